import { runCheck } from '../testing/run-check';
import { levelOnNonEl } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'ELD', 'Enrollment Status'];

describe('level-on-non-el', () => {
  it('is silent for ELs, for former ELs with their last level, and for others without one', () => {
    const { found } = runCheck(levelOnNonEl, {
      Roster: [ROSTER, ['1', 3, 'EL', 2, '', ''], ['2', 3, 'FEL', '', 5, ''], ['3', 3, 'N', '', '', '']],
    });
    expect(found).toEqual([]);
  });

  it('names the level of a student who is not an EL', () => {
    const { found } = runCheck(levelOnNonEl, { Roster: [ROSTER, ['1001', 3, 'Never EL', 2, '', '']] });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { level: 2, scale: 'SDD', status: 'Never EL' },
        message: 'Has SDD 2, but the ML status "Never EL" means not an ML.',
        fix: 'If the student is an ML, correct the ML status; if not, clear the level.',
      },
    ]);
  });

  it('finds two; a blank status is Not EL', () => {
    const { found } = runCheck(levelOnNonEl, {
      Roster: [ROSTER, ['1', 3, '', '', 'ELD 5', ''], ['2', 3, 0, 1, 1, '']],
    });
    expect(found.map(({ cells, message }) => [cells, message])).toEqual([
      [['E2'], 'Has ELD 5, but the ML status is blank.'],
      [['D3'], 'Has SDD 1, but the ML status "0" means not an ML.'],
    ]);
  });

  it('leaves unreadable levels and statuses to other checks', () => {
    const { found } = runCheck(levelOnNonEl, {
      Roster: [
        ROSTER,
        ['1', 3, 'N', 'P', 6, ''],
        ['2', 3, 'Pending', 1, '', ''],
        ['3', 3, { error: '#N/A' }, 1, '', ''],
        ['4', 3, 'N', 5, '', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('counts inactive students nowhere', () => {
    expect(runCheck(levelOnNonEl, { Roster: [ROSTER, ['1', 3, 'N', 2, '', 'Graduated']] }).found).toEqual([]);
  });

  it('could not run without a status column, where a level makes an EL', () => {
    const { found, couldNotRun } = runCheck(levelOnNonEl, {
      Roster: [
        ['Student ID', 'Grade', 'SDD'],
        ['1', 3, 2],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([{ check: 'level-on-non-el', missing: 'no column of ML status on a roster' }]);
  });

  it('does not judge a student whose own roster has no status column', () => {
    const { found } = runCheck(levelOnNonEl, {
      Aspen: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'N'],
      ],
      Levels: [
        ['Student ID', 'Grade', 'SDD'],
        ['2', 3, 2],
      ],
    });
    expect(found).toEqual([]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(levelOnNonEl, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
