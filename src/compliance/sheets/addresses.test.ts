import fc from 'fast-check';
import { cellAddress, columnLetters, columnNumber } from './addresses';

describe('column letters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('of column %p are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  it.each(['', 'XFE', 'AAAA', 'A1', '1', 'É', ' A'])('%p is no column', (letters) =>
    expect(columnNumber(letters)).toBeNull(),
  );

  it('are read back for every column of a worksheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16384 }), (column) =>
        expect(columnNumber(columnLetters(column))).toBe(column),
      ),
    );
  });
});

describe('cellAddress', () => {
  it('names a cell as Excel does', () => {
    expect(cellAddress(17, 6)).toBe('F17');
    expect(cellAddress(1048576, 16384)).toBe('XFD1048576');
  });
});
