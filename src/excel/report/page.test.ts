import { excelWith, sheetOf } from '../testing/excel-with';
import { SAMPLE_REPORT, SAMPLE_TABLE } from '../testing/sample-report';
import { SOURCE, TAB, writtenTo } from '../testing/write-sample-report';

describe('the page of a report', () => {
  const long = {
    ...SAMPLE_REPORT,
    blocks: SAMPLE_REPORT.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: Array.from({ length: 30 }, () => block.rows[0] ?? []) } : block,
    ),
  };

  it('is ready to print, with its headings frozen and no gridlines', async () => {
    const excel = await writtenTo(excelWith(SOURCE), long);
    const { pageLayout, freeze, showGridlines, tabColor } = sheetOf(excel, TAB);
    expect(pageLayout).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: '$8:$8',
      headersFooters: { defaultForAllPages: { leftFooter: 'ESL minutes && blocks', rightFooter: 'Page &P of &N' } },
    });
    expect({ freeze, showGridlines, tabColor }).toEqual({
      freeze: { rows: 8, columns: 0 },
      showGridlines: false,
      tabColor: '#4F6BED',
    });
  });

  it('repeats and freezes no headings that would stand over another table', async () => {
    const other = { ...SAMPLE_TABLE, name: 'other' };
    const excel = await writtenTo(excelWith(SOURCE), { ...SAMPLE_REPORT, blocks: [SAMPLE_TABLE, other] });
    expect(sheetOf(excel, TAB)).toMatchObject({ freeze: null, pageLayout: { printTitleRows: null } });
    expect(sheetOf(await writtenTo(excelWith(SOURCE)), TAB).pageLayout.printTitleRows).toBeNull();
  });

  it('repeats the headings of a table that holds four fifths of all rows', async () => {
    const rowsOf = (count: number) => Array.from({ length: count }, () => SAMPLE_TABLE.rows[0] ?? []);
    const titlesWith = async (others: number) => {
      const other = { ...SAMPLE_TABLE, name: 'other', rows: rowsOf(others) };
      const blocks = [{ ...SAMPLE_TABLE, rows: rowsOf(40) }, other];
      return sheetOf(await writtenTo(excelWith(SOURCE), { ...SAMPLE_REPORT, blocks }), TAB).pageLayout.printTitleRows;
    };
    expect(await titlesWith(10)).toMatch(/^\$(\d+):\$\1$/);
    expect(await titlesWith(11)).toBeNull();
  });

  it('freezes nothing under a long cover', async () => {
    const cover = Array.from({ length: 9 }, (_, at) => ({ label: `Line ${at}`, value: 'x' }));
    const excel = await writtenTo(excelWith(SOURCE), { ...SAMPLE_REPORT, cover });
    expect(sheetOf(excel, TAB).freeze).toBeNull();
  });
});
