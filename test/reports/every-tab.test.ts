import fc from 'fast-check';
import { workbookOf } from '../../src/compliance/checks/testing/workbook-of';
import { makePolicy } from '../../src/compliance/policy/policy';
import type { ReportSheet } from '../../src/compliance/reports/report-sheet';
import { run } from '../../src/compliance/run/run';
import { dayFromIso } from '../../src/compliance/sheets/values/dates';
import { always } from '../always';
import { arbitraryDistrict, DISTRICT_AS_OF } from '../arbitrary-district';
import { wrongSums } from './add-up';
import { contradictions } from '../../scripts/report-figures';
import { READER_SETS } from '../../src/compliance/reports/reader-sets';
import { fittedToPage } from '../../src/excel/report/lay-out';
import { madeReports, reportsOf, reportsOfSchools, sixSchools, type MadeReports } from './made-reports';
import { printed } from './printed';
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

  it.each(['the sample', 'tiny', 'six schools', 'one school of six'])(
    'of %s prints at 8 points and more, cuts no text and no block, and ends with its list',
    (name) => {
      const { asOf = '', sheets = [] } = made.get(name) ?? {};
      expect(sheets.flatMap((sheet) => printed(sheet, asOf).problems)).toEqual([]);
    },
  );

  it('of six schools takes at most 90 pages together, and the overview one', () => {
    const { asOf = '', sheets = [] } = made.get('six schools') ?? {};
    const pages = sheets.map((sheet) => printed(sheet, asOf));
    expect(pages.reduce((sum, one) => sum + one.pages, 0)).toBeLessThanOrEqual(90);
    expect(pages.find(({ tabName }) => tabName === 'ML Overview')?.pages).toBe(1);
  });

  it.each([7, 40])('of %i schools has an overview of one page that adds up', (schools) => {
    const { asOf, sheets } = reportsOfSchools(schools);
    const [overview] = sheets.filter(({ id }) => id === 'overview');
    if (overview === undefined) throw new Error('The overview is always written.');
    expect(printed(overview, asOf)).toMatchObject({ pages: 1, problems: [] });
    expect(problemsOf([fittedToPage(overview, asOf)])).toEqual([]);
  });

  it("of six schools in the director's set takes at most 12 pages together", () => {
    const { asOf, sheets } = sixSchools(READER_SETS.find(({ id }) => id === 'director')?.reports ?? []);
    expect(sheets.map(({ id }) => id)).toEqual([
      ...['overview', 'changes', 'budget-line', 'access', 'ele-criteria', 'record-sample', 'program-proposal', 'notes'],
    ]);
    expect(sheets.reduce((sum, sheet) => sum + printed(sheet, asOf).pages, 0)).toBeLessThanOrEqual(12);
  });

  it('made for one page is one: the overview, and a school visit', () => {
    const { asOf = '', sheets = [] } = made.get('the sample') ?? {};
    const onePage = sheets.filter(({ id }) => ['overview', 'school-visit'].includes(id));
    expect(onePage.map((sheet) => [sheet.id, printed(sheet, asOf).pages])).toEqual([
      ['overview', 1],
      ['school-visit', 1],
    ]);
  });

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
