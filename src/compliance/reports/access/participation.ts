import { currentTestYear } from '../../calendar/test-years';
import { testedIn, wasToBeTested } from '../../status/access-tested';
import type { Student } from '../../dataset/records';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import { bySchool, countOf } from '../../grouped';
import type { ReportCell, ReportColumn, ReportStatus, ReportTable } from '../report-sheet';
import { reviewedStatus } from '../reviewed';
import { share } from '../statistics';

/** A student who was to be tested in the last window, and whether a result is there. */
export interface Participant {
  readonly student: Student;
  readonly tested: 'yes' | 'no' | 'unknown';
}

/** The MLs who were to be tested in the last window, by the rule of access-missing and access-participation; in roster order. */
export function participants(
  { dataset, policy, asOf }: ComplianceRun,
  inScope: (school: string) => boolean,
): Participant[] {
  const testYear = currentTestYear(asOf, policy.values);
  const found: Participant[] = [];
  for (const student of dataset.students.values()) {
    if (!inScope(student.school) || !wasToBeTested(student, testYear, dataset, policy.values)) continue;
    found.push({ student, tested: testedIn(student, testYear, dataset.accessResults) });
  }
  return found;
}

/** Participation by school, the lowest first. */
export function participationTable(found: readonly Participant[], run: ComplianceRun): ReportTable {
  const count = (heading: string): ReportColumn => ({ heading, type: 'integer', width: 11, total: 'sum' });
  const statusOf = statusReader(run);
  const all = `MLs to be tested in ${currentTestYear(run.asOf, run.policy.values)}`;
  const rows = bySchool(found, ({ student }) => student.school).map(({ school, items }) => ({
    school,
    asked: items.length,
    tested: countOf(items, ({ tested }) => tested === 'yes'),
    unknown: countOf(items, ({ tested }) => tested === 'unknown'),
  }));
  return {
    kind: 'table',
    name: 'participation',
    columns: [
      { heading: 'School', type: 'text', width: 22, total: 'label' },
      { ...count(all), from: { sum: ['Tested', 'Not tested', 'Year not known'] } },
      count('Tested'),
      count('Not tested'),
      count('Year not known'),
      { heading: 'Share tested', type: 'percent', width: 11, from: { share: ['Tested'], of: [all] } },
      { heading: 'Status', type: 'text', width: 16 },
    ],
    rows: rows
      .sort((a, b) => a.tested / a.asked - b.tested / b.asked)
      .map(({ school, asked, tested, unknown }): ReportCell[] => [
        school,
        asked,
        tested,
        asked - tested - unknown,
        unknown,
        share(tested, asked),
        statusOf(school, tested, asked),
      ]),
    totals: true,
    groupSize: all,
  };
}

/** A school is low where access-participation says so; rows of unknown year could lift it otherwise. */
function statusReader({ findings, policy }: ComplianceRun) {
  const needed = policy.values.accessParticipation;
  const low = new Map(
    findings.flatMap((finding) =>
      finding.check === 'access-participation' ? [[folded(finding.school), finding] as const] : [],
    ),
  );
  return (school: string, tested: number, all: number): ReportStatus => {
    const finding = low.get(folded(school)) ?? (school === '(not known)' ? low.get('') : undefined);
    if (finding === undefined) {
      return tested * 100 >= all * needed
        ? { text: 'Enough', status: 'ok' }
        : { text: 'Not judged: year not known', status: 'info' };
    }
    return finding.waiver === null ? { text: `Under ${needed} %`, status: 'error' } : reviewedStatus(finding.waiver);
  };
}
