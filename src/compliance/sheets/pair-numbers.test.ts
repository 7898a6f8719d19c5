import fc from 'fast-check';
import { PairNumbers } from './pair-numbers';

describe('numbers of pairs', () => {
  it('count up with each new pair, and a pair keeps its own', () => {
    const pairs = new PairNumbers();
    expect([pairs.of(7, 0), pairs.of(0, 7), pairs.of(7, 0), pairs.of(-1, 7), pairs.of(0, 7)]).toEqual([0, 1, 0, 2, 1]);
    expect(pairs.size).toBe(3);
  });

  it('are those of a table by text, for any pairs and however many', () => {
    const part = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { maxLength: 500 }), (list) => {
        const pairs = new PairNumbers();
        const texts = [...new Set(list.map(String))];
        expect(list.map(([first, second]) => pairs.of(first, second))).toEqual(
          list.map((pair) => texts.indexOf(String(pair))),
        );
      }),
    );
  });
});
