import { courseName } from '../../dataset/courses';
import type { ClassSection, Enrolment, MeetingTimes } from '../../dataset/records';
import { folded } from '../../sheets/values/text';
import { rowProblem } from '../bad-cells';
import { defineCheck } from '../define-check';
import { SCHEDULE } from '../needs';

interface Copy {
  readonly sheet: string;
  readonly row: number;
}

const SAME_FIELDS = ['studentId', 'courseCode', 'courseTitle', 'section', 'term', 'pattern'];
/** More than any workbook has of distinct classes or meeting times; keeps both numbers apart in one. */
const MOST_TIMES = 2 ** 24;

const messages = {
  copy: ({ sheet, row }: Copy) => ({
    message: `Says the same as ${sheet}, row ${row}: student, course, section, term and meeting pattern. Its minutes count once.`,
    fix: 'Delete the copy, or correct the section, term or pattern if it is another class.',
  }),
};

export const scheduleRowDuplicate = defineCheck({
  id: 'schedule-row-duplicate',
  title: 'Schedule row that repeats another',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'row',
  needs: [SCHEDULE],
  messages,
  run({ dataset }, report) {
    const keyOf = classTimeKeys();
    const firsts = new Map<number, Enrolment>();
    const look = (enrolments: readonly Enrolment[]) => {
      firsts.clear();
      for (const enrolment of enrolments) {
        const key = keyOf(enrolment);
        const first = firsts.get(key);
        if (first === undefined) {
          firsts.set(key, enrolment);
          continue;
        }
        report.problem({
          message: 'copy',
          ...rowProblem(dataset, enrolment, SAME_FIELDS),
          section: enrolment.section.display,
          data: { sheet: first.source.sheet.name, row: first.row } satisfies Copy,
        });
      }
    };
    for (const student of dataset.students.values()) look(student.enrolments);
    for (const stranger of dataset.strangers) look(stranger.enrolments);
  },
});

/**
 * A number that two rows of one student share where they say the same class at the same time, as sameClassTime does. The
 * texts are compared once a class, so that a student with thousands of rows costs one look-up a row.
 */
function classTimeKeys(): (enrolment: Enrolment) => number {
  const classes = new Map<string, number>();
  const classNumbers = new Map<ClassSection, number>();
  const timeNumbers = new Map<MeetingTimes, number>();
  return ({ section, times }) => {
    let time = timeNumbers.get(times);
    if (time === undefined) timeNumbers.set(times, (time = timeNumbers.size));
    let named = classNumbers.get(section);
    if (named === undefined) {
      const text = [courseName(section.course), section.sectionName, String(section.term)].map(folded).join('\n');
      named = classes.get(text) ?? classes.size;
      classes.set(text, named);
      classNumbers.set(section, named);
    }
    return named * MOST_TIMES + time;
  };
}
