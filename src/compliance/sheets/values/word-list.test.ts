import { counted, wordList } from './word-list';

describe('wordList', () => {
  it.each([
    [[], 0, ''],
    [['a'], 0, 'a'],
    [['a', 'b'], 0, 'a and b'],
    [['a', 'b', 'c'], 0, 'a, b and c'],
    [['a', 'b'], 1200, 'a, b and 1,200 more'],
  ])('says %p with %p more as %p', (words, more, text) => expect(wordList(words, more)).toBe(text));
});

describe('counted', () => {
  it('puts the noun in its number', () => {
    expect([counted(0, 'row'), counted(1, 'row'), counted(2000, 'row')]).toEqual(['0 rows', '1 row', '2,000 rows']);
  });
});
