import fc from 'fast-check';
import { formatArea, type CellValue, type HostSheet } from '../model';
import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';

const WIDTH = 5;
const MOVING = { first: 1, end: 4 };

const cell: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue[]>(null, null, 1, 2, 10, 'a', 'A', 'b', 'é', true, '');
const rows = fc.array(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), { minLength: 1, maxLength: 12 });

const cellsOf = ({ cells }: HostSheet, count: number) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: WIDTH }, (__, column) => cells.value(row, column)));

/** Excel's order: numbers, texts without regard to case, false and true, and blanks last in either direction. */
function inOrder(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const kinds = ['number', 'string', 'boolean'];
  const order =
    kinds.indexOf(typeof one) - kinds.indexOf(typeof other) ||
    (typeof one === 'string'
      ? one.localeCompare(String(other), 'en', { sensitivity: 'accent' })
      : Number(one) - Number(other));
  return ascending ? order : -order;
}

test('the columns that are sorted move as whole rows, what stands beside them stays, and undo and redo lead back and forth', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), fc.boolean(), fc.boolean(), async (given, first, second, beside) => {
      const values = beside ? given : given.map((row) => row.map((each, at) => (isMoving(at) ? each : null)));
      const host = hostOf({ A: values });
      const sheet = sheetOf(host);
      const history = host.host.keepHistory();
      history.begin('sort');
      const area = formatArea({ row: 0, column: MOVING.first, rows: values.length, columns: 3 });
      const fields = [
        { key: 1, ascending: first },
        { key: 0, ascending: second },
      ];
      await onFirstSheet(host, (front) => {
        front.getRange(area).sort.apply(fields);
        return () => undefined;
      });
      history.end();
      const sorted = [...values].sort(
        (one, other) => inOrder(at(one, 2), at(other, 2), first) || inOrder(at(one, 1), at(other, 1), second),
      );
      const expected = values.map((row, line) =>
        row.map((each, column) => (isMoving(column) ? at(sorted[line], column) : each)),
      );
      expect(cellsOf(sheet, values.length)).toEqual(expected);
      host.host.userUndo();
      expect(cellsOf(sheet, values.length)).toEqual(values);
      expect(sheet.journal.isEmpty).toBe(true);
      host.host.userRedo();
      expect(cellsOf(sheet, values.length)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('looks and formulas move with their cells', async () => {
  const host = hostOf({ A: [[2], [1], [null]] });
  const sheet = sheetOf(host);
  sheet.cells.setContent(0, 1, 4, '=2*2');
  sheet.cells.setStyles(1, 1, [0]);
  await onFirstSheet(host, (front) => {
    front.getRange('B1').format.fill.color = '#FFEE00';
    front.getRange('A1:B3').sort.apply([{ key: 0 }]);
    return () => undefined;
  });
  const look = (row: number) => sheet.cells.ownStyle(row, 1);
  expect([sheet.cells.value(1, 0), sheet.cells.formula(1, 1), sheet.cells.formula(0, 1)]).toEqual([
    2,
    '=2*2',
    undefined,
  ]);
  expect([look(0), look(2)]).toEqual([0, undefined]);
  expect(look(1)).toBeGreaterThan(0);
});

test('of very many rows the order alone is kept for an undo, and they come back as they were', async () => {
  const count = 60_000;
  const host = hostOf({ A: Array.from({ length: count }, (_, row) => [(row * 7) % count, `Row ${row}`]) });
  const history = host.host.keepHistory();
  history.begin('sort');
  await onFirstSheet(host, (front) => {
    front.getRange(`A1:B${count}`).sort.apply([{ key: 0 }]);
    return () => undefined;
  });
  history.end();
  const { cells, journal } = sheetOf(host);
  expect([cells.value(1, 0), cells.value(count - 1, 0), journal.moved]).toEqual([1, count - 1, true]);
  expect(history.cost).toBeLessThan(count * 2);
  host.host.userUndo();
  expect([cells.value(1, 0), cells.value(1, 1), journal.isEmpty]).toEqual([7, 'Row 1', true]);
});

function isMoving(column: number): boolean {
  return column >= MOVING.first && column < MOVING.end;
}

function at(row: readonly CellValue[] | undefined, column: number): CellValue {
  return row?.[column] ?? null;
}
