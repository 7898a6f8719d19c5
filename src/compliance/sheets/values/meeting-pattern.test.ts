import fc from 'fast-check';
import { asLettered, bitCount, highestDay, meetingsPerWeek, periodKey, readDays, readPattern } from './meeting-pattern';

/** Weekdays as bits: M T W R F. */
const days = (letters: string) => [...letters].reduce((bits, letter) => bits | (1 << 'MTWRF'.indexOf(letter)), 0);
const meetings = (text: string, cycleLength = 5) =>
  readPattern(text)?.reduce((sum, meeting) => sum + meetingsPerWeek(meeting, cycleLength), 0) ?? null;

describe('readPattern', () => {
  it.each([
    ['3(M-R)', 4],
    ['1-2(M-F)', 10],
    ['3(M,W,F) 4(T)', 4],
    ['3(M,W,F);4(T)', 4],
    ['3(M,W,F)4(T)', 4],
    ['3(M,W,F), 4(T)', 4],
    ['A(1-5)', 5],
    ['A-C(M)', 3],
    ['1,3(M-F)', 10],
    [' 3 ( M - R ) ', 4],
    ['3(Th)', 1],
    ['3(Tu,Th)', 2],
    ['3(MWF)', 3],
    ['3(TTh)', 2],
    ['3(MTWRF)', 5],
    ['3(M W F)', 3],
    ['3(mon-wed)', 3],
    ['HR(M-F)', 5],
    ['M-F', 5],
  ])('counts the meetings a week of %j: %i', (text, count) => {
    expect(meetings(text)).toBe(count);
  });

  it('reads R as Thursday, and the days of a group only for its periods', () => {
    expect(readPattern('3(M,W,F) 4(R)')).toEqual([
      { period: '3', days: days('MWF'), numbered: false },
      { period: '4', days: days('R'), numbered: false },
    ]);
  });

  it('names each period of a range, of numbers or single letters only', () => {
    const periods = (text: string) => readPattern(text)?.map(({ period }) => period) ?? null;
    expect(periods('2-4(M)')).toEqual(['2', '3', '4']);
    expect(periods('9-11(M)')).toEqual(['9', '10', '11']);
    expect(periods('B-D(M)')).toEqual(['B', 'C', 'D']);
    expect(['AB-C(M)', 'A-CD(M)', '3-C(M)', '1-2-3(M)'].map(periods)).toEqual([null, null, null, null]);
  });

  it('counts numbered days against the length of the cycle', () => {
    expect(meetings('A(1-5)', 5)).toBe(5);
    expect(meetings('A(1,3,5)', 6)).toBe(2.5);
    expect(meetings('A(1-2) B(4)', 10)).toBe(1.5);
    expect(meetings('3(M-F)', 6)).toBe(5);
  });

  it('takes the letters A to H for the days 1 to 8 of a cycle', () => {
    const lettered = (...days: readonly number[]) => ({
      days: days.reduce((bits, day) => bits | (1 << (day - 1)), 0),
      numbered: true,
      lettered: true,
    });
    expect(readPattern('1(A,B)')).toEqual([{ period: '1', ...lettered(1, 2) }]);
    expect(readPattern('1-2(A-D)')?.map(({ period }) => period)).toEqual(['1', '2']);
    expect(readDays('A-D')).toEqual(lettered(1, 2, 3, 4));
    expect(readDays('ACE')).toEqual(lettered(1, 3, 5));
    expect(readDays('Day A')).toEqual(lettered(1));
    expect(readDays('A/H')).toEqual(lettered(1, 8));
    expect(readDays('B,F')).toEqual(lettered(2, 6));
    expect(meetings('1(A,B)', 2)).toBe(5);
    expect(meetings('1(A)', 2)).toBe(2.5);
  });

  it('takes F for Friday beside a weekday, and says where it stands alone', () => {
    expect(readDays('M,F')).toEqual({ days: days('MF'), numbered: false });
    expect(readDays('F')).toEqual({ days: days('F'), numbered: false, loneF: true });
    expect(readPattern('3(F)')).toEqual([{ period: '3', days: days('F'), numbered: false, loneF: true }]);
    expect(readDays('F')).not.toBeNull();
    expect(asLettered({ period: '3', days: days('F'), numbered: false, loneF: true })).toEqual({
      period: '3',
      days: 0b100000,
      numbered: true,
      lettered: true,
    });
  });

  it('knows the highest day', () => {
    const highest = (text: string) => readPattern(text)?.map(highestDay);
    expect(highest('1(A,B) 2(A-H) 3(1,6) 4(M)')).toEqual([2, 8, 6, 1]);
  });

  it.each([
    '',
    'daily',
    '3',
    'A',
    'M',
    '3(',
    '3()',
    '(M-F)',
    '3(X)',
    '3(F-M)',
    '3(M-R) 4',
    '2-1(M)',
    '1-B(M)',
    '3(MTWTF)',
    '3(0-2)',
    '3(M,1)',
    '3(A,M)',
    '3(A,1)',
    '3(AA)',
    '3(D-A)',
    '3(A-J)',
    'F',
    'A,B',
  ])('cannot read %j', (text) => {
    expect(readPattern(text)).toBeNull();
  });

  it('reads back what it is given, however it is separated', () => {
    const group = fc.record({
      period: fc.oneof(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom('A', 'B', 'H')),
      days: fc.subarray(['M', 'T', 'W', 'R', 'F'], { minLength: 1 }),
    });
    const separator = fc.constantFrom(' ', ';', '; ', '  ');
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 4 }),
        separator,
        fc.constantFrom(',', ', ', ''),
        (groups, between, comma) => {
          const text = groups.map(({ period, days: named }) => `${period}(${named.join(comma)})`).join(between);
          expect(readPattern(text)).toEqual(
            groups.map(({ period, days: named }) =>
              expect.objectContaining({ period, days: days(named.join('')), numbered: false }),
            ),
          );
        },
      ),
    );
  });

  it('counts periods times days of a range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(5), fc.nat(4), fc.nat(4), (first, more, from, to) => {
        fc.pre(from <= to);
        const text = `${first}-${first + more}(${'MTWRF'[from]}-${'MTWRF'[to]})`;
        expect(meetings(text)).toBe((more + 1) * (to - from + 1));
      }),
    );
  });

  it('reads or refuses any text, and never counts more than seven days of a week for a period', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-FMTWRF(),; -]{0,20}$/));
    fc.assert(
      fc.property(text, (value) => {
        for (const meeting of readPattern(value) ?? []) {
          expect(meeting.days).toBeGreaterThan(0);
          if (!meeting.numbered) expect(meetingsPerWeek(meeting, 5)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('readDays', () => {
  it.each([
    ['M-F', 'MTWRF'],
    ['M,W,F', 'MWF'],
    ['MWF', 'MWF'],
    ['TTh', 'TR'],
    ['Mon-Wed', 'MTW'],
    ['Tuesday; Thursday', 'TR'],
    ['m w', 'MW'],
    ['T-Th', 'TWR'],
    ['Mo-We', 'MTW'],
    ['Tu', 'T'],
    ['Tues', 'T'],
    ['Tu-Thu', 'TWR'],
    ['Tues-Thurs', 'TWR'],
    ['We-Fr', 'WRF'],
    ['Thur', 'R'],
    ['Thur-Fri', 'RF'],
    ['TuTh', 'TR'],
  ])('reads %j as %s', (text, letters) => {
    expect(readDays(text)).toEqual({ days: days(letters), numbered: false });
  });

  it('tells numbered days from weekdays', () => {
    expect(readDays('1-3,6')).toEqual({ days: 0b100111, numbered: true });
    expect(readDays('20')).toEqual({ days: 1 << 19, numbered: true });
    expect(readDays('10-12')).toEqual({ days: 0b111 << 9, numbered: true });
  });

  it.each(['', 'F-M', 'Sat', '0', '21', '3-1', 'M-W-F', '1,M', 'M-Sat', 'Sat-F', '1st'])('cannot read %j', (text) => {
    expect(readDays(text)).toBeNull();
  });
});

describe('periodKey', () => {
  it.each([
    ['3', '3'],
    ['03', '3'],
    ['3.0', '3'],
    ['Period 3', '3'],
    ['P3', '3'],
    ['per. 3', '3'],
    ['Block B', 'B'],
    ['b', 'B'],
    ['PE', 'PE'],
    ['1 A', '1A'],
    ['10', '10'],
    ['105', '105'],
    ['003', '3'],
    ['3.00', '3'],
    ['3.05', '3.05'],
    ['Lunch P 1', 'LUNCHP1'],
  ])('compares %j as %s', (text, key) => {
    expect(periodKey(text)).toBe(key);
  });
});

describe('bitCount', () => {
  it('counts as many bits as are set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30)), (places) => {
        expect(bitCount(places.reduce((bits, place) => bits | (1 << place), 0))).toBe(places.length);
      }),
    );
  });
});
