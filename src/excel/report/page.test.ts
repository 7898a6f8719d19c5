import { excelWith, sheetOf } from '../testing/excel-with';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { SAMPLE_REPORT, SAMPLE_TABLE } from '../testing/sample-report';
import { SOURCE, TAB, writtenTo } from '../testing/write-sample-report';

describe('the page of a report', () => {
  const long = {
    ...SAMPLE_REPORT,
    blocks: SAMPLE_REPORT.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: Array.from({ length: 30 }, () => block.rows[0] ?? []) } : block,
    ),
  };

  it('prints as the look of reports wants it, with the head of its list frozen and no gridlines', async () => {
    const excel = await writtenTo(excelWith(SOURCE), long);
    const { pageLayout, freeze, showGridlines, tabColor } = sheetOf(excel, TAB);
    expect(pageLayout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'Letter',
      leftMargin: 28.8,
      topMargin: 36,
      printTitleRows: '$7:$7',
      headersFooters: {
        useSheetScale: false,
        defaultForAllPages: {
          leftFooter: '&8 ESL minutes && blocks · Burke K-8 · 10/1/2026',
          centerFooter: '&8 Student records: share under FERPA only',
          rightFooter: '&8Page &P of &N',
        },
      },
    });
    expect({ freeze, showGridlines, tabColor }).toEqual({
      freeze: { rows: 7, columns: 0 },
      showGridlines: false,
      tabColor: '#4F6BED',
    });
  });

  it('repeats and freezes no headings where there is no list', async () => {
    const other = { ...SAMPLE_TABLE, name: 'other' };
    const excel = await writtenTo(excelWith(SOURCE), { ...SAMPLE_REPORT, blocks: [SAMPLE_TABLE, other] });
    expect(sheetOf(excel, TAB)).toMatchObject({ freeze: null, pageLayout: { printTitleRows: null } });
  });

  const rowsOf = (count: number) => Array.from({ length: count }, () => SAMPLE_TABLE.rows[0] ?? []);
  const tables = (...counts: readonly number[]): ReportSheet => ({
    ...SAMPLE_REPORT,
    blocks: counts.flatMap((count, at) => [
      { kind: 'heading', text: `Part ${at}` },
      { ...SAMPLE_TABLE, name: `t${at}`, rows: rowsOf(count) },
    ]),
  });

  it('begins a page before a table that would be cut, and prints one page wide', async () => {
    // Some 480 points are left of a page of 525 at full size: a part of 20 rows takes 350, a second one begins a page.
    const { pageLayout } = sheetOf(await writtenTo(excelWith(SOURCE), tables(20, 20)), TAB);
    expect(pageLayout.rowBreaks).toEqual([29]);
    expect(pageLayout.zoom).toEqual({ scale: 100 });
    const together = sheetOf(await writtenTo(excelWith(SOURCE), tables(8, 8)), TAB).pageLayout;
    expect(together).toMatchObject({ rowBreaks: [], zoom: { horizontalFitToPages: 1 } });
  });

  it('keeps the heading of a list and what is said under it on the page of the list', async () => {
    const sheet = tables(24, 20);
    const blocks = sheet.blocks.flatMap((block): ReportSheet['blocks'] => {
      if (block.kind !== 'table' || block.name !== 't1') return [block];
      return [
        { kind: 'note', text: 'Who is served comes last.' },
        { ...block, list: true },
      ];
    });
    const { pageLayout } = sheetOf(await writtenTo(excelWith(SOURCE), { ...sheet, blocks }), TAB);
    // 24 rows leave room for the heading alone; the head that stands on every page is below it and the note.
    expect(pageLayout).toMatchObject({ rowBreaks: [33], printTitleRows: '$36:$36' });
  });

  it('ends the title in the footer, never the day, and says of counts of students that they name nobody', async () => {
    const columns = SAMPLE_TABLE.columns.map((column) =>
      column.heading === 'Student' ? { ...column, heading: 'School' } : column,
    );
    const counts = columns.map((column) => (column.heading === 'Owed' ? { ...column, heading: 'Students' } : column));
    const title = 'A title that goes on until there is no room for it in the corner of a page';
    const blocks = [{ ...SAMPLE_TABLE, columns: counts }];
    const { pageLayout } = sheetOf(await writtenTo(excelWith(SOURCE), { ...SAMPLE_REPORT, title, blocks }), TAB);
    const { leftFooter, centerFooter } = pageLayout.headersFooters.defaultForAllPages;
    expect({ leftFooter, centerFooter }).toEqual({
      leftFooter: `&8 ${title} ·… · 10/1/2026`,
      centerFooter: '',
    });
  });

  it('does not print what stands only for the screen', async () => {
    const sheet = tables(5, 5);
    const blocks = sheet.blocks.map((block) =>
      block.kind === 'table' && block.name === 't1' ? { ...block, notPrinted: true as const } : block,
    );
    const { pageLayout } = sheetOf(await writtenTo(excelWith(SOURCE), { ...sheet, blocks }), TAB);
    // Title, line, mark and reading, a free row, heading, head, five rows and the total.
    expect(pageLayout.printArea).toMatch(/^\$?A\$?1:\$?[A-Z]+\$?13$/);
  });
});
