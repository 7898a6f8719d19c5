import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { projectionInvalid } from '.';

const PROJECTIONS = ['School', 'Grade', 'Program', 'Projected'];

const check = (...projected: readonly CellValue[]) =>
  runCheck(projectionInvalid, {
    Projections: [PROJECTIONS, ...projected.map((value) => ['Burke', 5, 'SEI Spanish', value])],
  }).found;

describe('projection-invalid', () => {
  it('is silent for numbers from 0, also as text', () => {
    expect(check(0, 24, 24.5, '24', '1,024')).toEqual([]);
  });

  it('names a negative projection', () => {
    expect(check(-18)).toEqual([
      {
        severity: 'error',
        sheet: 'Projections',
        row: 2,
        cells: ['D2'],
        studentId: null,
        section: null,
        teacher: null,
        data: { school: 'Burke', seats: 'grade 5, SEI Spanish', value: '-18' },
        message: 'The projection for grade 5, SEI Spanish is negative: -18.',
        fix: 'Enter the number of students projected, 0 or more.',
      },
    ]);
  });

  it('shows what a formula left behind the decimals as a person would write it', () => {
    expect(check(-25.299999999999997)[0]?.message).toBe('The projection for grade 5, SEI Spanish is negative: -25.3.');
  });

  it('finds two: a missing one and one that is no number', () => {
    expect(check('N/A', 'about 20', 20).map(({ row, message }) => [row, message])).toEqual([
      [2, 'The projection for grade 5, SEI Spanish is missing.'],
      [3, 'The projection for grade 5, SEI Spanish is no number: "about 20".'],
    ]);
  });

  it('names a row whose grade is blank or cannot be read', () => {
    const { found } = runCheck(projectionInvalid, {
      Projections: [PROJECTIONS, ['Burke', '', '', -1], ['Burke', '6-8', '', -1]],
    });
    expect(found.map(({ message }) => message)).toEqual([
      'The projection for no grade is negative: -1.',
      'The projection for grade "6-8" is negative: -1.',
    ]);
  });

  it('leaves an Excel error to cell-error', () => {
    expect(check({ error: '#REF!' })).toEqual([]);
  });

  it('could not run without projections', () => {
    expect(runCheck(projectionInvalid, {}).couldNotRun).toEqual([
      { check: 'projection-invalid', missing: 'no projections sheet' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(check()).toEqual([]);
  });
});
