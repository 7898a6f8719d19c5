import { once } from '../../dataset/once';
import type { ClassSection, Enrolment } from '../../dataset/records';
import { cellOf, textOf } from '../../dataset/source-rows';
import { isEslSection } from '../../esl/esl-sections';
import type { ComplianceRun } from '../../run/run';
import type { LicensedTeacher } from '../../staffing/licensed-staff';
import { teachingMinutes } from '../../staffing/teaching-minutes';
import { readPattern } from '../../sheets/values/meeting-pattern';
import { readNumber } from '../../sheets/values/numbers';
import { compareTexts, folded } from '../../sheets/values/text';
import type { TermMask } from '../../sheets/values/terms';
import { wordList } from '../../sheets/values/word-list';
import { classesByMember, weeklyLoad, type Taught } from '../../timetable/teacher-load';
import { awayNote } from './away-note';
import type { PlanningTeacher } from './problem';
import type { StaffReadiness } from './staff-readiness';
import { dayBits, type Moments, type TimeGrid } from './time-grid';

/** Licensed teachers with what stands in the way of using some of them. */
export interface TeachersRead {
  readonly teachers: readonly PlanningTeacher[];
  /** Whether a teacher is there, licensed, on every day to come of a term. */
  readonly isReady: (teacher: PlanningTeacher, term: TermMask) => boolean;
  readonly notes: readonly string[];
}

/**
 * The ESL-licensed teachers of a school, by name, with when they are busy and what minutes they have left (docs/spec/schedule-builder.md, Who is
 * free). A teacher with a class whose times cannot be read is left out, and said.
 * @param freed classes that no longer take the teacher's time
 * @param units what the terms of the school are made of
 */
export function readTeachers(
  run: ComplianceRun,
  school: string,
  grid: TimeGrid,
  readiness: StaffReadiness,
  units: readonly TermMask[],
  freed: (row: Enrolment) => boolean,
): TeachersRead {
  const { dataset, policy, asOf } = run;
  const values = policy.at(school);
  const classes = classesByMember(dataset.sections);
  const notes: string[] = [];
  const teachers: Omit<PlanningTeacher, 'place'>[] = [];
  const assumed: string[] = [];
  for (const found of readiness.teachers) {
    const { member, name } = found;
    const limit = weeklyLimit(found);
    const all = classes.get(member) ?? [];
    const kept = all.map((taught) => ({ ...taught, rows: once(() => taught.rows().filter((row) => !freed(row))) }));
    const taught = taughtTimes(kept, school, grid);
    const away = notAvailable(found, grid);
    if (taught === null || away === null) {
      notes.push(`${name} is not used: the times of one of the classes, or of "Not Available", cannot be read.`);
      continue;
    }
    if (found.fteFrom === 'assumed') assumed.push(name);
    const elsewhere = notComparable(kept, school, grid);
    if (elsewhere.length > 0)
      notes.push(
        `${name} also teaches at ${wordList(elsewhere)}, whose periods cannot be compared with those here: look whether the times of new groups fit both.`,
      );
    const here = kept.filter(({ section, rows }) => isAt(section, school) && rows().length > 0);
    // Who teaches beside the teacher goes on with the class.
    const esl = here.map(({ section }) => section).filter((at) => isEslSection(at) && at.teachers.length === 1);
    const note = awayNote(all[0]?.teacher.name || name, readiness.of(member), esl, units, readiness.year, asOf);
    if (note !== null) notes.push(note);
    const minutesNow = weeklyLoad(here, policy, dataset.bell);
    const most = readNumber(cellOf(found.row, 'maxBlocksPerDay'), 'blocks').number;
    teachers.push({
      member,
      name: all[0]?.teacher.name || name,
      id: member.id,
      busy: taught.map((piece) => piece | away),
      minutesNow,
      limit,
      minutesLeft: Math.max(0, limit - minutesNow),
      blocks: blocksByDay(taught, grid),
      maxBlocks: most ?? values.eslMaxBlocksPerDay,
    });
  }
  if (assumed.length > 0) notes.push(`Taken as full time, as no FTE is stated: ${assumed.join(', ')}.`);
  teachers.sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.id, b.id));
  return {
    teachers: teachers.map((teacher, place) => ({ ...teacher, place })),
    isReady: ({ member }, term) => member === null || readiness.isReady(member, term),
    notes,
  };
}

/** Minutes a week that the FTE teaches: of the teacher's own column where there is one, as in teacher-overloaded; else of Settings. */
function weeklyLimit({ fte, fteFrom, minutesPerWeek, row }: LicensedTeacher): number {
  const own = teachingMinutes(row).number ?? 0;
  return fteFrom === 'FTE column' && own > 0 ? fte * own : minutesPerWeek;
}

/** By piece of the year, when the teacher has a class; null where that is not known. */
function taughtTimes(classes: readonly Taught[], school: string, grid: TimeGrid): Moments[] | null {
  const busy = grid.pieces.map(() => 0n);
  for (const { section, rows } of classes) {
    for (const times of new Set(rows().map((each) => each.times))) {
      const moments = grid.momentsOf(isAt(section, school) ? times : byClockAlone(times));
      if (moments === null && isAt(section, school)) return null;
      for (const piece of grid.piecesIn(section.term)) busy[piece] = (busy[piece] ?? 0n) | (moments ?? 0n);
    }
  }
  return busy;
}

/** The other schools at which a teacher has classes of which no clock time is known. */
function notComparable(classes: readonly Taught[], school: string, grid: TimeGrid): string[] {
  const there = classes.filter(
    ({ rows, section }) =>
      !isAt(section, school) && rows().some(({ times }) => grid.momentsOf(byClockAlone(times)) === null),
  );
  return [...new Set(there.map(({ section }) => section.school))].sort(compareTexts);
}

/** When the staff sheet says that the teacher is not available, which is no block that is taught; null where it cannot be read. */
function notAvailable({ row }: LicensedTeacher, grid: TimeGrid): Moments | null {
  const text = textOf(row, 'notAvailable');
  if (text === '') return 0n;
  const pattern = readPattern(text);
  const times = { pattern, start: null, end: null, isStated: true, cycleLength: grid.cycleLength };
  return pattern === null ? null : grid.momentsOf(times);
}

/** Periods of another school cannot be compared; clock times can. */
function byClockAlone(times: Enrolment['times']): Enrolment['times'] {
  return { ...times, pattern: times.pattern?.map((meeting) => ({ ...meeting, period: '' })) ?? null };
}

function blocksByDay(busy: readonly Moments[], grid: TimeGrid): number[] {
  return dayBits(grid.days).map((day) => Math.max(0, ...busy.map((moments) => grid.blocksOn(moments, day))));
}

function isAt({ school: at }: ClassSection, school: string): boolean {
  return folded(at) === folded(school);
}
