import { runCheck } from '../testing/run-check';
import { optoutNotEl } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'EL Program', 'Opt Out', 'Enrollment Status'];

describe('optout-not-el', () => {
  it('is silent for opted-out ELs, and for others who are not opted out', () => {
    const { found } = runCheck(optoutNotEl, {
      Roster: [ROSTER, ['1', 5, 'EL', '04', 'Y', ''], ['2', 5, 'NEL', '00', 'N', ''], ['3', 5, 'FEL', '', '', '']],
    });
    expect(found).toEqual([]);
  });

  it('names the opted-out student who is not coded EL', () => {
    const { found } = runCheck(optoutNotEl, { Roster: [ROSTER, ['1001', 5, 'NEL', '', 'Y', 'Active']] });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['C2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { status: 'Not EL' },
        message: 'Opted out of ESL, but not coded EL.',
        fix: 'A student whose parents decline services stays coded EL: correct the ML status, or clear the opt-out.',
      },
    ]);
  });

  it('finds two more: code 04 with a blank status, and a former EL with a form of this year', () => {
    const { found } = runCheck(optoutNotEl, {
      Roster: [ROSTER, ['1', 5, '', 4, '', ''], ['2', 5, 'FEL', '', '', ''], ['3', 5, 'FEL', '', '', '']],
      'Opt-outs': [
        ['Student ID', 'Form Date', 'Scope'],
        ['2', '9/14/2026', 'ESL'],
        ['3', '9/14/2026', 'SEI class only'],
      ],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['1', 'Opted out of ESL, but not coded EL.'],
      ['2', 'Opted out of ESL, but a former EL.'],
    ]);
  });

  it('leaves out unreadable statuses and opt-outs, and inactive students', () => {
    const { found } = runCheck(optoutNotEl, {
      Roster: [
        ROSTER,
        ['1', 5, 'maybe', '', 'Y', ''],
        ['2', 5, 'NEL', '', 'ask', ''],
        ['3', 5, 'NEL', '', 'Y', 'Transferred'],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not run where nothing tells who is opted out', () => {
    const { couldNotRun } = runCheck(optoutNotEl, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'NEL'],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'optout-not-el',
        missing: 'no opt-out or EL program column on a roster, and no opt-out forms sheet',
      },
    ]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(optoutNotEl, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
