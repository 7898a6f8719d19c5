import { runCheck } from '../testing/run-check';
import { levelMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'ELD', 'Enrollment Status'];

describe('level-missing', () => {
  it('is silent for an EL with either level', () => {
    const { found } = runCheck(levelMissing, {
      Roster: [ROSTER, ['1', 3, 'EL', 2, '', ''], ['2', 3, 'EL', '', 5, '']],
    });
    expect(found).toEqual([]);
  });

  it('names an EL without one', () => {
    const { found } = runCheck(levelMissing, { Roster: [ROSTER, ['1001', 7, 'EL', '', '', '']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { grade: '7' },
        message: 'An ML without a level: ESL is counted as for level 1 until one is entered.',
        fix: "Enter the student's SDD.",
      },
    ]);
  });

  it('finds two, opted-out students included, and points at ELD where there is no SDD column', () => {
    const { found } = runCheck(levelMissing, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'ELD', 'Opt Out'],
        ['1', 3, 'EL', 'NULL', 'Y'],
        ['2', 12, 'EL', ' ', ''],
      ],
    });
    expect(found.map(({ studentId, cells }) => [studentId, cells])).toEqual([
      ['1', ['D2']],
      ['2', ['D3']],
    ]);
  });

  it('leaves a level that cannot be read, or an error, to other checks', () => {
    const { found } = runCheck(levelMissing, {
      Roster: [ROSTER, ['1', 3, 'EL', 'P', '', ''], ['2', 3, 'EL', { error: '#N/A' }, '', '']],
    });
    expect(found).toEqual([]);
  });

  it('begins at K2, and judges neither ungraded nor unknown grades', () => {
    const { found } = runCheck(levelMissing, {
      Roster: [
        ROSTER,
        ['1', 'K0', 'EL', '', '', ''],
        ['2', 'K1', 'EL', '', '', ''],
        ['3', 'K2', 'EL', '', '', ''],
        ['4', 'SP', 'EL', '', '', ''],
        ['5', '', 'EL', '', '', ''],
      ],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['3']);
  });

  it('is not for former ELs, others, or inactive students', () => {
    const { found } = runCheck(levelMissing, {
      Roster: [
        ROSTER,
        ['1', 3, 'FEL', '', '', ''],
        ['2', 3, 'N', '', '', ''],
        ['3', 3, 'odd', '', '', ''],
        ['4', 3, 'EL', '', '', 'Transferred'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('takes the level from whichever roster has it', () => {
    const { found } = runCheck(levelMissing, {
      Aspen: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 3, 'EL'],
        ['2', 3, 'EL'],
      ],
      Ellevation: [
        ['Student ID', 'Grade', 'SDD'],
        ['1', 3, 1],
      ],
    });
    expect(found.map(({ studentId, sheet, cells }) => [studentId, sheet, cells])).toEqual([['2', 'Aspen', ['A3']]]);
  });

  it('could not run without a status or level column', () => {
    const { couldNotRun } = runCheck(levelMissing, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'level-missing',
        missing: 'no column of ML status or level on a roster, no level column (SDD or ELD) on a roster',
      },
    ]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(levelMissing, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
