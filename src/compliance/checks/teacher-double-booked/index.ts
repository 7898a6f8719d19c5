import type { Dataset } from '../../dataset/dataset';
import type { ClassSection, Enrolment, Teacher } from '../../dataset/records';
import { NONE, ROW } from '../../dataset/schedule/row-marks';
import type { Schedule } from '../../dataset/schedule/schedule';
import { teacherLabel } from '../../dataset/teachers';
import { termNames, type TermMask } from '../../sheets/values/terms';
import { areOneClass, isGivenInside } from '../../timetable/inside-another-class';
import { meetTogether, meetTogetherByClock } from '../../timetable/time-slots';
import { folded } from '../../sheets/values/text';
import { classLabel } from '../class-label';
import { defineCheck, need } from '../define-check';
import { SCHEDULE, TEACHER } from '../needs';
import { teachesLocation } from '../teacher-cells';

interface DoubleBooked {
  /** Pairs of classes at the same time; `pairs` holds the first 50 of them. */
  readonly count: number;
  readonly pairs: readonly Pair[];
}

interface Pair {
  readonly sections: readonly [string, string];
  readonly classes: readonly [string, string];
  /** The part of the year in which both meet. */
  readonly terms: string;
}

const MOST_PAIRS_LISTED = 50;
const MOST_PAIRS_SAID = 3;

const messages = {
  doubleBooked: ({ count, pairs }: DoubleBooked) => ({
    message: `Has two classes at the same time: ${[
      ...pairs.slice(0, MOST_PAIRS_SAID).map(({ classes, terms }) => `${classes.join(' and ')} (${terms})`),
      ...(count > MOST_PAIRS_SAID ? [`${count - MOST_PAIRS_SAID} more`] : []),
    ].join('; ')}.`,
    fix: 'Correct the teacher or the meeting times of one class, or enter the two as one section if they are one group.',
  }),
};

export const teacherDoubleBooked = defineCheck({
  id: 'teacher-double-booked',
  title: 'Teacher in two classes at the same time',
  severity: 'warning',
  criterion: 'ELE 5',
  per: 'teacher',
  needs: [
    SCHEDULE,
    TEACHER,
    need('meeting pattern or days column in a schedule', 'schedule.pattern', 'schedule.days'),
    need('period or clock times in a schedule', 'schedule.pattern', 'schedule.period', 'schedule.startTime'),
  ],
  messages,
  run({ dataset }, report) {
    for (const [teacher, classes] of timetables(dataset)) {
      const found = collisions(classes);
      const [first] = found;
      if (first === undefined) continue;
      report.problem({
        message: 'doubleBooked',
        at: teachesLocation(teacher, first.first),
        teacher: teacherLabel(teacher),
        school: first.first.school,
        data: {
          count: found.length,
          pairs: found.slice(0, MOST_PAIRS_LISTED).map(pairOf),
        } satisfies DoubleBooked,
      });
    }
  },
});

/** A class of a teacher, with one row for each time at which it meets, told apart by whether ESL is given inside another class. */
interface Taught {
  readonly section: ClassSection;
  readonly term: TermMask;
  readonly school: string;
  readonly rows: Enrolment[];
}

interface Collision {
  readonly first: ClassSection;
  readonly second: ClassSection;
}

function timetables({ sections, schedule }: Dataset): Map<Teacher, Taught[]> {
  const found = new Map<Teacher, Taught[]>();
  for (const [number, section] of sections.entries()) {
    const rows = differingRows(schedule, number);
    // Where no schedule row names a teacher, the one in the sections sheet has all of them.
    const ofListing = namesTeacher(schedule, number) ? [] : section.teachers;
    for (const row of rows) {
      if (row.times.pattern === null) continue;
      for (const teacher of row.teachers.length > 0 ? row.teachers : ofListing) {
        // A name that several have need not be one person.
        if (teacher.isAmbiguous) continue;
        let classes = found.get(teacher);
        if (classes === undefined) found.set(teacher, (classes = []));
        let taught = classes.at(-1);
        if (taught?.section !== section) {
          taught = { section, term: section.term, school: folded(section.school), rows: [] };
          classes.push(taught);
        }
        if (!taught.rows.some((other) => isAlike(row, other))) taught.rows.push(row);
      }
    }
  }
  return found;
}

/** The counted rows of a class without those that say the same as the one before, which most rows do. */
function differingRows(schedule: Schedule, section: number): Enrolment[] {
  const { eslTypes, marks, teams, times } = schedule.columns;
  const groups = schedule.bySection();
  const rows: Enrolment[] = [];
  let last = NONE;
  for (let place = groups.start(section); place < groups.end(section); place++) {
    const row = groups.rows[place] ?? 0;
    if (((marks[row] ?? 0) & ROW.counted) === 0) continue;
    const isSame =
      last !== NONE &&
      teams[row] === teams[last] &&
      times[row] === times[last] &&
      eslTypes[row] === eslTypes[last] &&
      ((marks[row] ?? 0) & ROW.esl) === ((marks[last] ?? 0) & ROW.esl);
    last = row;
    if (!isSame) rows.push(schedule.record(row));
  }
  return rows;
}

function namesTeacher({ columns: { teams }, bySection }: Schedule, section: number): boolean {
  const groups = bySection();
  for (let place = groups.start(section); place < groups.end(section); place++) {
    if ((teams[groups.rows[place] ?? 0] ?? NONE) !== NONE) return true;
  }
  return false;
}

function isAlike(a: Enrolment, b: Enrolment): boolean {
  return a.times === b.times && isGivenInside(a) === isGivenInside(b);
}

function collisions(classes: readonly Taught[]): Collision[] {
  const found: Collision[] = [];
  for (const second of classes) {
    for (const first of classes) {
      if (first === second) break;
      if ((first.term & second.term) === 0) continue;
      if (everCollide(first, second)) found.push({ first: first.section, second: second.section });
    }
  }
  return found;
}

/** Plain loops: a closure for each pair of classes of each teacher would cost more than the comparison. */
function everCollide(first: Taught, second: Taught): boolean {
  // Periods of two schools need not be at the same time; clock times are (docs/spec/rulings.md, ESL service).
  const meet = first.school === second.school ? meetTogether : meetTogetherByClock;
  for (const row of first.rows) {
    for (const other of second.rows) if (meet(row, other) && !areOneClass(row, other)) return true;
  }
  return false;
}

/** Classes that differ in nothing but their term are named with it. */
function pairOf({ first, second }: Collision): Pair {
  const areTold = classLabel(first) !== classLabel(second);
  const nameOf = (section: ClassSection) =>
    areTold ? classLabel(section) : `${classLabel(section)}, ${termNames(section.term)}`;
  return {
    sections: [first.display, second.display],
    classes: [nameOf(first), nameOf(second)],
    terms: termNames(first.term & second.term),
  };
}
