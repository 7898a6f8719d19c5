import type { CellValue, SheetSnapshot } from '../../src/compliance/sheets/snapshot';
import { schoolCount, schoolName, type Pupil } from './pupils';
import { serialDate, sheetsOf } from './sheet';

const EL_LIST = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'First Language'];
const ACCESS = [
  ...['Student ID', 'Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing', 'Test Date', 'Test Year'],
];
const MONITORING = ['Student ID', 'Monitoring Year', 'Marking Period', 'Monitoring Date', 'Outcome'];
const OPT_OUTS = ['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval', 'Scope'];
const FOLDERS = [
  'Student ID',
  'Home Language Survey',
  'Screener Report',
  'Notification Letter',
  'ACCESS Report',
  'Opt-out Form',
];
const SCREENER = [
  ...['Student ID', 'Grade', 'Screener Form', 'Listening', 'Speaking', 'Reading', 'Writing', 'Overall', 'Test Date'],
  ...['Entered in Aspen', 'Entered in Ellevation'],
];
const PROJECTIONS = ['School', 'Grade', 'Program', 'Current Enrollment', 'Projected', 'Current Sections'];
const LETTERS = ['Student ID', 'School', 'Grade', 'ML Status', 'Letter Language'];
const BENCHMARKS = ['Student ID', 'Target Score', 'Benchmark Met', 'Success Plan Date'];
const REQUESTS = ['Student ID', 'Request Date', 'Request Type', 'New Value', 'Decision', 'Decided Date'];
/** Above the line at which a student leaves the program. */
const EXIT_SCORE = 4.6;

/** The EL office's own list, test results, monitoring, opt-out forms, folders, screening, languages of letters, progress targets, requests and projections. */
export function followUpSheets(pupils: readonly Pupil[]): SheetSnapshot[] {
  const els = pupils.filter(({ status }) => status === 'EL');
  const tested = pupils.filter(({ status, isNew }) => status !== 'No' && !isNew);
  return [
    ...sheetsOf('EL List', EL_LIST, els.map(listRow)),
    ...sheetsOf('ACCESS', ACCESS, tested.map(accessRow)),
    ...sheetsOf('Monitoring', MONITORING, pupils.filter(isMonitored).map(monitoringRow)),
    ...sheetsOf('Opt-Outs', OPT_OUTS, els.filter(({ optedOut }) => optedOut).map(optOutRow)),
    ...sheetsOf('Folders', FOLDERS, els.map(folderRow)),
    ...sheetsOf('Screening', SCREENER, els.filter(({ isNew }) => isNew).map(screenerRow)),
    ...sheetsOf('Letters', LETTERS, els.map(letterRow)),
    ...sheetsOf('Benchmarks', BENCHMARKS, els.filter(({ isNew }) => !isNew).map(benchmarkRow)),
    ...sheetsOf('Requests', REQUESTS, els.filter(({ turn }) => turn % 50 === 13).map(requestRow)),
    ...sheetsOf('Projections', PROJECTIONS, projectionRows(pupils)),
  ];
}

/** A second roster, which says another language of every hundredth. */
function listRow({ id, school, grade, status, level, turn }: Pupil): CellValue[] {
  return [id, school, grade, status, level, turn % 100 === 9 ? 'Portuguese' : 'Spanish'];
}

function accessRow({ id, status, level, turn }: Pupil): CellValue[] {
  const score = status === 'FEL' || turn % 30 === 4 ? EXIT_SCORE : level + 0.1;
  return [id, score, score, score, score, score, score, serialDate(2026, 2, 3), 2026];
}

/** Former ELs, and those who opted out, of whom every fifth is forgotten. */
function isMonitored({ id, status, optedOut }: Pupil): boolean {
  return status === 'FEL' || (optedOut && id % 5 !== 0);
}

function monitoringRow({ id, status, turn }: Pupil): CellValue[] {
  const year = status === 'FEL' ? 1 + (turn % 4) : '';
  return [id, year, 'Q1', turn % 10 === 1 ? '' : serialDate(2026, 9, 28), 'On track'];
}

function optOutRow({ id, turn }: Pupil): CellValue[] {
  const year = turn % 3 === 0 ? 2025 : 2026;
  return [id, serialDate(year, 9, 10), serialDate(year, 9, 9), turn % 4 === 0 ? '' : serialDate(year, 9, 20), 'All'];
}

function folderRow({ id, turn, isNew, optedOut }: Pupil): CellValue[] {
  return [id, 'Y', 'Y', turn % 20 === 5 ? '' : 'Y', isNew ? '' : 'Y', optedOut ? 'Y' : ''];
}

function screenerRow({ id, grade, level, turn }: Pupil): CellValue[] {
  const done = serialDate(2026, 9, 15);
  return [id, grade, 'WIDA Screener', level, level, level, level, level, done, 'Y', turn % 16 === 3 ? '' : 'Y'];
}

function letterRow({ id, school, grade, status, turn }: Pupil): CellValue[] {
  return [id, school, grade, status, turn % 80 === 21 ? 'English' : 'Spanish'];
}

function benchmarkRow({ id, level, turn }: Pupil): CellValue[] {
  const isMet = turn % 5 !== 2;
  return [id, level + 0.5, isMet ? 'Y' : 'N', isMet || turn % 25 === 2 ? '' : serialDate(2026, 9, 25)];
}

/** Changes of level that are made already; every third is not decided. */
function requestRow({ id, level, turn }: Pupil): CellValue[] {
  const isOpen = turn % 3 === 0;
  return [id, serialDate(2026, 9, 14), 'level', level, isOpen ? '' : 'Approved', isOpen ? '' : serialDate(2026, 9, 21)];
}

function projectionRows(pupils: readonly Pupil[]): CellValue[][] {
  const enrolled = new Map<string, number>();
  for (const { schoolNumber, grade } of pupils) {
    const key = `${schoolNumber} ${grade}`;
    enrolled.set(key, (enrolled.get(key) ?? 0) + 1);
  }
  const schools = Array.from({ length: schoolCount(pupils) }, (_, school) => school);
  return schools.flatMap((school) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((grade) => {
      const now = enrolled.get(`${school} ${grade}`) ?? 0;
      return [schoolName(school), grade, 'State SEI', now, now + ((school + grade) % 9 === 0 ? 30 : 1), 4];
    }),
  );
}
