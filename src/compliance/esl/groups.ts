import type { ClassSection, Student } from '../dataset/records';
import type { Policy } from '../policy/policy';
import { gradeRank, type Grade } from '../sheets/values/grades';
import type { Level } from '../sheets/values/levels';
import { folded } from '../sheets/values/text';
import { eslStudents } from './esl-sections';
import { isElementary, isSecondary } from './grade-bands';

/** What rules 3 to 5 of docs/spec/esl-service.md say of an ESL group. */
export interface GroupVerdict {
  /** The ELs who count: those with an approved modification or without a level are left out. */
  readonly students: readonly Student[];
  /** The distinct levels, 5 counted as 4 where docs/spec/rulings.md makes them one. */
  readonly levels: readonly Level[];
  readonly grades: readonly Grade[];
  readonly levelProblem: 'too far apart' | '3 and 4 need a standalone class' | null;
  readonly gradeProblem: 'two levels need one grade' | 'grades too far apart' | null;
  /** Rules 1 or 2 allow the group whatever its levels. */
  readonly allowed: boolean;
}

/** Judges who sits together in an ESL class (docs/spec/esl-service.md, Who may sit together). */
export function judgeGroup(section: ClassSection, policy: Policy): GroupVerdict {
  return judgeStudents(eslStudents(section), (counted) => allStandalone(section, counted), policy);
}

/**
 * As judgeGroup, of active ELs who would sit together.
 * @param standalone whether all ESL rows of these students, those who count, are Standalone
 */
export function judgeStudents(
  together: readonly Student[],
  standalone: (counted: ReadonlySet<Student>) => boolean,
  policy: Policy,
): GroupVerdict {
  const students = together.filter(({ modification, level }) => modification === null && level !== null);
  const levels = levelsOf(students);
  const grades = gradesOf(students);
  const base = { students, levels, grades, levelProblem: null, gradeProblem: null };
  if (students.length === 0 || isHiltGroup(students) || isSeiHomeroom(students, policy))
    return { ...base, allowed: true };
  if (levels.length > 2 || (levels.length === 2 && (levels[1] ?? 0) - (levels[0] ?? 0) !== 1)) {
    return { ...base, levelProblem: 'too far apart', allowed: false };
  }
  return {
    ...base,
    levelProblem: needsStandalone(students, levels, standalone, policy) ? '3 and 4 need a standalone class' : null,
    gradeProblem: gradeProblem(students, levels, grades, policy),
    allowed: false,
  };
}

/** An ESL class with what the grouping rules say of it. */
interface EslGroup {
  readonly section: ClassSection;
  readonly verdict: GroupVerdict;
}

/** Three checks of one run ask for the groups. */
const judged = new WeakMap<
  readonly ClassSection[],
  { readonly policy: Policy; readonly groups: readonly EslGroup[] }
>();

/** Judges every class that has an ESL row. */
export function eslGroups(sections: readonly ClassSection[], policy: Policy): readonly EslGroup[] {
  const known = judged.get(sections);
  if (known?.policy === policy) return known.groups;
  const groups = sections
    .filter(({ hasEslRow }) => hasEslRow)
    .map((section) => ({ section, verdict: judgeGroup(section, policy) }));
  judged.set(sections, { policy, groups });
  return groups;
}

/** Rule 6: level 3 students for a second year who sit with level 1 or 2, with that company. Not in groups that rules 1 or 2 allow. */
export function repeatingThrees(verdict: GroupVerdict): Student[] {
  if (verdict.allowed) return [];
  const counted = verdict.students.filter(({ optedOut, isOptOutUnknown }) => !optedOut && !isOptOutUnknown);
  return hasLowerLevel(counted) ? counted.filter(isRepeatingThree) : [];
}

/** Level 3 students of whom nobody knows whether rule 6 speaks: their previous level, or an opt-out of the group, cannot be read. */
export function mayRepeatThree(verdict: GroupVerdict): Student[] {
  if (verdict.allowed) return [];
  const counted = verdict.students.filter(({ optedOut }) => !optedOut);
  const known = new Set(repeatingThrees(verdict));
  return hasLowerLevel(counted)
    ? counted.filter(
        (student) =>
          !known.has(student) && (isRepeatingThree(student) || (student.level === 3 && student.isPreviousLevelUnknown)),
      )
    : [];
}

function hasLowerLevel(students: readonly Student[]): boolean {
  return students.some(({ level }) => level === 1 || level === 2);
}

function isRepeatingThree({ level, previousLevel }: Student): boolean {
  return level === 3 && previousLevel === 3;
}

/** Rule 1: all in a HILT for SLIFE program. */
function isHiltGroup(students: readonly Student[]): boolean {
  return students.every(({ program }) => program.hilt);
}

/** Rule 2: all elementary, all in a BPS SEI program, levels within 1–3, one homeroom where homerooms are known. */
function isSeiHomeroom(students: readonly Student[], policy: Policy): boolean {
  const areOfSei = students.every(
    ({ grade, level, program, school }) =>
      isElementary(grade, policy.at(school)) && program.bpsSei && level !== null && level <= 3,
  );
  if (!areOfSei) return false;
  const homerooms = new Set(students.map(({ homeroom }) => folded(homeroom)).filter((homeroom) => homeroom !== ''));
  return homerooms.size <= 1;
}

/** Rule 5: level 3 with level 4 in secondary grades, unless every row is Standalone. */
function needsStandalone(
  students: readonly Student[],
  levels: readonly Level[],
  standalone: (counted: ReadonlySet<Student>) => boolean,
  policy: Policy,
): boolean {
  if (levels[0] !== 3 || levels[1] !== 4) return false;
  if (!students.every(({ grade, school }) => isSecondary(grade, policy.at(school)))) return false;
  return !standalone(new Set(students));
}

function allStandalone(section: ClassSection, counted: ReadonlySet<Student>): boolean {
  return !section.enrolments.some(
    ({ isEsl, eslType, student }) => isEsl && student !== null && counted.has(student) && eslType !== 'Standalone',
  );
}

/** Rule 4: two levels, one grade; one level, up to two consecutive grades if any student is elementary. */
function gradeProblem(
  students: readonly Student[],
  levels: readonly Level[],
  grades: readonly Grade[],
  policy: Policy,
): GroupVerdict['gradeProblem'] {
  if (levels.length === 2) return grades.length > 1 ? 'two levels need one grade' : null;
  if (!students.some(({ grade, school }) => isElementary(grade, policy.at(school)))) return null;
  const ranks = grades.map((grade) => gradeRank(grade) ?? 0);
  return Math.max(...ranks) - Math.min(...ranks) > 1 ? 'grades too far apart' : null;
}

/** The levels present, lowest first. SDD 4 covers ELD 4 and 5, so they are one level where either comes from SDD (docs/spec/rulings.md). */
function levelsOf(students: readonly Student[]): Level[] {
  const merged = students.some(({ level, levelSource }) => levelSource === 'sdd' && level === 4);
  const levels = new Set<Level>();
  for (const { level } of students) if (level !== null) levels.add(merged && level === 5 ? 4 : level);
  return [...levels].sort();
}

/** The grades present, lowest first; ungraded and unknown grades have no grade rule. */
function gradesOf(students: readonly Student[]): Grade[] {
  const grades = new Set<Grade>();
  for (const { grade } of students) if (grade !== null && gradeRank(grade) !== null) grades.add(grade);
  return [...grades].sort((a, b) => (gradeRank(a) ?? 0) - (gradeRank(b) ?? 0));
}
