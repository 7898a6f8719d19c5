import { runCheck } from '../testing/run-check';
import { slifeNotHilt } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SLIFE', 'EL Program', 'Enrollment Status'];

describe('slife-not-hilt', () => {
  it('is silent for SLIFE students in HILT, and for others', () => {
    const { found } = runCheck(slifeNotHilt, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', 'Y', 'SEI HILT for SLIFE Multilingual', ''],
        ['2', 5, 'EL', 'Y', 'HILT Spanish', ''],
        ['3', 5, 'EL', 'N', 'State SEI', ''],
        ['4', 5, 'EL', '', 'State SEI', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('names the SLIFE student outside HILT', () => {
    const { found } = runCheck(slifeNotHilt, { Roster: [ROSTER, ['1001', 7, 'EL', 'Y', 'State SEI', 'Active']] });
    expect(found).toEqual([
      {
        severity: 'info',
        sheet: 'Roster',
        row: 2,
        cells: ['E2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { program: 'State SEI' },
        message: 'A SLIFE student in "State SEI", not in a HILT program.',
        fix: 'Have the Language Assessment Team decide whether a HILT seat fits; the program may be right (HILT is for ages 8 and up).',
      },
    ]);
  });

  it('finds two, one without a program', () => {
    const { found } = runCheck(slifeNotHilt, {
      Roster: [ROSTER, ['1', 7, 'EL', 1, '01', ''], ['2', 7, 'EL', 'X', '', '']],
    });
    expect(found.map(({ message }) => message)).toEqual([
      'A SLIFE student in "01", not in a HILT program.',
      'A SLIFE student without a program, not in a HILT program.',
    ]);
  });

  it('leaves out who is not an active EL, unreadable marks and Excel errors', () => {
    const { found } = runCheck(slifeNotHilt, {
      Roster: [
        ROSTER,
        ['1', 7, 'NEL', 'Y', '', ''],
        ['2', 7, 'EL', 'Y', '', 'Withdrawn'],
        ['3', 7, 'EL', 'ask', '', ''],
        ['4', 7, 'EL', 'Y', { error: '#N/A' }, ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not judge students whose rosters have no program column', () => {
    const { found, couldNotRun } = runCheck(slifeNotHilt, {
      Aspen: [ROSTER],
      Lower: [
        ['Student ID', 'Grade', 'ML Status', 'SLIFE'],
        ['2', 7, 'EL', 'Y'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'slife-not-hilt', missing: 'no EL program column on sheet Lower for 1 student: 2' },
    ]);
  });

  it('could not run without a SLIFE column', () => {
    const { couldNotRun } = runCheck(slifeNotHilt, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'EL Program'],
        ['1', 7, 'EL', ''],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'slife-not-hilt', missing: 'no SLIFE column on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(slifeNotHilt, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
