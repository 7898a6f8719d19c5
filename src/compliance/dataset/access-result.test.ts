import type { CellValue } from '../sheets/snapshot';
import { levelOf, readScore, readYear } from './access-result';

describe('the year of a test', () => {
  it.each<[CellValue, number | null]>([
    [2026, 2026],
    ['2026', 2026],
    ['2026.0', 2026],
    ['2026.00', 2026],
    ['2025-26', 2026],
    ['2025/2026', 2026],
    ['2025 – 26', 2026],
    ['2025 /2026', 2026],
    ['2025- 26', 2026],
    ['12026', null],
    ['20261', null],
    ['2025-6', null],
    ['2025.', null],
    ['1999', null],
    ['spring', null],
    ['', null],
    [null, null],
  ])('in %p is %p: of a school year the spring', (cell, year) => {
    expect(readYear(cell)).toBe(year);
  });
});

it('a score is 1.0 to 6.0, and its level the whole number, 5 at most', () => {
  expect([1, 6, '4.5', 0.9, 6.1, 'P2', '', null].map(readScore)).toEqual([1, 6, 4.5, null, null, null, null, null]);
  expect([1, 1.9, 4.9, 5, 6, null].map(levelOf)).toEqual([1, 1, 4, 5, 5, null]);
});
