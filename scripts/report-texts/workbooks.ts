import { DISTRICT_AS_OF, makeDistrict } from '../../bench/district';
import { problemKey } from '../../src/compliance/findings/waivers';
import { makePolicy } from '../../src/compliance/policy/policy';
import { changes } from '../../src/compliance/reports/changes';
import type { ReportScope } from '../../src/compliance/reports/scope';
import { run, type ComplianceRun } from '../../src/compliance/run/run';
import type { CellValue, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { dayOf } from '../../src/compliance/sheets/values/dates';
import { makeSample } from '../make-sample/sample';
import { snapshotOf } from '../make-sample/sheets';

const SCHOOLS = 3;
const STUDENTS_A_SCHOOL = 12;
/** The day by which all faults of the sample are found, and one two weeks later. */
const [SAMPLE_AS_OF, LATER] = [dayOf(2026, 12, 16), dayOf(2026, 12, 30)];
const IN_SPRING = dayOf(2027, 5, 14);
/** Of the sample's later findings every so many is waived, and of the roster every so many row lacks a cell. */
const [EVERY_WAIVED, EVERY_BLANK] = [4, 9];
/** Of the rough sheets every so many row lacks a cell, and every so many has one that cannot be read; in the next row it is that of the next column. */
const [EVERY_LACKING, EVERY_UNREADABLE] = [4, 7];

/** A workbook whose tabs are kept as text, by the name of its file. */
export interface KeptWorkbook {
  readonly file: string;
  readonly checked: ComplianceRun;
  readonly scope: ReportScope;
}

/**
 * The sample with all its faults; three schools; a roster alone, of which most cannot be told; and of the sample two weeks later, now of two schools with
 * blank cells, waivers and changed settings, what one school gets; and of the sample with holes and slips all over what stands there in spring. In a file of its own: but for the tab of changes it does not follow from the reports.
 */
export const KEPT_WORKBOOKS: readonly KeptWorkbook[] = keptWorkbooks();

function keptWorkbooks(): KeptWorkbook[] {
  const policy = makePolicy();
  const sample = snapshotOf(makeSample().sheets);
  const roster = { ...sample, sheets: sample.sheets.filter(({ name }) => name === 'Roster') };
  const schools = makeDistrict(SCHOOLS * STUDENTS_A_SCHOOL, STUDENTS_A_SCHOOL);
  const checked = run(sample, { policy, asOf: SAMPLE_AS_OF });
  return [
    { file: 'sample.txt', checked, scope: 'district' },
    { file: 'three-schools.txt', checked: run(schools, { policy, asOf: DISTRICT_AS_OF }), scope: 'district' },
    { file: 'roster-alone.txt', checked: run(roster, { policy, asOf: SAMPLE_AS_OF }), scope: 'district' },
    { file: 'one-school-later.txt', checked: later(sample), scope: { school: 'Otis' } },
    { file: 'rough-in-spring.txt', checked: run(roughened(sample), { policy, asOf: IN_SPRING }), scope: 'district' },
  ];
}

function later(sample: WorkbookSnapshot): ComplianceRun {
  const workbook = withBlanks(inTwoSchools(sample));
  const policy = makePolicy({ settings: { fteCost: 90_000, 'eslGroupSize.standard': 15, recordSampleSize: 6 } });
  const before = run(inTwoSchools(sample), { policy, asOf: SAMPLE_AS_OF });
  const keptRuns = changes.build(before).keeps ?? null;
  const waivers = before.findings
    .filter((_, at) => at % EVERY_WAIVED === 0)
    .map((finding) => ({ key: problemKey(finding), reason: 'Looked into', date: '2026-12-18' }));
  return run(workbook, { policy, asOf: LATER, waivers, keptRuns });
}

/** Every second student, and every second row that is of none, moves to Otis. */
function inTwoSchools(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return edited(workbook, ({ heading, value, student, row }) => {
    const isOtis = student === null ? row % 2 === 0 : Number(student.at(-1)) % 4 < 2;
    return heading === 'School' && isOtis && value === 'Burke K-8' ? 'Otis' : value;
  });
}

/** Rows of the roster that lack their grade, level, entry or language, a cell each. */
function withBlanks(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const lacked = ['Grade', 'SDD', 'ELD', 'Entry Date', 'First Language', 'Home Language Survey'];
  return edited(workbook, ({ sheet, heading, value, row }) =>
    sheet === 'Roster' && row % EVERY_BLANK === 0 && heading === lacked[(row / EVERY_BLANK) % lacked.length]
      ? null
      : value,
  );
}

function roughened(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return edited(workbook, ({ value, row, column, columns }) => {
    if (column === 0 || typeof value === 'boolean') return value;
    if (row % EVERY_LACKING === 0 && column === (row / EVERY_LACKING) % columns) return null;
    return row % EVERY_UNREADABLE === 0 && column === (row / EVERY_UNREADABLE) % columns ? '??' : value;
  });
}

interface EditedCell {
  readonly sheet: string;
  readonly heading: CellValue;
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** The six digits in the row that are the id of a student; null where there are none. */
  readonly student: string | null;
}

function edited(workbook: WorkbookSnapshot, cell: (of: EditedCell) => CellValue): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const headings = sheet.values.find((row) => row.filter((value) => typeof value === 'string').length >= 4) ?? [];
    const values = sheet.values.map((cells, row) => {
      const student = cells.map(String).find((text) => /^4\d{5}$/.test(text)) ?? null;
      const change = (value: CellValue, at: number) =>
        cell({
          ...{ sheet: sheet.name, heading: headings[at] ?? null, value, row, student },
          ...{ column: at, columns: cells.length },
        });
      return cells === headings ? cells : cells.map(change);
    });
    return { ...sheet, values };
  });
  return { ...workbook, sheets };
}
