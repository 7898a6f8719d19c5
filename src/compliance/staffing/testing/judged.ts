import type { ClassSection, Enrolment, Student } from '../../dataset/records';
import { ROW } from '../../dataset/schedule/row-marks';
import { judgeGroup, repeatingThrees } from '../../esl/groups';
import { FULL_YEAR } from '../../sheets/values/terms';
import type { Policy } from '../../policy/policy';

/** What the checks of ESL groups would say of students who sit in one Standalone ESL class; empty where the group is allowed. */
export function problemsOf(students: readonly Student[], policy: Policy): string[] {
  const verdict = judgeGroup(eslClass(students), policy);
  return [
    verdict.levelProblem,
    verdict.gradeProblem,
    repeatingThrees(verdict).length > 0 ? 'level 3 again' : null,
  ].flatMap((problem) => problem ?? []);
}

function eslClass(students: readonly Student[]): ClassSection {
  const enrolments: Enrolment[] = [];
  const section: ClassSection = {
    display: 'planned',
    school: students[0]?.school ?? '',
    course: { code: 'ESL', title: 'ESL', hasEslWords: true, hasCoreWords: false },
    sectionName: '1',
    term: FULL_YEAR,
    classNumber: 0,
    enrolments,
    get firstRow(): Enrolment {
      const [first] = enrolments;
      if (first === undefined) throw new Error('A class without a student.');
      return first;
    },
    hasEslRow: true,
    countedMarks: ROW.counted | ROW.esl | ROW.eslWords,
    activeStudents: students.filter(({ active }) => active),
    eslRowStudents: students,
    unjoined: [],
    teachers: [],
    hasParaprofessional: false,
    listing: null,
  };
  for (const student of students) {
    const [row] = student.rows;
    if (row === undefined) throw new Error('A student without a roster row.');
    enrolments.push({
      ...row,
      source: { ...row.source, kind: 'schedule', columns: new Map(), headings: new Map() },
      student,
      studentId: { text: student.id, key: student.key, ruined: false },
      personKey: student.key,
      course: section.course,
      section,
      term: FULL_YEAR,
      termIsKnown: true,
      times: { pattern: null, start: null, end: null, isStated: false, cycleLength: 5 },
      teachers: [],
      isEsl: true,
      eslType: 'Standalone',
    });
  }
  return section;
}
