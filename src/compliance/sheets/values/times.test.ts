import fc from 'fast-check';
import { readTime } from './times';

describe('readTime', () => {
  it.each([
    ['8:30', 510],
    ['08:30', 510],
    ['8:30 AM', 510],
    ['8:30:00 a.m.', 510],
    ['1:15 pm', 795],
    ['13:05', 785],
    ['12:00 PM', 720],
    ['12:10 AM', 10],
    ['7:00', 420],
    ['6:59', 1139],
    ['1:15', 795],
    ['23:59', 1439],
    [75 / 1440, 795],
    [0.5, 720],
    [46273.354166666664, 510],
  ])('reads %p as %p minutes', (value, minutes) => expect(readTime(value)).toBe(minutes));

  it.each([
    [''],
    [null],
    ['24:00'],
    ['8:60'],
    ['8.30'],
    ['noon'],
    [830],
    [0],
    [-0.5],
    [true],
    [{ error: '#N/A' }],
    [8],
    ['8'],
    ['830'],
    ['8:30-9:15'],
  ])('cannot read %p', (value) => expect(readTime(value)).toBeNull());

  it('reads an Excel time like the same time typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const typed = `${hour}:${String(minute).padStart(2, '0')}`;
        expect(readTime((hour * 60 + minute) / 1440)).toBe(readTime(typed));
      }),
    );
  });
});
