import { runCheck } from '../testing/run-check';
import { optoutNotApproved } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Opt Out', 'Enrollment Status'];
const FORMS = ['Student ID', 'Form Date', 'Meeting Date', 'OMME Approval', 'Scope'];
const EL = ['1', 5, 'EL', 'Y', ''];

type Cell = string | number | { readonly error: string };

function count(...forms: readonly (readonly Cell[])[]): number {
  return runCheck(optoutNotApproved, { Roster: [ROSTER, EL], 'Opt-outs': [FORMS, ...forms] }).found.length;
}

describe('optout-not-approved', () => {
  it('is silent with a meeting or an approval, a plain yes included', () => {
    expect(count(['1', '9/14/2026', '9/10/2026', '9/20/2026', 'All'])).toBe(0);
    expect(count(['1', '9/14/2026', '9/10/2026', '', 'All'])).toBe(0);
    expect(count(['1', '9/14/2026', '', 'Yes', 'All'])).toBe(0);
  });

  it('names the form without either', () => {
    const { found } = runCheck(optoutNotApproved, {
      Roster: [ROSTER, ['1001', 5, 'EL', 'Y', 'Active']],
      'Opt-outs': [FORMS, ['1001', '9/14/2026', '', '', 'All']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { formDate: '2026-09-14', sheet: 'Opt-outs', row: 2 },
        message: 'The opt-out form of 2026-09-14 has neither a meeting date nor an approval (Opt-outs, row 2).',
        fix: 'Enter the date of the meeting with the parents and of the OMME approval; without them, serve the student.',
      },
    ]);
  });

  it('finds two students, each once; No and N/A are no approval', () => {
    const { found } = runCheck(optoutNotApproved, {
      Roster: [ROSTER, EL, ['2', 5, 'EL', '', '']],
      'Opt-outs': [
        FORMS,
        ['1', '9/14/2026', '', 'No', 'All'],
        ['1', '9/15/2026', '', '', 'All'],
        ['2', '9/14/2026', 'N/A', '', 'ESL'],
      ],
    });
    expect(found.map(({ studentId, data }) => [studentId, data['row']])).toEqual([
      ['1', 2],
      ['2', 4],
    ]);
  });

  it('looks at forms of the current school year alone', () => {
    expect(count(['1', '6/30/2026', '', '', 'All'])).toBe(0);
    expect(count(['1', '7/1/2026', '', '', 'All'])).toBe(1);
    expect(count(['1', '', '', '', 'All'])).toBe(0);
  });

  it('leaves unreadable dates and Excel errors to other checks', () => {
    expect(count(['1', 'fall', '', '', 'All'])).toBe(0);
    expect(count(['1', '9/14/2026', 'last week', '', 'All'])).toBe(0);
    expect(count(['1', '9/14/2026', '', { error: '#REF!' }, 'All'])).toBe(0);
  });

  it('looks at every ML status, and leaves out inactive students and those on no roster', () => {
    const { found } = runCheck(optoutNotApproved, {
      Roster: [ROSTER, ['2', 5, 'FEL', 'Y', ''], ['3', 5, 'EL', 'Y', 'Withdrawn']],
      'Opt-outs': [FORMS, ...['2', '3', '7'].map((id) => [id, '9/14/2026', '', '', 'All'])],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['2']);
  });

  it('judges by the one column that a sheet has, and could not run without either', () => {
    const sheets = (...headings: readonly string[]) => ({
      Roster: [ROSTER, EL],
      'Opt-outs': [
        ['Student ID', 'Form Date', 'Scope', ...headings],
        ['1', '9/14/2026', 'All', ...headings.map(() => '')],
      ],
    });
    expect(runCheck(optoutNotApproved, sheets('OMME Approval')).found).toHaveLength(1);
    expect(runCheck(optoutNotApproved, sheets()).couldNotRun).toEqual([
      { check: 'optout-not-approved', missing: 'no meeting or approval date column in an opt-out forms sheet' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(optoutNotApproved, { Roster: [ROSTER], 'Opt-outs': [FORMS] }).found).toEqual([]);
  });
});
