import type { Dataset } from '../../dataset/dataset';
import type { Enrolment } from '../../dataset/records';
import { NONE, ROW } from '../../dataset/schedule/row-marks';
import type { Schedule } from '../../dataset/schedule/schedule';
import { rowMinutes } from '../../esl/row-minutes';
import { numbersOf } from '../../sheets/numbers-of';
import { minutesSaid, unreadTerm } from '../../timetable/same-class-time';
import { rowProblem } from '../bad-cells';
import { defineCheck, type Problem } from '../define-check';
import { SCHEDULE } from '../needs';

interface Copy {
  readonly sheet: string;
  readonly row: number;
  /** Minutes a week here and there, where the copies differ in them; null where one does not say. */
  readonly minutes?: readonly [here: number | null, there: number | null];
}

const SAME_FIELDS = ['studentId', 'courseCode', 'courseTitle', 'section', 'term', 'pattern'] as const;

const messages = {
  copy: ({ sheet, row, minutes }: Copy) => ({
    message: `Says the same as ${sheet}, row ${row}: student, course, section, term and meeting pattern. ${
      minutes === undefined ? 'Its minutes count once.' : minutesWords(minutes)
    }`,
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
  run({ dataset, policy }, report) {
    const { schedule } = dataset;
    const keyOf = timeKeys(schedule);
    const minutesOf = (row: Enrolment) => rowMinutes(row, policy, dataset.bell).perWeek;
    const { people, personMarks, sections, sectionList } = schedule.columns;
    const classes = numbersOf(sectionList, ({ classNumber }) => classNumber);
    const { rows, starts } = schedule.byPerson();
    // By class: the first row of the person who had it last. Few have a class on more rows than one: only theirs are told apart by what they say.
    const firstOfClass = new Int32Array(sectionList.length).fill(NONE);
    const firsts = new Map<string, number>();
    for (let person = 0; person + 1 < starts.length; person++) {
      // Without an id, rows of one name may be of several students.
      if (((personMarks[person] ?? 0) & ROW.unjoined) !== 0) continue;
      const start = starts[person] ?? 0;
      const end = starts[person + 1] ?? 0;
      firsts.clear();
      for (let place = start; place < end; place++) {
        const row = rows[place] ?? 0;
        const number = classes[sections[row] ?? 0] ?? 0;
        const first = firstOfClass[number] ?? NONE;
        if (people[first] !== person) {
          firstOfClass[number] = row;
          continue;
        }
        firsts.set(keyOf(first), first);
        const key = keyOf(row);
        const same = firsts.get(key);
        if (same === undefined) firsts.set(key, row);
        else report.problem(copyOf(dataset, schedule.record(row), schedule.record(same), minutesOf));
      }
    }
  },
});

function copyOf(
  dataset: Dataset,
  row: Enrolment,
  first: Enrolment,
  minutesOf: (row: Enrolment) => number | null,
): Problem<'copy'> {
  const minutes = [minutesOf(row), minutesOf(first)] as const;
  const differ = minutes[0] !== minutes[1];
  return {
    message: 'copy',
    ...rowProblem(dataset, row, SAME_FIELDS),
    section: row.section.display,
    data: { sheet: first.source.sheet.name, row: first.row, ...(differ ? { minutes } : {}) } satisfies Copy,
  };
}

function minutesWords([here, there]: NonNullable<Copy['minutes']>): string {
  if (here === null || there === null)
    return `Only one of them says its minutes: ${here ?? there} a week, which count once.`;
  return `They differ in their minutes a week, ${here} here and ${there} there: the higher number counts, once.`;
}

/** Says of a row in one text which class it is of, when and by whom it is taught: copies say the same. */
function timeKeys(schedule: Schedule): (row: number) => string {
  const { sections, sectionList, times, timesList, teams, marks } = schedule.columns;
  return (row) => {
    const time = times[row] ?? 0;
    const minutes = timesList[time]?.isStated === true ? null : minutesSaid(schedule.record(row));
    const term = ((marks[row] ?? 0) & ROW.unreadTerm) === 0 ? null : unreadTerm(schedule.record(row));
    return JSON.stringify([sectionList[sections[row] ?? 0]?.classNumber, time, teams[row], minutes, term]);
  };
}
