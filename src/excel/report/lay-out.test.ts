import { isOwnReport } from '../../compliance/sheets/own-output';
import type { ReportBlock, ReportChart, ReportSheet, ReportTable } from '../../compliance/reports/report-sheet';
import { layOutReport } from './lay-out';
import { readMarkLine } from './mark-line';
import { tableNameOf } from './table-name';
import { SAMPLE_REPORT, SAMPLE_TABLE } from '../testing/sample-report';

const withBlocks = (...blocks: ReportBlock[]): ReportSheet => ({ ...SAMPLE_REPORT, blocks });
const layOut = (sheet: ReportSheet) => layOutReport(sheet, '2026-10-01');

describe('layOutReport', () => {
  it('begins with the cover, then places the blocks from top to bottom', () => {
    const { lines, tables, charts } = layOut(SAMPLE_REPORT);
    expect(lines.map(({ row, role }) => `${row} ${role}`)).toEqual([
      '1 title',
      '2 cover',
      '3 mark',
      '4 reading',
      '6 heading',
    ]);
    expect(tables).toMatchObject([
      { headingRow: 7, firstRow: 8, lastRow: 10, totalsRow: 11, name: 'MLCC_esl_minutes_students' },
    ]);
    expect(charts).toMatchObject([{ firstRow: 7, lastRow: 19, categoryColumn: 1, seriesColumns: [3, 4] }]);
  });

  it('carries the mark once, so that the tab is never read as input', () => {
    const { lines } = layOut(SAMPLE_REPORT);
    const values = lines.map(({ text }) => [text]);
    expect(isOwnReport({ name: 'ML ESL Minutes', firstRow: 1, firstColumn: 1, values, tables: [] })).toBe(true);
    expect(lines.filter(({ text }) => text.startsWith('Written by')).length).toBe(1);
    expect(readMarkLine(lines[2]?.text ?? '')).toEqual({ id: 'esl-minutes', asOf: '2026-10-01' });
  });

  it('keeps a blank row for a table without rows, and no totals', () => {
    const { tables } = layOut(withBlocks({ ...SAMPLE_TABLE, rows: [] }));
    expect(tables).toMatchObject([{ headingRow: 6, firstRow: 7, lastRow: 7, totalsRow: null }]);
  });

  it('says so instead of drawing a chart of nothing', () => {
    const [, , chart] = SAMPLE_REPORT.blocks;
    const { charts, lines } = layOut(withBlocks({ ...SAMPLE_TABLE, rows: [] }, chart as ReportBlock));
    expect(charts).toEqual([]);
    expect(lines.at(-1)?.text).toBe('Owed by student: nothing to show.');
  });

  const table = (
    name: string,
    columns: readonly (readonly [string, number])[],
    cells: readonly string[],
  ): ReportBlock => ({
    kind: 'table',
    name,
    columns: columns.map(([heading, width]) => ({ heading, type: 'text', width })),
    rows: [cells],
    totals: false,
  });

  it('makes each column as wide as its texts need and the report wishes, and wraps what is longer', () => {
    const long = 'many words '.repeat(20);
    const { columnWidths, tables } = layOut(
      withBlocks(
        table(
          'a',
          [
            ['Short', 20],
            ['Long', 20],
          ],
          ['a', long],
        ),
      ),
    );
    const [short = 0, wide = 0] = columnWidths;
    expect(short).toBeLessThan(60);
    // 20 characters of seven dots are 105 points; a page without a list has room for more.
    expect(wide).toBeGreaterThan(105);
    expect(tables[0]?.wraps).toEqual([false, true]);
  });

  it('keeps a landscape page readable: columns that wish for too much are narrowed as far as their words allow', () => {
    const columns = Array.from({ length: 12 }, (_, at): readonly [string, number] => [`Column ${at}`, 60]);
    const cells = columns.map(() => 'several words that can be wrapped at any blank between them, as sentences are');
    const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
    // 10.2 inches of which 93 % are used, at four fifths of the size: 854 points.
    expect(sum(layOut(withBlocks(table('a', columns, cells))).columnWidths)).toBeLessThanOrEqual(858);
  });

  it('puts a chart beside its table where the page has room, else below', () => {
    const [, , chart] = SAMPLE_REPORT.blocks;
    const narrow: ReportTable = {
      ...SAMPLE_TABLE,
      columns: SAMPLE_TABLE.columns.slice(0, 4),
      rows: SAMPLE_TABLE.rows.map((row) => row.slice(0, 4)),
    };
    const beside = layOut(withBlocks(narrow, chart as ReportBlock)).charts;
    expect(beside).toMatchObject([{ firstRow: 6, lastRow: 18, firstColumn: 5 }]);
    const words = 'several words that can be wrapped '.repeat(9);
    const wide = { ...SAMPLE_TABLE, rows: SAMPLE_TABLE.rows.map((row) => [...row.slice(0, 6), words]) };
    expect(layOut(withBlocks(wide, chart as ReportBlock)).charts).toMatchObject([{ firstRow: 12, firstColumn: 1 }]);
  });

  it('refuses a chart of a table or column that is not there', () => {
    const [, , chart] = SAMPLE_REPORT.blocks;
    expect(() => layOut(withBlocks(chart as ReportBlock))).toThrow('needs a table "students"');
    const wrong = { ...(chart as ReportChart), series: ['Minutes'] };
    expect(() => layOut(withBlocks(SAMPLE_TABLE, wrong))).toThrow('needs a column "Minutes"');
  });

  it('names tables with letters, digits and underscores only', () => {
    expect(tableNameOf('paragraph-54', 'by level')).toBe('MLCC_paragraph_54_by_level');
  });
});
