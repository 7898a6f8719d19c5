import fc from 'fast-check';
import type { CellValue } from '../src/compliance/sheets/snapshot';

/** A sheet as rows of cells, the headings first. */
export type Rows = readonly (readonly CellValue[])[];
export type DistrictSheets = Readonly<Record<string, Rows>>;

/** The day on which generated districts are judged: every deadline of the autumn has passed. */
export const DISTRICT_AS_OF = '2026-12-01';

const SCHOOLS = ['Adams', 'Burke', 'Otis'];
const ROSTER = [
  ...['Student ID', 'School', 'Grade', 'Homeroom', 'Enrollment Status', 'ML Status', 'SDD', 'Prior SDD', 'EL Program'],
  ...['Opt Out', 'ESL Modification', 'SLIFE', 'Part Time', 'First Language', 'HLS', 'Entry Date', 'Screener Date'],
  ...['Parent Notification', 'FEL Date'],
];
const SCHEDULE = [
  ...['Student ID', 'School', 'Course Title', 'Section', 'Term', 'Schedule', 'Min/Mtg', 'Teacher', 'ESL Type', 'Aide'],
];
const ACCESS = ['Student ID', 'Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing', 'Test Year'];
const TEACHERS = ['Lee, Ann', 'Kim, Jo', 'Roy, Max', 'Abe, Eva', 'TBD', ''];

const oneOf = (...values: CellValue[]) => fc.constantFrom(...values);
const mostly = (value: CellValue, ...others: CellValue[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: oneOf(...others) });

/** The cells of a roster row after the id. */
const rosterCells = fc.tuple(
  oneOf(...SCHOOLS),
  oneOf(3, 3, 4, 7, 8, 8, 'K2', 'K1', 'SP', 11, ''),
  oneOf('101', '102'),
  mostly('', 'Active', 'Inactive', 'on leave'),
  mostly('EL', 'No', 'FEL', 'maybe'),
  oneOf(1, 2, 3, 4, '', 'ELD 2', 'P'),
  oneOf('', 1, 3, 4),
  mostly('State SEI', 'SEI Spanish', 'Dual Language Spanish', 'HILT', '', '00'),
  mostly('', 'Y'),
  mostly('', 30, 'see IEP'),
  mostly('', 'Y'),
  mostly('', 'Y'),
  mostly('Spanish', 'English', ''),
  mostly('OOO', 'EEE', ''),
  oneOf('2024-09-05', '2026-09-10', '2025-11-03', '', '13/45/2026'),
  oneOf('2024-09-10', '2026-12-01', ''),
  oneOf('2026-09-15', '2025-09-15', ''),
  mostly('', '2025-06-15', '2019-06-15'),
);

const seatCells = fc.tuple(
  fc.constant('Adams'),
  oneOf('ESL 1', 'ESL 1', 'ESL 2', 'Math', 'Reading (Lectura)', 'Art'),
  oneOf(1, 1, 2),
  mostly('FY', 'S1', 'S2', 'Q1', 'T2'),
  mostly('1(M-F)', '2(M-F)', '1-2(M-F)', '3(M,W)', 'by arrangement'),
  mostly(45, 60, ''),
  oneOf(...TEACHERS),
  mostly('', 'Push-In', 'Embed', 'Other'),
  mostly('', 'Y'),
);

/** A row once more, with minutes, teacher, ESL type and aide of another: one class at one time all the same. */
function copyOf(row: readonly CellValue[] | undefined, cells: readonly CellValue[]): CellValue[][] {
  return row === undefined ? [] : [[...row.slice(0, 6), ...cells.slice(5)]];
}

const scoreCells = fc.tuple(
  oneOf(4.5, 3.2, 1.5, 2.5, '', 'NA'),
  oneOf(4.1, 3.1, 1.5, ''),
  mostly(3, ''),
  mostly(3, ''),
  mostly(3, ''),
  mostly(3, ''),
  oneOf(2026, 2026, 2025),
);

const requestCells = fc
  .tuple(
    oneOf('2026-07-20', '2026-10-05', '2027-01-11', ''),
    fc.constantFrom(['level', 3], ['status', 'FEL'], ['opt-out', ''], ['program', 'HILT']),
    fc.constantFrom(['', ''], ['Open', ''], ['Approved', '2026-10-12'], ['Approved', '2027-01-20'], ['Denied', '']),
  )
  .map(([requested, change, decision]): CellValue[] => [requested, ...change, ...decision]);

/**
 * Small districts with every sort of trouble but one: no id stands on two roster rows, and no student has two results,
 * because then "the first" counts, and the order of rows would matter by rule.
 */
export const arbitraryDistrict: fc.Arbitrary<DistrictSheets> = fc.integer({ min: 1, max: 12 }).chain((students) => {
  const ids = Array.from({ length: students }, (_, index) => String(1001 + index));
  const oneEach = <T extends readonly CellValue[]>(cells: fc.Arbitrary<T>) =>
    fc.tuple(...ids.map((id) => fc.option(cells).map((row) => (row === null ? [] : [[id, ...row]]))));
  return fc.record({
    Roster: fc.tuple(...ids.map((id) => rosterCells.map((row) => [id, ...row]))).map((rows) => [ROSTER, ...rows]),
    Schedule: fc
      .tuple(
        fc.array(fc.tuple(oneOf(...ids, ...ids, '9999'), seatCells), { maxLength: 18 }),
        fc.array(fc.tuple(fc.nat(), seatCells), { maxLength: 4 }),
      )
      .map(([seats, others]) => {
        const rows = seats.map(([id, cells]): CellValue[] => [id, ...cells]);
        return [SCHEDULE, ...rows, ...others.flatMap(([which, cells]) => copyOf(rows[which % rows.length], cells))];
      }),
    Staff: fc.constant([
      ['Teacher', 'ESL License', 'ESL Expires', 'SEI', 'BEE', 'SEI Pathway'],
      ['Lee, Ann', 'Y', '2026-12-30', 'Y', '', ''],
      ['Kim, Jo', 'N', '', 'N', '', 'Y'],
      ['Roy, Max', 'Y', '2026-06-30', 'N', 'Y', ''],
    ]),
    ACCESS: oneEach(scoreCells).map((rows) => [ACCESS, ...rows.flat()]),
    Monitoring: oneEach(fc.tuple(oneOf(1, 2), oneOf('2026-10-15', '2025-10-15'))).map((rows) => [
      ['Student ID', 'Monitoring Year', 'Entry Date'],
      ...rows.flat(),
    ]),
    'Opt-outs': oneEach(
      fc.tuple(
        oneOf('2026-09-20', '2025-09-20'),
        oneOf('', '2026-09-21'),
        oneOf('', '2026-09-22'),
        oneOf('All', 'ESL'),
      ),
    ).map((rows) => [['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval', 'Scope'], ...rows.flat()]),
    Benchmarks: oneEach(
      fc.tuple(oneOf('N', 'Not met', 'Y', ''), oneOf('', '2026-09-30', '2027-01-15', '2025-10-01', 'soon')),
    ).map((rows) => [['Student ID', 'Benchmark Met', 'Success Plan Date'], ...rows.flat()]),
    Requests: oneEach(requestCells).map((rows) => [
      ['Student ID', 'Request Date', 'Request Type', 'New Value', 'Decision', 'Decided Date'],
      ...rows.flat(),
    ]),
    Folders: oneEach(fc.tuple(mostly('Y', ''), mostly('Y', ''), mostly('Y', ''), mostly('Y', ''))).map((rows) => [
      ['Student ID', 'HLS', 'Screener Report', 'Notification Letter', 'ACCESS Report'],
      ...rows.flat(),
    ]),
    Projections: fc
      .uniqueArray(oneOf(...SCHOOLS), { maxLength: 3 })
      .chain((schools) =>
        fc
          .tuple(
            ...schools.map((school) => fc.tuple(oneOf(20, 60), oneOf(20, 33, 'many')).map((n) => [school, 7, ...n, 1])),
          )
          .map((rows) => [
            ['School', 'Grade', 'Current Enrollment', 'Projected Enrollment', 'Current Sections'],
            ...rows,
          ]),
      ),
  });
});
