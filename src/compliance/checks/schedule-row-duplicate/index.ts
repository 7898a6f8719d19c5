import type { Dataset } from '../../dataset/dataset';
import type { Enrolment } from '../../dataset/records';
import { NONE } from '../../dataset/row-marks';
import type { Schedule } from '../../dataset/schedule';
import { numbersOf } from '../../sheets/numbers-of';
import { PairNumbers } from '../../sheets/pair-numbers';
import { rowProblem } from '../bad-cells';
import { defineCheck, type Problem } from '../define-check';
import { SCHEDULE } from '../needs';

interface Copy {
  readonly sheet: string;
  readonly row: number;
}

const SAME_FIELDS = ['studentId', 'courseCode', 'courseTitle', 'section', 'term', 'pattern'];

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
  flood: { says: ({ sheet }) => `rows of ${sheet} repeat an earlier one: was the schedule pasted twice?` },
  run({ dataset }, report) {
    const { schedule } = dataset;
    const keys = classTimes(schedule);
    const { rows, starts } = schedule.byPerson();
    // By key: the first row that has it, of the person who had it last.
    const firsts = new Int32Array(keys.length).fill(NONE);
    for (let person = 0; person + 1 < starts.length; person++) {
      const start = starts[person] ?? 0;
      const end = starts[person + 1] ?? 0;
      for (let place = start; place < end; place++) {
        const row = rows[place] ?? 0;
        const key = keys[row] ?? 0;
        const first = firsts[key] ?? NONE;
        if (first === NONE || schedule.people[first] !== person) firsts[key] = row;
        else report.problem(copyOf(dataset, schedule.record(row), schedule.record(first)));
      }
    }
  },
});

function copyOf(dataset: Dataset, row: Enrolment, first: Enrolment): Problem<'copy'> {
  return {
    message: 'copy',
    ...rowProblem(dataset, row, SAME_FIELDS),
    section: row.section.display,
    data: { sheet: first.source.sheet.name, row: first.row } satisfies Copy,
  };
}

/** By row: a number that two rows share where they say the same class at the same time, as sameClassTime does. */
function classTimes({ sections, sectionList, times }: Schedule): Int32Array {
  const classes = numbersOf(sectionList, ({ classNumber }) => classNumber);
  const pairs = new PairNumbers();
  return sections.map((section, row) => pairs.of(classes[section] ?? 0, times[row] ?? 0));
}
