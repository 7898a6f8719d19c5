import { median, roundedPercent, share } from './statistics';

describe('a median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[5, 1, 3], 3],
    [[10, 2, 9, 1], 5.5],
  ])('of %p is %p', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a share', () => {
  it('is a fraction of whole percents, and none under 10', () => {
    expect([share(3, 12), share(0, 12), share(12, 12)]).toEqual([0.25, 0, 1]);
    expect([share(1, 3), share(4, 9), share(5, 10), share(0, 0)]).toEqual([null, null, 0.5, null]);
  });

  it('is never all of them below all, nor none of them above none', () => {
    expect([share(999, 1000), share(1, 1000), share(1, 3000)]).toEqual([0.99, 0.01, 0.01]);
    expect([roundedPercent(999, 1000, 1), roundedPercent(9999, 10_000, 1)]).toEqual([99.9, 99.9]);
    expect([roundedPercent(1, 3000, 1), roundedPercent(115, 122, 1)]).toEqual([0.1, 94.3]);
  });
});
