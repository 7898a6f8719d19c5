import fc from 'fast-check';
import { workbookOf } from '../../src/compliance/checks/testing/workbook-of';
import { makePolicy } from '../../src/compliance/policy/policy';
import type { ReportSheet } from '../../src/compliance/reports/report-sheet';
import { run } from '../../src/compliance/run/run';
import { dayFromIso } from '../../src/compliance/sheets/values/dates';
import { always } from '../always';
import { arbitraryDistrict, DISTRICT_AS_OF } from '../arbitrary-district';
import { wrongSums } from './add-up';
import { contradictions } from './figures';
import { madeReports, reportsOf, type MadeReports } from './made-reports';
import { internalWords, repeatedHeadings } from './words';

/** What contradicts itself or cannot be read on any tab, each as a sentence. */
function problemsOf(sheets: readonly ReportSheet[]): string[] {
  return [
    ...sheets.flatMap((sheet) => [...wrongSums(sheet), ...internalWords(sheet), ...repeatedHeadings(sheet)]),
    ...contradictions(sheets),
  ];
}

describe('every tab', () => {
  const made = new Map<string, MadeReports>();
  beforeAll(async () => {
    for (const one of await madeReports()) made.set(one.name, one);
  });

  it.each(['the sample', 'tiny', 'six schools', 'one school of six'])(
    'of %s adds up, says the same as the others, and speaks in words of its readers',
    (name) => {
      expect(problemsOf(made.get(name)?.sheets ?? [])).toEqual([]);
    },
  );

  it('of a made-up district does', () => {
    const asOf = dayFromIso(DISTRICT_AS_OF) ?? 0;
    always(
      'every-tab-adds-up',
      fc.property(arbitraryDistrict, (sheets) => {
        const { sheets: reports } = reportsOf('made up', run(workbookOf(sheets), { policy: makePolicy(), asOf }));
        expect(problemsOf(reports)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
