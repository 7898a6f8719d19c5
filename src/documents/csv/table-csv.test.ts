import Papa from 'papaparse';
import fc from 'fast-check';
import { anyCharacter } from '../../../test/any-character';
import type { ReportCell, ReportColumn } from '../../compliance/reports/report-sheet';
import { dayOf } from '../../compliance/sheets/values/dates';
import { tableCsv } from './table-csv';

const column = (heading: string, type: ReportColumn['type']): ReportColumn => ({ heading, type, width: 10 });
const COLUMNS = [
  column('Student', 'text'),
  column('Entry', 'date'),
  column('Share', 'percent'),
  column('Min', 'integer'),
];

/** The rows as a stranger's reader gives them back. */
function readBack(rows: readonly (readonly ReportCell[])[], columns: readonly ReportColumn[] = COLUMNS): string[][] {
  const text = tableCsv({ columns, rows });
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
}

test('headings and rows: dates as YYYY-MM-DD, shares as parts of one, blanks blank, links and statuses by their text', () => {
  const link = { text: 'Álvarez, Daniela', link: { sheet: 'Roster', address: 'A2' } };
  expect(readBack([[link, dayOf(2026, 9, 8), 0.85, 225]])).toEqual([
    ['Student', 'Entry', 'Share', 'Min'],
    ['Álvarez, Daniela', '2026-09-08', '0.85', '225'],
  ]);
  expect(readBack([[{ text: 'short', status: 'error' }, null, null, null]])[1]).toEqual(['short', '', '', '']);
});

test('commas, quotes and line breaks stay within their cell', () => {
  expect(readBack([['Lee, "Kim"\nSue', null, null, 0]])[1]).toEqual(['Lee, "Kim"\nSue', '', '', '0']);
});

test.each(['=HYPERLINK("http://x","Ann")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])(
  'a text that a program would calculate, %j, is a text there',
  (text) => {
    expect(readBack([[text, null, null, null]])[1]?.[0]).toBe(`'${text}`);
  },
);

test('a number below zero is a number', () => {
  expect(readBack([['1001', null, -0.5, -3]])[1]).toEqual(['1001', '', '-0.5', '-3']);
});

test('whatever a cell holds, the reader finds as many rows and columns, and nothing to calculate', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: anyCharacter }), fc.string()), { minLength: 1 }), (rows) => {
      const back = readBack(
        rows.map(([one, other]) => [`x${one}`, other]),
        [column('One', 'text'), column('Other', 'text')],
      );
      expect(back).toHaveLength(rows.length + 1);
      for (const row of back) {
        expect(row).toHaveLength(2);
        expect(row.some((cell) => /^\s*[=+\-@]/.test(cell))).toBe(false);
      }
    }),
  );
});
