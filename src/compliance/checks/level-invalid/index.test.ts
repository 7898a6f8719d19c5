import { runCheck } from '../testing/run-check';
import { levelInvalid } from '.';

const ROSTER = ['Student ID', 'Grade', 'SDD', 'ELD', 'Previous ELD', 'ACCESS Overall', 'ACCESS Literacy'];
const SCORES = ['Student ID', 'Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing'];
const ALTERNATE = ['Student ID', 'Alternate ACCESS Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing'];

/** The addresses of the cells that the check names on one sheet. */
function cellsFound(sheet: readonly (readonly (string | number | boolean)[])[], name = 'Sheet'): readonly string[] {
  return runCheck(levelInvalid, { [name]: sheet }).found.flatMap(({ cells }) => cells);
}

describe('level-invalid', () => {
  it('is silent for levels on their scale, and for blanks', () => {
    expect(
      cellsFound([
        ROSTER,
        ['1', 3, 1, 1, 1, 1, 1],
        ['2', 3, 'SDD 4', 'ELD 5', '2.7', '6.0', 4.2],
        ['3', 3, '', 'A1', 'P3', 'NA', 'na'],
        ['4', 3, 'NULL', '-', '', '', ''],
      ]),
    ).toEqual([]);
  });

  it('names every such cell of a row in one finding', () => {
    const { found } = runCheck(levelInvalid, { Roster: [ROSTER, ['1001', 3, 5, 'P', 0, 6.1, 0.9]] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['C2', 'D2', 'E2', 'F2', 'G2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          cells: [
            { field: 'sdd', heading: 'SDD', value: '5' },
            { field: 'eld', heading: 'ELD', value: 'P' },
            { field: 'previousLevel', heading: 'Previous ELD', value: '0' },
            { field: 'accessOverall', heading: 'ACCESS Overall', value: '6.1' },
            { field: 'accessLiteracy', heading: 'ACCESS Literacy', value: '0.9' },
          ],
        },
        message:
          'SDD "5", ELD "P", Previous ELD "0", ACCESS Overall "6.1" and ACCESS Literacy "0.9" cannot be read as a level.',
        fix: 'Enter SDD 1–4 or ELD 1–5 as a number, ACCESS scores as 1.0–6.0, and Alternate ACCESS levels as A1–A3, P1–P3 or 1–3.',
      },
    ]);
  });

  it.each([[5], ['SDD 5'], [6], ['P'], [0], ['-1'], [-1], ['two'], ['NA'], [true]])('cannot read SDD %p', (sdd) => {
    expect(cellsFound([ROSTER, ['1', 3, sdd, '', '', '', '']])).toEqual(['C2']);
  });

  it('reads ELD to 5 and SDD to 4', () => {
    expect(cellsFound([ROSTER, ['1', 3, 4.9, 5.9, 5, '', ''], ['2', 3, 5, 6, 6, '', '']])).toEqual(['C3', 'D3', 'E3']);
  });

  it('finds two rows', () => {
    expect(cellsFound([ROSTER, ['1', 3, 9, '', '', '', ''], ['2', 3, 2, '', '', 7, '']])).toEqual(['C2', 'F3']);
  });

  it('judges ACCESS scores from 1.0 to 6.0, and leaves what is no number to number-invalid', () => {
    expect(
      cellsFound(
        [
          SCORES,
          ['1', 1, '1.0', 2.5, '6', 5.9, 'NA'],
          ['2', '7', 0, '6.1', 'n.a.', -2, 'three'],
          ['3', 'Na', '', '', '', '', ''],
        ],
        'ACCESS',
      ),
    ).toEqual(['B3', 'C3', 'D3', 'F3']);
  });

  it('judges Alternate ACCESS by its own levels', () => {
    expect(
      cellsFound([
        ALTERNATE,
        ['1', 'A1', 'a3', 'P1', 'P3', 1, '3'],
        ['2', 'P4', 'A0', 4, 0, 2.5, '3.7'],
        ['3', 'NA', '', '', '', '', ''],
      ]),
    ).toEqual(['D3', 'E3', 'F3', 'G3']);
  });

  it('leaves an Excel error to cell-error', () => {
    const { found } = runCheck(levelInvalid, { Roster: [ROSTER, ['1', 3, { error: '#REF!' }, '', '', '', '']] });
    expect(found).toEqual([]);
  });

  it('could not run without a level or score column', () => {
    const { couldNotRun } = runCheck(levelInvalid, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'level-invalid', missing: 'no level or ACCESS score column' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(cellsFound([ROSTER])).toEqual([]);
  });
});
