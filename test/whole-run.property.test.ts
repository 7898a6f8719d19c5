import fc from 'fast-check';
import { workbookOf } from '../src/compliance/checks/testing/workbook-of';
import { CHECKS } from '../src/compliance/checks';
import { makePolicy } from '../src/compliance/policy/policy';
import { run, type ComplianceRun } from '../src/compliance/run/run';
import { runToJson } from '../src/compliance/run/run-json';
import type { CellValue } from '../src/compliance/sheets/snapshot';
import { dayFromIso, dayOf } from '../src/compliance/sheets/values/dates';
import { problemKey } from '../src/compliance/findings/waivers';
import { always } from './always';
import { anyCharacter } from './any-character';
import { arbitraryDistrict, DISTRICT_AS_OF, type DistrictSheets, type Rows } from './arbitrary-district';

const POLICY = makePolicy();
const AS_OF = dayFromIso(DISTRICT_AS_OF) ?? 0;

function runOver(sheets: DistrictSheets, asOf = AS_OF): ComplianceRun {
  return run(workbookOf(sheets), { policy: POLICY, asOf });
}

const asTheyAre = new Map<string, ComplianceRun>();

/** The same of the districts as they are drawn: every property draws the same ones, and each is judged once. */
function runAsItIs(sheets: DistrictSheets): ComplianceRun {
  const district = JSON.stringify(sheets);
  let result = asTheyAre.get(district);
  if (result === undefined) asTheyAre.set(district, (result = runOver(sheets)));
  return result;
}

/** What was found, of whom, and how bad, without where it stands; sorted. Of a class's teachers any may be the one named. */
function problems({ findings }: ComplianceRun): string[] {
  return findings
    .map(({ teacher, ...finding }) => ({ ...finding, teacher: finding.section === null ? teacher : null }))
    .map((finding) => `${finding.severity} ${problemKey(finding)}`)
    .sort();
}

/** Puts the rows of a sheet, below its headings, and its columns into another order, told by keys to sort by. */
function shuffled([headings = [], ...rows]: Rows, rowKeys: readonly number[], columnKeys: readonly number[]): Rows {
  const order = (length: number, keys: readonly number[]) =>
    Array.from({ length }, (_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  const columns = order(headings.length, columnKeys);
  const rowOrder = order(rows.length, rowKeys);
  const inOrder = (row: readonly CellValue[]) => columns.map((column) => row[column] ?? '');
  return [inOrder(headings), ...rowOrder.map((row) => inOrder(rows[row] ?? []))];
}

const keys = (length: number) => fc.array(fc.integer({ min: 0, max: 99 }), { minLength: length, maxLength: length });

/** A teacher with every license, by the headings of the staff sheet. */
const ZETA: Readonly<Record<string, CellValue>> = {
  Teacher: 'Zeta, Zoe',
  School: 'Adams',
  'ESL License': 'Y',
  SEI: 'Y',
  BEE: 'Y',
};

afterAll(() => asTheyAre.clear());

describe('a run', () => {
  it('finds the same whatever the order of sheets, rows and columns', () => {
    always(
      'order-of-sheets-rows-and-columns',
      fc.property(arbitraryDistrict, keys(8), keys(20), keys(20), (sheets, sheetKeys, rowKeys, columnKeys) => {
        const entries = Object.entries(sheets)
          .map(([name, rows], index) => ({
            name,
            rows: shuffled(rows, rowKeys, columnKeys),
            key: sheetKeys[index] ?? 0,
          }))
          .sort((a, b) => a.key - b.key);
        const moved = runOver(Object.fromEntries(entries.map(({ name, rows }) => [name, rows])));
        expect(problems(moved)).toEqual(problems(runAsItIs(sheets)));
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing more when a student who is well served joins', () => {
    always(
      'served-student-joins',
      fc.property(arbitraryDistrict, (sheets) => {
        const before = problems(runAsItIs(sheets));
        expect(problems(runOver(withServedStudent(sheets)))).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('finds no error more when a licensed teacher of a name of her own is listed in a class', () => {
    const errors = (one: ComplianceRun) => problems(one).filter((problem) => problem.startsWith('error'));
    always(
      'licensed-teacher-more',
      fc.property(arbitraryDistrict, fc.nat(), (sheets, which) => {
        const [headings = [], ...rows] = sheets.Schedule ?? [];
        fc.pre(rows.length > 0);
        const row = rows[which % rows.length] ?? [];
        const beside = row.map((cell, column) => (headings[column] === 'Teacher' ? 'Zeta, Zoe' : cell));
        const [staffHeadings = [], ...staff] = sheets.Staff ?? [];
        const zeta = staffHeadings.map((heading) => ZETA[String(heading)] ?? '');
        const after = runOver({
          ...sheets,
          Schedule: [headings, ...rows, beside],
          Staff: [staffHeadings, ...staff, zeta],
        });
        const before = errors(runAsItIs(sheets));
        expect(errors(after).filter((problem) => !before.includes(problem))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('never forgets a student who is short of ESL when a class of ESL is taken away', () => {
    always(
      'esl-class-taken-away',
      fc.property(arbitraryDistrict, fc.nat(), (sheets, which) => {
        const [headings = [], ...rows] = sheets.Schedule ?? [];
        const esl = rows.filter((row) => String(row[2]).startsWith('ESL') || row[8] !== '');
        fc.pre(esl.length > 0);
        const removed = esl[which % esl.length] ?? [];
        // A copy of the row that stayed would be the class still, and might not say its minutes.
        const isOfClass = (row: readonly CellValue[]) =>
          [0, 1, 2, 3, 4, 5].every((column) => row[column] === removed[column]);
        const after = runOver({ ...sheets, Schedule: [headings, ...rows.filter((row) => !isOfClass(row))] });
        const short = studentsShort(runAsItIs(sheets));
        expect(studentsShort(after)).toEqual(expect.arrayContaining(short));
      }),
      { numRuns: 60 },
    );
  });

  it('lets nothing overdue become not due by a later day of the same school year', () => {
    const overdue = new Set<string>(CHECKS.filter(({ staysOverdue }) => staysOverdue).map(({ id }) => id));
    expect(overdue.size).toBeGreaterThan(0);
    const found = ({ findings }: ComplianceRun) =>
      findings.filter(({ check }) => overdue.has(check)).map((finding) => problemKey(finding));
    const day = fc.integer({ min: dayOf(2026, 7, 1), max: dayOf(2027, 6, 30) });
    always(
      'overdue-stays-overdue',
      fc.property(arbitraryDistrict, day, day, (sheets, one, other) => {
        const earlier = found(runOver(sheets, Math.min(one, other)));
        expect(found(runOver(sheets, Math.max(one, other)))).toEqual(expect.arrayContaining(earlier));
      }),
      { numRuns: 60 },
    );
  });

  it('takes whatever stands in the cells', () => {
    const anything: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom<CellValue>(
        { error: '#REF!' },
        '=1+1',
        '9.90694E+11',
        1e300,
        -1,
        '12/31/9999',
        '1(M-',
        '\u202e1001',
      ),
    );
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), anything), { minLength: 1, maxLength: 40 });
    always(
      'anything-in-cells',
      fc.property(arbitraryDistrict, edits, (sheets, changes) => {
        const result = runOver(withEdits(sheets, changes));
        for (const { location } of result.findings) {
          expect(location.row).toBeGreaterThan(0);
          expect(location.cells.join()).toMatch(/^[A-Z]+\d+(,[A-Z]+\d+)*$/);
        }
        expect(() => JSON.stringify(runToJson(result))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});

function studentsShort({ findings }: ComplianceRun): (string | null)[] {
  return findings
    .filter(({ check }) => check === 'esl-none' || check === 'esl-minutes-short')
    .map(({ studentId }) => studentId);
}

/** Adds a school of one student with nothing out of order: served, tested, told, with a folder, by a licensed teacher. */
function withServedStudent(sheets: DistrictSheets): DistrictSheets {
  const fill = (name: string, cells: Readonly<Record<string, CellValue>>): Rows => {
    const [headings = [], ...rows] = sheets[name] ?? [];
    return [headings, ...rows, headings.map((heading) => cells[String(heading)] ?? '')];
  };
  const student = { 'Student ID': '5001', School: 'Quincy' };
  const scores = { Overall: 2.5, Literacy: 2.4, Listening: 3, Reading: 2, Speaking: 3, Writing: 2, 'Test Year': 2026 };
  const documents = { HLS: 'Y', 'Screener Report': 'Y', 'Notification Letter': 'Y', 'ACCESS Report': 'Y' };
  const dates = { 'Entry Date': '2024-09-05', 'Screener Date': '2024-09-10', 'Parent Notification': '2026-09-15' };
  const language = { 'First Language': 'Spanish', HLS: 'OOO' };
  return {
    ...sheets,
    Roster: fill('Roster', {
      ...{ ...student, ...dates, ...language },
      ...{ Grade: 7, 'ML Status': 'EL', SDD: 2, 'EL Program': 'State SEI' },
    }),
    Schedule: fill('Schedule', {
      ...student,
      ...{ 'Course Title': 'ESL 2', Section: 1, Term: 'FY', Schedule: '1-2(M-F)', 'Min/Mtg': 45, Teacher: 'Poe, Sam' },
    }),
    Staff: fill('Staff', { Teacher: 'Poe, Sam', 'ESL License': 'Y', SEI: 'Y' }),
    ACCESS: fill('ACCESS', { ...student, ...scores }),
    Folders: fill('Folders', { ...student, ...documents }),
  };
}

type Edit = readonly [sheet: number, row: number, column: number, value: CellValue];

function withEdits(sheets: DistrictSheets, edits: readonly Edit[]): DistrictSheets {
  const names = Object.keys(sheets);
  const copy = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  for (const [sheet, row, column, value] of edits) {
    const rows = copy[names[sheet % names.length] ?? ''] ?? [];
    const cells = rows[row % rows.length];
    if (cells !== undefined) cells[column % cells.length] = value;
  }
  return copy;
}
