import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programText } from '../../../../test/program-text';
import { MATCH } from '../heading-match';
import { KINDS, kindOf, type KindId } from '.';
import { FURTHER_HEADINGS_OF_RECORDS } from './testing/further-headings-of-records';
import { FURTHER_HEADINGS, SHARED_HEADINGS } from './testing/further-headings';
import { RELATED_HEADINGS } from './testing/related-headings';
import { SPEC_HEADINGS } from './testing/spec-headings';
import { TOPIC_WORDS, VAGUE_HEADINGS } from './testing/vague-headings';

describe('headings of the kinds', () => {
  it.each(RELATED_HEADINGS)('%s: "%s" names %s too', (kind, heading, field) => {
    expect(kindOf(kind).book.find(heading)[0]?.field).toBe(field);
  });

  it.each(SPEC_HEADINGS)('%s: "%s" names %s, by its spelling', (kind, heading, field) => {
    const [match] = kindOf(kind).book.find(heading);
    expect(match?.field).toBe(field);
    // What several fields share gives way to the spelling of one; the same words in another spelling never win.
    expect([MATCH.exact, MATCH.shared]).toContain(match?.score);
  });

  it.each([...FURTHER_HEADINGS, ...FURTHER_HEADINGS_OF_RECORDS])(
    '%s: %s is named by the spelling of each of: %s',
    (kind, field, headings) => {
      for (const heading of headings.split(' | '))
        expect([heading, kindOf(kind).book.find(heading)]).toEqual([heading, [{ field, score: MATCH.exact }]]);
    },
  );

  it.each(SHARED_HEADINGS)('%s: %s may be named by each of: %s', (kind, fields, headings) => {
    for (const heading of headings.split(' | ')) {
      const matches = kindOf(kind).book.find(heading);
      expect([heading, matches.map(({ field }) => field).sort()]).toEqual([heading, fields.split(' ').sort()]);
      expect(matches.every(({ score }) => score === MATCH.shared)).toBe(true);
    }
  });

  it.each(KINDS)('of $id may say too little for another sheet, and name a field of this one', ({ id, book }) => {
    for (const [field, headings] of Object.entries(VAGUE_HEADINGS[id] ?? {}))
      for (const heading of headings)
        expect([heading, ...book.find(heading).map((match) => match.field)]).toContain(field);
  });

  it.each(TOPIC_WORDS)('%s: %s is named by "%s" beside each of: %s', (kind, field, heading, words) => {
    for (const word of words.split(' '))
      expect([word, kindOf(kind).book.find(`${word} ${heading}`)[0]?.field]).toEqual([word, field]);
  });

  it('are expected of every field that speaks for its kind', () => {
    const expected = new Set(SPEC_HEADINGS.map(([kind, , field]) => `${kind}.${field}`));
    const speaking = KINDS.flatMap(({ id, fieldNames, countOf }) =>
      fieldNames.filter((field) => countOf([field]) === 1).map((field) => `${id}.${field}`),
    );
    expect(speaking.filter((field) => !expected.has(field))).toEqual([]);
  });

  it('are the same for both kinds of ACCESS results', () => {
    expect(kindOf('alternate-access').fieldNames).toEqual(kindOf('access').fieldNames);
  });

  it.each(KINDS.flatMap((kind) => kind.fieldNames.map((field) => [kind.id, field] as const)))(
    '%s: the name of the field %s is a heading too',
    (kind, field) => {
      const spaced = field.replace(/([A-Z])/g, ' $1');
      expect(kindOf(kind).book.find(spaced)[0]?.field).toBe(field);
    },
  );
});

describe('kinds', () => {
  it('have no field that nothing reads', () => {
    const text = programText(/\bsheets\/kinds\//);
    // `row.field`, 'field' and 'kind.field', or the name of a column of facts: `field:`.
    const isRead = (field: string) => new RegExp(`['.]${field}\\b|\\b${field}:`).test(text);
    const unread = KINDS.flatMap(({ id, fieldNames }) =>
      fieldNames.filter((field) => !isRead(field)).map((field) => `${id}.${field}`),
    );
    expect(unread).toEqual([]);
  });

  it('are those of docs/spec/sheets.md, in its order', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/spec/sheets.md'), 'utf8');
    expect(KINDS.map(({ id }) => id)).toEqual(Array.from(page.matchAll(/^\| \*\*([a-z-]+)\*\*/gm), ([, id]) => id));
  });

  it.each(KINDS.map((kind) => [kind.id, kind] as const))('%s: no heading names two fields exactly', (_, kind) => {
    for (const heading of [...kind.fields.values()].flatMap(({ headings }) => headings)) {
      const exact = kind.book.find(heading).filter(({ score }) => score === MATCH.exact);
      expect([heading, exact.map(({ field }) => field)]).toEqual([heading, [expect.any(String)]]);
    }
  });

  it.each<[KindId, readonly string[], boolean]>([
    ['roster', ['studentId', 'grade'], true],
    ['roster', ['studentId', 'name', 'school'], false],
    ['schedule', ['studentId', 'courseCode'], true],
    ['schedule', ['studentId', 'courseTitle'], true],
    ['schedule', ['studentId', 'section'], false],
    ['sections', ['courseTitle', 'section', 'enrolled'], true],
    ['sections', ['courseTitle', 'section'], true],
    ['sections', ['courseTitle', 'grade'], false],
    ['schedule', ['name', 'courseTitle'], true],
    ['access', ['stateId', 'listening', 'speaking', 'reading', 'writing'], true],
    ['benchmarks', ['stateId', 'met'], true],
    ['requests', ['studentId', 'requestDate'], true],
    ['registration', ['stateId', 'test'], true],
    ['registration', ['stateId', 'session'], false],
    ['staff', ['teacher', 'sei'], true],
    ['staff', ['lastName', 'firstName', 'eslLicense'], true],
    ['staff', ['lastName', 'sei'], false],
    ['staff', ['teacher', 'bee'], false],
    ['access', ['stateId', 'overall'], true],
    ['access', ['studentId', 'overall'], true],
    ['access', ['studentId', 'literacy'], false],
    ['projections', ['school', 'grade', 'projectedEnrollment'], true],
    ['projections', ['school', 'grade', 'currentEnrollment'], false],
    ['bell', ['period', 'minutes'], true],
    ['bell', ['period', 'startTime', 'endTime'], true],
    ['bell', ['period', 'startTime'], false],
    ['monitoring', ['studentId', 'entryDate'], true],
    ['monitoring', ['studentId'], false],
    ['optouts', ['studentId', 'formDate'], true],
    ['screener', ['studentId', 'testDate'], true],
    ['benchmarks', ['stateId', 'met'], true],
    ['benchmarks', ['studentId', 'target'], false],
    ['requests', ['studentId', 'requestDate'], true],
    ['registration', ['studentId', 'test'], true],
    ['registration', ['studentId', 'grade'], false],
    ['folders', ['studentId', 'hls', 'accessReport'], true],
    ['folders', ['studentId', 'hls'], false],
  ])('%s with %p fits: %p', (kind, fields, fits) => {
    expect(kindOf(kind).fits(new Set(fields))).toBe(fits);
  });

  it.each<[KindId, readonly string[], boolean]>([
    ['monitoring', ['studentId', 'monitoringYear', 'markingPeriod'], true],
    ['monitoring', ['studentId', 'monitoringYear', 'outcome'], true],
    ['monitoring', ['name', 'monitoringYear', 'markingPeriod'], true],
    ['monitoring', ['name', 'monitoringYear', 'outcome'], true],
    ['monitoring', ['studentId', 'monitoringYear'], false],
    ['monitoring', ['studentId', 'markingPeriod', 'outcome'], false],
    ['monitoring', ['name', 'markingPeriod', 'outcome'], false],
    ['monitoring', ['monitoringYear', 'markingPeriod', 'outcome'], false],
    ['roster', ['name', 'mlStatus'], false],
    ['access', ['studentId', 'literacy'], false],
  ])('%s with %p fits where a title names it: %p', (kind, fields, fits) => {
    expect(kindOf(kind).fitsIfNamed(new Set(fields))).toBe(fits);
  });
});
