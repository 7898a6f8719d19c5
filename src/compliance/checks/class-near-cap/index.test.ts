import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { classNearCap } from '.';

const SECTIONS = ['School', 'Course Title', 'Section', 'Grade', 'Enrolled', 'Cap'];
const check = (...classes: readonly (readonly [grade: CellValue, enrolled: CellValue, cap?: CellValue])[]) =>
  runCheck(classNearCap, {
    Sections: [
      SECTIONS,
      ...classes.map(([grade, enrolled, cap = ''], index) => ['Burke', 'Art', index + 1, grade, enrolled, cap]),
    ],
  });

describe('class-near-cap', () => {
  it('is silent below 95 % of the cap and above the cap', () => {
    // 95 % of 22 are 20.9, of 25 are 23.75, of 40 are 38.
    expect(check(['K2', 20], [4, 23], [4, 37, 40], ['K2', 23], [4, 26], [4, 0]).found).toEqual([]);
  });

  it('names the class from 95 % of its cap', () => {
    expect(check([4, 24]).found).toEqual([
      {
        severity: 'info',
        sheet: 'Sections',
        row: 2,
        cells: ['E2'],
        studentId: null,
        section: 'Burke|Art|1|',
        teacher: null,
        data: {
          class: 'Art, section 1',
          enrolled: 24,
          enrolledFrom: 'sections sheet',
          cap: { limit: 25, rule: 'grade', grade: '4', paraprofessional: false, dualLanguage: false },
        },
        message: '24 students in Art, section 1: 1 seat left under the cap of 25 for grade 4.',
        fix: 'Look at other sections before you place new students here.',
      },
    ]);
  });

  it('finds two classes: one at exactly 95 %, one that is full', () => {
    expect(check([4, 38, 40], ['K2', 22]).found.map(({ message, fix }) => [message, fix])).toEqual([
      [
        '38 students in Art, section 1: 2 seats left under the cap of 40 by the sections sheet.',
        'Look at other sections before you place new students here.',
      ],
      [
        '22 students in Art, section 2: no seat left under the cap of 22 for grade K2.',
        'Place new students in another section.',
      ],
    ]);
  });

  it('takes the percentage of the policy', () => {
    const sheets = { Sections: [SECTIONS, ['Burke', 'Art', 1, 4, 20, '']] };
    expect(runCheck(classNearCap, sheets, { policy: { settings: { nearCap: 80 } } }).found).toHaveLength(1);
    expect(runCheck(classNearCap, sheets, { policy: { settings: { nearCap: 81 } } }).found).toEqual([]);
  });

  it('leaves a class to a person where the size is blank or no number, or the grade has no cap', () => {
    expect(check([4, ''], [4, 'full'], ['K0', 40])).toEqual({
      found: [],
      couldNotRun: [
        { check: 'class-near-cap', missing: 'no enrollment of Art, section 1' },
        { check: 'class-near-cap', missing: 'no readable enrollment of Art, section 2' },
        {
          check: 'class-near-cap',
          missing: 'no cap known for Art, section 3: the grade is K0, ungraded or not known',
        },
      ],
    });
  });

  it('could not run without classes', () => {
    const { couldNotRun } = runCheck(classNearCap, { Roster: [['Student ID', 'Grade', 'School']] });
    expect(couldNotRun).toEqual([
      { check: 'class-near-cap', missing: 'no sections sheet, and no schedule with a section column' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(check()).toEqual({ found: [], couldNotRun: [] });
  });
});
