import fc from 'fast-check';
import { sumOf, wholeNumbers } from './whole-numbers';

describe('wholeNumbers', () => {
  it('rounds up the largest remainders, the first of equals', () => {
    expect(wholeNumbers([5.4, 7.6], 13)).toEqual([5, 8]);
    expect(wholeNumbers([1, 1, 1], 4)).toEqual([2, 1, 1]);
    expect(wholeNumbers([0, 0], 3)).toEqual([0, 0]);
    expect(wholeNumbers([], 0)).toEqual([]);
  });

  it('always has the sum, and no part is off by one or more', () => {
    const parts = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 500 }), (values, total) => {
        const whole = wholeNumbers(values, total);
        expect(sumOf(whole)).toBe(total);
        whole.forEach((count, index) => {
          const exact = ((values[index] ?? 0) * total) / sumOf(values);
          expect(Math.abs(count - exact)).toBeLessThan(1 + 1e-9);
        });
      }),
    );
  });
});
