import { wrappedLines } from './row-heights';

describe('wrappedLines', () => {
  it.each([
    ['', 10, 1],
    ['short', 10, 1],
    ['exactly 10', 10, 1],
    ['one two three', 7, 2],
    ['one two three', 5, 3],
    ['abcdefghijkl', 5, 3],
    ['ab abcdefghij cd', 5, 4],
    ['first\nsecond line', 20, 2],
    ['any', 0, 3],
  ])('%p in %i characters takes %i', (text, width, lines) => {
    expect(wrappedLines(text, width)).toBe(lines);
  });
});
