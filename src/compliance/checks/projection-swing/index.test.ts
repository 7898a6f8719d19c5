import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { projectionSwing } from '.';

const PROJECTIONS = ['School', 'Grade', 'Program', 'Current', 'Projected'];

const check = (...rows: readonly (readonly [current: CellValue, projected: CellValue])[]) =>
  runCheck(projectionSwing, {
    Projections: [PROJECTIONS, ...rows.map((numbers) => ['Burke', 2, 'SEI Spanish', ...numbers])],
  });

describe('projection-swing', () => {
  it('is silent up to 15 % or up to 5 students', () => {
    // 6 of 40 are exactly 15 %; 5 of 10 are 50 %, but only 5 students.
    expect(check([40, 46], [40, 34], [10, 15], [10, 5], [0, 5], [100, 100])).toEqual({ found: [], couldNotRun: [] });
  });

  it('names the projection that swings', () => {
    expect(check([17, 10]).found).toEqual([
      {
        severity: 'warning',
        sheet: 'Projections',
        row: 2,
        cells: ['E2', 'D2'],
        studentId: null,
        section: null,
        teacher: null,
        data: { school: 'Burke', seats: 'Grade 2, SEI Spanish', current: 17, projected: 10, percent: -41.2 },
        message: 'Grade 2, SEI Spanish: from 17 now to 10 projected, 7 fewer (−41.2 %).',
        fix: 'Compare with the grade below this year and the last years; if nothing explains it, report it to Finance as a discrepancy.',
      },
    ]);
  });

  it('finds two: just over 15 % and 5 students, and from nothing', () => {
    expect(check([39, 45], [0, 6]).found.map(({ message }) => message)).toEqual([
      'Grade 2, SEI Spanish: from 39 now to 45 projected, 6 more (+15.4 %).',
      'Grade 2, SEI Spanish: from 0 now to 6 projected, 6 more.',
    ]);
  });

  it('shows what a formula left behind the decimals as a person would write it', () => {
    const [found] = check([20, 25.299999999999997 + 5]).found;
    expect(found?.data).toMatchObject({ current: 20, projected: 30.3, percent: 51.5 });
    expect(found?.message).toBe('Grade 2, SEI Spanish: from 20 now to 30.3 projected, 10.3 more (+51.5 %).');
  });

  it('takes the limits of the policy', () => {
    const sheets = { Projections: [PROJECTIONS, ['Burke', 2, '', 20, 25]] };
    const settings = { projectionSwingStudents: 4, projectionSwingPercent: 24.9 };
    expect(runCheck(projectionSwing, sheets, { policy: { settings } }).found).toHaveLength(1);
  });

  it('does not judge an invalid projection, and counts rows without a current enrollment', () => {
    expect(check([20, ''], [20, -1], [20, 'many'], ['', 50], ['x', 50], [-2, 50])).toEqual({
      found: [],
      couldNotRun: [{ check: 'projection-swing', missing: 'no current enrollment on 3 rows of a projections sheet' }],
    });
  });

  it('could not run without current enrollment', () => {
    expect(runCheck(projectionSwing, { Projections: [['School', 'Grade', 'Projected']] }).couldNotRun).toEqual([
      { check: 'projection-swing', missing: 'no column of current enrollment in a projections sheet' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(check()).toEqual({ found: [], couldNotRun: [] });
  });
});
