import { SCHOOL_NAME, type ClassRecord, type ScheduleRow, type School } from '../model';
import { fullName } from './people-sheets';
import { anySheet, column, type SampleColumn, type SampleSheet } from './sample-sheet';

const SCHEDULE_COLUMNS: readonly SampleColumn<ScheduleRow>[] = [
  // Aspen exports ids as text here and as numbers on the roster.
  column('Student ID', 11, ({ pupil, overrides }) =>
    overrides.studentNo === undefined ? String(pupil.studentNo) : overrides.studentNo,
  ),
  column('Student Name', 28, ({ pupil }) => fullName(pupil)),
  column('School', 11, () => SCHOOL_NAME),
  column('Grade', 7, ({ pupil }) => pupil.grade),
  column('Course No', 12, ({ class: { courseNo } }) => courseNo),
  column('Course Title', 30, ({ class: { title } }) => title),
  column('Section', 9, ({ class: { section } }) => section),
  column('Term', 7, ({ class: { term }, overrides }) => overrides.term ?? term),
  column('Schedule', 11, ({ class: { pattern }, overrides }) => overrides.pattern ?? pattern),
  column('Min/Mtg', 9, ({ class: { minutesPerMeeting } }) => minutesPerMeeting),
  column('Teacher', 24, ({ class: { teacher } }) => teacher),
  column('Room', 7, ({ class: { room } }) => room),
  column('ESL Type', 16, ({ eslType, overrides }) => overrides.eslType ?? eslType),
];

interface Period {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
}

const PERIODS: readonly Period[] = [
  { name: 'HR', start: '8:30 AM', end: '8:42 AM', minutes: 12 },
  { name: '1', start: '8:45 AM', end: '9:30 AM', minutes: 45 },
  { name: '2', start: '9:33 AM', end: '10:18 AM', minutes: 45 },
  { name: '3', start: '10:21 AM', end: '11:06 AM', minutes: 45 },
  { name: '4', start: '11:09 AM', end: '11:54 AM', minutes: 45 },
  { name: '5', start: '12:24 PM', end: '1:09 PM', minutes: 45 },
  { name: '6', start: '1:12 PM', end: '1:57 PM', minutes: 45 },
  { name: '7', start: '2:00 PM', end: '2:45 PM', minutes: 45 },
];

/** The schedule, the sections and the bell schedule. */
export function scheduleSheets({ schedule, classes }: School): SampleSheet<unknown>[] {
  const pupilsOf = new Map<ClassRecord, Set<unknown>>();
  for (const row of schedule) {
    const pupils = pupilsOf.get(row.class) ?? new Set<unknown>();
    pupilsOf.set(row.class, pupils.add(row.pupil));
  }
  const sectionColumns: readonly SampleColumn<ClassRecord>[] = [
    column('School', 12, () => SCHOOL_NAME),
    column('Course No', 12, ({ courseNo }) => courseNo),
    column('Course Title', 30, ({ title }) => title),
    column('Section', 9, ({ section }) => section),
    column('Grade', 7, ({ grade }) => grade),
    column('Program', 28, ({ program }) => program),
    column('Teacher', 24, ({ teacher }) => teacher),
    column('Enrolled', 9, (record) => record.enrolled ?? pupilsOf.get(record)?.size ?? 0),
    column('Cap', 6, ({ cap }) => cap),
    column('Para', 6, ({ para }) => para),
    column('Term', 7, ({ term }) => term),
    column('Schedule', 11, ({ pattern }) => pattern),
  ];
  return [
    anySheet({
      name: 'Schedule',
      titles: ['{school}: student schedules, all terms', ''],
      columns: SCHEDULE_COLUMNS,
      records: schedule,
    }),
    anySheet({
      name: 'Sections',
      titles: ['{school}: master schedule', 'Enrolled is as of 9/30/2026', ''],
      columns: sectionColumns,
      records: classes,
    }),
    anySheet({
      name: 'Bell Schedule',
      titles: ['{school}: bell times, every day', ''],
      columns: [
        column<Period>('School', 12, () => SCHOOL_NAME),
        column<Period>('Period', 8, ({ name }) => name),
        column<Period>('Start', 10, ({ start }) => start),
        column<Period>('End', 10, ({ end }) => end),
        column<Period>('Minutes', 9, ({ minutes }) => minutes),
      ],
      records: PERIODS,
    }),
  ];
}
