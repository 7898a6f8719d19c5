import fc from 'fast-check';
import { cellMinutes, cellNumber, minutesAtStart, rateOf, readNumber, type NumberKind } from './numbers';

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
    ['2 hrs', 120],
    ['1 hour', 60],
    ['1.5 hours', 90],
    ['45 min/day', 45],
    ['225 min per week', 225],
  ])('of %p is %p', (value, minutes) => expect(cellMinutes(value)).toBe(minutes));

  it.each([[-5], ['-5 min'], ['min'], [''], ['45x'], ['45-60'], ['½'], ['20 max'], ['1 hr 30'], [null]])(
    'of %p is not known',
    (value) => expect(cellMinutes(value)).toBeNull(),
  );
});

describe('readNumber', () => {
  it.each<[NumberKind, string | number, number]>([
    ['students', '30 students', 30],
    ['students', 'Students: 30', 30],
    ['students', '1,030', 1030],
    ['students', '30 MLs', 30],
    ['sections', '2 sections', 2],
    ['meetings', '5 days per week', 5],
    ['meetings', '5 times/week', 5],
    ['weeklyMinutes', '300 min/week', 300],
    ['meetingMinutes', '45 min per class', 45],
    ['serviceMinutes', '60 min/day', 60],
    ['serviceMinutes', '300 min/week', 300],
    ['blocks', '3 blocks', 3],
    ['fte', '0.5 FTE', 0.5],
    ['fte', '.5', 0.5],
    ['year', 'Year 2', 2],
    ['year', 'YR 2', 2],
    ['plain', 0, 0],
  ])('as %s, %p is %p', (kind, value, number) => expect(readNumber(value, kind)).toEqual({ number, readable: true }));

  it.each<[NumberKind, string | number | boolean]>([
    ['students', '20 max'],
    ['students', '45 min'],
    ['students', -1],
    ['students', 'twenty'],
    ['minutes', '45x'],
    ['minutes', '45-60'],
    ['minutes', '-45'],
    ['weeklyMinutes', '60 min/day'],
    ['weeklyMinutes', '60 min per class'],
    ['meetingMinutes', '300 min/week'],
    ['meetingMinutes', '60 min/day'],
    ['serviceMinutes', '60 min per class'],
    ['meetings', '5 times a day'],
    ['fte', 'one half'],
    ['fte', '50%'],
    ['fte', '½'],
    ['plain', '3 students'],
    ['plain', true],
    ['meetings', '5 to 6'],
  ])('as %s, %p cannot be read', (kind, value) =>
    expect(readNumber(value, kind)).toEqual({ number: null, readable: false }),
  );

  it.each(['', null, 'N/A', '-'])('%p is blank, which is readable', (value) =>
    expect(readNumber(value, 'students')).toEqual({ number: null, readable: true }),
  );

  it('does not mind case and spaces', () => {
    const spaces = fc.array(fc.constantFrom(' ', '\u00a0'), { maxLength: 3 }).map((blanks) => blanks.join(''));
    fc.assert(
      fc.property(fc.nat({ max: 9_999 }), spaces, spaces, fc.boolean(), (number, before, between, upper) => {
        const text = `${before}${number}${between}minutes${before}`;
        expect(readNumber(upper ? text.toUpperCase() : text, 'minutes').number).toBe(number);
      }),
    );
  });
});

describe('minutes at the start of a text', () => {
  it.each<[string, number, boolean]>([
    ['45 min/day', 45, false],
    ['45', 45, false],
    ['225 min a week (IEP)', 225, true],
    ['225 weekly', 225, true],
    ['1 hr per day', 60, false],
    ['30 minutes pull-out, see IEP', 30, false],
    ['0', 0, false],
  ])('of %p are %p (a week: %p)', (text, minutes, isWeekly) =>
    expect(minutesAtStart(text)).toEqual({ minutes, isWeekly }),
  );

  it.each(['see IEP', 'reduced to 45 min', '45-60 min', '2x30'])('%p begins with no one number', (text) =>
    expect(minutesAtStart(text)).toBeNull(),
  );

  it('and how often, where the unit says it', () => {
    expect(['45 min/day', '225 min per week', '225 mins/wk', '45 min per class', '45 min', 45].map(rateOf)).toEqual([
      'day',
      'week',
      'week',
      'meeting',
      null,
      null,
    ]);
  });
});
