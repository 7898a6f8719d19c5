import { HostWorkbook } from '../../embedded-host/browser';
import { ARROWS, dataEdge, lastCell } from './navigation';

/** Rows of texts; a dot is a blank cell. */
function sheetOf(...rows: string[]) {
  const sheet = new HostWorkbook().addSheet('Sheet1');
  rows.forEach((row, at) =>
    [...row].forEach((letter, column) => letter !== '.' && sheet.cells.setContent(at, column, letter)),
  );
  return sheet;
}

const SHEET = sheetOf('abc', 'd..', '...', 'e..', '.f.');

test.each([
  ['ArrowDown', 0, 0, 1, 0],
  ['ArrowDown', 1, 0, 3, 0],
  ['ArrowDown', 3, 0, 4, 0],
  ['ArrowRight', 0, 0, 0, 2],
  ['ArrowRight', 1, 0, 1, 2],
  ['ArrowLeft', 0, 2, 0, 0],
  ['ArrowUp', 4, 1, 0, 1],
  ['ArrowUp', 0, 1, 0, 1],
  ['ArrowUp', 90, 0, 4, 0],
  ['ArrowRight', 90, 7, 90, 7],
])('Ctrl+%s from row %i, column %i leads to row %i, column %i', (arrow, row, column, toRow, toColumn) => {
  expect(dataEdge(SHEET, { row, column }, ARROWS[arrow] ?? [0, 0])).toEqual({ row: toRow, column: toColumn });
});

test('the last cell is the corner of what is in use', () => {
  expect(lastCell(SHEET)).toEqual({ row: 4, column: 2 });
  expect(lastCell(sheetOf())).toEqual({ row: 0, column: 0 });
});
