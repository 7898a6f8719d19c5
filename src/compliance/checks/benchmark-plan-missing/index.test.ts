import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { benchmarkPlanMissing } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Opt Out', 'Enrollment Status'];
const BENCHMARKS = ['Student ID', 'Progress Target', 'Met Target', 'Success Plan Date'];

function judge(sheets: SheetRows, asOf = '2026-10-16') {
  return runCheck(benchmarkPlanMissing, sheets, { asOf });
}

/** The findings for an EL whose row says so, as of October 16. */
function count(met: string | number, plan: string, asOf?: string): number {
  return judge({ Roster: [ROSTER, ['1', 5, 'EL', '', '']], Benchmarks: [BENCHMARKS, ['1', 3.2, met, plan]] }, asOf)
    .found.length;
}

describe('benchmark-plan-missing', () => {
  it('is silent where the target was met, or a plan of this school year is there', () => {
    expect([count('Y', ''), count('Met', ''), count('N', '7/1/2026'), count('N', '10/16/2026')]).toEqual([0, 0, 0, 0]);
  });

  it('names the student, the target and the day', () => {
    const { found } = judge({
      Roster: [ROSTER, ['1001', 5, 'EL', '', 'Active']],
      Benchmarks: [BENCHMARKS, ['1001', '3.2', 'N', '']],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['A2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { target: '3.2', schoolYear: '2026-27', due: '2026-10-15' },
        message: 'Missed the progress target (3.2), and has no success plan of 2026-27; it was due on 2026-10-15.',
        fix: 'Write the success plan with the input of the parents and enter its date; a later plan still counts.',
      },
    ]);
  });

  it('waits until after October 15, and takes no plan of last year', () => {
    expect([count('N', '', '2026-10-15'), count('N', '', '2026-10-16')]).toEqual([0, 1]);
    expect(count('N', '6/30/2026')).toBe(1);
  });

  it('could not judge a plan of a day to come: on that day the same data would be without a finding', () => {
    expect([count('N', '10/17/2026'), count('N', '10/17/2026', '2026-10-17')]).toEqual([0, 0]);
  });

  it('finds two, an opt-out among them', () => {
    const { found } = judge({
      Roster: [ROSTER, ['1', 5, 'EL', 'Y', ''], ['2', 6, 'EL', '', '']],
      Benchmarks: [BENCHMARKS, ['1', '', 'Not met', ''], ['2', '', 0, '']],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['1', '2']);
  });

  it('does not judge blank and other words, former ELs and inactive students', () => {
    expect([count('', ''), count('n/a', ''), count('pending', '')]).toEqual([0, 0, 0]);
    const { found } = judge({
      Roster: [ROSTER, ['1', 5, 'FEL', '', ''], ['2', 5, 'EL', '', 'Withdrawn']],
      Benchmarks: [BENCHMARKS, ['1', '', 'N', ''], ['2', '', 'N', '']],
    });
    expect(found).toEqual([]);
  });

  it('never takes a date that cannot be read for a missing plan', () => {
    const { found, couldNotRun } = judge({
      Roster: [ROSTER, ['1', 5, 'EL', '', '']],
      Benchmarks: [BENCHMARKS, ['1', '', 'N', 'in fall']],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      { check: 'benchmark-plan-missing', missing: 'no readable success plan date for 1 student: 1' },
    ]);
  });

  it('could not run without a column of plans', () => {
    const { couldNotRun } = judge({
      Roster: [ROSTER, ['1', 5, 'EL', '', '']],
      Benchmarks: [
        ['Student ID', 'Progress Target', 'Met Target'],
        ['1', '', 'N'],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'benchmark-plan-missing', missing: 'no success plan date column in a benchmarks sheet' },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(judge({ Roster: [ROSTER], Benchmarks: [BENCHMARKS] }).found).toEqual([]);
  });
});
