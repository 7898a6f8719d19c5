import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { projectionOverCapacity } from '.';

const PROJECTIONS = ['School', 'Grade', 'Program', 'Projected', 'Current Sections'];

type Row = readonly [grade: CellValue, program: CellValue, projected: CellValue, sections: CellValue];

const check = (...rows: readonly Row[]) =>
  runCheck(projectionOverCapacity, { Projections: [PROJECTIONS, ...rows.map((row) => ['Burke', ...row])] });

describe('projection-over-capacity', () => {
  it('is silent where the sections of today hold the projected students', () => {
    expect(
      check(['K2', 'General', 22, 1], [4, '', 50, 2], [4, 'SEI Spanish', 40, 2], [7, 'HILT', 15, 1], [9, '', 0, 0]),
    ).toEqual({ found: [], couldNotRun: [] });
  });

  it('names the projection that needs another section', () => {
    expect(check(['K2', 'General', 23, 1]).found).toEqual([
      {
        severity: 'warning',
        sheet: 'Projections',
        row: 2,
        cells: ['D2', 'E2'],
        studentId: null,
        section: null,
        teacher: null,
        data: {
          school: 'Burke',
          seats: 'grade K2, General',
          projected: 23,
          cap: { limit: 22, rule: 'grade', grade: 'K2', paraprofessional: false, dualLanguage: false },
          sectionsNeeded: 2,
          sectionsNow: 1,
        },
        message: '23 projected in grade K2, General need 2 sections; there is 1. The cap is 22 for grade K2.',
        fix: 'Plan 1 more, or ask for the projection to be corrected.',
      },
    ]);
  });

  it('finds two, each by the cap of its program', () => {
    const found = check([4, 'SEI Spanish', 61, 2], [7, 'HILT for SLIFE', 16, 1], [5, '', 1, 0]).found;
    expect(found.map(({ message, fix }) => [message, fix])).toEqual([
      [
        '61 projected in grade 4, SEI Spanish need 4 sections; there are 2. The cap is 20 in BPS SEI.',
        'Plan 2 more, or ask for the projection to be corrected.',
      ],
      [
        '16 projected in grade 7, HILT for SLIFE need 2 sections; there is 1. The cap is 15 in HILT for SLIFE.',
        'Plan 1 more, or ask for the projection to be corrected.',
      ],
      [
        '1 projected in grade 5 needs 1 section; there are 0. The cap is 25 for grade 5.',
        'Plan 1 more, or ask for the projection to be corrected.',
      ],
    ]);
  });

  it('leaves to a person what has no number of sections, or no known cap', () => {
    expect(check([4, '', 99, ''], [4, '', 99, 'two'], ['K0', '', 99, 1], ['x', '', 99, 1])).toEqual({
      found: [],
      couldNotRun: [
        {
          check: 'projection-over-capacity',
          missing: 'no number of current sections on 2 rows of a projections sheet',
        },
        {
          check: 'projection-over-capacity',
          missing: 'no cap known for projections of grade K0 and a grade that cannot be read',
        },
      ],
    });
  });

  it('does not judge a projection that is blank, negative or no number', () => {
    expect(check([4, '', '', 1], [4, '', -40, 1], [4, '', 'many', 1])).toEqual({ found: [], couldNotRun: [] });
  });

  it('could not run without projections, or without the sections of today', () => {
    expect(runCheck(projectionOverCapacity, {}).couldNotRun).toEqual([
      { check: 'projection-over-capacity', missing: 'no projections sheet' },
    ]);
    expect(runCheck(projectionOverCapacity, { Projections: [['School', 'Grade', 'Projected']] }).couldNotRun).toEqual([
      { check: 'projection-over-capacity', missing: 'no column of current sections in a projections sheet' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(check()).toEqual({ found: [], couldNotRun: [] });
  });
});
