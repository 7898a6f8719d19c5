import fc from 'fast-check';
import type { CellValue } from '../../xlsx/cells/cell-value';
import { CellStore } from './cell-store';
import { SheetJournal } from './journal';

const value = fc.constantFrom<CellValue>(null, 'Ana', 'ESL 2', 0, -1, 0.25, 2 ** 40, true, '');
const width = fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 6 }) }, fc.constantFrom(70, 16_384));
const row = fc.tuple(fc.array(value, { minLength: 1, maxLength: 6 }), width).map(([values, count]) => {
  return Array.from({ length: count }, (_, at) => values[at % values.length] as CellValue);
});

const loaded = (rows: readonly CellValue[][]) => {
  const cells = new CellStore(new SheetJournal());
  rows.forEach((values, at) => cells.loadRow(at, { values, formulas: undefined, styles: undefined }));
  return cells;
};
const valuesOf = (cells: CellStore) => Array.from({ length: cells.rowCount }, (_, at) => cells.row(at)?.values);

it('gives back every row as it was, wide and narrow ones in turn', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const cells = loaded(rows);
      expect(valuesOf(cells)).toEqual(rows);
      expect(rows.map((_, at) => cells.width(at))).toEqual(rows.map(({ length }) => length));
      rows.forEach((values, at) => expect(cells.value(at, values.length)).toBeNull());
    }),
    { numRuns: 50 },
  );
});

it('a change of one row, and the rows put into another order, leave all others as they were', () => {
  const rows = Array.from({ length: 20_000 }, (_, at): CellValue[] => [at, `name ${at}`, at % 3 === 0, at / 7]);
  const cells = loaded(rows);
  cells.setContent(7, 1, 'new');
  cells.setStyles(8, 0, [3]);
  const order = [...rows.keys()].reverse();
  cells.reorderRows({ row: 0, column: 0, rows: rows.length, columns: 4 }, order);
  const expected = rows.map((values, at) => (at === 7 ? [7, 'new', false, 1] : values)).reverse();
  expect(valuesOf(cells)).toEqual(expected);
  expect(cells.ownStyle(rows.length - 9, 0)).toBe(3);
});
