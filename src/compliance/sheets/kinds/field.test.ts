import * as fields from './field';

const { key, level, readScale, numberKindOf, count, minutes, score, ...makers } = fields;
const HEADINGS = ['Some Heading'];

describe('a field', () => {
  it.each(Object.entries(makers))('%s is of the type of that name, and tells no row from another', (type, make) =>
    expect(make(HEADINGS)).toEqual({ type, headings: HEADINGS, isKey: false }),
  );

  it('with a scale or a unit keeps it', () => {
    expect(level('sdd', HEADINGS)).toEqual({ type: 'level', scale: 'sdd', headings: HEADINGS, isKey: false });
    expect(score('alternate', HEADINGS)).toEqual({
      type: 'score',
      scale: 'alternate',
      headings: HEADINGS,
      isKey: false,
    });
    expect(count('blocks', HEADINGS)).toEqual({ type: 'count', of: 'blocks', headings: HEADINGS, isKey: false });
    expect(minutes(HEADINGS)).toEqual({ type: 'minutes', of: 'minutes', headings: HEADINGS, isKey: false });
  });

  it('that tells one row from another is otherwise the same', () => {
    expect(key(fields.grade(HEADINGS))).toEqual({ ...fields.grade(HEADINGS), isKey: true });
  });

  it('of levels is read as SDD only where it is of SDD: ELD has every level', () => {
    expect((['sdd', 'eld', 'either'] as const).map((scale) => readScale(level(scale, HEADINGS)))).toEqual([
      ...['sdd', 'eld', 'eld'],
    ]);
  });

  it('says how its cells are read as numbers', () => {
    const { fte, monitoringYear, text, date } = fields;
    expect(numberKindOf(count('blocks', HEADINGS))).toBe('blocks');
    expect(numberKindOf(minutes(HEADINGS))).toBe('minutes');
    expect([fte, monitoringYear, text, date].map((make) => numberKindOf(make(HEADINGS)))).toEqual([
      ...['fte', 'year', null, null],
    ]);
  });
});
