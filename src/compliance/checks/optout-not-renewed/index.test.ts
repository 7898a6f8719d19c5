import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { optoutNotRenewed } from '.';

/** School begins on September 8, so that nothing is judged before October 8. */
function judge(sheets: SheetRows, asOf = '2026-10-15') {
  return runCheck(optoutNotRenewed, sheets, { asOf });
}

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'EL Program', 'Opt Out', 'Opt Out Date', 'Enrollment Status'];
const FORMS = ['Student ID', 'Form Date', 'Scope'];

describe('optout-not-renewed', () => {
  it('is silent with a form of this school year, on a sheet or on the roster, whatever its scope', () => {
    const { found } = judge({
      Roster: [ROSTER, ['1', 5, 'EL', '', 'Y', '', ''], ['2', 5, 'EL', '04', '', '9/14/2026', '']],
      'Opt-outs': [FORMS, ['1', '9/14/2026', 'SEI class only']],
    });
    expect(found).toEqual([]);
  });

  it('names the EL whose newest form is of an earlier school year', () => {
    const { found } = judge({
      Roster: [ROSTER, ['1001', 5, 'EL', '', 'Y', '9/15/2024', 'Active']],
      'Opt-outs': [FORMS, ['1001', '9/15/2025', 'All']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['F2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { schoolYear: '2026-27', lastForm: '2025-09-15' },
        message: 'Opted out, but no opt-out form of 2026-27; the newest is of 2025-09-15.',
        fix: 'Meet the parents and have a new form signed, or serve the student and clear the opt-out.',
      },
    ]);
  });

  it('finds one without any form, and could not judge one whose date cannot be read', () => {
    const { found, couldNotRun } = judge({
      Roster: [ROSTER, ['1', 5, 'EL', '', 'X', '', ''], ['2', 5, 'EL', 4, '', 'fall', '']],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['1', 'Opted out, but no opt-out form of 2026-27; no form is dated.'],
    ]);
    expect(couldNotRun).toEqual([
      { check: 'optout-not-renewed', missing: 'no readable date of an opt-out form for 1 student: 2' },
    ]);
  });

  it.each([
    ['6/30/2026', 1],
    ['7/1/2026', 0],
  ])('takes a form of %s in the school year of 2026-10-15 for %i findings', (date, count) => {
    const { found } = judge({ Roster: [ROSTER, ['1', 5, 'EL', '', 'Y', date, '']] });
    expect(found).toHaveLength(count);
  });

  it('is only about active ELs whose roster says opted out', () => {
    const { found } = judge({
      Roster: [
        ROSTER,
        ['1', 5, 'EL', '01', '', '', ''],
        ['2', 5, 'EL', '', 'maybe', '', ''],
        ['3', 5, 'FEL', '', 'Y', '', ''],
        ['4', 5, 'EL', '', 'Y', '', 'Withdrawn'],
        ['5', 5, 'EL', '', 'N', '9/15/2025', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('could not judge who is on a roster without dates, where no forms sheet is; a form sheet without the student is no form', () => {
    const rosters = {
      A: [ROSTER, ['1', 5, 'EL', '', 'Y', '9/14/2026', '']],
      B: [
        ['Student ID', 'Grade', 'ML Status', 'Opt Out'],
        ['2', 5, 'EL', 'Y'],
      ],
    };
    expect(judge(rosters)).toEqual({
      found: [],
      couldNotRun: [{ check: 'optout-not-renewed', missing: 'no opt-out date column on sheet B for 1 student: 2' }],
    });
    const withForms = judge({ ...rosters, 'Opt-outs': [FORMS, ['1', '9/14/2026', 'All']] });
    expect(withForms.found.map(({ studentId }) => studentId)).toEqual(['2']);
    expect(withForms.couldNotRun).toEqual([]);
  });

  it('waits until 30 days after the first day of school, September 8', () => {
    const sheets = { Roster: [ROSTER, ['1', 5, 'EL', '', 'Y', '9/15/2025', '']] };
    const counts = ['2026-06-30', '2026-07-01', '2026-10-07', '2026-10-08'].map(
      (day) => judge(sheets, day).found.length,
    );
    expect(counts).toEqual([0, 0, 0, 1]);
  });

  it('could not run where no date of a form can be known', () => {
    const { couldNotRun } = judge({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'Opt Out'],
        ['1', 5, 'EL', 'Y'],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'optout-not-renewed', missing: 'no opt-out forms sheet, and no opt-out date column on a roster' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(judge({ Roster: [ROSTER], 'Opt-outs': [FORMS] }).found).toEqual([]);
  });
});
