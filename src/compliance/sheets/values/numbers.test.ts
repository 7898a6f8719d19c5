import fc from 'fast-check';
import { cellMinutes, cellNumber } from './numbers';

describe('cellNumber', () => {
  it.each([
    [45, 45],
    ['45', 45],
    [' 45.50 ', 45.5],
    ['1,125', 1125],
    ['1,234,567', 1234567],
    ['-3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    [0, 0],
  ])('of %p is %p', (value, number) => expect(cellNumber(value)).toBe(number));

  it.each([
    [''],
    [null],
    ['NULL'],
    ['45 min'],
    ['1,2'],
    ['1,2345'],
    ['1e3'],
    ['45%'],
    ['two'],
    [true],
    [NaN],
    [Infinity],
    [{ error: '#REF!' }],
  ])('of %p is not known', (value) => expect(cellNumber(value)).toBeNull());

  it('reads a number the same typed as text', () => {
    fc.assert(fc.property(fc.integer(), (number) => expect(cellNumber(String(number))).toBe(number)));
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (number) => expect(cellNumber(number.toLocaleString('en-US'))).toBe(number)),
    );
  });
});

describe('cellMinutes', () => {
  it.each([
    [45, 45],
    ['45 min', 45],
    ['45min.', 45],
    ['90 Minutes', 90],
    ['0', 0],
    ['1,125 mins', 1125],
  ])('of %p is %p', (value, minutes) => expect(cellMinutes(value)).toBe(minutes));

  it.each([[-5], ['-5 min'], ['min'], [''], ['1 hour'], ['45-60'], [null]])('of %p is not known', (value) =>
    expect(cellMinutes(value)).toBeNull(),
  );
});
