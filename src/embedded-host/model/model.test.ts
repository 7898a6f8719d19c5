import fc from 'fast-check';
import {
  cellError,
  CellStore,
  CONTENT_CHANGED,
  DEFAULT_STYLE,
  fileWidthFromPoints,
  intersectAreas,
  isDateFormat,
  pointsFromFileWidth,
  serialFromDate,
  SheetJournal,
  STYLE_CHANGED,
  StyleTable,
  subtractArea,
  type CellArea,
} from './index';

describe('the cells of a sheet', () => {
  const loaded = () => {
    const journal = new SheetJournal();
    const cells = new CellStore(journal);
    cells.loadRow(0, { values: ['a', 1], formulas: [undefined, '=1'], styles: [3, 3] });
    cells.loadRow(1, { values: ['b', 2], formulas: undefined, styles: [3, 3] });
    return { cells, journal };
  };

  test('loading leaves no mark, and equal styles of neighbouring rows are kept once', () => {
    const { cells, journal } = loaded();
    expect(journal.isEmpty).toBe(true);
    expect(cells.row(1)?.styles).toBe(cells.row(0)?.styles);
    expect([cells.value(0, 1), cells.formula(0, 1), cells.value(5, 5)]).toEqual([1, '=1', null]);
  });

  test('a written style does not change the row that shared it', () => {
    const { cells } = loaded();
    cells.setStyles(1, 0, [7]);
    expect([cells.ownStyle(0, 0), cells.ownStyle(1, 0), cells.ownStyle(1, 1)]).toEqual([3, 7, 3]);
  });

  test('rows that are given the same styles keep them once', () => {
    const { cells } = loaded();
    for (const row of [0, 1]) cells.setStyles(row, 1, [7]);
    expect(cells.row(1)?.styles).toBe(cells.row(0)?.styles);
    expect([cells.ownStyle(1, 0), cells.ownStyle(1, 1)]).toEqual([3, 7]);
  });

  test('the journal tells what changed in which cell', () => {
    const { cells, journal } = loaded();
    cells.setContent(0, 1, 5);
    cells.setStyles(0, 1, [4]);
    cells.setContent(4, 2, 'new');
    expect(journal.cells.get(0)?.get(1)).toBe(CONTENT_CHANGED | STYLE_CHANGED);
    expect(journal.cells.get(4)?.get(2)).toBe(CONTENT_CHANGED);
    expect(cells.formula(0, 1)).toBeUndefined();
  });

  test('very many changes are noted as one: write all cells anew', () => {
    const { cells, journal } = loaded();
    for (let row = 0; row < 100_001; row++) cells.setContent(row, 0, row);
    expect(journal.moved).toBe(true);
    expect(journal.cells.size).toBe(0);
  });

  test('rows and columns move', () => {
    const { cells, journal } = loaded();
    cells.shiftRows(1, 2);
    cells.shiftColumns(1, 1, 0, 10);
    expect([cells.value(0, 2), cells.formula(0, 2), cells.value(3, 0), cells.value(1, 0)]).toEqual([
      1,
      '=1',
      'b',
      null,
    ]);
    cells.shiftRows(0, -1);
    expect(cells.value(2, 2)).toBe(2);
    expect(journal.moved).toBe(true);
  });
});

test('equal styles have one number, whatever the order of their members', () => {
  const table = new StyleTable();
  const bold = { ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, bold: true } };
  const again = { ...bold, font: Object.fromEntries(Object.entries(bold.font).reverse()) as typeof bold.font };
  expect(table.intern(bold)).toBe(1);
  expect(table.intern(again)).toBe(1);
  expect(table.size).toBe(2);
});

test('a change that changes nothing keeps the number, and with it the file’s own record of the style', () => {
  const table = new StyleTable();
  const number = table.intern({ ...DEFAULT_STYLE, numberFormat: '0', source: '12' });
  const keep = table.change('numberFormat 0', (style) => ({ ...style, numberFormat: '0' }));
  const alter = table.change('numberFormat @', (style) => ({ ...style, numberFormat: '@' }));
  expect(keep(number)).toBe(number);
  expect(table.get(alter(number))).toMatchObject({ numberFormat: '@' });
  expect(table.get(alter(number)).source).toBeUndefined();
});

test('an area without a hole is the rest, each cell once', () => {
  const countCells = (areas: readonly CellArea[]) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const span = fc.record({
    row: fc.nat(8),
    column: fc.nat(8),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(span, span, (area, hole) => {
      const parts = subtractArea(area, hole);
      const shared = intersectAreas(area, hole);
      expect(countCells(parts)).toBe(countCells([area]) - (shared ? countCells([shared]) : 0));
      expect(parts.some((part) => intersectAreas(part, hole))).toBe(false);
    }),
  );
});

describe('dates', () => {
  test.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [2025, 3, 14, 45730],
  ])('%i-%i-%i is %i', (year, month, day, serial) => {
    expect(serialFromDate(year, month, day, false)).toBe(serial);
  });

  test('the 29 February 1900 exists in Excel only', () => {
    expect(serialFromDate(1900, 2, 29, false)).toBe(60);
    expect(serialFromDate(2025, 2, 29, false)).toBeUndefined();
  });

  test('1904 workbooks are 1,462 days behind (docs/guides/office-js.md 2.4)', () => {
    expect(serialFromDate(2025, 3, 14, true)).toBe(45730 - 1462);
  });

  test.each([
    ['m/d/yyyy', true],
    ['h:mm', true],
    ['[h]:mm', true],
    ['General', false],
    ['0.00', false],
    ['#,##0 "days"', false],
    ['[Red]0', false],
    ['@', false],
  ])('whether %s shows a date: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});

test('a standard column is 9.14 wide in a file and 48 points in Office.js', () => {
  expect(pointsFromFileWidth(9.140625)).toBe(48);
  expect(fileWidthFromPoints(48)).toBeCloseTo(9.142857, 5);
});

test('there is one object for each error', () => {
  expect(cellError('#N/A')).toBe(cellError('#N/A'));
  expect(cellError('nonsense')).toEqual({ error: '#VALUE!' });
});
