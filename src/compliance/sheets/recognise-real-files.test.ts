import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { fieldColumn } from './recognised-sheet';
import { recognise } from './recognise';

const FOLDER = join(__dirname, '../../../test/fixtures/real');

/** A real export as one sheet named after the file. */
function readingOf(name: string) {
  const { data } = Papa.parse<string[]>(readFileSync(join(FOLDER, `${name}.csv`), 'utf8'));
  const [reading] = recognise({
    name: `${name}.csv`,
    date1904: false,
    sheets: [{ name, firstRow: 1, firstColumn: 1, values: data, tables: [] }],
    unread: [],
  });
  const sheet = reading?.recognised;
  if (!sheet) return reading?.reason;
  const columns = Array.from(sheet.columns.keys(), (field) => [field, fieldColumn(sheet, field)]);
  return {
    kind: sheet.kind,
    headingRow: sheet.headingRow,
    rows: sheet.dataRows.length,
    columns: Object.fromEntries(columns),
  };
}

const ACCESS_STUDENT = {
  studentId: 'N',
  stateId: 'M',
  lastName: 'H',
  firstName: 'I',
  school: 'D',
  grade: 'O',
  reported: 'G',
};

describe('real exports', () => {
  it('ACCESS 2021 to 2025', () => {
    expect(readingOf('access-2021-2025')).toEqual({
      kind: 'access',
      headingRow: 1,
      rows: 5,
      columns: {
        ...ACCESS_STUDENT,
        listening: 'AY',
        reading: 'AZ',
        speaking: 'BA',
        writing: 'BB',
        literacy: 'BD',
        overall: 'BF',
        doNotScoreListening: 'CM',
        doNotScoreReading: 'CN',
        doNotScoreSpeaking: 'CO',
        doNotScoreWriting: 'CP',
        testDate: 'CR',
      },
    });
  });

  it('ACCESS 2026, one column further right', () => {
    expect(readingOf('access-2026')).toEqual({
      kind: 'access',
      headingRow: 1,
      rows: 4,
      columns: {
        ...ACCESS_STUDENT,
        listening: 'AZ',
        reading: 'BA',
        speaking: 'BB',
        writing: 'BC',
        literacy: 'BE',
        overall: 'BG',
        doNotScoreListening: 'CN',
        doNotScoreReading: 'CO',
        doNotScoreSpeaking: 'CP',
        doNotScoreWriting: 'CQ',
        testDate: 'CS',
      },
    });
  });

  it('Alternate ACCESS 2021 to 2025, kept apart from ACCESS', () => {
    expect(readingOf('alternate-access-2021-2025')).toEqual({
      kind: 'alternate-access',
      headingRow: 1,
      rows: 5,
      columns: {
        ...ACCESS_STUDENT,
        listening: 'BZ',
        reading: 'CA',
        speaking: 'CB',
        writing: 'CC',
        literacy: 'CE',
        overall: 'CG',
        doNotScoreListening: 'DN',
        doNotScoreReading: 'DO',
        doNotScoreSpeaking: 'DP',
        doNotScoreWriting: 'DQ',
        testDate: 'DS',
      },
    });
  });

  it('Alternate ACCESS 2026, whose levels are plain numbers', () => {
    expect(readingOf('alternate-access-2026')).toEqual({
      kind: 'alternate-access',
      headingRow: 1,
      rows: 3,
      columns: {
        ...ACCESS_STUDENT,
        listening: 'DR',
        reading: 'DS',
        speaking: 'DT',
        writing: 'DU',
        literacy: 'DW',
        overall: 'DY',
        doNotScoreListening: 'FF',
        doNotScoreReading: 'FG',
        doNotScoreSpeaking: 'FH',
        doNotScoreWriting: 'FI',
        testDate: 'FK',
      },
    });
  });

  it("Aspen's student export is a roster without a level column", () => {
    expect(readingOf('aspen-fake_students_export')).toEqual({
      kind: 'roster',
      headingRow: 1,
      rows: 5,
      columns: {
        stateId: 'A',
        studentId: 'B',
        name: 'C',
        firstLanguage: 'D',
        elProgram: 'E',
        mlStatus: 'F',
        grade: 'L',
        entryDate: 'M',
        homeroom: 'O',
        school: 'P',
        enrollmentStatus: 'Q',
      },
    });
  });

  it("Aspen's student–section links are a schedule, rows with blanks included", () => {
    expect(readingOf('aspen-student_section_assignment_export_with_district_school_year_token')).toEqual({
      kind: 'schedule',
      headingRow: 1,
      rows: 7,
      columns: { studentId: 'A', courseCode: 'B', school: 'C', section: 'D', term: 'E' },
    });
  });

  it("Aspen's teacher–section links have the columns of a schedule, and are read as one", () => {
    expect(readingOf('aspen-educator_section_assignment_export')).toEqual({
      kind: 'schedule',
      headingRow: 1,
      rows: 5,
      columns: { studentId: 'A', teacher: 'B', courseCode: 'C', school: 'D', section: 'E', term: 'F' },
    });
  });
});
