import { textWidth, wordWidth, wrappedLines } from './text-width';

const BODY = { size: 10, bold: false };

describe('the width of a text', () => {
  it('is that of Calibri: 507 thousandths of its size for every digit, and a little for rounding', () => {
    expect(textWidth('0123456789', BODY)).toBeCloseTo(50.7 * 1.02, 5);
    expect(textWidth('1', { size: 20, bold: false })).toBeCloseTo(2 * textWidth('1', BODY), 5);
  });

  it('differs by letter and weight, and knows accents', () => {
    expect(textWidth('WWW', BODY)).toBeGreaterThan(3 * textWidth('iii', BODY));
    expect(textWidth('Total', { size: 10, bold: true })).toBeGreaterThan(textWidth('Total', BODY));
    expect(textWidth('Nguyễn', BODY)).toBeCloseTo(textWidth('Nguyen', BODY), 1);
    expect(textWidth('学', BODY)).toBeCloseTo(10.2, 5);
  });

  it('of the widest word is what a column must hold', () => {
    expect(wordWidth('a Standalone b', BODY)).toBe(textWidth('Standalone', BODY));
  });
});

describe('wrappedLines', () => {
  const digits = (count: number) => textWidth('0'.repeat(count), BODY);
  it.each([
    ['', 10, 1],
    ['short', 10, 1],
    ['0000000000', 10, 1],
    ['000 000 00000', 7, 2],
    ['000 000 00000', 5, 3],
    ['000000000000', 5, 3],
    ['00 0000000000 00', 5, 4],
    ['00000\n000000 0000', 20, 2],
  ])('%p over %i digits takes %i', (text, count, lines) => {
    expect(wrappedLines(text, digits(count) + 0.01, BODY)).toBe(lines);
  });
});
