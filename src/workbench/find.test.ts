import { HostWorkbook } from '../embedded-host/browser';
import { findNext, findReplacements, replaced, type Query } from './find';
import { SheetView } from './grid/sheet-view';

function viewOf(...rows: (string | number | null)[][]): SheetView {
  const workbook = new HostWorkbook();
  const sheet = workbook.addSheet('Sheet1');
  rows.forEach((values, row) => sheet.cells.loadRow(row, { values, formulas: undefined, styles: undefined }));
  return new SheetView(workbook, sheet);
}

const query = (text: string, more: Partial<Query> = {}): Query => ({
  text,
  matchCase: false,
  wholeCell: false,
  ...more,
});
const { signal } = new AbortController();

test('goes from one cell to the next, round the end, and back', async () => {
  const view = viewOf(['ESL 1', 'Math'], ['esl 2', null], ['Art', 'ESL']);
  const next = (row: number, column: number, step: 1 | -1 = 1) =>
    findNext(view, { row, column }, query('esl'), step, signal);
  expect(await next(0, 0)).toEqual({ row: 1, column: 0 });
  expect(await next(1, 0)).toEqual({ row: 2, column: 1 });
  expect(await next(2, 1)).toEqual({ row: 0, column: 0 });
  expect(await next(0, 0, -1)).toEqual({ row: 2, column: 1 });
  expect(await findNext(view, { row: 0, column: 0 }, query('Gym'), 1, signal)).toBeNull();
  expect(await findNext(view, { row: 0, column: 0 }, query('esl 1'), 1, signal)).toEqual({ row: 0, column: 0 });
});

test('minds case and whole cells where asked to; leaves hidden rows out', async () => {
  const view = viewOf(['ESL 1'], ['esl'], ['ESL']);
  const start = { row: 0, column: 0 };
  expect(await findNext(view, start, query('ESL', { matchCase: true }), 1, signal)).toEqual({ row: 2, column: 0 });
  expect(await findNext(view, { row: 2, column: 0 }, query('esl', { wholeCell: true }), 1, signal)).toEqual({
    row: 1,
    column: 0,
  });
  view.sheet.hiddenRows.add(1);
  expect(await findNext(view, start, query('esl'), 1, signal)).toEqual({ row: 2, column: 0 });
});

test('replaces in every cell that holds the text, signs of patterns as they are', async () => {
  const view = viewOf(['a.b', 'axb'], [null, 'A.B.'], [12, 'none']);
  const found = await findReplacements(view, query('a.b'), '$&', signal);
  expect([...found].map(([column, rows]) => [column, [...rows]])).toEqual([
    [0, [[0, '$&']]],
    [1, [[1, '$&.']]],
  ]);
});

test.each([
  ['A00123', 'A', '', "'00123"],
  ['SDD 2', 'sdd ', '', '2'],
  ['=B2+B3', 'B3', 'B4', '=B2+B4'],
  ['Math', 'Art', 'ESL', null],
])('%s with %j replaced by %j is %j', (entry, text, replacement, expected) => {
  expect(replaced(entry, query(text), replacement)).toBe(expected);
});
