import fc from 'fast-check';
import { readLevel } from './levels';

const read = (level: number | null) => ({ level, readable: true });
const UNREADABLE = { level: null, readable: false };

describe('readLevel', () => {
  it.each([
    [1, 1],
    ['1', 1],
    ['1.0', 1],
    ['ELD 1', 1],
    ['ELD1', 1],
    ['Level 1', 1],
    ['SDD 1', 1],
    ['sdd: 4', 4],
    ['L3', 3],
    ['2.7', 2],
    [2.7, 2],
    [4.9, 4],
    ['A1', 1],
    ['a2', 1],
    ['A3', 1],
    ['P1', 1],
    ['P2', 2],
    ['P3', 3],
  ])('reads %p as %p on both scales', (value, level) => {
    expect(readLevel(value, 'sdd')).toEqual(read(level));
    expect(readLevel(value, 'eld')).toEqual(read(level));
  });

  it.each([
    ['SDD 5'],
    [6],
    ['6'],
    ['P'],
    [0],
    ['0'],
    [0.9],
    [-1],
    ['-1'],
    [' - 2'],
    ['two'],
    ['P4'],
    ['1-2'],
    [true],
    [{ error: '#N/A' }],
  ])('cannot read %p on either', (value) => {
    expect(readLevel(value, 'sdd')).toEqual(UNREADABLE);
    expect(readLevel(value, 'eld')).toEqual(UNREADABLE);
  });

  it('ends at 4 for SDD and at 5 for ELD', () => {
    expect(readLevel(5, 'sdd')).toEqual(UNREADABLE);
    expect(readLevel('5.9', 'eld')).toEqual(read(5));
    expect(readLevel('ELD 5', 'eld')).toEqual(read(5));
  });

  it.each([[''], [null], ['NULL'], ['-'], ['N/A']])('takes %p for blank, which is readable', (value) =>
    expect(readLevel(value, 'sdd')).toEqual(read(null)),
  );

  it('floors every score of its scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 59 }), (tenths) =>
        expect(readLevel((tenths / 10).toFixed(1), 'eld')).toEqual(read(Math.floor(tenths / 10))),
      ),
    );
  });
});
