import fc from 'fast-check';
import {
  AddressError,
  columnIndex,
  columnName,
  formatArea,
  formatSheetArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheetName,
  splitReferences,
  splitSheetName,
} from './a1';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:D4', { row: 1, column: 1, rows: 3, columns: 3 }],
  ['D4:B2', { row: 1, column: 1, rows: 3, columns: 3 }],
  ['B:C', { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ['3:5', { row: 2, column: 0, rows: 3, columns: MAX_COLUMNS }],
])('%s is the area %o', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:3', 'A1:B2:C3', 'ÄB1', 'A1 B2'])(
  '"%s" is no address',
  (text) => {
    expect(() => parseArea(text)).toThrow(AddressError);
  },
);

test('every area reads back from what it is written as', () => {
  const area = fc
    .tuple(fc.nat(999), fc.nat(99), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.boolean())
    .map(([row, column, rows, columns, absolute]) => ({ area: { row, column, rows, columns }, absolute }));
  fc.assert(
    fc.property(area, ({ area: cells, absolute }) => {
      expect(parseArea(formatArea(cells, absolute))).toEqual(cells);
    }),
  );
});

test.each([
  ['Roster', 'Roster'],
  ['ML ¶54', "'ML ¶54'"],
  ["O'Bryant", "'O''Bryant'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ['2025', "'2025'"],
])('the sheet %s stands in an address as %s', (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(splitSheetName(`${quoted}!B2`)).toEqual({ sheetName: name, rest: 'B2' });
});

test('an address with its sheet', () => {
  expect(formatSheetArea('My sheet', { row: 0, column: 0, rows: 2, columns: 2 }, true)).toBe("'My sheet'!$A$1:$B$2");
});

test('a comma inside a sheet name does not cut a list', () => {
  expect(splitReferences("'a,b'!A1, C2:D3 ,E5")).toEqual(["'a,b'!A1", 'C2:D3', 'E5']);
});
