import { runCheck } from '../testing/run-check';
import { programMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'EL Program', 'Opt Out', 'Enrollment Status'];

describe('program-missing', () => {
  it('is silent where an EL has a program, opted out, or is no active EL', () => {
    const { found } = runCheck(programMissing, {
      Roster: [
        ROSTER,
        ['1', 3, 'EL', 'State SEI', '', ''],
        ['2', 3, 'EL', 1, '', ''],
        ['3', 3, 'EL', '', 'Y', ''],
        ['4', 3, 'EL', '04', '', ''],
        ['5', 3, 'FEL', '', '', ''],
        ['6', 3, 'NEL', '00', '', ''],
        ['7', 3, 'EL', '', '', 'Withdrawn'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the EL without a program', () => {
    const { found } = runCheck(programMissing, { Roster: [ROSTER, ['1001', 3, 'EL', '', '', 'Active']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { program: '' },
        message: 'An ML without an EL program.',
        fix: 'Enter the EL program the student is in; if the parents declined every service, enter the opt-out (code 04).',
      },
    ]);
  });

  it('finds code 00 in every spelling, and every grade', () => {
    const { found } = runCheck(programMissing, {
      Roster: [
        ROSTER,
        ['1', 'K1', 'EL', '00', '', ''],
        ['2', 'SP', 'EL', 0, '', ''],
        ['3', 12, 'EL', '00 - not in a program', '', ''],
        ['4', '', 'EL', 'N/A', '', ''],
      ],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['1', 'An ML whose EL program is "00": in no EL program.'],
      ['2', 'An ML whose EL program is "0": in no EL program.'],
      ['3', 'An ML whose EL program is "00 - not in a program": in no EL program.'],
      ['4', 'An ML without an EL program.'],
    ]);
  });

  it('takes the program of another roster, and leaves an Excel error to cell-error', () => {
    const { found } = runCheck(programMissing, {
      Roster: [ROSTER, ['1', 3, 'EL', '', '', ''], ['2', 3, 'EL', { error: '#REF!' }, '', '']],
      Ellevation: [
        ['Student ID', 'Grade', 'Program'],
        ['1', 3, 'Dual Language'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('is not about an opt-out of the SEI class only', () => {
    const { found } = runCheck(programMissing, {
      Roster: [ROSTER, ['1', 3, 'EL', '', '', ''], ['2', 3, 'EL', '', '', '']],
      'Opt-outs': [
        ['Student ID', 'Form Date', 'Scope'],
        ['1', '9/14/2026', 'SEI class only'],
        ['2', '9/14/2026', 'All'],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1']);
  });

  it('could not judge students whose rosters have no program column', () => {
    const { found, couldNotRun } = runCheck(programMissing, {
      Aspen: [ROSTER, ['1', 3, 'EL', '01', '', '']],
      Lower: [
        ['Student ID', 'Grade', 'ML Status'],
        ['2', 3, 'EL'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'program-missing', missing: 'no EL program column on sheet Lower for 1 student: 2' },
    ]);
  });

  it('could not run without a program column', () => {
    const { couldNotRun } = runCheck(programMissing, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'EL'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'program-missing', missing: 'no EL program column on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(programMissing, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
