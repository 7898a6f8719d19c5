import fc from 'fast-check';
import { isSameLevel, readLevel, type LevelReading } from './levels';

const read = (level: number | null) => expect.objectContaining({ level, readable: true });
const UNREADABLE = expect.objectContaining({ level: null, readable: false });

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
    ['1-Entering', 1],
    ['2 - Emerging', 2],
    ['Beginning', 2],
    ['Developing', 3],
    ['Developing - 3', 3],
    ['4 (Expanding)', 4],
    ['Expanding (Level 4)', 4],
    ['ELD-4', 4],
    ['ELD Level 3', 3],
    ['WIDA 3', 3],
    ['2 ELD', 2],
    ['3 - Level', 3],
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
    ['1/2'],
    ['3+'],
    ['3T'],
    ['2 - Developing'],
    ['Reaching'],
    ['6 - Reaching'],
    ['Developing/Expanding'],
    ['ellellellellellellellellellellellellellell!'],
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

  it('takes the scale that the text names, in whichever column it stands', () => {
    expect(readLevel('ELD 5', 'sdd')).toEqual({ level: 5, readable: true, scale: 'eld' });
    expect(readLevel('SDD 3', 'eld')).toEqual({ level: 3, readable: true, scale: 'sdd' });
    expect(readLevel('SDD 5', 'eld').readable).toBe(false);
    expect(readLevel('5 SDD', 'eld').readable).toBe(false);
    expect(readLevel('5 ELD', 'sdd')).toEqual({ level: 5, readable: true, scale: 'eld' });
    expect(readLevel('Bridging', 'sdd').readable).toBe(false);
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

describe('two levels of a student', () => {
  const sdd = (level: LevelReading['level']) => ({ level, scale: 'sdd' as const });
  const eld = (level: LevelReading['level']) => ({ level, scale: 'eld' as const });

  it('say the same where they are equal, and where SDD 4 covers ELD 5', () => {
    expect([isSameLevel(sdd(3), eld(3)), isSameLevel(sdd(4), eld(4)), isSameLevel(sdd(null), eld(null))]).toEqual([
      ...[true, true, true],
    ]);
    expect([isSameLevel(sdd(4), eld(5)), isSameLevel(eld(5), sdd(4))]).toEqual([true, true]);
  });

  it('say two things otherwise: ELD 4 is not ELD 5, SDD 3 covers neither, and a blank is no level', () => {
    expect([isSameLevel(eld(4), eld(5)), isSameLevel(eld(5), eld(4))]).toEqual([false, false]);
    expect([isSameLevel(sdd(3), eld(4)), isSameLevel(eld(5), sdd(3)), isSameLevel(sdd(4), eld(3))]).toEqual([
      ...[false, false, false],
    ]);
    expect([isSameLevel(sdd(4), eld(null)), isSameLevel(sdd(null), eld(5))]).toEqual([false, false]);
  });
});
