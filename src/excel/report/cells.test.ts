import type { ReportCell, ReportColumn } from '../../compliance/reports/report-sheet';
import { totalFormatOf, writtenColumn } from './cells';

const link = { text: '=cmd()', link: { sheet: 'Roster', address: 'A2' } };

function written(type: ReportColumn['type'], ...cells: ReportCell[]) {
  const columns = [{ heading: 'Heading', type, width: 10 }];
  return writtenColumn(
    { kind: 'table', name: 't', columns, rows: cells.map((cell) => [cell]), totals: false },
    0,
    false,
  );
}

describe('writtenColumn', () => {
  it('writes text as text', () => {
    expect(written('text', '=1+1', 100_234, null, { text: '+ok', status: 'ok' })).toEqual({
      numberFormat: '@',
      values: ['=1+1', '100234', '', '+ok'],
    });
  });

  it('guards the text beside links, because formulas need another format', () => {
    expect(written('text', '=1+1', link, '')).toEqual({
      numberFormat: 'General',
      values: ["'=1+1", `=HYPERLINK("#'Roster'!A2","=cmd()")`, ''],
    });
  });

  it('writes numbers as numbers and guards text among them', () => {
    expect(written('integer', 1_234, '=1+1', Number.NaN)).toEqual({
      numberFormat: '#,##0',
      values: [1_234, "'=1+1", ''],
    });
    expect(written('decimal', 1.25).numberFormat).toBe('#,##0.0');
    expect(written('percent', 0.5)).toEqual({ numberFormat: '0%', values: [0.5] });
  });

  it('writes dates as serial numbers', () => {
    // 1970-01-01 is serial 25,569.
    expect(written('date', 0, 20_727)).toEqual({ numberFormat: 'm/d/yyyy', values: [25_569, 46_296] });
  });
});

describe('totalFormatOf', () => {
  it('counts in whole numbers, also of text, and otherwise follows the column', () => {
    const column = (type: ReportColumn['type'], total: ReportColumn['total']) => ({
      heading: 'x',
      width: 8,
      type,
      total,
    });
    expect(totalFormatOf(column('text', 'count'))).toBe('#,##0');
    expect(totalFormatOf(column('date', 'count'))).toBe('#,##0');
    expect(totalFormatOf(column('percent', 'average'))).toBe('0%');
    expect(totalFormatOf(column('text', 'label'))).toBe('@');
  });
});
