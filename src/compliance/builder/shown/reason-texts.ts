import { courseTitle } from '../../dataset/courses';
import { counted } from '../../sheets/values/word-list';
import type { Assignment } from '../answer/assignment';
import { fitAt, type Learner, type Option } from '../problem/problem';
import { bitsOfMoments, type Moments } from '../problem/time-grid';

/** As many names as a sentence holds. */
const MOST_NAMES = 3;
const MOST_TIMES = 5;

/** "needs 14 meetings a week, 12 may be left: English 5, Language 5, Study Hall 2". */
export function timeText({ problem }: Assignment, learner: Learner, able: readonly Option[]): string {
  const lengths = able.flatMap(({ minutes }) => (minutes.meetings ?? []).map((meeting) => meeting.minutes));
  const length = lengths.length === 0 ? null : Math.min(...lengths);
  const without = learner.rejected.length === 0 ? '' : ', without the times that were rejected';
  if (length === null)
    return `needs ${learner.owedPerWeek} minutes a week; no class that meets then may be left${without}`;
  const needed = Math.ceil(meetingsNeeded(learner, length) - 1e-6);
  const aWeek = 5 / problem.grid.cycleLength;
  const byName = [...momentsByName(problem, learner, able)].map(([name, moments]): [string, number] => [
    name,
    Math.round(bitsOfMoments(moments) * aWeek * 10) / 10,
  ]);
  byName.sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
  const sum = Math.round(byName.reduce((total, [, count]) => total + count, 0) * 10) / 10;
  return `needs ${counted(needed, 'meeting')} a week of ${length} minutes, ${sum} may be left: ${byName.map(([name, count]) => `${name} ${count}`).join(', ')}${without}`;
}

/** Of the ways to be served, the one that takes the fewest meetings of a length. */
function meetingsNeeded({ owedPerWeek, ways }: Learner, length: number): number {
  const blocks = ways.flatMap((way) => (way.length !== null && way.length <= length ? [way.need] : []));
  return Math.min(owedPerWeek / length, ...blocks);
}

/** The moments at which a learner can come, by the class that she would leave for it. */
function momentsByName(
  problem: Assignment['problem'],
  learner: Learner,
  able: readonly Option[],
): Map<string, Moments> {
  const byName = new Map<string, Moments>();
  const add = (name: string, moments: Moments) => {
    if (moments !== 0n) byName.set(name, (byName.get(name) ?? 0n) | moments);
  };
  let named = 0n;
  for (const option of able) {
    for (const row of fitAt(problem, learner.place, option.place)?.leaves ?? []) {
      const moments = (problem.grid.momentsOf(row.times) ?? 0n) & option.moments & ~named;
      add(courseTitle(row.course), moments);
      named |= moments;
    }
  }
  for (const option of able) add('free', option.moments & ~named);
  return byName;
}

/** The times of some options, as a schedule writes them: "these 6 times: 1(M-F), …". */
export function timesText(options: readonly Option[]): string {
  const patterns = [...new Set(options.map(({ time }) => time))];
  if (patterns.length === 0) return 'any meeting that fits';
  const more = patterns.length > MOST_TIMES ? ` and ${patterns.length - MOST_TIMES} more` : '';
  return `these times: ${patterns.slice(0, MOST_TIMES).join(', ')}${more}`;
}

/** The names of the classes of some options. */
export function classesText(state: Assignment, options: readonly Option[]): string {
  const names = [
    ...new Set(
      options
        .map(({ at }) => state.classAt(at).section)
        .map(({ course, sectionName }) => `${courseTitle(course)} ${sectionName}`.trim()),
    ),
  ];
  return names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`
    : names.join(' and ');
}

/** The levels of those who sit in the classes of some options: "1–2". */
export function levelsText(state: Assignment, options: readonly Option[]): string {
  const levels = options.flatMap(({ at }) => {
    const { fixed, leavers } = state.classAt(at);
    const there = [...leavers.filter((learner) => state.out[learner] !== true), ...state.joinedTo(at)];
    return [...fixed, ...there.map((learner) => state.learnerAt(learner).student)].flatMap(({ level }) => level ?? []);
  });
  const distinct = [...new Set(levels)].sort();
  return distinct.length > 1 ? `levels ${distinct[0]}–${distinct.at(-1)}` : `level ${distinct[0] ?? 'unknown'}`;
}

/** "free at these times: Esl C, who has all 1,125 minutes"; who has some left, too few, is told so. */
export function busyText(state: Assignment, options: readonly Option[]): string {
  const teachers = [...new Set(options.flatMap((option) => option.free))].sort((a, b) => a - b);
  const texts = teachers.slice(0, MOST_NAMES).flatMap((place) => {
    const teacher = state.problem.teachers[place];
    if (teacher === undefined) return [];
    const own = options.filter((option) => option.free.includes(place));
    const least = Math.min(...own.map(({ perWeek }) => perWeek));
    const given = `${Math.round(teacher.limit).toLocaleString('en-US')} minutes`;
    const left = Math.round(state.staff.minutesLeft(place));
    if (left < 1) return [`${teacher.name}, who has all ${given}`];
    if (left < least)
      return [`${teacher.name}, who has ${left} of ${given} left, too few for the ${Math.round(least)} of a group`];
    const hasRoom = own.some((option) => option.teachers.includes(place));
    return [
      `${teacher.name}, ${hasRoom ? 'who is in another new group' : `who has ${teacher.maxBlocks} blocks a day`}`,
    ];
  });
  const more = teachers.length - texts.length;
  return `free at these times: ${texts.join('; ')}${more > 0 ? `; and ${more} more, who are all used` : ''}`;
}
