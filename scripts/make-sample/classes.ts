import { EslGroups } from './esl-groups';
import { gradeCell, listedProgram, ROOMS, type Room } from './rooms';
import { teacherOf } from './teachers';
import { timetable, type Slot } from './timetables';
import type { ClassRecord, Pupil, ScheduleRow } from './model';

/** The classes of the school with who sits in them, in roster order; a pupil's rows are in the order of the day. */
export function makeSchedule(pupils: readonly Pupil[]): { classes: ClassRecord[]; schedule: ScheduleRow[] } {
  const eslGroups = new EslGroups();
  const weeks = new Map(
    ROOMS.map((room) => [room.code, timetable(room.code).map((slot) => ({ slot, record: classOf(slot, room) }))]),
  );
  const schedule: ScheduleRow[] = [];
  for (const pupil of pupils) {
    const plan = eslGroups.planFor(pupil);
    const rows: ScheduleRow[] = [];
    for (const { slot, record } of weeks.get(pupil.room) ?? []) {
      if (plan.replaces.includes(slot.subject) || missesClass(pupil, slot)) continue;
      rows.push({ pupil, class: record, eslType: plan.embedded[slot.subject] ?? null, overrides: {} });
    }
    for (const { group, type } of plan.groups) rows.push({ pupil, class: group, eslType: type, overrides: {} });
    schedule.push(
      ...rows.sort((a, b) => compare(a.class.pattern, b.class.pattern) || compare(a.class.term, b.class.term)),
    );
  }
  const regular = [...weeks.values()].flatMap((week) => week.map(({ record }) => record));
  return { classes: [...regular, ...eslGroups.classes], schedule };
}

/** A part-time pupil comes for the morning. */
function missesClass({ exempt }: Pupil, { pattern }: Slot): boolean {
  return exempt === 'Y' && Number(pattern.slice(0, 1)) > 4;
}

function classOf({ subject, title, pattern, term, post }: Slot, room: Room): ClassRecord {
  const grade = room.strand === 'hilt' || room.strand === 'separate' ? null : gradeCell(room.grade);
  return {
    courseNo: subject === 'ELECTIVE' ? `${title.slice(0, 3).toUpperCase()}-${room.grade}` : `${subject}-${room.grade}`,
    title: room.strand === 'middle' || room.strand === 'hilt' ? title : `${title} ${room.grade}`,
    section: room.code,
    grade,
    program: listedProgram(room.strand),
    teacher: teacherOf(post),
    cap: capOf(room),
    para: room.strand === 'separate' ? 'Y' : null,
    term,
    pattern,
    minutesPerMeeting: room.strand === 'hilt' && subject === 'ESL' ? 45 : null,
    room: String(100 + ROOMS.indexOf(room) * 4),
    enrolled: null,
  };
}

function capOf({ strand, grade }: Room): number {
  if (strand === 'sei') return 20;
  if (strand === 'hilt') return 15;
  if (strand === 'separate') return 12;
  return grade === 'K2' || grade === '1' || grade === '2' ? 22 : Number(grade) <= 5 ? 25 : 28;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
