import fc from 'fast-check';
import { workbookOf } from '../checks/testing/workbook-of';
import { codedColumn, codedColumns, knownColumn } from './coded-columns';
import { combined } from './combined-column';
import { recognise } from './recognise';
import type { RecognisedSheet } from './recognised-sheet';
import type { CellValue } from './snapshot';

const HEADINGS = ['Student ID', 'Course No', 'Course Title', 'Section', 'Term'];

function schedule(...rows: readonly (readonly CellValue[])[]): RecognisedSheet {
  const recognised = recognise(workbookOf({ Schedule: [HEADINGS, ...rows] }))[0]?.recognised;
  if (!recognised) throw new Error('The schedule was not recognised.');
  return recognised;
}

const cellsOf = ({ codes, values }: ReturnType<typeof codedColumn>) => Array.from(codes, (code) => values[code]);

describe('a column in numbers', () => {
  it('gives each row its cell back, and holds each distinct value once, the first first', () => {
    const column = codedColumn(schedule([1, 'A', '', 1, ''], [1, 'B', '', 1, ''], [2, 'A', '', 1, '']), 'courseCode');
    expect(cellsOf(column)).toEqual(['A', 'B', 'A']);
    expect(column.values).toEqual(['A', 'B']);
  });

  it('tells 1 from "1", and each Excel error from the others', () => {
    const [first, second] = [{ error: '#REF!' }, { error: '#REF!' }];
    const sheet = schedule([1, 'A', '', 1, ''], ['1', 'A', '', first, ''], [1, 'A', '', second, '']);
    const { studentId, section } = codedColumns(sheet, 'studentId', 'section');
    expect(studentId.values).toEqual([1, '1']);
    expect(section.values).toHaveLength(3);
  });

  it('is blank in every row where the sheet does not map the field or the row is shorter', () => {
    const sheet = schedule([1, 'A'], [2, 'B', 'Math', 1, 'FY']);
    expect(cellsOf(codedColumn(sheet, 'eslType'))).toEqual([undefined, undefined]);
    expect(cellsOf(codedColumn(sheet, 'term'))).toEqual([undefined, 'FY']);
  });

  it('is right for more rows than are read at once', () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => [index % 7, `C${index % 300}`, '', 1, '']);
    const { studentId, courseCode } = codedColumns(schedule(...rows), 'studentId', 'courseCode');
    expect(cellsOf(studentId)).toEqual(rows.map(([id]) => id));
    expect(cellsOf(courseCode)).toEqual(rows.map(([, code]) => code));
  });

  it('gives each cell back and holds no value twice, whatever runs of cells repeat', () => {
    const value = fc.constantFrom<CellValue>('A', 'B', 'a', '1', 1, 2, '', null, true, false);
    const run = fc.array(value, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(run, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 }), (runs) => {
        const cells = runs.flatMap(([said, times]) => Array.from({ length: times }, () => said).flat());
        const column = codedColumn(schedule(...cells.map((cell, at) => [at + 1, 'A', '', cell, ''])), 'section');
        expect(cellsOf(column)).toEqual(cells);
        expect(column.values).toEqual([...new Set(cells)]);
      }),
    );
  });

  it('is right for a long column in which a value comes again only late', () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [index % 2_000, 'A', '', 1, '']);
    expect(cellsOf(codedColumn(schedule(...rows), 'studentId'))).toEqual(rows.map(([id]) => id));
  });

  it('is read once a sheet', () => {
    const sheet = schedule([1, 'A', '', 1, '']);
    expect(knownColumn(sheet, 'term')).toBeUndefined();
    expect(codedColumn(sheet, 'term')).toBe(knownColumn(sheet, 'term'));
  });
});

describe('columns put together', () => {
  it('have a number for each distinct combination, the first first', () => {
    const sheet = schedule(
      [1, 'A', 'Math', 1, ''],
      [2, 'A', 'ELA', 1, ''],
      [3, 'B', 'Math', 1, ''],
      [4, 'A', 'Math', 1, ''],
    );
    const { courseCode, courseTitle, section } = codedColumns(sheet, 'courseCode', 'courseTitle', 'section');
    const whole = combined(courseCode, section, courseTitle);
    expect([...whole.codes]).toEqual([0, 1, 2, 0]);
    expect(whole.values).toEqual([
      ['A', 1, 'Math'],
      ['A', 1, 'ELA'],
      ['B', 1, 'Math'],
    ]);
  });
});
