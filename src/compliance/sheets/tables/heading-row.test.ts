import { findHeads } from './heading-row';
import { headingTexts } from './heads';
import type { CellValue } from '../snapshot';

const sheet = (...values: CellValue[][]) => ({ name: 'Roster', firstRow: 1, firstColumn: 1, values, tables: [] });
const HEADINGS = ['Student ID', 'Grade', 'School'];
const rowOf = (...values: CellValue[][]) => findHeads(sheet(...values))[0]?.index ?? null;

describe('findHeads', () => {
  it('prefers the row that matches the most known headings, below titles and blank rows', () => {
    expect(rowOf(['Burke K-8 roster'], ['School', 'Grade'], [], HEADINGS, ['1', 3, 'A'])).toBe(3);
  });

  it('prefers more headings, then the upper row', () => {
    expect(rowOf(HEADINGS, [...HEADINGS, 'SDD'])).toBe(1);
    expect(rowOf(HEADINGS, HEADINGS)).toBe(0);
  });

  it('is the first row of names with one known heading where no row has two', () => {
    expect(rowOf(['Notes', 'Remarks'], ['Teacher', 'Job', 'Licenses'], ['Ruiz, Ana', 'ESL', 'ESL PK-6'])).toBe(1);
    expect(rowOf(['Teacher', 'Job'], ['Student ID', 'Grade', 'Notes'])).toBe(1);
  });

  it('needs known headings', () => {
    expect(rowOf(['Student ID', 'Grade', 'Notes'])).toBe(0);
    expect(rowOf(['Notes', 'Remarks'])).toBeNull();
    expect(rowOf()).toBeNull();
  });

  it('looks at the first 25 used rows', () => {
    const titles = Array.from({ length: 24 }, () => ['a title', '']);
    expect(rowOf(...titles, HEADINGS)).toBe(24);
    expect(rowOf(['one more'], ...titles, HEADINGS)).toBeNull();
    expect(rowOf([''], [null], ...titles, HEADINGS)).toBe(26);
  });

  it('does not count columns that we wrote', () => {
    expect(rowOf(['Notes', 'Remarks', 'ESL Minutes (ML Check)'])).toBeNull();
  });

  it('puts the words of groups before the headings below them, as merged and left-aligned cells stand', () => {
    const [head] = findHeads(
      sheet(
        ['Student', '', 'Overall Score', '', 'Literacy Score', ''],
        ['ID', 'Grade', 'Scale Score', 'Prof Lvl', 'Scale Score', 'Prof Lvl'],
        ['1', 3, 300, 2.1, 310, 2.2],
      ),
    );
    expect(head?.index).toBe(1);
    expect(head?.texts).toEqual([
      'Student › ID',
      'Student › Grade',
      'Overall Score › Scale Score',
      'Overall Score › Prof Lvl',
      'Literacy Score › Scale Score',
      'Literacy Score › Prof Lvl',
    ]);
  });

  it('reads what stands under raw scores as no levels, and the rest of the row as it is', () => {
    const [head] = findHeads(
      sheet(
        ['', '', 'Raw Score', '', '', '', 'Prof. Level', ''],
        ['Last', 'First', 'L', 'S', 'R', 'W', 'Overall', 'Date Given'],
        ['Ruiz', 'Ana', 11, 10, 4, 3, '2.5', '8/19/25'],
      ),
    );
    expect(head?.texts).toEqual([
      ...['Last', 'First', 'Raw Score › L', 'Raw Score › S', 'Raw Score › R', 'Raw Score › W'],
      ...['Overall', 'Date Given'],
    ]);
  });

  it('takes no row of values for another head, whatever fields its cells name', () => {
    const heads = findHeads(
      sheet(['Staff ID', 'Name', 'School', 'Job', 'Dept', 'FTE'], ['T1', 'Ruiz, Ana', 'Name', 'Teacher', 'ESL', 1]),
    );
    expect(heads.map(({ index }) => index)).toEqual([0]);
  });

  it('leaves a title over the headings alone', () => {
    expect(findHeads(sheet(['ESL roster', 'Burke'], HEADINGS, ['1', 3, 'A']))[0]?.texts).toEqual(HEADINGS);
  });
});

describe('headingTexts', () => {
  it('takes texts only, trimmed', () => {
    expect(headingTexts(sheet([' Grade ', 3, null, { error: '#REF!' }, true]), 0)).toEqual(['Grade', '', '', '', '']);
  });
});
