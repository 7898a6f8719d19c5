import fc from 'fast-check';
import { workbookOf } from '../src/compliance/checks/testing/workbook-of';
import { makePolicy } from '../src/compliance/policy/policy';
import { exits } from '../src/compliance/reports/exits';
import { felMonitoring } from '../src/compliance/reports/fel-monitoring';
import { folders } from '../src/compliance/reports/folders';
import type { ReportSheet } from '../src/compliance/reports/report-sheet';
import { sddProposals } from '../src/compliance/reports/sdd-proposals';
import { shownRows } from '../src/compliance/reports/testing/run-of';
import { run, type ComplianceRun } from '../src/compliance/run/run';
import { dayFromIso } from '../src/compliance/sheets/values/dates';
import { always } from './always';
import { arbitraryDistrict, DISTRICT_AS_OF, type DistrictSheets } from './arbitrary-district';

const OPTIONS = { policy: makePolicy(), asOf: dayFromIso(DISTRICT_AS_OF) ?? 0 };

function runOver(sheets: DistrictSheets): ComplianceRun {
  return run(workbookOf(sheets), OPTIONS);
}

/** What the findings of a check say of each student, sorted by student. */
function found(
  { findings }: ComplianceRun,
  check: string,
  say: (data: Readonly<Record<string, unknown>>) => string = () => '',
): string[] {
  return findings.flatMap((one) => (one.check === check ? [`${one.studentId} ${say(one.data)}`] : [])).sort();
}

/** What a table says of each student whose status is one of these, sorted by student; nothing where the report has no such table. */
function listed(
  { blocks }: ReportSheet,
  name: string,
  statuses: readonly string[],
  say: (cell: (heading: string) => string) => string = () => '',
): string[] {
  const table = blocks.find((block) => block.kind === 'table' && block.name === name);
  if (table?.kind !== 'table') return [];
  return shownRows(table)
    .map((row) => (heading: string) => String(row[table.columns.findIndex((column) => column.heading === heading)]))
    .filter((cell) => statuses.includes(cell('Status')))
    .map((cell) => `${cell('Student')} ${say(cell)}`)
    .sort();
}

describe('the report tabs of any district name the students of the findings', () => {
  it('whose level is to be decided, with the same proposal, also those whose level is kept for want of a score', () => {
    let keptForWantOfAScore = 0;
    always(
      'reports-name-proposals',
      fc.property(arbitraryDistrict, (sheets) => {
        const district = runOver(sheets);
        const proposals = found(
          district,
          'sdd-differs-from-access',
          ({ scale, proposed, reason }) => `${String(scale)} ${String(proposed)} ${reason === 'held harmless'}`,
        );
        keptForWantOfAScore += found(district, 'sdd-differs-from-access', ({ reason }) => String(reason)).filter(
          (text) => text.endsWith('no score: keeps the previous level'),
        ).length;
        expect(
          listed(
            sddProposals.build(district),
            'proposals',
            ['To decide: up', 'To decide: down'],
            (cell) => `${cell('Proposed')} ${cell('Held harmless') === 'Yes'}`,
          ),
        ).toEqual(proposals);
      }),
      { seed: 20261122 },
    );
    expect(keptForWantOfAScore).toBeGreaterThan(0);
  });

  it('who meet exit, or left below the scores', () => {
    always(
      'reports-name-exits',
      fc.property(arbitraryDistrict, (sheets) => {
        const district = runOver(sheets);
        const report = felMonitoring.build(district);
        expect(listed(exits.build(district), 'meet_exit', ['Meets exit, still an EL'])).toEqual(
          found(district, 'exit-not-applied'),
        );
        expect(listed(report, 're_entry', ['Below the exit scores'])).toEqual(found(district, 'exit-not-met'));
      }),
    );
  });

  it('whose folders lack something', () => {
    always(
      'reports-name-folders',
      fc.property(arbitraryDistrict, (sheets) => {
        const district = runOver(sheets);
        const report = folders.build(district);
        expect(listed(report, 'folders', ['Incomplete', 'Not on the checklist'])).toEqual(
          found(district, 'folder-incomplete'),
        );
      }),
    );
  });
});
