import type { Student } from '../../dataset/records';
import { isSecondary } from '../../esl/grade-bands';
import { judgeStudents, repeatingThrees } from '../../esl/groups';
import { sizeLimit } from '../../esl/group-size';
import type { Policy, PolicyValues } from '../../policy/policy';
import { gradeRank, type Grade } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';

/** Kinds of students as bits. */
export type KindMask = bigint;

/**
 * What the rules of grouping say of kinds of students: those who differ in nothing that a rule reads are one kind, so each answer
 * of the rules is asked for once. It has no rule of its own but that HILT students go to HILT classes only (docs/spec/schedule-builder.md, The moves).
 */
export class GroupRules {
  private readonly places = new Map<string, number>();
  private readonly examples: Student[] = [];
  private readonly bits: KindMask[] = [];
  /** The kinds of HILT students, those of others, and those of secondary grades. */
  private hilt: KindMask = 0n;
  private others: KindMask = 0n;
  private secondary: KindMask = 0n;
  /** What was found in groups, of Standalone classes and of others. */
  private readonly inStandalone = new Map<KindMask, number>();
  private readonly inOthers = new Map<KindMask, number>();
  /** What was asked last: mostly the same is asked again. */
  private last: { readonly mask: KindMask; readonly standalone: boolean; readonly faults: number } | null = null;
  private readonly limits: { readonly hilt: number; readonly others: number };

  constructor(
    private readonly policy: Policy,
    private readonly values: PolicyValues,
    private readonly twoGrades = false,
  ) {
    const limitOf = (hilt: boolean) => sizeLimit([{ program: { hilt } }], false, values);
    this.limits = { hilt: limitOf(true), others: limitOf(false) };
  }

  /** The number of a student's kind. */
  kindOf(student: Student): number {
    const key = kindKey(student);
    let place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, (place = this.examples.length));
      this.examples.push(student);
      const bit = 1n << BigInt(place);
      this.bits.push(bit);
      if (student.program.hilt) this.hilt |= bit;
      else this.others |= bit;
      if (isSecondary(student.grade, this.values)) this.secondary |= bit;
    }
    return place;
  }

  bitOf(student: Student): KindMask {
    return 1n << BigInt(this.kindOf(student));
  }

  /** Whether the checks find no fault in such a group. */
  isLegal(mask: KindMask, standalone: boolean): boolean {
    return this.faultsOf(mask, standalone) === 0;
  }

  /** What the checks find in such a group, each finding a bit. */
  faultsOf(mask: KindMask, standalone: boolean): number {
    if (this.last !== null && this.last.mask === mask && this.last.standalone === standalone) return this.last.faults;
    const known = standalone ? this.inStandalone : this.inOthers;
    let faults = known.get(mask);
    if (faults === undefined) known.set(mask, (faults = this.judge(mask, standalone)));
    this.last = { mask, standalone, faults };
    return faults;
  }

  /** Whether students may be brought together so: legal, and HILT students among themselves. */
  mayMeet(mask: KindMask, standalone: boolean): boolean {
    const isMixed = (mask & this.hilt) !== 0n && (mask & this.others) !== 0n;
    return !isMixed && this.isLegal(mask, standalone);
  }

  /** Whether a new group of such students is Standalone: one of them is in a secondary grade. */
  isStandalone(mask: KindMask): boolean {
    return (mask & this.secondary) !== 0n;
  }

  /** The most students of a new group of such students. */
  limitOf(mask: KindMask): number {
    return mask !== 0n && this.areHilt(mask) ? this.limits.hilt : this.limits.others;
  }

  /** Whether nobody among them is not in HILT. */
  areHilt(mask: KindMask): boolean {
    return (mask & this.others) === 0n;
  }

  private judge(mask: KindMask, standalone: boolean): number {
    // One student of each kind stands for all of it.
    const students = this.examples.filter((_, kind) => ((this.bits[kind] ?? 0n) & mask) !== 0n);
    const verdict = judgeStudents(students, () => standalone, this.policy);
    const isGradesFault =
      verdict.gradeProblem !== null &&
      !(this.twoGrades && verdict.gradeProblem === 'two levels need one grade' && areNeighbours(verdict.grades));
    return (
      (verdict.levelProblem === null ? 0 : LEVELS) |
      (isGradesFault ? GRADES : 0) |
      (repeatingThrees(verdict).length > 0 ? REPEATS : 0)
    );
  }
}

/** Findings of a group, as bits. */
const LEVELS = 1;
const GRADES = 2;
const REPEATS = 4;

/** For a scenario only: two levels over two grades next to each other. */
function areNeighbours(grades: readonly Grade[]): boolean {
  const ranks = grades.map((grade) => gradeRank(grade) ?? 0);
  return Math.max(...ranks) - Math.min(...ranks) === 1;
}

/** All that judgeStudents, repeatingThrees and the size limit read of a student. */
function kindKey({
  grade,
  level,
  levelSource,
  previousLevel,
  program,
  homeroom,
  modification,
  optedOut,
  school,
}: Student): string {
  return [
    grade,
    level,
    levelSource === 'sdd' && level === 4,
    level === 3 && previousLevel === 3,
    program.hilt,
    program.bpsSei ? folded(homeroom) || '?' : '',
    program.bpsSei,
    modification !== null,
    optedOut,
    folded(school),
  ].join('|');
}

/**
 * The largest sets of kinds that may meet, from what the rules answer. What cannot exclude anything is taken in at once; only where one
 * kind shuts out another do the sets part.
 * @param base kinds that are in every set
 */
export function largestGroups(mayMeet: (mask: KindMask) => boolean, among: KindMask, base: KindMask = 0n): KindMask[] {
  const kinds = bitsOf(among & ~base);
  const seen = new Set<KindMask>();
  const found = new Set<KindMask>();
  const grow = (set: KindMask): void => {
    if (seen.has(set)) return;
    seen.add(set);
    const open = kinds.filter((kind) => (set & kind) === 0n && mayMeet(set | kind));
    if (open.length === 0) {
      found.add(set);
      return;
    }
    const all = open.reduce((mask, kind) => mask | kind, set);
    if (mayMeet(all)) return grow(all);
    const harmless = open.filter((kind) => open.every((other) => other === kind || mayMeet(set | kind | other)));
    const taken = harmless.reduce((mask, kind) => mask | kind, set);
    if (taken !== set && mayMeet(taken)) return grow(taken);
    for (const kind of open) grow(set | kind);
  };
  if (base === 0n) for (const kind of kinds) if (mayMeet(kind)) grow(kind);
  if (base !== 0n && mayMeet(base)) grow(base);
  const sets = [...found];
  return sets.filter((set) => !sets.some((other) => other !== set && (other & set) === set));
}

function bitsOf(mask: KindMask): KindMask[] {
  const bits: KindMask[] = [];
  for (let bit = 1n; bit <= mask; bit <<= 1n) if (mask & bit) bits.push(bit);
  return bits;
}
