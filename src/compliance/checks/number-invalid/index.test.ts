import fc from 'fast-check';
import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { numberInvalid } from '.';

const SCHEDULE = ['Student ID', 'Course', 'Section', 'Min/Mtg', 'Mtgs/Wk', 'Min/Wk'];
const ACCESS = ['Student ID', 'Overall', 'Listening', 'Do Not Score Listening', 'Test Year'];

function cellsFound(sheets: Parameters<typeof runCheck>[1]) {
  return runCheck(numberInvalid, sheets).found.map(({ sheet, cells }) => `${sheet}!${cells.join()}`);
}

/** Whether a cell under a heading of a schedule is found. */
function isFound(at: number, value: CellValue) {
  const row = ['1', 'ESL', '1', '', '', ''] as CellValue[];
  row[at] = value;
  return cellsFound({ Schedule: [SCHEDULE, row] }).length > 0;
}

describe('number-invalid', () => {
  it.each<[number, CellValue]>([
    [3, 45],
    [3, '45 min'],
    [3, '2 hrs'],
    [3, 0],
    [4, '5 days'],
    [5, '1,125'],
    [5, 10_080],
    [5, ''],
    [5, 'N/A'],
  ])('is silent for column %i, %p', (at, value) => expect(isFound(at, value)).toBe(false));

  it.each<[number, CellValue]>([
    [3, '45x'],
    [3, '45-60'],
    [3, '½'],
    [3, -45],
    [4, 'daily'],
    [3, '225 min/week'],
    [4, '5 min'],
    [5, '60 min/day'],
    // September 10, 2026, as Excel keeps it where somebody typed 9/10.
    [3, 46_275],
    [5, 10_081],
    [5, '169 hrs'],
    [5, true],
  ])('finds column %i, %p', (at, value) => expect(isFound(at, value)).toBe(true));

  it('tells each cell of a row in a finding of its own', () => {
    const { found } = runCheck(numberInvalid, {
      Sections: [
        ['School', 'Course Title', 'Section', 'Teacher', 'Enrolled', 'Cap'],
        ['Burke', 'Mathematics', '2', 'Stone, Ann', 'two dozen', '20 max'],
      ],
    });
    expect(found).toEqual([
      expect.objectContaining({
        cells: ['E2'],
        message: 'Enrolled "two dozen" cannot be read as a number; the cell counts as unknown.',
      }),
      {
        severity: 'error',
        sheet: 'Sections',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: null,
        teacher: null,
        data: { cells: [{ field: 'cap', heading: 'Cap', value: '20 max' }] },
        message: 'Cap "20 max" cannot be read as a number; the cell counts as unknown.',
        fix: 'Enter the number alone, such as 45, 0.5 or 2026.',
      },
    ]);
  });

  it('knows FTE, minutes on a roster, monitoring years, test years and scores', () => {
    expect(
      cellsFound({
        Roster: [
          ['Student ID', 'Grade', 'ESL Minutes', 'ACCESS Overall', 'ACCESS Year'],
          ['1', 3, '45 min/day', 'A1', '2025-26'],
          ['2', 3, 'about 45', 'high', 'last year'],
        ],
        Staff: [
          ['Teacher', 'ESL License', 'FTE'],
          ['Stone, Ann', 'Y', '0.5 FTE'],
          ['Lee, Kim', 'Y', 'one half'],
        ],
        Monitoring: [
          ['Student ID', 'Monitoring Year', 'Entry Date'],
          ['1', 'Year 2', '9/21/2026'],
          ['1', 'second', '9/21/2026'],
        ],
      }),
    ).toEqual(['Roster!C3', 'Roster!D3', 'Roster!E3', 'Staff!C3', 'Monitoring!B3']);
  });

  it('takes NA, and whatever stands beside a do-not-score code, for blank', () => {
    expect(
      cellsFound({
        ACCESS: [ACCESS, ['1', 'NA', 'ABS', 'ABS', 2026], ['2', 4.5, 'ABS', '', 2026], ['3', 'na', '', '', 2026]],
      }),
    ).toEqual(['ACCESS!C3']);
  });

  it('leaves projected enrollment to projection-invalid, and Excel errors to cell-error', () => {
    expect(
      cellsFound({
        Projections: [
          ['School', 'Grade', 'Projected', 'Current'],
          ['Burke', 3, 'many', { error: '#REF!' }],
          ['Burke', 4, 20, 'few'],
        ],
      }),
    ).toEqual(['Projections!D3']);
  });

  it('does not depend on the order of rows', () => {
    const rows = [
      ['1', 'ESL', '1', '45x', '', ''],
      ['2', 'ESL', '1', '', 'daily', ''],
      ['3', 'ESL', '1', '', '', '45'],
    ];
    const ids = (some: readonly CellValue[][]) =>
      new Set(runCheck(numberInvalid, { Schedule: [SCHEDULE, ...some] }).found.map(({ studentId }) => studentId));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (some) =>
        expect(ids(some)).toEqual(new Set(['1', '2'])),
      ),
    );
  });

  it('could not run without a column of numbers', () => {
    const { couldNotRun } = runCheck(numberInvalid, {
      Roster: [
        ['Student ID', 'Grade'],
        ['1', 3],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'number-invalid', missing: 'no column of numbers' }]);
  });
});
