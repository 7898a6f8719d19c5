import type { Fit } from '../fit';
import { kindOf, type FieldOf, type KindId } from '../kinds';
import type { CellValue } from '../snapshot';
import { rowsOf } from './table-rows';
import { wholeSheet } from './tables';

/** Whether the second row of a table of a field, a school and a number is a subtotal: it says `Burke Total`. */
function isSubtotal(kind: KindId, field: FieldOf, [above, own]: readonly [CellValue, CellValue]): boolean {
  const values = [
    ['Field', 'School', 'Number'],
    [above, 'Burke', 3],
    [own, 'Burke Total', 3],
  ];
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const columns = new Map<FieldOf, number>([
    [field, 0],
    ['school', 1],
    ['grade', 2],
  ]);
  const fit = { kind: kindOf(kind), table: wholeSheet(sheet), columns } as unknown as Fit;
  return rowsOf(sheet, fit).subtotals.length > 0;
}

it.each<[KindId, FieldOf, boolean]>([
  ['roster', 'studentId', false],
  ['roster', 'stateId', false],
  ['staff', 'teacherId', false],
  ['roster', 'homeroom', true],
  // A class has no id of its own.
  ['sections', 'teacherId', true],
])('in a %s a row with a %s that speaks of a total is a subtotal: %p', (kind, field, subtotal) =>
  expect(isSubtotal(kind, field, [6, 7])).toBe(subtotal),
);

it.each<[KindId, FieldOf, boolean]>([
  ...(['courseCode', 'courseTitle', 'section', 'teacher'] as const).map((field): [KindId, FieldOf, boolean] => [
    ...(['sections', field, false] as const),
  ]),
  ['staff', 'teacher', false],
  ['staff', 'lastName', false],
  ['sections', 'term', true],
  ['roster', 'lastName', true],
])('in a %s a row whose %s is the one above is a subtotal: %p', (kind, field, subtotal) =>
  expect(isSubtotal(kind, field, ['Red', 'Red'])).toBe(subtotal),
);
