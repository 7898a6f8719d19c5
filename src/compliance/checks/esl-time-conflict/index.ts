import type { Enrolment } from '../../dataset/records';
import { ROW } from '../../dataset/schedule/row-marks';
import type { Schedule } from '../../dataset/schedule/schedule';
import { withoutCopies } from '../../timetable/same-class-time';
import type { EslType } from '../../sheets/values/esl-types';
import { termNames } from '../../sheets/values/terms';
import { timesMeet } from '../../timetable/time-slots';
import { isEslClash, isPullOut } from '../../timetable/esl-clash';
import { numbersOf } from '../../sheets/numbers-of';
import { PairNumbers } from '../../sheets/pair-numbers';
import { hasUnreadType } from '../../esl/unread-type';
import type { Policy } from '../../policy/policy';
import { isMayLeaveUnknown, mayBeLeftInK2To5 } from '../../timetable/may-be-left';
import { classLabel } from '../class-label';
import { defineCheck, need, type Problem } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { ROSTER, SCHEDULE } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

/** Two rows that meet at the same time, in sheet order. */
interface Pair {
  readonly classes: readonly [string, string];
  /** `sheet!row`. */
  readonly rows: readonly [string, string];
  /** The part of the year in which both meet. */
  readonly terms: string;
}

interface Conflicts {
  readonly conflicts: readonly Pair[];
}

const MOST_SHOWN = 3;
/** Of copies that differ in their type the one counts that fewest exceptions excuse, so that no result depends on the order of rows. */
const LEAST_EXCUSED: readonly (EslType | 'unread')[] = [
  'Embed Homeroom',
  'Embed ELA',
  'Push-In',
  'Pull-Out',
  'unread',
  'Standalone',
];

const messages = {
  conflict: ({ conflicts }: Conflicts) => ({
    message: `${conflicts.slice(0, MOST_SHOWN).map(inOneLine).join('; ')}${conflicts.length > MOST_SHOWN ? `; and ${conflicts.length - MOST_SHOWN} more` : ''}.`,
    fix: 'Move one of the two classes to another period, or take the student out of it.',
  }),
};

export const eslTimeConflict = defineCheck({
  id: 'esl-time-conflict',
  title: 'ESL at the same time as another class',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [
    ROSTER,
    SCHEDULE,
    need('column of meeting patterns or days in a schedule', 'schedule.pattern', 'schedule.days'),
    need(
      'column of meeting patterns, periods or start times in a schedule',
      'schedule.pattern',
      'schedule.period',
      'schedule.startTime',
    ),
  ],
  messages,
  visit: {
    place: 50,
    theme: 'Services',
    concerns: 'ML',
    says: (count) => `${have(count, 'ML')} ESL at the same time as another class.`,
    step: 'Move one of the two classes that meet at the same time',
    due: 'next cycle',
  },
  run({ dataset, policy }, report) {
    const mayConflict = conflictFinder(dataset.schedule);
    const notJudged = new NotJudged();
    const look = (enrolments: readonly Enrolment[], where: Pick<Problem, 'at' | 'studentId' | 'school'>) => {
      const { conflicts, isUnknown } = conflictsOf(enrolments, policy);
      if (isUnknown)
        notJudged.add('no readable ESL type, or word whether a class may be left,', { id: where.studentId ?? '' });
      if (conflicts.length > 0)
        report.problem({ message: 'conflict', ...where, data: { conflicts } satisfies Conflicts });
    };
    let person = 0;
    for (const student of dataset.students.values()) {
      if (mayConflict(person++) && student.active) look(student.enrolments, { ...ofStudent(student) });
    }
    for (const { id, enrolments } of dataset.strangers) {
      // Without an id, rows of one name may be of several students.
      if (mayConflict(person++) && id !== null) look(enrolments, strangerPlace(id.text, enrolments));
    }
    notJudged.report(report);
  },
});

/** A student on no roster is found at the first schedule row (docs/spec/rulings.md, Where a finding points). */
function strangerPlace(studentId: string, [row]: readonly Enrolment[]): Pick<Problem, 'at' | 'studentId' | 'school'> {
  if (row === undefined) throw new Error('A schedule id without a row.');
  return { at: rowLocation(row, 'studentId'), studentId, school: row.section.school };
}

/**
 * Makes a quick look, by person, before the pairs are sorted out: most students have no ESL, and most of the others no clash.
 * Whether two meeting times clash is worked out once.
 */
function conflictFinder({ byPerson, columns }: Schedule) {
  const { marks, personMarks, sections, sectionList, times, timesList } = columns;
  const { rows, starts } = byPerson();
  const terms = numbersOf(sectionList, ({ term }) => term);
  const pairs = new PairNumbers();
  const together: boolean[] = [];
  const clash = (row: number, other: number) => {
    if (((terms[sections[row] ?? 0] ?? 0) & (terms[sections[other] ?? 0] ?? 0)) === 0) return false;
    const pair = pairs.of(times[row] ?? 0, times[other] ?? 0);
    if (pair === together.length) {
      const [one, two] = [timesList[times[row] ?? 0], timesList[times[other] ?? 0]];
      together.push(one !== undefined && two !== undefined && timesMeet(one, two));
    }
    return together[pair] === true;
  };
  return (person: number): boolean => {
    if (((personMarks[person] ?? 0) & ROW.esl) === 0) return false;
    const [start, end] = [starts[person] ?? 0, starts[person + 1] ?? 0];
    for (let place = start; place < end; place++) {
      const row = rows[place] ?? 0;
      if (((marks[row] ?? 0) & ROW.esl) === 0) continue;
      for (let other = start; other < end; other++) if (other !== place && clash(row, rows[other] ?? 0)) return true;
    }
    return false;
  };
}

/** A student has few rows, so each pair is looked at. Unknown: some pair may be no conflict, and nobody can tell. */
function conflictsOf(
  enrolments: readonly Enrolment[],
  policy: Policy,
): { readonly conflicts: Pair[]; readonly isUnknown: boolean } {
  const timed = enrolments.filter(({ times }) => times.pattern !== null);
  const kept = new Set([
    ...withoutCopies(
      timed.filter(({ isEsl }) => isEsl),
      (row) => LEAST_EXCUSED.indexOf(hasUnreadType(row) ? 'unread' : row.eslType),
    ),
    ...withoutCopies(
      timed.filter(({ isEsl }) => !isEsl),
      (row) => {
        if (mayBeLeftInK2To5(row, policy.at(row.section.school))) return 0;
        return isMayLeaveUnknown(row) ? 1 : 2;
      },
    ),
  ]);
  const rows = timed.filter((row) => kept.has(row));
  const clashing = rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .flatMap((later): [Enrolment, Enrolment][] => (isEslClash(row, later, policy) ? [[row, later]] : [])),
  );
  const certain = clashing.filter(
    ([row, later]) => !mayBeInside(row, later, policy) && !mayBeInside(later, row, policy),
  );
  return {
    conflicts: certain.map(([row, later]) => pairOf(row, later)),
    isUnknown: certain.length < clashing.length,
  };
}

/** Whether two rows that clash may be no conflict, for a cell that cannot be read: the ESL type, or whether the class may be left. */
function mayBeInside(esl: Enrolment, other: Enrolment, policy: Policy): boolean {
  return (hasUnreadType(esl) && !other.isEsl) || (isPullOut(esl, other, policy) && isMayLeaveUnknown(other));
}

function pairOf(a: Enrolment, b: Enrolment): Pair {
  return {
    classes: [classLabel(a.section), classLabel(b.section)],
    rows: [place(a), place(b)],
    terms: termNames(a.term & b.term),
  };
}

function inOneLine({ classes, terms }: Pair): string {
  return `${classes[0]} meets at the same time as ${classes[1]} (${terms})`;
}

function place({ source, row }: Enrolment): string {
  return `${source.sheet.name}!${row}`;
}
