import { workbookOf } from '../src/compliance/checks/testing/workbook-of';
import type { CellValue, WorkbookSnapshot } from '../src/compliance/sheets/snapshot';

/** The day on which the mixed workbook is judged: late enough that every deadline of the autumn has passed. */
export const MIXED_AS_OF = '2026-12-15';

type Row = Readonly<Record<string, CellValue>>;

/** Rows of a sheet from records by heading; what a record leaves out is blank. */
function sheet(headings: readonly string[], rows: readonly Row[]): CellValue[][] {
  return [[...headings], ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
}

/** An ordinary English learner of grade 7; a record says what is out of order. */
const learner = (id: string, row: Row = {}): Row => ({
  'Student ID': id,
  School: 'Adams',
  Grade: 7,
  'ML Status': 'EL',
  SDD: 2,
  'EL Program': 'State SEI',
  'First Language': 'Spanish',
  HLS: 'OOO',
  'Entry Date': '2024-09-05',
  'Screener Date': '2024-09-10',
  'Parent Notification': '2026-09-15',
  ...row,
});

const roster: readonly Row[] = [
  learner('1001'),
  learner('1002'),
  learner('1003', { SDD: 1 }),
  learner('1004', { SDD: 4 }),
  learner('1005'),
  learner('1006', { Grade: 8, SDD: 3, 'Prior SDD': 3 }),
  learner('1010', { 'ML Status': 'No', SDD: '', 'EL Program': '00' }),
  learner('1011', { 'Opt Out': 'Y' }),
  learner('1012', { Grade: 3, 'EL Program': 'Dual Language Spanish' }),
  learner('1013', { Grade: 1 }),
  learner('1014', { Grade: 2 }),
  learner('', {}),
  learner('1020', {}),
  learner('1020', { Grade: 6 }),
  learner('9.90694E+11', {}),
  learner('1021', { SASID: '123' }),
  learner('1022', { SASID: '1000000001' }),
  learner('1023', { SASID: '1000000001' }),
  learner('1024', { Grade: '13th' }),
  learner('1025', { SDD: 'P' }),
  learner('1026', { 'ML Status': 'maybe' }),
  learner('1027', { 'Entry Date': '13/45/2026' }),
  learner('1028', { 'First Language': { error: '#REF!' }, Homeroom: { error: '#REF!' } }),
  learner('1029', { 'Enrollment Status': 'on leave' }),
  learner('1030', { SDD: '' }),
  learner('1031', { 'ML Status': 'No', 'EL Program': 'SEI Spanish' }),
  learner('1032', { 'EL Program': '' }),
  learner('1033', { 'First Language': 'English' }),
  learner('1034', { Grade: 3, SDD: 4, 'EL Program': 'SEI Spanish' }),
  learner('1035', { 'ML Status': 'FEL', SDD: '', 'FEL Date': '2025-06-15', 'EL Program': '00' }),
  learner('1036', { 'ML Status': 'FEL', SDD: '', 'FEL Date': '2019-06-15', 'EL Program': '00' }),
  learner('1037', { 'Opt Out': 'Y' }),
  learner('1038', { 'ML Status': 'No', SDD: '', 'EL Program': '00', 'Opt Out': 'Y' }),
  learner('1039', { 'Entry Date': '2025-11-03', 'Screener Date': '2026-01-20' }),
  learner('1040', { 'Entry Date': '2025-11-03', 'Screener Date': '', HLS: 'EOE' }),
  learner('1041', { 'Parent Notification': '2026-11-20' }),
  learner('1042', { Grade: 'K1', SDD: '' }),
  learner('1043', { SLIFE: 'Y' }),
  learner('1044', { Grade: 'SP', 'ESL Modification': 'see IEP' }),
  ...Array.from({ length: 21 }, (_, index) => learner(String(2001 + index), { SDD: 1 })),
];

const SCHEDULE = [
  'Student ID',
  'School',
  'Course No',
  'Course Title',
  'Section',
  'Term',
  'Schedule',
  'Min/Mtg',
  'Teacher',
  'ESL Type',
];

/** A student's row in a class. */
const seat = (id: string, title: string, section: number, teacher: string, row: Row = {}): Row => ({
  'Student ID': id,
  School: 'Adams',
  'Course No': '',
  'Course Title': title,
  Section: section,
  Term: 'FY',
  Schedule: `${section}(M-F)`,
  'Min/Mtg': 45,
  Teacher: teacher,
  ...row,
});

const schedule: readonly Row[] = [
  seat('1001', 'Math 7', 1, 'Roy, Max'),
  seat('1001', 'History 7', 2, 'TBD'),
  seat('1002', 'ESL 2', 1, 'Lee, Ann'),
  seat('1002', 'Math 7', 1, 'Roy, Max'),
  seat('1002', 'ESL 2', 6, 'Unknown, Uma', { Term: 'whenever' }),
  seat('1003', 'ESL 3', 3, 'Kim, Jo', { 'ESL Type': 'Push-In' }),
  seat('1004', 'ESL 3', 3, 'Kim, Jo'),
  seat('1005', 'ESL 4', 4, 'Vacant'),
  seat('1006', 'ESL 4', 4, 'Vacant'),
  seat('1010', 'ESL 4', 4, 'Vacant'),
  seat('1011', 'ESL 4', 4, 'Vacant'),
  seat('1012', 'Matemáticas (Math)', 5, 'Roy, Max'),
  seat('1012', 'Reading', 7, 'Roy, Max', { Schedule: '5(M-F)' }),
  seat('1013', 'Reading', 7, 'Roy, Max', { Schedule: '5(M-F)' }),
  seat('1014', 'Reading', 7, 'Roy, Max', { Schedule: '5(M-F)' }),
  seat('9999', 'Math 7', 1, 'Roy, Max'),
  seat('', 'Math 7', 1, 'Roy, Max'),
  seat('1001', 'Math 7', 1, 'Roy, Max'),
  ...Array.from({ length: 21 }, (_, index) => seat(String(2001 + index), 'ESL 5', 8, 'Lee, Ann')),
];

const scores = (id: string, overall: CellValue, literacy: CellValue, year: number, row: Row = {}): Row => ({
  'Student ID': id,
  Overall: overall,
  Literacy: literacy,
  Listening: 3,
  Reading: 3,
  Speaking: 3,
  Writing: 3,
  'Test Year': year,
  ...row,
});

const STAFF = ['Teacher', 'ESL License', 'ESL Expires', 'SEI', 'BEE', 'SEI Pathway'];
const SECTIONS = ['School', 'Course Title', 'Section', 'Grade', 'Enrolled', 'Cap'];
const PROJECTIONS = ['School', 'Grade', 'Current Enrollment', 'Projected Enrollment', 'Current Sections'];
const ROSTER = [
  ...['Student ID', 'SASID', 'School', 'Grade', 'Homeroom', 'Enrollment Status', 'ML Status', 'SDD', 'Prior SDD'],
  ...['EL Program', 'Opt Out', 'ESL Modification', 'SLIFE', 'First Language', 'HLS', 'Entry Date', 'Screener Date'],
  ...['Parent Notification', 'FEL Date'],
];

/** A workbook in which every check of docs/spec/checks.md has something to find. */
export const mixedWorkbook: WorkbookSnapshot = workbookOf({
  Aspen: sheet(ROSTER, roster),
  Ellevation: sheet(['Student ID', 'School', 'Grade', 'ML Status', 'SDD'], [learner('1001', { Grade: 8, SDD: 3 })]),
  Schedule: sheet(SCHEDULE, schedule),
  Sections: sheet(SECTIONS, [
    { School: 'Adams', 'Course Title': 'Math 7', Section: 1, Grade: 7, Enrolled: 40, Cap: 28 },
    { School: 'Adams', 'Course Title': 'History 7', Section: 2, Grade: 7, Enrolled: 27, Cap: 28 },
    { School: 'Adams', 'Course Title': 'Science 7', Section: 3, Grade: 7, Enrolled: 27, Cap: '28 max' },
  ]),
  Staff: sheet(STAFF, [
    { Teacher: 'Lee, Ann', 'ESL License': 'Y', 'ESL Expires': '2026-06-30', SEI: 'Y' },
    { Teacher: 'Kim, Jo', 'ESL License': 'Y', 'ESL Expires': '2027-01-15', SEI: 'Y' },
    { Teacher: 'Roy, Max', 'ESL License': 'N' },
  ]),
  ACCESS: sheet(
    ['Student ID', 'Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing', 'Test Year'],
    [
      scores('1001', 4.5, 4.1, 2026),
      scores('1002', 3.2, 3.1, 2026),
      scores('1003', 1.5, 1.5, 2026, { Writing: '' }),
      scores('1035', 3.5, 3.4, 2025),
    ],
  ),
  Projections: sheet(PROJECTIONS, [
    { School: 'Adams', Grade: 7, 'Current Enrollment': 20, 'Projected Enrollment': 60, 'Current Sections': 1 },
    { School: 'Adams', Grade: 8, 'Current Enrollment': 20, 'Projected Enrollment': 'many', 'Current Sections': 1 },
  ]),
  Monitoring: sheet(
    ['Student ID', 'Monitoring Year', 'Entry Date'],
    [{ 'Student ID': '1036', 'Monitoring Year': 4, 'Entry Date': '2022-11-15' }],
  ),
  'Opt-outs': sheet(
    ['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval', 'Scope'],
    [{ 'Student ID': '1037', 'Form Date': '2026-09-20', Scope: 'All' }],
  ),
  Screening: sheet(
    ['Student ID', 'Grade', 'Form', 'Listening', 'Speaking', 'Test Date', 'Entered in Aspen', 'Entered in Ellevation'],
    [{ 'Student ID': '1042', Grade: 'K1', Form: 'K Screener', Listening: 3, 'Test Date': '2026-05-01' }],
  ),
  Folders: sheet(
    ['Student ID', 'HLS', 'Screener Report', 'Notification Letter', 'ACCESS Report'],
    [{ 'Student ID': '1001', HLS: 'Y' }],
  ),
});
