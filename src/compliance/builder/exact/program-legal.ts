import { largestGroups, type KindMask } from '../problem/group-rules';
import { terms, type ProgramWriter, type Terms } from '../integer-program';
import type { EslClass, Option, Problem } from '../problem/problem';

/** The columns that say who sits in the classes of today, and who teaches them. */
export interface PeopleColumns {
  /** By learner: served in full and legally by what the plan gives, all rows with something wrong left. */
  readonly out: readonly number[];
  /** By learner: served in full and legally with all the rows of today; -1 where that cannot be. */
  readonly stay: readonly number[];
  /** By option of today, by learner: joins it. */
  readonly joins: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By class, by teacher: takes the class. */
  readonly takes: readonly ReadonlyMap<number, number>[];
}

/** A set of kinds that may sit together, chosen where the column is 1. */
export interface LegalSet {
  readonly kinds: KindMask;
  readonly column: number;
}

/** Whether somebody of a kind stays in a class of today: 1 where not all of them leave. */
export interface Present {
  readonly column: number;
  readonly learners: readonly number[];
}

/** Kinds of which every set is tried; a class of more has no such rows, and its bound is weaker. */
const MOST_KINDS = 6;

/** Those who stay in a class of today, to which nobody is added, have no fault together that the class has not now. */
export function writeNoNewFault(
  writer: ProgramWriter,
  { learners, rules }: Problem,
  { fixedKinds, leavers, standalone }: EslClass,
  out: readonly number[],
  joining: Iterable<number>,
): Present[] {
  const bitOf = (learner: number) => learners[learner]?.bit ?? 0n;
  const kinds = [...new Set(leavers.map(bitOf))].filter((bit) => (bit & fixedKinds) === 0n);
  if (kinds.length > MOST_KINDS) return [];
  const all = kinds.reduce((mask, bit) => mask | bit, fixedKinds);
  const today = rules.faultsOf(all, standalone);
  const sets = kinds.reduce<KindMask[]>((masks, bit) => [...masks, ...masks.map((mask) => mask | bit)], [fixedKinds]);
  const worse = sets.filter((mask) => (rules.faultsOf(mask, standalone) & ~today) !== 0);
  if (worse.length === 0) return [];
  const present = kinds.map((bit) => ({
    bit,
    column: writer.column(),
    learners: leavers.filter((learner) => bitOf(learner) === bit),
  }));
  for (const { column, learners: alike } of present) {
    const outs = alike.map((learner) => out[learner] ?? 0);
    for (const each of outs) writer.atLeast(terms([column, each], 1), 1);
    writer.atMost([[column, 1], ...terms(outs, 1)], outs.length);
  }
  for (const mask of worse) {
    const inside = present.filter(({ bit }) => (bit & mask) !== 0n);
    const sum = present.map((each): [number, number] => [each.column, inside.includes(each) ? -1 : 1]);
    writer.atLeast([...sum, ...terms(joining, 1)], 1 - inside.length);
  }
  return present;
}

/** When a class of today is legal: with a teacher, as one of the sets of kinds that may meet, within its size. */
export function writeClass(
  writer: ProgramWriter,
  problem: Problem,
  each: EslClass,
  { joins, out, stay, takes }: PeopleColumns,
  limitOf: (each: EslClass, kinds: KindMask) => number,
): LegalSet[] {
  const { learners, rules } = problem;
  const joining = joiningOf(problem, each, joins);
  const staying = each.leavers.flatMap((learner) => ((stay[learner] ?? -1) >= 0 ? [learner] : []));
  const taken = [...(takes[each.place]?.values() ?? [])];
  writer.atMostOneOf(taken);
  // Who is not served keeps her place, and with it the class keeps a teacher who is then not free for others.
  if (each.isFreed) for (const learner of each.leavers) writer.atLeast([...terms(taken, 1), [out[learner] ?? 0, 1]], 1);
  const keeping = learners.filter(({ keptIn }) => keptIn.includes(each.place));
  if (joining.size === 0 && staying.length === 0 && keeping.length === 0) return [];
  const people = [...new Set([...each.leavers, ...joining.keys()])];
  const among = people.reduce<KindMask>((mask, learner) => mask | (learners[learner]?.bit ?? 0n), each.fixedKinds);
  const legalAs = writeSets(
    writer,
    largestGroups((mask) => rules.isLegal(mask, each.standalone), among, each.fixedKinds),
  );
  const legal = legalAs.map(({ column }) => column);
  if (each.needsTeacher) writer.atMost([...terms(legal, 1), ...terms(taken, -1)], 0);
  for (const learner of staying) writer.needsOneOf(stay[learner] ?? 0, legal);
  for (const { place } of keeping)
    for (const served of [out[place] ?? 0, stay[place] ?? -1]) if (served >= 0) writer.needsOneOf(served, legal);
  for (const column of joining.values()) writer.needsOneOf(column, legal);
  for (const { column, kinds } of legalAs) {
    for (const learner of people) {
      if (((learners[learner]?.bit ?? 0n) & kinds) !== 0n) continue;
      // Who does not leave is there: 1 - out; who joins is there too.
      const joined = joining.get(learner);
      if (each.leavers.includes(learner)) writer.implies(column, out[learner] ?? 0);
      if (joined !== undefined) writer.atMostOneOf([column, joined]);
    }
    if (!each.isSized) continue;
    const limit = limitOf(each, kinds);
    const most = each.fixed.length + people.length + joining.size;
    const present: Terms = [
      ...each.leavers.map((learner): [number, number] => [out[learner] ?? 0, -1]),
      ...terms(joining.values(), 1),
    ];
    const slack = Math.max(0, most - limit);
    writer.atMost([...present, [column, slack]], limit + slack - each.fixed.length - each.leavers.length);
  }
  return legalAs;
}

/** By learner: joins a class of today. */
export function joiningOf(
  { options }: Problem,
  { place }: EslClass,
  joins: PeopleColumns['joins'],
): ReadonlyMap<number, number> {
  const option = options.find(({ at, kind }) => kind === 'class' && at === place);
  return joins.get(option?.place ?? -1) ?? new Map<number, number>();
}

/** A class in which its own children are given ESL, under one type or another. */
export interface EmbeddedIn {
  readonly options: readonly Option[];
  /** The sets of kinds that may be given it together. */
  readonly sets: readonly LegalSet[];
}

/** Those who are given ESL in one class may sit together, whatever the type of each. */
export function writeEmbedded(
  writer: ProgramWriter,
  { classes, learners, rules }: Problem,
  options: readonly Option[],
  joins: PeopleColumns['joins'],
): EmbeddedIn {
  const fixed = classes[options[0]?.at ?? -1]?.fixedKinds ?? 0n;
  const joining = options.flatMap(({ place }) => [...(joins.get(place) ?? [])]);
  const among = joining.reduce<KindMask>((mask, [learner]) => mask | (learners[learner]?.bit ?? 0n), fixed);
  const sets = writeSets(
    writer,
    largestGroups((mask) => rules.mayMeet(mask, false), among, fixed),
  );
  for (const [learner, column] of joining) {
    const able = sets.filter(({ kinds }) => ((learners[learner]?.bit ?? 0n) & kinds) !== 0n);
    writer.needsOneOf(
      column,
      able.map((set) => set.column),
    );
  }
  return { options, sets };
}

/** Sets of kinds of which at most one is chosen. */
function writeSets(writer: ProgramWriter, sets: readonly KindMask[]): LegalSet[] {
  const legal = sets.map((kinds) => ({ kinds, column: writer.column() }));
  writer.atMostOneOf(legal.map(({ column }) => column));
  return legal;
}
