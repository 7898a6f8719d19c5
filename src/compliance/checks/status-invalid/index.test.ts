import { runCheck } from '../testing/run-check';
import { statusInvalid } from '.';

const ROSTER = ['Student ID', 'Grade', 'LEP Status', 'Enrollment Status'];

describe('status-invalid', () => {
  it('is silent for the words of the three lists, and for blanks', () => {
    const statuses = ['EL', 'lep', '01', 1, 'FLEP-Transitioning', 'M4', 'N', 0, '00', 'Fluent', true, '', 'None'];
    const { found } = runCheck(statusInvalid, {
      Roster: [ROSTER, ...statuses.map((status, index) => [index, 3, status, ''])],
    });
    expect(found).toEqual([]);
  });

  it('names the cell of a text on no list', () => {
    const { found } = runCheck(statusInvalid, { Roster: [ROSTER, ['1001', 3, 'Pending', '']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['C2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { cells: [{ field: 'mlStatus', heading: 'LEP Status', value: 'Pending' }] },
        message: 'LEP Status "Pending" is on no list of ML statuses; nobody can tell whether the student is owed ESL.',
        fix: 'Enter EL, FEL or Not EL, or add the text to the list of ML statuses in Policy.',
      },
    ]);
  });

  it('goes by words where no list has the text', () => {
    const statuses = ['Exited EL', 'Limited Monitored 1', 'Current EL', 'EL (Opt-out)', 'RFEP', 'L1', 'TBD'];
    const rows = statuses.map((status, at) => [String(at), 3, status, '']);
    const { found } = runCheck(statusInvalid, { Roster: [ROSTER, ...rows] });
    expect(found.map(({ row }) => row)).toEqual([7, 8]);
  });

  it('finds two, one of them inactive, and numbers and marks that are no status', () => {
    const { found } = runCheck(statusInvalid, {
      Roster: [ROSTER, ['1', 3, 'M5', ''], ['2', 3, 2, 'Withdrawn'], ['3', 3, '?', '']],
    });
    expect(found.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('goes by the list of the policy', () => {
    const sheets = { Roster: [ROSTER, ['1', 3, 'Pending', ''], ['2', 3, 'X', '']] };
    const { found } = runCheck(statusInvalid, sheets, { policy: { settings: { 'mlStatus.el': ['Pending'] } } });
    expect(found.map(({ row }) => row)).toEqual([3]);
  });

  it('leaves an Excel error to cell-error', () => {
    expect(runCheck(statusInvalid, { Roster: [ROSTER, ['1', 3, { error: '#N/A' }, '']] }).found).toEqual([]);
  });

  it('could not run without a status column', () => {
    const { couldNotRun } = runCheck(statusInvalid, {
      Roster: [
        ['Student ID', 'Grade', 'SDD'],
        ['1', 3, 1],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'status-invalid', missing: 'no column of ML status on a roster' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(statusInvalid, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
