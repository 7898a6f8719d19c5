import type { Student } from '../dataset/records';
import { gradeRank, type Grade } from '../sheets/values/grades';

/** The commonest grade of students, ties the lower; ungraded only where nobody has another. Null where no grade is known. */
export function commonestGrade(students: readonly Student[]): Grade | null {
  const [first] = students;
  if (first === undefined || haveOneGrade(students)) return first?.grade ?? null;
  const counts = new Map<Grade, number>();
  for (const { grade } of students) if (grade !== null) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  const ranked = gradesOf(students);
  let commonest: Grade | null = ranked[0] ?? (counts.has('SP') ? 'SP' : null);
  for (const grade of ranked) if ((counts.get(grade) ?? 0) > (counts.get(commonest ?? 'SP') ?? 0)) commonest = grade;
  return commonest;
}

/** The distinct grades of students, lowest first; ungraded and unknown ones have no place in the order and are left out. */
export function gradesOf(students: readonly Student[]): Grade[] {
  const [first] = students;
  if (first === undefined) return [];
  // Most classes are of one grade; there are tens of thousands of them.
  if (haveOneGrade(students)) return first.grade === null || gradeRank(first.grade) === null ? [] : [first.grade];
  const grades = new Set<Grade>();
  for (const { grade } of students) if (grade !== null && gradeRank(grade) !== null) grades.add(grade);
  return [...grades].sort((a, b) => (gradeRank(a) ?? 0) - (gradeRank(b) ?? 0));
}

function haveOneGrade(students: readonly Student[]): boolean {
  return students.every(({ grade }) => grade === students[0]?.grade);
}
