import { runCheck } from '../testing/run-check';
import { cellError } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Notes'];

describe('cell-error', () => {
  it('is silent for values, blanks and the text #N/A', () => {
    const { found } = runCheck(cellError, {
      Roster: [ROSTER, ['1', 3, 'EL', '#N/A', ''], ['2', 'x', '', '#REF!', null]],
    });
    expect(found).toEqual([]);
  });

  it('names every error cell of a row in one finding', () => {
    const { found } = runCheck(cellError, {
      Roster: [ROSTER, ['1001', { error: '#REF!' }, 'EL', { error: '#N/A' }, '']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['B2', 'D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          cells: [
            { field: 'grade', heading: 'Grade', value: '#REF!' },
            { field: 'sdd', heading: 'SDD', value: '#N/A' },
          ],
        },
        message: 'Grade "#REF!" and SDD "#N/A": the cell shows an Excel error instead of a value.',
        fix: 'Repair the formula, or type the value in its place.',
      },
    ]);
  });

  it('finds rows of every sheet, inactive ones and those whose id itself is the error', () => {
    const { found } = runCheck(cellError, {
      Roster: [
        ['Student ID', 'Grade', 'Enrollment Status'],
        ['1', { error: '#N/A' }, 'Withdrawn'],
        [{ error: '#NAME?' }, 3, ''],
      ],
      Bell: [
        ['Period', 'Minutes', 'School'],
        ['1', { error: '#DIV/0!' }, 'A'],
      ],
    });
    expect(found.map(({ sheet, cells, studentId }) => [sheet, cells, studentId])).toEqual([
      ['Roster', ['B2'], '1'],
      ['Roster', ['A3'], null],
      ['Bell', ['B2'], null],
    ]);
  });

  it('leaves columns that are not read, and sheets that are not recognised, alone', () => {
    const { found } = runCheck(cellError, {
      Roster: [ROSTER, ['1', 3, 'EL', 2, { error: '#REF!' }]],
      Scratch: [
        ['a', 'b'],
        [{ error: '#REF!' }, 1],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not run where no sheet is recognised', () => {
    const { couldNotRun } = runCheck(cellError, {
      Scratch: [
        ['a', 'b'],
        [1, 2],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'cell-error', missing: 'no sheet that is recognised' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(cellError, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
