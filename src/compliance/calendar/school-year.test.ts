import fc from 'fast-check';
import { makePolicy, type PolicyChanges } from '../policy/policy';
import { dayFromIso, isoDate, type Day } from '../sheets/values/dates';
import { FULL_YEAR } from '../sheets/values/terms';
import { piecesBetween, schoolYear, SchoolYears, stretchesOf, weeksOf } from './school-year';

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === null) throw new Error(`${iso} is no date.`);
  return found;
}

function yearOf(settings: NonNullable<PolicyChanges['settings']> = {}) {
  return schoolYear(2026, makePolicy({ settings }).values);
}

const startsOf = (settings?: NonNullable<PolicyChanges['settings']>) => yearOf(settings).starts.map(isoDate);

describe('schoolYear', () => {
  it('runs from the first to the last day of school in twelve pieces', () => {
    const { first, last } = yearOf();
    // September 8, 2026 to June 22, 2027, both counted, are 288 days: 24 a piece.
    expect([isoDate(first), isoDate(last)]).toEqual(['2026-09-08', '2027-06-22']);
    expect(startsOf()).toEqual([
      ...['2026-09-08', '2026-10-02', '2026-10-26', '2026-11-19', '2026-12-13', '2027-01-06'],
      ...['2027-01-30', '2027-02-23', '2027-03-19', '2027-04-12', '2027-05-06', '2027-05-30'],
    ]);
  });

  it('rounds the pieces of a year that twelve does not divide down', () => {
    // 290 days: the second piece begins ⌊290 ÷ 12⌋ = 24 days after the first day, the third ⌊580 ÷ 12⌋ = 48.
    const starts = startsOf({ lastDayOfSchool: '06-24' });
    expect(starts.slice(0, 3)).toEqual(['2026-09-08', '2026-10-02', '2026-10-26']);
    expect(starts[6]).toBe('2027-01-31');
  });

  it('takes the ends of terms from the policy, and leaves the others as computed', () => {
    const starts = startsOf({ termEnds: { S1: '01-22', T1: '12-01' } });
    expect([starts[4], starts[6]]).toEqual(['2026-12-02', '2027-01-23']);
    expect([starts[1], starts[3], starts[9]]).toEqual(['2026-10-02', '2026-11-19', '2027-04-12']);
  });

  it('ends the year where the policy ends its last term', () => {
    expect(isoDate(yearOf({ termEnds: { S2: '06-10' } }).last)).toBe('2027-06-10');
  });

  it('never begins a piece before the one before it', () => {
    const monthDay = fc.constantFrom('07-04', '09-09', '11-13', '01-29', '02-29', '03-31', '06-22', '06-30');
    const ends = fc.dictionary(fc.constantFrom('S1', 'Q1', 'Q3', 'T1', 'T2'), monthDay);
    fc.assert(
      fc.property(ends, monthDay, (termEnds, lastDayOfSchool) => {
        const { first, last, starts } = yearOf({ termEnds, lastDayOfSchool });
        expect(starts).toHaveLength(12);
        expect(starts[0]).toBe(first);
        expect(last).toBeGreaterThanOrEqual(first);
        for (const [piece, start] of starts.entries()) expect(start).toBeGreaterThanOrEqual(starts[piece - 1] ?? first);
      }),
    );
  });

  it('is the same for schools of the same settings, and their own for others', () => {
    const years = new SchoolYears(makePolicy({ schools: { Burke: { lastDayOfSchool: '06-15' } } }), day('2027-03-01'));
    expect(years.at('Adams')).toBe(years.at('Quincy'));
    expect(isoDate(years.at('Burke').last)).toBe('2027-06-15');
    expect(isoDate(years.at('Adams').first)).toBe('2026-09-08');
  });
});

describe('piecesBetween', () => {
  it('leaves out the pieces that end before the entry, and those that begin after the leaving', () => {
    const year = yearOf();
    expect(piecesBetween(year, null, null)).toBe(FULL_YEAR);
    // Piece 1 ends on October 1.
    expect(piecesBetween(year, day('2026-10-01'), null)).toBe(FULL_YEAR);
    expect(piecesBetween(year, day('2026-10-02'), null)).toBe(FULL_YEAR & ~1);
    expect(piecesBetween(year, day('2027-06-22'), null)).toBe(1 << 11);
    expect(piecesBetween(year, day('2027-06-23'), null)).toBe(0);
    expect(piecesBetween(year, null, day('2026-10-01'))).toBe(1);
    expect(piecesBetween(year, null, day('2026-10-02'))).toBe(0b11);
    expect(piecesBetween(year, day('2026-10-02'), day('2026-10-25'))).toBe(0b10);
  });
});

describe('stretchesOf', () => {
  const told = (term: number, settings?: NonNullable<PolicyChanges['settings']>) =>
    stretchesOf(term, yearOf(settings)).map(({ from, to }) => [isoDate(from), isoDate(to)]);

  it('gives the days of a term, neighbouring pieces as one stretch', () => {
    expect(told(FULL_YEAR)).toEqual([['2026-09-08', '2027-06-22']]);
    expect(told(0b111)).toEqual([['2026-09-08', '2026-11-18']]);
    expect(told(0b111000000111)).toEqual([
      ['2026-09-08', '2026-11-18'],
      ['2027-04-12', '2027-06-22'],
    ]);
    expect(told(0)).toEqual([]);
  });

  it('leaves out pieces without a day', () => {
    expect(told(0b100, { termEnds: { Q1: '10-25' } })).toEqual([]);
  });
});

it('rounds weeks up', () => {
  expect([1, 7, 8, 14].map(weeksOf)).toEqual([1, 1, 2, 2]);
});
