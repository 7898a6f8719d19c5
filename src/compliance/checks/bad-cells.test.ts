import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { KIND_IDS, kindOf } from '../sheets/kinds';
import { dayOf } from '../sheets/values/dates';
import { cellError } from './cell-error';
import { dateInvalid } from './date-invalid';
import type { Check } from './define-check';
import { gradeInvalid } from './grade-invalid';
import { levelInvalid } from './level-invalid';
import { stateIdInvalid } from './state-id-invalid';
import { statusInvalid } from './status-invalid';
import { studentIdMissing } from './student-id-missing';
import { studentIdRuined } from './student-id-ruined';
import { runCheck } from './testing/run-check';
import { workbookOf } from './testing/workbook-of';
import { valueUnknown } from './value-unknown';

const CELL_CHECKS = [
  studentIdRuined,
  stateIdInvalid,
  gradeInvalid,
  levelInvalid,
  statusInvalid,
  dateInvalid,
  valueUnknown,
];
const ROSTER = ['Student ID', 'Grade', 'SDD', 'School'];

describe('the checks of cells', () => {
  it.each(CELL_CHECKS.map((check) => [check.id, check] as const))('%s reads fields that exist', (_, { needs }) => {
    const fields = KIND_IDS.flatMap((kind) => kindOf(kind).fieldNames.map((field) => `${kind}.${field}`));
    expect(needs.flatMap(({ anyOf }) => anyOf).filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('name the student by the state id where a spreadsheet has ruined the local id', () => {
    const sheets = {
      Roster: [
        ['Student ID', 'SASID', 'Grade', 'School'],
        ['00100', '1234567890', 3, 'Burke'],
      ],
      Schedule: [
        ['Student ID', 'SASID', 'Course'],
        ['9.90694E+11', '1234567890', 'ESL'],
        ['9.90694E+11', '', 'ESL'],
      ],
    };
    const { findings } = run(workbookOf(sheets), {
      policy: makePolicy(),
      asOf: dayOf(2026, 10, 1),
      checks: [studentIdRuined],
    });
    expect(findings.map(({ studentId, school }) => [studentId, school])).toEqual([
      ['00100', 'Burke'],
      ['9.90694E+11', ''],
    ]);
  });

  it('name the student by the roster, and the school by the row or the roster', () => {
    const sheets = {
      Roster: [
        ['Student ID', 'SASID', 'Grade', 'School'],
        ['00100', '1234567890', 3, 'Burke'],
      ],
      Schedule: [
        ['Student ID', 'SASID', 'Course', 'Grade'],
        [100, '', 'ESL', 'x'],
        ['', '1234567890', 'ESL', 'x'],
        ['9', '', 'ESL', 'x'],
      ],
    };
    const { findings } = run(workbookOf(sheets), {
      policy: makePolicy(),
      asOf: dayOf(2026, 10, 1),
      checks: [gradeInvalid],
    });
    expect(findings.map(({ studentId, school }) => [studentId, school])).toEqual([
      ['00100', 'Burke'],
      ['00100', 'Burke'],
      ['9', ''],
    ]);
  });

  it('cut a long text, and take white space out of a heading', () => {
    const { found } = runCheck(gradeInvalid, {
      Roster: [
        ['Student ID', 'Grade\n Level', 'School'],
        ['1', 'x'.repeat(99), 'A'],
      ],
    });
    expect(found[0]?.message).toBe(`Grade Level "${'x'.repeat(59)}…" cannot be read as a grade.`);
  });

  it('look at 200,000 rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, row) => [String(row), row % 13, row % 7, 'Burke']);
    const { found } = runCheck(levelInvalid, { Roster: [ROSTER, ...rows] });
    // SDD 0, 5 and 6 of 0 to 6: three rows of every seven.
    expect(found.length).toBe(Math.ceil(200_000 / 7) + 2 * Math.floor(200_000 / 7));
  });
});

describe('real exports', () => {
  /** The cells that a check names in a real file. */
  function cellsFound(check: Check, file: string): readonly string[] {
    const path = join(__dirname, '../../../test/fixtures/real', `${file}.csv`);
    const { data } = Papa.parse<string[]>(readFileSync(path, 'utf8'));
    return runCheck(check, { [file]: data }).found.flatMap(({ cells }) => cells);
  }

  const ACCESS = ['access-2021-2025', 'access-2026', 'alternate-access-2021-2025', 'alternate-access-2026'];

  it.each(ACCESS)('%s: every grade, level and date can be read, NA included', (file) => {
    expect([gradeInvalid, levelInvalid, dateInvalid, cellError].flatMap((check) => cellsFound(check, file))).toEqual(
      [],
    );
  });

  it('names the state ids that were cut to six digits', () => {
    expect(cellsFound(stateIdInvalid, 'access-2026')).toEqual(['M2', 'M3', 'M4', 'M5']);
  });

  it("reads Aspen's roster as it comes, NULL for blank", () => {
    const checks = [studentIdMissing, stateIdInvalid, gradeInvalid, statusInvalid, dateInvalid, valueUnknown];
    expect(checks.flatMap((check) => cellsFound(check, 'aspen-fake_students_export'))).toEqual([]);
  });

  it('names the rows of links without a local id', () => {
    const links = 'aspen-student_section_assignment_export_with_district_school_year_token';
    expect(cellsFound(studentIdMissing, links)).toEqual(['A6']);
    expect(cellsFound(studentIdMissing, 'aspen-educator_section_assignment_export')).toEqual(['A2']);
  });
});
