import { grouped } from '../../grouped';
import type { Assignment } from '../answer/assignment';
import type { Choices } from '../answer/choices';
import { ProgramWriter, terms, type IntegerProgram, type Terms } from '../integer-program';
import { fitAt, givesToday, type EslClass, type Learner, type Problem } from '../problem/problem';
import {
  joiningOf,
  writeClass,
  writeEmbedded,
  writeNoNewFault,
  type EmbeddedIn,
  type LegalSet,
  type PeopleColumns,
  type Present,
} from './program-legal';
import type { Moments } from '../problem/time-grid';

/** Where a program's columns stand, for reading a solution and writing a start. */
export interface ProgramColumns extends PeopleColumns {
  /** By choice, by learner: in a new group of the choice. */
  readonly inChoice: readonly ReadonlyMap<number, number>[];
  /** By choice: how many groups of it. */
  readonly count: readonly number[];
  /** By option, by teacher: teaches a new group then. */
  readonly teaches: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** By class: the sets of kinds that it may be legal as. */
  readonly legalAs: readonly (readonly LegalSet[])[];
  /** ESL in the own class, by class. */
  readonly embedAs: readonly EmbeddedIn[];
}

/** A learner in a piece of the year, who is served on one of several ways. */
export interface ChosenWay {
  readonly out: number;
  readonly ways: readonly { readonly column: number; readonly given: Terms; readonly need: number }[];
}

export interface WrittenProgram extends ProgramColumns {
  readonly chosen: readonly ChosenWay[];
  readonly present: readonly Present[];
  readonly program: IntegerProgram;
}

/**
 * The task as an integer program: the most MLs whose ESL is full and legal (docs/spec/schedule-builder.md, Two answers). Teachers are pooled: at
 * each time as many teach as there are groups. It allows all that a plan may do, so its bound holds for every plan of the mode.
 */
export function writeProgram(state: Assignment, choices: Choices): WrittenProgram {
  const { problem } = state;
  const { classes, learners, options, teachers } = problem;
  const writer = new ProgramWriter();
  const out = learners.map(({ bad, mayLeave }) => writer.column(bad.length > 0 && !mayLeave ? 0 : 1, -1));
  const stay = learners.map((learner) => (mayStay(learner) ? writer.column(1, -1) : -1));
  const takes = classes.map(({ takers }) => new Map(takers.map((taker) => [taker, writer.column()])));
  const count = choices.groups.map(({ learners: able, limit, option }) =>
    writer.column(Math.min(options[option]?.teachers.length ?? 0, Math.ceil(able.length / Math.max(1, limit)) + 1)),
  );
  const inChoice = choices.groups.map(
    ({ learners: able }) => new Map(able.map((learner) => [learner, writer.column()])),
  );
  const joins = new Map(
    options.flatMap(({ kind, place }): [number, Map<number, number>][] =>
      kind === 'new'
        ? []
        : [[place, new Map((choices.users[place] ?? []).map((learner) => [learner, writer.column()]))]],
    ),
  );
  const teaches = new Map(
    options.flatMap(({ kind, place, teachers: able }): [number, Map<number, number>][] =>
      kind === 'new' ? [[place, new Map(able.map((teacher) => [teacher, writer.column()]))]] : [],
    ),
  );
  const columns = { out, stay, takes, count, inChoice, joins, teaches };
  const used = usedColumns(problem, choices, columns);
  const chosen = learners.flatMap((learner) => {
    const { place } = learner;
    return writeLearner(writer, problem, learner, out[place] ?? 0, stay[place] ?? -1, used[place] ?? []);
  });
  for (const [at, choice] of choices.groups.entries()) {
    const members = inChoice[at] ?? new Map<number, number>();
    const groups = count[at] ?? 0;
    writer.atMost([...terms(members.values(), 1), [groups, -choice.limit]], 0);
    for (const column of members.values()) writer.implies(column, groups);
  }
  for (const { place } of options) {
    const teaching = teaches.get(place);
    if (teaching === undefined) continue;
    const groups = choices.groups.flatMap(({ option }, at): Terms => (option === place ? [[count[at] ?? 0, 1]] : []));
    if (groups.length > 0) writer.equal([...groups, ...terms(teaching.values(), -1)], 0);
  }
  for (const { place } of teachers) writeTeacher(writer, problem, place, columns);
  const legalAs = classes.map((each) =>
    writeClass(writer, problem, each, columns, (at, kinds) => state.limitOf(at, kinds)),
  );
  const present = classes.flatMap((each) =>
    writeNoNewFault(writer, problem, each, out, joiningOf(problem, each, joins).values()),
  );
  const embedded = grouped(
    options.filter(({ kind }) => kind === 'embed'),
    ({ host }) => host,
  );
  const embedAs = [...embedded.values()].map((own) => writeEmbedded(writer, problem, own, joins));
  return { ...columns, chosen, embedAs, legalAs, present, program: { columns: writer.columns, rows: writer.rows } };
}

/** Whether a learner could be served with the rows of today, once their classes are legal. */
function mayStay(learner: Learner): boolean {
  const { bad, pieces, ways } = learner;
  if (bad.length === 0 || bad.some(({ at, isWrongItself }) => isWrongItself || at < 0)) return false;
  return pieces.every((piece) => ways.some(({ need }, way) => givesToday(learner, way, piece) >= need - 1e-6));
}

type Known = Omit<ProgramColumns, 'embedAs' | 'legalAs'>;

interface Use {
  readonly option: number;
  readonly column: number;
}

/** By learner: every column that places the learner, with its option. */
function usedColumns({ learners }: Problem, choices: Choices, { inChoice, joins }: Known): Use[][] {
  const used: Use[][] = learners.map(() => []);
  for (const [at, { option }] of choices.groups.entries())
    for (const [learner, column] of inChoice[at] ?? []) used[learner]?.push({ option, column });
  for (const [option, joining] of joins)
    for (const [learner, column] of joining) used[learner]?.push({ option, column });
  return used;
}

function writeLearner(
  writer: ProgramWriter,
  problem: Problem,
  learner: Learner,
  out: number,
  stay: number,
  used: readonly Use[],
): ChosenWay[] {
  const { grid, options } = problem;
  const { bad, kept, pieces, place, ways } = learner;
  const chosen: ChosenWay[] = [];
  if (stay >= 0) writer.atMostOneOf([out, stay]);
  // Rows with something wrong are left only for a full service, and nothing is added beside them.
  if (bad.length > 0) for (const { column } of used) writer.implies(column, out);
  leaveWhole(writer, problem, learner, used);
  for (const piece of pieces) {
    const there = used.filter(({ option }) => options[option]?.pieces.includes(piece) === true);
    const needs = ways.map(({ need }, way) => need - (kept[way]?.[piece] ?? 0));
    if (needs.some((need) => need <= 1e-6)) continue;
    const given = (way: number, need: number): Terms =>
      there.map(({ column, option }) => [column, Math.min(need, fitAt(problem, place, option)?.gives[way] ?? 0)]);
    if (ways.length === 1) writer.atLeast([...given(0, needs[0] ?? 0), [out, -(needs[0] ?? 0)]], 0);
    else {
      const each = needs.map((need, way) => ({ column: writer.column(), given: given(way, need), need }));
      writer.atLeast(
        [
          ...terms(
            each.map(({ column }) => column),
            1,
          ),
          [out, -1],
        ],
        0,
      );
      for (const { column, given: sum, need } of each) writer.atLeast([...sum, [column, -need]], 0);
      chosen.push({ out, ways: each });
    }
  }
  atOneTime(
    writer,
    grid.pieces.length,
    used.map(({ column, option }) => ({
      column,
      moments: options[option]?.moments ?? 0n,
      pieces: options[option]?.pieces ?? [],
    })),
  );
  return chosen;
}

/** What leaves a class in a part of its terms needs something else that leaves it in each of the others. */
function leaveWhole(writer: ProgramWriter, problem: Problem, { place }: Learner, used: readonly Use[]): void {
  const { grid, options } = problem;
  const leaves = ({ option }: Use) => fitAt(problem, place, option)?.leaves ?? [];
  const covers = ({ option }: Use, piece: number) => options[option]?.pieces.includes(piece) === true;
  for (const use of used) {
    if (fitAt(problem, place, use.option)?.isHalf !== true) continue;
    for (const left of leaves(use))
      for (const piece of grid.piecesIn(left.term))
        if (!covers(use, piece))
          writer.needsOneOf(
            use.column,
            used.flatMap((other) => (covers(other, piece) && leaves(other).includes(left) ? [other.column] : [])),
          );
  }
}

interface Timed {
  readonly column: number;
  readonly moments: Moments;
  readonly pieces: readonly number[];
}

/** No two of some columns that are at one moment. */
function atOneTime(writer: ProgramWriter, pieces: number, timed: readonly Timed[]): void {
  const covers = new Set<string>();
  const all = timed.reduce((mask, { moments }) => mask | moments, 0n);
  for (let piece = 0; piece < pieces; piece++) {
    const there = timed.filter((each) => each.pieces.includes(piece));
    for (let moment = 1n; moment <= all; moment <<= 1n) {
      if ((all & moment) === 0n) continue;
      const columns = there.filter(({ moments }) => moments & moment).map(({ column }) => column);
      if (columns.length > 1) covers.add(columns.join(','));
    }
  }
  for (const cover of covers) writer.atMostOneOf(cover.split(',').map(Number));
}

function writeTeacher(
  writer: ProgramWriter,
  { classes, grid, options, teachers }: Problem,
  place: number,
  { takes, teaches }: Known,
): void {
  const teacher = teachers[place];
  if (teacher === undefined) return;
  const groups = options.flatMap((option) => {
    const column = teaches.get(option.place)?.get(place);
    return column === undefined ? [] : [{ column, ...option }];
  });
  const taken = classes.flatMap((each) => {
    const column = takes[each.place]?.get(place);
    return column === undefined
      ? []
      : [{ column, moments: each.moments, pieces: each.pieces, perWeek: each.minutesPerWeek, blocks: each.blocks }];
  });
  const all = [...groups, ...taken];
  // She may keep all that she has today, whatever her hours are.
  const own = classes.filter(({ ownTeacher }) => ownTeacher === place);
  writer.atMost(
    all.map(({ column, perWeek }): [number, number] => [column, perWeek]),
    Math.max(
      teacher.minutesLeft,
      sum(own, ({ minutesPerWeek }) => minutesPerWeek),
    ) + 1e-6,
  );
  atOneTime(writer, grid.pieces.length, all);
  for (const [day, now] of teacher.blocks.entries()) {
    const blocks = all.flatMap(({ blocks: each, column }): Terms =>
      (each[day] ?? 0) > 0 ? [[column, each[day] ?? 0]] : [],
    );
    writer.atMost(
      blocks,
      Math.max(
        0,
        teacher.maxBlocks - now,
        sum(own, ({ blocks: each }) => each[day] ?? 0),
      ),
    );
  }
}

function sum(classes: readonly EslClass[], of: (each: EslClass) => number): number {
  return classes.reduce((total, each) => total + of(each), 0);
}
