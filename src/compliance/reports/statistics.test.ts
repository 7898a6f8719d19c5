import { median, share } from './statistics';

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

it('a share is a fraction, and none of nothing', () => {
  expect([share(1, 4), share(0, 4), share(0, 0)]).toEqual([0.25, 0, null]);
});
