import type { Enrolment } from '../../dataset/records';
import { rowMinutes } from '../../esl/row-minutes';
import { grouped } from '../../grouped';
import type { ComplianceRun } from '../../run/run';
import type { EslType } from '../../sheets/values/esl-types';
import { classRows } from '../../timetable/may-be-left';
import { isFreeThen } from './can-teach';
import type { FitContext } from './fits';
import { meetingsOffered, type Comer } from './meetings-offered';
import { piecesOf, type EslClass, type Option, type PlanningTeacher } from './problem';
import type { LearnersRead } from './read-learners';
import type { TeachersRead } from './read-teachers';
import type { OfferedTerm } from './terms-offered';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/** An option before it has its place among all. */
export type Unplaced = Omit<Option, 'place'>;

/**
 * Times at which a new group could be. A part of a term that the dates of teachers cut out is offered where somebody could have a group then
 * who could not have it for all of the term.
 */
export function newOptions(
  read: LearnersRead,
  context: FitContext,
  rows: readonly Enrolment[],
  grid: TimeGrid,
  staff: TeachersRead,
  run: ComplianceRun,
  school: string,
  terms: readonly OfferedTerm[],
): Unplaced[] {
  const comers = read.learners.map((learner): Comer => {
    const never = grid.pieces.map((piece) =>
      context
        .classesOf(learner)
        .reduce((mask, own) => (own.cost === null && own.row.term & piece ? mask | own.moments : mask), 0n),
    );
    const kept = context.keptMoments(learner);
    const open = context
      .classTime(learner)
      .map((moments, piece) => moments & ~(never[piece] ?? 0n) & ~(kept[piece] ?? 0n));
    const whole = learner.secondary
      ? context.classesOf(learner).flatMap((own) => (own.cost === null ? [] : [own.moments]))
      : [];
    return { open, pieces: learner.pieces, whole };
  });
  const seen = new Set<string>();
  return meetingsOffered(comers, terms, rows, grid, run, school).flatMap(({ partOf, ...meetings }): Unplaced[] => {
    const key = `${meetings.time} ${meetings.term}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const free = staff.teachers.filter((teacher) => isFreeThen(teacher, meetings, grid, staff));
    const teachers = free.filter(
      (teacher) =>
        teacher.minutesLeft + 1e-6 >= meetings.perWeek &&
        meetings.blocks.every(
          (blocks, day) => blocks === 0 || (teacher.blocks[day] ?? 0) + blocks <= teacher.maxBlocks,
        ),
    );
    const isPart = partOf.length > 0;
    const canAll = (teacher: PlanningTeacher) =>
      partOf.every((term) => isFreeThen(teacher, { moments: meetings.moments, term }, grid, staff));
    if (isPart && teachers.every(canAll)) return [];
    return [
      {
        ...meetings,
        kind: 'new',
        isPart,
        ...piecesOf(meetings.term, grid),
        at: -1,
        free: free.map(({ place }) => place),
        teachers: teachers.map(({ place }) => place),
        type: null,
      },
    ];
  });
}

/** Classes of today that one can join: all their rows meet at the same times. */
export function classOptions(
  classes: readonly EslClass[],
  grid: TimeGrid,
  { policy, dataset }: ComplianceRun,
): Unplaced[] {
  return classes.flatMap(({ place, section, isSized }): Unplaced[] => {
    const rows = section.enrolments.filter(({ isEsl, student }) => isEsl && student?.active === true);
    const [row] = rows;
    if (row === undefined || !isSized) return [];
    if (rows.some(({ times, eslType }) => times !== row.times || eslType === 'Push-In' || eslType === 'Embed ELA'))
      return [];
    const moments = grid.momentsOf(row.times);
    const minutes = rowMinutes(row, policy, dataset.bell);
    if (moments === null || minutes.perWeek === null) return [];
    return [existingOption('class', row, moments, minutes, place, null, grid)];
  });
}

/** ELA classes, and classes that hold Embed already, whose teachers are all licensed throughout the term. */
export function embedOptions(
  { learners }: LearnersRead,
  staff: TeachersRead,
  places: ReadonlyMap<EslClass['section'], number>,
  grid: TimeGrid,
  { policy, dataset }: ComplianceRun,
  school: string,
): Unplaced[] {
  if (!dataset.has('schedule.eslType')) return [];
  const isEla = (row: Enrolment) => classRows(policy.at(school))(row.course) === 'ELA';
  const own = learners.flatMap(({ student }) => student.enrolments.filter((row) => !row.isEsl && isEla(row)));
  const bySection = grouped(own, ({ section }) => section);
  const sections = [...bySection].sort(([a], [b]) => (a.display < b.display ? -1 : 1));
  return sections.flatMap(([section, [row]]): Unplaced[] => {
    if (row === undefined || section.teachers.length === 0) return [];
    const areReady = section.teachers.every((teacher) =>
      staff.teachers.some(
        (planning) =>
          planning.member !== null && planning.member === teacher.staff && staff.isReady(planning, section.term),
      ),
    );
    const moments = grid.momentsOf(row.times);
    const minutes = rowMinutes(row, policy, dataset.bell);
    if (!areReady || moments === null || minutes.perWeek === null) return [];
    const types: readonly EslType[] = ['Embed ELA', 'Embed Homeroom'];
    return types.map((type) => existingOption('embed', row, moments, minutes, places.get(section) ?? -1, type, grid));
  });
}

function existingOption(
  kind: 'class' | 'embed',
  row: Enrolment,
  moments: Moments,
  minutes: Option['minutes'],
  at: number,
  type: EslType | null,
  grid: TimeGrid,
): Unplaced {
  return {
    kind,
    isPart: false,
    moments,
    term: row.term,
    ...piecesOf(row.term, grid),
    pattern: row.section.display,
    time: row.section.display,
    minutes,
    perWeek: minutes.perWeek ?? 0,
    blocks: dayBits(grid.days).map((day) => grid.blocksOn(moments, day)),
    at,
    bands: [],
    free: [],
    teachers: [],
    type,
    ...(kind === 'embed' ? { host: row.section } : {}),
  };
}
