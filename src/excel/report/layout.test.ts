import { isOwnReport } from '../../compliance/sheets/own-output';
import type { ReportBlock, ReportChart, ReportSheet } from '../../compliance/reports/report-sheet';
import { layOutReport, readMarkLine, tableNameOf } from './layout';
import { SAMPLE_REPORT, SAMPLE_TABLE } from '../testing/sample-report';

const withBlocks = (...blocks: ReportBlock[]): ReportSheet => ({ ...SAMPLE_REPORT, blocks });
const layOut = (sheet: ReportSheet) => layOutReport(sheet, '2026-10-01');

describe('layOutReport', () => {
  it('begins with the cover, then places the blocks from top to bottom', () => {
    const { lines, tables, charts } = layOut(SAMPLE_REPORT);
    expect(lines.map(({ row, role }) => `${row} ${role}`)).toEqual([
      '1 title',
      '2 mark',
      '3 cover',
      '4 cover',
      '5 reading',
      '7 heading',
      '14 note',
    ]);
    expect(tables).toMatchObject([
      { headingRow: 8, firstRow: 9, lastRow: 11, totalsRow: 12, name: 'MLCC_esl_minutes_students' },
    ]);
    expect(charts).toMatchObject([{ firstRow: 15, lastRow: 30, categoryColumn: 1, seriesColumns: [3, 4] }]);
  });

  it('carries the mark once, so that the tab is never read as input', () => {
    const { lines } = layOut(SAMPLE_REPORT);
    const values = lines.map(({ text }) => [text]);
    expect(isOwnReport({ name: 'ML ESL Minutes', firstRow: 1, firstColumn: 1, values, tables: [] })).toBe(true);
    expect(lines.filter(({ text }) => text.startsWith('Written by')).length).toBe(1);
    expect(readMarkLine(lines[1]?.text ?? '')).toEqual({ id: 'esl-minutes', asOf: '2026-10-01' });
  });

  it('keeps a blank row for a table without rows, and no totals', () => {
    const { tables } = layOut(withBlocks({ ...SAMPLE_TABLE, rows: [] }));
    expect(tables).toMatchObject([{ headingRow: 7, firstRow: 8, lastRow: 8, totalsRow: null }]);
  });

  it('says so instead of drawing a chart of nothing', () => {
    const [, , chart] = SAMPLE_REPORT.blocks;
    const { charts, lines } = layOut(withBlocks({ ...SAMPLE_TABLE, rows: [] }, chart as ReportBlock));
    expect(charts).toEqual([]);
    expect(lines.at(-1)?.text).toBe('Owed by student: nothing to show.');
  });

  it('makes each column as wide as the widest table wants it, and lines at least as wide as a page', () => {
    const column = (width: number) => ({ heading: `w${width}`, type: 'text' as const, width });
    const table = (name: string, ...widths: number[]): ReportBlock => ({
      kind: 'table',
      name,
      columns: widths.map(column),
      rows: [],
      totals: false,
    });
    const { columnWidths, lineColumns, lineWidth } = layOut(withBlocks(table('a', 20, 2), table('b', 10, 30, 25)));
    expect(columnWidths).toEqual([20, 30, 25]);
    expect(lineColumns).toBe(6);
    expect(lineWidth).toBeGreaterThanOrEqual(100);
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
