import type { ExcelHost } from '../../embedded-host';
import { excelWith, syncsOf } from '../testing/excel-with';
import {
  listed,
  report,
  STUDENTS,
  TAB as NOTED,
  texts,
  type,
  write as writeNoted,
  written,
} from '../testing/notes-report';
import { cellsOf, SOURCE, TAB, write, writtenTo } from '../testing/write-sample-report';
import { tellStale } from './stale';
import { listReports } from './tabs';

const tell = (excel: ExcelHost, ...names: string[]) => excel.run((context) => tellStale(context, names));
/** A report with a grey line and room for a decision on each student, the first of them in row 8. */
const NOTED_REPORT = report(STUDENTS, { cover: [{ label: 'Scope', value: 'All schools' }] });
const greyLine = async (excel: ExcelHost) => (await cellsOf(excel, 'A2')).text[0]?.[0] ?? '';
const listedAsStale = async (excel: ExcelHost) =>
  (await excel.run(listReports)).map(({ tabName, isStale }) => [tabName, isStale]);

describe('a report tab that is older than the last change', () => {
  it('says so before the rest of its grey line, once, and is listed so, until it is written anew', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    const before = await greyLine(excel);
    expect(await listedAsStale(excel)).toEqual([[TAB, false]]);
    expect(await tell(excel, TAB)).toEqual([TAB]);
    expect(await greyLine(excel)).toBe(`Written before your last change · ${before}`);
    expect(await listedAsStale(excel)).toEqual([[TAB, true]]);
    await tell(excel, TAB);
    expect(await greyLine(excel)).toBe(`Written before your last change · ${before}`);
    await write(excel);
    expect(await greyLine(excel)).toBe(before);
    expect(await listedAsStale(excel)).toEqual([[TAB, false]]);
  });

  it('keeps the notes on it, and its grey line is no note', async () => {
    const excel = await written(NOTED_REPORT);
    await type(excel, 'D8', 'Call the family');
    expect(await tell(excel, NOTED)).toEqual([NOTED]);
    await writeNoted(excel, NOTED_REPORT);
    expect(await texts(excel, 'A2:A2')).toEqual([['All schools']]);
    expect(await texts(excel, 'D8')).toEqual([['Call the family']]);
    expect(await listed(excel)).toEqual([]);
  });

  it('is told with the others in two requests', async () => {
    const excel = await writtenTo(excelWith(SOURCE));
    await writeNoted(excel, NOTED_REPORT);
    const { syncs, result } = await syncsOf(excel, () => tell(excel, TAB, NOTED));
    expect(result).toEqual([TAB, NOTED]);
    // One to read, one to write, and the one with which a run ends.
    expect(syncs).toBeLessThanOrEqual(3);
  });

  it('stays as it is where it is gone, protected, or no report any more', async () => {
    const excel = await writtenTo(excelWith({ ...SOURCE, Mine: [['a'], ['b'], ['c']] }));
    const before = await greyLine(excel);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem(TAB).protection.protect();
      await context.sync();
    });
    expect(await tell(excel, TAB, 'Gone', 'Mine')).toEqual([]);
    expect(await greyLine(excel)).toBe(before);
    expect((await cellsOf(excel, 'A1:A3', 'Mine')).values).toEqual([['a'], ['b'], ['c']]);
  });

  it('that has no grey line keeps its title', async () => {
    const excel = await written();
    expect(await tell(excel, NOTED)).toEqual([]);
    expect(await texts(excel, 'A1')).toEqual([['Test']]);
  });
});
