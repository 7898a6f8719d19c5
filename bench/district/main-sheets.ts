import type { CellValue, SheetSnapshot } from '../../src/compliance/sheets/snapshot';
import { ClassBook, teachersOf } from './classes';
import { schoolCount, type Pupil } from './pupils';
import { serialDate, sheetsOf } from './sheet';

export const ROWS_A_STUDENT = 8;

const ROSTER = [
  ...['Student ID', 'SASID', 'Last Name', 'First Name', 'School', 'Grade', 'Homeroom', 'Enrollment Status'],
  ...['ML Status', 'SDD', 'Prior SDD', 'EL Program', 'Opt Out', 'Opt Out Date', 'SLIFE', 'First Language', 'HLS'],
  ...['Entry Date', 'Screener Date', 'Parent Notification', 'FEL Date'],
];
const SCHEDULE = [
  ...['Student ID', 'Student Name', 'School', 'Course No', 'Course Title', 'Section', 'Term', 'Schedule'],
  ...['Min/Mtg', 'Teacher', 'Room', 'ESL Type'],
];
const STAFF = ['Teacher', 'School', 'ESL License', 'ESL Expires', 'SEI', 'BEE', 'FTE', 'Leave From', 'Leave To'];
const SECTIONS = ['School', 'Course No', 'Course Title', 'Section', 'Grade', 'Program', 'Teacher', 'Enrolled', 'Cap'];

/** Roster, schedule, sections and staff. */
export function mainSheets(pupils: readonly Pupil[]): SheetSnapshot[] {
  const book = new ClassBook();
  const schedule: CellValue[][] = [];
  for (const pupil of pupils) {
    for (let row = 0; row < ROWS_A_STUDENT; row++) schedule.push(scheduleRow(pupil, row, book));
  }
  const sections = [...book.all].map((each): CellValue[] => [
    ...[each.school, each.code, each.title, each.section, each.grade, 'State SEI', each.teacher, each.enrolled],
    each.isEsl ? 20 : 25,
  ]);
  return [
    ...sheetsOf('Roster', ROSTER, pupils.map(rosterRow)),
    ...sheetsOf('Schedule', SCHEDULE, schedule),
    ...sheetsOf('Sections', SECTIONS, sections),
    ...sheetsOf('Staff', STAFF, staffRows(schoolCount(pupils))),
  ];
}

function rosterRow(pupil: Pupil): CellValue[] {
  const { id, status, level, turn } = pupil;
  const isEl = status === 'EL';
  const isMl = status !== 'No';
  const entry = pupil.isNew ? serialDate(2026, 9, 8) : serialDate(2022, 9, 6);
  return [
    ...[id, String(1_000_000_000 + id), pupil.lastName, pupil.firstName, pupil.school, pupil.grade],
    ...[`HR ${pupil.grade}-${pupil.group}`, 'Active', status],
    isEl ? level : '',
    isEl && !pupil.isNew ? Math.max(1, level - (turn % 2)) : '',
    isEl ? 'State SEI' : '00',
    pupil.optedOut ? 'Y' : '',
    pupil.optedOut ? serialDate(2026, 9, 10) : '',
    isEl && turn % 60 === 3 ? 'Y' : '',
    isMl ? 'Spanish' : 'English',
    isMl ? 'OOO' : 'EEE',
    entry,
    isMl ? entry + (turn % 50 === 11 ? 45 : 7) : '',
    isEl ? (pupil.isNew ? entry : serialDate(2026, 9, 1)) + 14 : '',
    status === 'FEL' ? serialDate(2023 + (turn % 4), 6, 15) : '',
  ];
}

function scheduleRow(pupil: Pupil, row: number, book: ClassBook): CellValue[] {
  const each = book.enrol(pupil, row);
  return [
    ...[pupil.id, pupil.name, pupil.school, each.code, each.title, each.section, 'FY', each.pattern],
    each.isEsl ? pupil.eslMinutes : each.minutes,
    ...[each.teacher, each.room, each.isEsl ? 'Standalone' : ''],
  ];
}

/** Every sixtieth teacher of other classes is on leave, every thirtieth teacher lacks the endorsement, every twentieth ESL license ends soon, every fiftieth teacher is not listed. */
function staffRows(schools: number): CellValue[][] {
  const teachers = Array.from({ length: schools }, (_, school) => teachersOf(school)).flat();
  return teachers.flatMap(({ name, school, isEsl }, index): CellValue[][] => {
    if (index % 50 === 49) return [];
    const isAway = !isEsl && index % 60 === 5;
    const expires = serialDate(index % 20 === 1 ? 2026 : 2029, 12, 1);
    return [
      [
        name,
        school,
        isEsl && index % 40 !== 2 ? 'Y' : 'N',
        isEsl ? expires : '',
        index % 30 === 17 ? 'N' : 'Y',
        'N',
        1,
        isAway ? serialDate(2026, 10, 1) : '',
        isAway ? serialDate(2026, 12, 20) : '',
      ],
    ];
  });
}
