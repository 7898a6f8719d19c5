import type { Student } from '../../dataset/records';
import { eslGroups, repeatingThrees } from '../../esl/groups';
import type { ComplianceRun } from '../../run/run';

/** What the ESL groups of a student say of the student, over all of them. */
export interface Grouping {
  /** Some group breaks the level or grade rules, or repeats level 3 beside level 1 or 2. */
  fails: boolean;
  /** Sits with level 1 or 2 in a group that the rules judge. */
  sitsWithOneOrTwo: boolean;
  /** Sits with level 1 or 2 in a HILT class or an SEI homeroom, where that is allowed. */
  mixedByExemption: boolean;
}

/** The grouping of every student who counts in an ESL group; by the same verdicts as the findings. One pass over the classes. */
export function groupingByStudent({
  dataset,
  policy,
}: Pick<ComplianceRun, 'dataset' | 'policy'>): Map<Student, Grouping> {
  const byStudent = new Map<Student, Grouping>();
  for (const { verdict } of eslGroups(dataset.sections, policy)) {
    const { students, levelProblem, gradeProblem, allowed } = verdict;
    const breaksRules = levelProblem !== null || gradeProblem !== null;
    const repeating = new Set(repeatingThrees(verdict));
    // Opted-out students are no company, as in rule 6 of the grouping rules.
    const hasCompany = students.some(({ level, optedOut }) => !optedOut && (level === 1 || level === 2));
    for (const student of students) {
      const grouping = byStudent.get(student) ?? { fails: false, sitsWithOneOrTwo: false, mixedByExemption: false };
      byStudent.set(student, grouping);
      grouping.fails ||= breaksRules || repeating.has(student);
      if (hasCompany && allowed) grouping.mixedByExemption = true;
      if (hasCompany && !allowed) grouping.sitsWithOneOrTwo = true;
    }
  }
  return byStudent;
}
