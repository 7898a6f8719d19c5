import { GRADES, SECONDARY, type Lesson, type Student } from './school';
import { QUARTERS, type Quarter } from './times';

/** The rules of docs/spec/esl-service.md and of "Which class may be left", written down a second time. */

const OWED: Readonly<Record<number, number>> = { 1: 675, 2: 450, 3: 300, 4: 225, 5: 225 };
const BLOCKS: readonly (readonly [length: number, daily: Readonly<Record<number, number>>])[] = [
  [45, { 1: 3, 2: 2, 3: 1, 4: 1, 5: 1 }],
  [60, { 1: 2, 2: 2, 3: 1, 4: 1, 5: 1 }],
  [75, { 1: 2, 2: 1, 3: 1, 4: 1, 5: 1 }],
];

export function isSecondary({ grade }: Student): boolean {
  return SECONDARY.includes(grade);
}

/** ESL minutes a week in the poorest part of the year. */
export function minutesOf(lessons: readonly Lesson[]): number {
  return Math.min(...QUARTERS.map((quarter) => sum(eslIn(lessons, quarter), ({ when }) => when.perWeek)));
}

/** Whether a student has the minutes, or in grades 6–12 the blocks, in every part of the year. */
export function isServed(student: Student, lessons: readonly Lesson[]): boolean {
  const level = student.level ?? 0;
  return QUARTERS.every((quarter) => {
    const there = eslIn(lessons, quarter);
    if (sum(there, ({ when }) => when.perWeek) >= (OWED[level] ?? 0) - 1e-6) return true;
    return (
      isSecondary(student) &&
      BLOCKS.some(([length, daily]) => {
        const long = there.filter(({ when }) => when.length >= length);
        return sum(long, ({ when }) => when.count) / 5 >= (daily[level] ?? 0) - 1e-6;
      })
    );
  });
}

function eslIn(lessons: readonly Lesson[], quarter: Quarter): Lesson[] {
  return lessons.filter(({ isEsl, when }) => isEsl && when.quarters.includes(quarter));
}

/** What is wrong with those who sit in an ESL class, in a few words; null where nothing is. */
export function groupFault(lessons: readonly Lesson[]): string | null {
  const mls = lessons.filter(({ isEsl, student }) => isEsl && student.isMl && student.level !== null);
  const students = [...new Set(mls.map(({ student }) => student))];
  const levels = [...new Set(students.map(({ level }) => Math.min(4, level ?? 0)))].sort();
  const grades = [...new Set(students.map(({ grade }) => GRADES.indexOf(grade)))].sort((a, b) => a - b);
  if (students.every(({ hilt }) => hilt)) return null;
  const young = students.every((student) => !isSecondary(student));
  const rooms = new Set(students.map(({ room }) => room));
  if (young && rooms.size === 1 && students.every(({ level, sei }) => sei && (level ?? 9) <= 3)) return null;
  if (levels.length > 2 || (levels.length === 2 && (levels[1] ?? 0) - (levels[0] ?? 0) > 1))
    return 'levels too far apart';
  if (levels.length === 2 && grades.length > 1) return 'two levels over several grades';
  if (
    levels.length === 1 &&
    students.some((student) => !isSecondary(student)) &&
    (grades.at(-1) ?? 0) - (grades[0] ?? 0) > 1
  )
    return 'grades too far apart';
  if (
    levels[0] === 3 &&
    levels.length === 2 &&
    students.every(isSecondary) &&
    mls.some(({ type }) => type !== 'Standalone')
  )
    return 'levels 3 and 4 not in a Standalone class';
  const counted = students.filter(({ optedOut }) => !optedOut);
  if (counted.some(({ repeatsThree }) => repeatsThree) && counted.some(({ level }) => (level ?? 9) < 3))
    return 'a level 3 for the second year with level 1 or 2';
  return null;
}

/** The most students of an ESL class. */
export function mostIn(students: readonly Student[], hasParaprofessional: boolean): number {
  return students.every(({ hilt }) => hilt) ? 15 : hasParaprofessional ? 25 : 20;
}

/** Whether a student may be given ESL of a type. */
export function isTypeAllowed(type: string, student: Student): boolean {
  const level = student.level ?? 0;
  if (type === 'Standalone') return true;
  if (type === 'Embed ELA') return level >= 4;
  if (isSecondary(student)) return false;
  return type === 'Embed Homeroom' ? student.sei && level <= 3 : type === 'Push-In' || type === 'Pull-Out';
}

const whole = (...words: readonly string[]) => new RegExp(`(^|[^\\p{L}])(${words.join('|')})s?($|[^\\p{L}])`, 'iu');
const begins = (...words: readonly string[]) => new RegExp(`(^|[^\\p{L}])(${words.join('|')})`, 'iu');
const SPECIAL = whole('SPED', 'IEP', 'Resource', 'Speech', 'OT', 'Counseling');
const ELA = begins('ELA', 'English', 'Language Arts', 'Reading', 'Writing', 'Literacy', 'Humanities');
const CORE = begins(
  ...['Math', 'Algebra', 'Geometry', 'Calculus', 'Science', 'Biology', 'Chemistry', 'Physics', 'History'],
  ...['Social Studies', 'Civics', 'Government', 'Economics', 'Geography'],
);
const TOGETHER = whole(
  ...['Lunch', 'Recess', 'Art', 'Music', 'Band', 'Chorus', 'Gym', 'PE', 'Physical Education', 'Health', 'Library'],
);
const SUPPORT = whole('WIN', 'Intervention', 'Enrichment', 'Advisory', 'Study', 'Support', 'Flex', 'Seminar');

/** Whether a student may leave a class for ESL. */
export function mayLeave(title: string, student: Student): boolean {
  if (SPECIAL.test(title) || CORE.test(title)) return false;
  if (ELA.test(title)) return !isSecondary(student) || (student.level ?? 9) <= 3;
  if (TOGETHER.test(title)) return false;
  return SUPPORT.test(title) || isSecondary(student);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
