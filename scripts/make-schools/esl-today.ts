import type { Random } from '../make-sample/random';
import { DAYS, periodLength, type EslGroup, type Lesson, type Pupil, type SchoolKind, type Teacher } from './model';
import { isPulledOut, mlsOf } from './people';

/** Periods a day that each level is owed in periods of 45 or 50 minutes (docs/spec/esl-service.md, How much). */
const OWED_IN_K_TO_5: Readonly<Record<number, number>> = { 1: 3, 2: 2, 3: 2, 4: 1 };
const OWED_IN_6_TO_12: Readonly<Record<number, number>> = { 1: 3, 2: 2, 3: 1, 4: 1 };
const MOST_IN_A_GROUP = 20;
const MOST_IN_HILT = 15;
const WEEKLY_MINUTES = 1125;
const BLOCKS_A_DAY = 5;

/** ESL as an office would make it by hand: pupil by pupil into a group of the grade that fits, else a new group while a teacher is free. */
export function eslOfToday(
  kind: SchoolKind,
  pupils: readonly Pupil[],
  teachers: readonly Teacher[],
  random: Random,
): EslGroup[] {
  const { all } = DAYS[kind.days];
  const groups: EslGroup[] = [];
  const able = teachers.filter(({ eslLicense, id }) => eslLicense === 'Y' && id.startsWith('E'));
  const most = Math.min(BLOCKS_A_DAY, Math.floor(WEEKLY_MINUTES / (5 * periodLength(kind))));
  for (const pupil of mlsOf(pupils)) {
    if (pupil.optedOut || pupil.room.program === 'SEI' || pupil.level === null) continue;
    const owed = (isPulledOut(pupil) ? OWED_IN_K_TO_5 : OWED_IN_6_TO_12)[pupil.level] ?? 1;
    const periods = pupil.room.lessons.filter((lesson) => isLeft(lesson, pupil)).map(({ period }) => period);
    const places = periods.map((period) => groupAt(pupil, period)).filter((group) => group !== null);
    // All or nothing: an office does not leave a child with half.
    if (places.length < owed) continue;
    for (const group of places.slice(0, owed)) {
      if (!groups.includes(group)) groups.push(group);
      group.members.push(pupil);
      if (!group.levels.includes(pupil.level)) group.levels.push(pupil.level);
    }
  }
  return withFaults(groups, random);

  function groupAt(pupil: Pupil, period: number): EslGroup | null {
    const there = groups.find((group) => group.period === period && mayJoin(group, pupil));
    if (there !== undefined) return there;
    const teacher = able.find(({ name }) => {
      const own = groups.filter((group) => group.teacher === name);
      return own.length < most && !own.some((group) => group.period === period);
    });
    if (teacher === undefined) return null;
    return {
      section: `${pupil.grade}-P${period}-${teacher.id}`,
      grade: pupil.grade,
      levels: [],
      period,
      days: all,
      teacher: teacher.name,
      type: isPulledOut(pupil) ? 'Pull-Out' : 'Standalone',
      members: [],
    };
  }
}

function isLeft({ isLeftForEsl, title }: Lesson, { level }: Pupil): boolean {
  // English is left at levels 1-3 only (docs/spec/schedule-builder.md, Which class may be left).
  return isLeftForEsl && !(title.startsWith('English ') && !title.startsWith('English Language') && (level ?? 0) >= 4);
}

function mayJoin({ grade, levels, members }: EslGroup, pupil: Pupil): boolean {
  const isHilt = pupil.room.program === 'HILT';
  const areHilt = members.some(({ room }) => room.program === 'HILT');
  if (members.length > 0 && isHilt !== areHilt) return false;
  if (grade !== pupil.grade || members.length >= (isHilt ? MOST_IN_HILT : MOST_IN_A_GROUP)) return false;
  if (isHilt) return true;
  const all = new Set([...levels, pupil.level ?? 0]);
  if (all.size > 2 || Math.max(...all) - Math.min(...all) > 1) return false;
  const repeats = [...members, pupil].some(({ level, previousLevel }) => level === 3 && previousLevel === 3);
  return !repeats || ![...all].some((level) => level < 3);
}

/** What goes wrong in a year: some lose their ESL, and some are put into a group that is not theirs. */
function withFaults(groups: readonly EslGroup[], random: Random): EslGroup[] {
  const lost = new Set<Pupil>();
  for (const pupil of new Set(groups.flatMap(({ members }) => members))) if (random.chance(0.06)) lost.add(pupil);
  return groups.map((group) => {
    const members = group.members.filter((member) => !lost.has(member));
    const wrong = [...lost].find(
      (pupil) => random.chance(0.05) && pupil.room.lessons.some(({ period }) => period === group.period),
    );
    return { ...group, members: wrong === undefined ? members : [...members, wrong] };
  });
}
