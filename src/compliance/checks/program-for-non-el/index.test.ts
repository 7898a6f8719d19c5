import { runCheck } from '../testing/run-check';
import { programForNonEl } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'EL Program', 'Enrollment Status'];

function found(status: string, program: string | number, enrollment = ''): number {
  return runCheck(programForNonEl, { Roster: [ROSTER, ['1', 3, status, program, enrollment]] }).found.length;
}

describe('program-for-non-el', () => {
  it.each(['', '00', 0, 'General', 'State SEI', 'Dual Language Spanish', 'N/A', '5-day', '4th grade', '04', 4])(
    'is silent for a student who is not an EL in %p',
    (program) => {
      expect(found('NEL', program)).toBe(0);
    },
  );

  it.each([
    '01',
    1,
    '02',
    '03',
    '05',
    '01 - SEI',
    'SEI Spanish',
    'SEI Multilingual',
    'HILT Spanish',
    'SEI HILT for SLIFE',
  ])('finds a student who is not an EL in %p', (program) => {
    expect(found('NEL', program)).toBe(1);
  });

  it('names the program', () => {
    const result = runCheck(programForNonEl, { Roster: [ROSTER, ['1001', 3, 'Never EL', '01', 'Active']] });
    expect(result.found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { program: '01', status: 'Not EL' },
        message: 'In the EL program "01", but not an ML.',
        fix: 'If the student is an ML, correct the ML status; if not, enter program code 00.',
      },
    ]);
  });

  it('finds two, a former EL and one with a blank status', () => {
    const result = runCheck(programForNonEl, {
      Roster: [ROSTER, ['1', 3, 'FEL', 'SEI Spanish', ''], ['2', 3, '', '02', '']],
    });
    expect(result.found.map(({ message }) => message)).toEqual([
      'In the EL program "SEI Spanish", but a former EL.',
      'In the EL program "02", but not an ML.',
    ]);
  });

  it('is not about ELs, unreadable statuses and inactive students', () => {
    expect([found('EL', '01'), found('maybe', '01'), found('NEL', '01', 'Graduated')]).toEqual([0, 0, 0]);
  });

  it('could not run without a program column', () => {
    const { couldNotRun } = runCheck(programForNonEl, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'NEL'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'program-for-non-el', missing: 'no EL program column on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(programForNonEl, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
