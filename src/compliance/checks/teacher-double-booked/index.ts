import type { Dataset } from '../../dataset/dataset';
import type { ClassSection, Enrolment, MeetingTimes, Teacher } from '../../dataset/records';
import { teacherLabel } from '../../dataset/teachers';
import { countedRows } from '../../esl/esl-sections';
import { termNames } from '../../esl/terms';
import { meetTogether } from '../../esl/time-slots';
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
      const found = collisions([...classes.values()]);
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
  readonly school: string;
  readonly rows: Enrolment[];
  readonly seen: Map<MeetingTimes, Set<boolean>>;
}

type Timetable = Map<ClassSection, Taught>;

interface Collision {
  readonly first: ClassSection;
  readonly second: ClassSection;
}

function timetables({ sections }: Dataset): Map<Teacher, Timetable> {
  const found = new Map<Teacher, Timetable>();
  for (const section of sections) {
    // Where no schedule row names a teacher, the one in the sections sheet has all of them.
    const ofListing = section.enrolments.some(({ teacher }) => teacher !== null) ? null : (section.teachers[0] ?? null);
    let last: Enrolment | null = null;
    for (const row of countedRows(section)) {
      // Rows of a class mostly say the same, one after the other.
      if (
        last !== null &&
        row.teacher === last.teacher &&
        row.times === last.times &&
        row.eslType === last.eslType &&
        row.isEsl === last.isEsl
      )
        continue;
      last = row;
      const teacher = row.teacher ?? ofListing;
      if (teacher === null || row.times.pattern === null) continue;
      const timetable = entry(found, teacher, (): Timetable => new Map());
      const taught = entry(timetable, section, () => taughtNowhere(section));
      const alike = entry(taught.seen, row.times, () => new Set<boolean>());
      if (alike.has(isInsideAnother(row))) continue;
      alike.add(isInsideAnother(row));
      taught.rows.push(row);
    }
  }
  return found;
}

function taughtNowhere(section: ClassSection): Taught {
  return { section, school: folded(section.school), rows: [], seen: new Map() };
}

function collisions(classes: readonly Taught[]): Collision[] {
  const found: Collision[] = [];
  for (const [index, second] of classes.entries()) {
    for (const first of classes.slice(0, index)) {
      if ((first.section.term & second.section.term) === 0 || first.school !== second.school) continue;
      if (!first.rows.some((row) => second.rows.some((other) => collide(row, other)))) continue;
      found.push({ first: first.section, second: second.section });
    }
  }
  return found;
}

/** A push-in or embedded class is given inside a core class (rulings.md, ESL service). */
function collide(a: Enrolment, b: Enrolment): boolean {
  const isOneClass = (isInsideAnother(a) && isCore(b)) || (isCore(a) && isInsideAnother(b));
  return !isOneClass && meetTogether(a, b);
}

function isInsideAnother({ isEsl, eslType }: Enrolment): boolean {
  return isEsl && (eslType === 'Push-In' || eslType.startsWith('Embed'));
}

function isCore({ isEsl, course }: Enrolment): boolean {
  return !isEsl && course.hasCoreWords;
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

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
