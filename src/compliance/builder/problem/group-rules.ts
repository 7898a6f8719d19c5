import type { Student } from '../../dataset/records';
import { isSecondary } from '../../esl/grade-bands';
import { judgeStudents, repeatingThrees } from '../../esl/groups';
import { sizeLimit } from '../../esl/group-size';
import type { Policy, PolicyValues } from '../../policy/policy';
import { gradeRank, type Grade } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';

/** Kinds of students as bits. */
export type KindMask = bigint;

/** What was asked of a set of kinds. */
interface Answers {
  readonly isMixed: boolean;
  readonly areHilt: boolean;
  readonly isStandalone: boolean;
  readonly limit: number;
  standalone?: number;
  others?: number;
}

/**
 * What the rules of grouping say of kinds of students: those who differ in nothing that a rule reads are one kind, so each answer
 * of the rules is asked for once. It has no rule of its own but that HILT students go to HILT classes only (docs/spec/schedule-builder.md, The moves).
 */
export class GroupRules {
  private readonly places = new Map<string, number>();
  private readonly students: { readonly bit: KindMask; readonly student: Student }[] = [];
  private readonly answers = new Map<KindMask, Answers>();
  /** What was asked last: the questions about a group come one after the other. */
  private last: { readonly mask: KindMask; readonly answers: Answers } | null = null;

  constructor(
    private readonly policy: Policy,
    private readonly values: PolicyValues,
    private readonly twoGrades = false,
  ) {}

  /** The number of a student's kind. */
  kindOf(student: Student): number {
    const key = kindKey(student);
    let place = this.places.get(key);
    if (place === undefined) {
      this.places.set(key, (place = this.students.length));
      this.students.push({ bit: 1n << BigInt(place), student });
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
    const said = this.answersOf(mask);
    return (said[standalone ? 'standalone' : 'others'] ??= this.judge(mask, standalone));
  }

  /** Whether students may be brought together so: legal, and HILT students among themselves. */
  mayMeet(mask: KindMask, standalone: boolean): boolean {
    return !this.answersOf(mask).isMixed && this.isLegal(mask, standalone);
  }

  /** Whether a new group of such students is Standalone: one of them is in a secondary grade. */
  isStandalone(mask: KindMask): boolean {
    return this.answersOf(mask).isStandalone;
  }

  /** The most students of a new group of such students. */
  limitOf(mask: KindMask): number {
    return this.answersOf(mask).limit;
  }

  /** Whether nobody among them is not in HILT. */
  areHilt(mask: KindMask): boolean {
    return this.answersOf(mask).areHilt;
  }

  private answersOf(mask: KindMask): Answers {
    if (this.last?.mask === mask) return this.last.answers;
    let answers = this.answers.get(mask);
    if (answers === undefined) {
      const students = this.examples(mask);
      const hilt = students.filter(({ program }) => program.hilt).length;
      answers = {
        isMixed: hilt > 0 && hilt < students.length,
        areHilt: hilt === students.length,
        isStandalone: students.some(({ grade }) => isSecondary(grade, this.values)),
        limit: sizeLimit(students, false, this.values),
      };
      this.answers.set(mask, answers);
    }
    this.last = { mask, answers };
    return answers;
  }

  /** One student of each kind of a mask. */
  private examples(mask: KindMask): Student[] {
    return this.students.flatMap(({ bit, student }) => (mask & bit ? [student] : []));
  }

  private judge(mask: KindMask, standalone: boolean): number {
    const verdict = judgeStudents(this.examples(mask), () => standalone, this.policy);
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
