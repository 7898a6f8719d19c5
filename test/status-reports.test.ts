import { makeSample } from '../scripts/make-sample/sample';
import { snapshotOf } from '../scripts/make-sample/sheets';
import { makePolicy } from '../src/compliance/policy/policy';
import { access } from '../src/compliance/reports/access';
import { exits } from '../src/compliance/reports/exits';
import { felMonitoring } from '../src/compliance/reports/fel-monitoring';
import { folders } from '../src/compliance/reports/folders';
import { optOuts } from '../src/compliance/reports/opt-outs';
import type { ReportSheet } from '../src/compliance/reports/report-sheet';
import { screening } from '../src/compliance/reports/screening';
import { sddProposals } from '../src/compliance/reports/sdd-proposals';
import { shownRows, tableOf } from '../src/compliance/reports/testing/run-of';
import { run } from '../src/compliance/run/run';
import { dayOf } from '../src/compliance/sheets/values/dates';

const sample = run(snapshotOf(makeSample().sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });

/** The students whom the findings of some checks name. */
function named(...checks: readonly string[]): string[] {
  return sample.findings.flatMap(({ check, studentId }) => (checks.includes(check) ? (studentId ?? []) : [])).sort();
}

/** The students of a table whose status is one of these. */
function listed(report: ReportSheet, table: string, ...statuses: readonly string[]): string[] {
  const { columns } = tableOf(report, table);
  const [student, status] = ['Student', 'Status'].map((name) => columns.findIndex(({ heading }) => heading === name));
  return shownRows(tableOf(report, table))
    .filter((row) => statuses.includes(String(row[status ?? -1])))
    .map((row) => String(row[student ?? -1]))
    .sort();
}

describe('the report tabs of the sample school name the students of the findings', () => {
  it('whose level is to be decided', () => {
    const report = sddProposals.build(sample);
    expect(named('sdd-differs-from-access')).not.toEqual([]);
    expect(listed(report, 'proposals', 'To decide: up', 'To decide: down')).toEqual(named('sdd-differs-from-access'));
    expect(listed(report, 'proposals', 'Meets exit')).toEqual(named('exit-not-applied'));
  });

  it('who meet exit, are not monitored, are monitored too long, or left below the scores', () => {
    const report = felMonitoring.build(sample);
    expect(listed(exits.build(sample), 'meet_exit', 'Meets exit, still an EL')).toEqual(named('exit-not-applied'));
    expect(listed(report, 'former_els', 'No entry this year')).toEqual(named('fel-monitoring-missing'));
    expect(listed(report, 'former_els', 'Over')).toEqual(named('fel-monitoring-over'));
    expect(listed(report, 're_entry', 'Below the exit scores')).toEqual(named('exit-not-met'));
  });

  it('whose opt-out is not in order', () => {
    const report = optOuts.build(sample);
    expect(listed(report, 'students', 'Not coded EL')).toEqual(named('optout-not-el'));
    expect(listed(report, 'students', 'Not renewed')).toEqual(named('optout-not-renewed'));
    expect(listed(report, 'students', 'No meeting or approval')).toEqual(named('optout-not-approved'));
  });

  it('whose screening or folder is incomplete', () => {
    expect(listed(screening.build(sample), 'k1', 'Incomplete')).toEqual(named('screener-incomplete'));
    expect(listed(folders.build(sample), 'folders', 'Incomplete', 'Not on the checklist')).toEqual(
      named('folder-incomplete'),
    );
  });

  it('who have no ACCESS result at all', () => {
    const none = sample.findings.filter(({ check, message }) => check === 'access-missing' && message === 'none');
    const schools = shownRows(tableOf(access.build(sample), 'participation'));
    expect(schools.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(none.length);
  });
});
