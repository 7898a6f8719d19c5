import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import {
  FIRST_MINUTE,
  isElementary,
  LUNCH,
  PERIODS,
  periodLength,
  type EslGroup,
  type Lesson,
  type MadeSchool,
  type Pupil,
} from './model';

const MINUTES_A_DAY = 24 * 60;
const ROSTER = [
  'Student ID',
  'Student',
  'School',
  'Grade',
  'Homeroom',
  'ML Status',
  'SDD',
  'Previous Level',
  'EL Program',
  'Opt Out',
];
const SCHEDULE = ['Student ID', 'Student Name', 'School', 'Grade', 'Course No', 'Course Title', 'Section', 'Term'];
const STAFF = [
  'Teacher',
  'Staff ID',
  'School',
  'ESL License',
  'SEI',
  'FTE',
  'Start Date',
  'End Date',
  'Leave From',
  'Leave To',
];

/** The school as the workbook of an office. */
export function workbookOf(school: MadeSchool): WorkbookSnapshot {
  const { kind } = school;
  const bell = kind.clock ? [] : [sheet('Bell', ['School', 'Period', 'Minutes'], bellRows(school))];
  return {
    name: `${kind.name}.xlsx`,
    date1904: false,
    unread: [],
    sheets: [
      sheet(
        'Roster',
        ROSTER,
        school.pupils.map((pupil) => rosterRow(pupil, kind.name)),
      ),
      sheet(
        'Schedule',
        [...SCHEDULE, ...timeHeadings(kind.clock), 'Teacher', 'ESL Type', 'Locked'],
        scheduleRows(school),
      ),
      sheet('Staff', STAFF, staffRows(school)),
      ...bell,
    ],
  };
}

function timeHeadings(clock: boolean): string[] {
  return clock ? ['Days', 'Start Time', 'End Time'] : ['Schedule'];
}

function rosterRow(
  { grade, id, level, name, optedOut, previousLevel, program, room }: Pupil,
  school: string,
): CellValue[] {
  const status = level === null ? 'Not EL' : 'EL';
  return [id, name, school, grade, room.name, status, level, previousLevel, program, optedOut ? 'Yes' : ''];
}

function scheduleRows({ groups, kind, pupils }: MadeSchool): CellValue[][] {
  const byPupil = new Map<Pupil, EslGroup[]>();
  for (const group of groups)
    for (const member of group.members) byPupil.set(member, [...(byPupil.get(member) ?? []), group]);
  return pupils.flatMap((pupil) => {
    const own = byPupil.get(pupil) ?? [];
    const lessons = pupil.room.lessons.filter((lesson) => !isGivenUp(lesson, pupil, own));
    return [...lessons.map((lesson) => lessonRow(pupil, lesson)), ...own.map((group, at) => eslRow(pupil, group, at))];
  });

  function lessonRow(pupil: Pupil, lesson: Lesson): CellValue[] {
    const { code, days, period, section, teacher, term, title } = lesson;
    const isEmbedded = pupil.room.program === 'SEI' && lesson.isLeftForEsl && title !== 'WIN' && kind.isScheduled;
    return [
      ...student(pupil, kind.name),
      code,
      title,
      section,
      term,
      ...timesOf(period, days),
      teacher,
      isEmbedded ? 'Embed Homeroom' : '',
      '',
    ];
  }

  function eslRow(pupil: Pupil, group: EslGroup, at: number): CellValue[] {
    const isLocked = at === 0 && Number(pupil.id) % 17 === 0;
    return [
      ...student(pupil, kind.name),
      'ESL',
      `ESL ${group.grade}`,
      group.section,
      'FY',
      ...timesOf(group.period, group.days),
      group.teacher,
      group.type,
      isLocked ? 'Y' : '',
    ];
  }

  function timesOf(period: number, days: string): CellValue[] {
    if (!kind.clock) return [`${period}(${days})`];
    const length = periodLength(kind);
    const start = FIRST_MINUTE + (period - 1) * length;
    return [days, start / MINUTES_A_DAY, (start + length) / MINUTES_A_DAY];
  }
}

/** In grades 6–12 the class that ESL takes the place of is in no schedule; young children stay enrolled. */
function isGivenUp({ period }: Lesson, { grade }: Pupil, own: readonly EslGroup[]): boolean {
  return !isElementary(grade) && own.some((group) => group.period === period);
}

function student({ grade, id, name }: Pupil, school: string): CellValue[] {
  return [id, name, school, grade];
}

function staffRows({ kind, rooms, teachers }: MadeSchool): CellValue[][] {
  const listed = new Set(teachers.map(({ name }) => name));
  const others = [...new Set(rooms.flatMap(({ lessons }) => lessons.map(({ teacher }) => teacher)))]
    .filter((name) => name !== '' && !listed.has(name))
    .map((name, at): CellValue[] => [name, `T${at + 1}`, kind.name, 'N', 'Y', 1, '', '', '', '']);
  return [
    ...teachers.map(({ eslLicense, endDate, fte, id, leave, name, startDate }): CellValue[] => {
      return [name, id, kind.name, eslLicense, 'Y', fte, startDate, endDate, ...leave];
    }),
    ...others,
  ];
}

function bellRows({ kind }: MadeSchool): CellValue[][] {
  return Array.from({ length: PERIODS }, (_, at) => [
    kind.name,
    String(at + 1),
    at + 1 === LUNCH ? 30 : periodLength(kind),
  ]);
}

function sheet(name: string, headings: readonly string[], rows: readonly CellValue[][]): SheetSnapshot {
  return { name, firstRow: 1, firstColumn: 1, values: [[...headings], ...rows], tables: [] };
}
