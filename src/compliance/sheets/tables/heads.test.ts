import type { CellValue } from '../snapshot';
import { headEndingAt, holdsNames } from './heads';

const sheet = (...values: CellValue[][]) => ({ name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] });
const KNOWN = new Set(['ID', 'Grade', 'Name', 'Student › ID', 'Student › Grade', 'Goal › 2026', 'Overall › 2025']);
const isKnown = (text: string) => KNOWN.has(text);

describe('a row of names', () => {
  it.each<[string, CellValue[], boolean, boolean]>([
    ['two names', ['ID', 'Grade'], true, true],
    ['one name', ['ID', '', null], false, false],
    ['nothing', [], false, false],
    ['a number among them', ['ID', 'Grade', 3], false, false],
    ['a text without a letter that may be a value', ['ID', 'Grade', '10-12'], false, false],
    ['a sign alone', ['ID', 'Grade', '#', '+/-'], true, true],
    ['a school year in brackets', ['ID', 'Grade', '(25-26)'], true, true],
    ['a range in brackets', ['ID', 'Grade', ' ( 1–4 ) '], true, true],
    ['from what to what', ['ID', 'Grade', '24→25', '24 -> 25'], true, true],
    ['a year as a number', ['ID', 'Grade', 2025], false, true],
    ['two years', [2024, 2025], false, true],
    ['a school year', ['2024-25', '2025–2026'], false, true],
    ['a number that is no year', ['ID', 'Grade', 1925], false, false],
    ['an error', ['ID', 'Grade', { error: '#REF!' }], false, false],
    ['a yes', ['ID', 'Grade', true], false, false],
  ])('%s', (_, row, isOne, isOneOfGroups) => {
    expect([holdsNames(sheet(row), 0), holdsNames(sheet(row), 0, true)]).toEqual([isOne, isOneOfGroups]);
  });

  it('is none below the sheet', () => expect(holdsNames(sheet(['ID', 'Grade']), 1)).toBe(false));
});

describe('a head', () => {
  const read = (index: number, ...rows: CellValue[][]) => {
    const { first, texts, known } = headEndingAt(sheet(...rows), index, isKnown);
    return { first, texts, known };
  };

  it('is its row alone where the row above makes no more headings known', () => {
    expect(read(1, ['School', 'Year'], ['ID', 'Grade'])).toEqual({ first: 1, texts: ['ID', 'Grade'], known: 2 });
    expect(read(1, ['A title'], ['ID', 'Grade'])).toMatchObject({ first: 1 });
  });

  it('counts a heading that stands twice once', () => {
    expect(read(0, ['ID', 'ID', 'Grade', 'Shoes'])).toMatchObject({ known: 2 });
  });

  it('has the row above where more are known with it: its words reach over blank cells to the right', () => {
    expect(read(1, ['Student', '', 'Other'], ['ID', 'Grade', 'x'])).toEqual({
      first: 1,
      texts: ['ID', 'Grade', 'x'],
      known: 2,
    });
    expect(read(1, ['Student', '', 'Goal'], ['ID', 'Grade', '2026'])).toEqual({
      first: 0,
      texts: ['Student › ID', 'Student › Grade', 'Goal › 2026'],
      known: 3,
    });
    expect(read(1, ['x', '', 'Overall'], ['ID', 'x', '2025'])).toMatchObject({ first: 1, known: 1 });
  });

  it('has the row above where it tells names that stand twice apart, though no more are known with it', () => {
    const known = (text: string) => ['ID', 'Enrl', 'Note', 'Now › Enrl', 'Next › Enrl'].includes(text);
    expect(headEndingAt(sheet(['', 'Now', 'Next', ''], ['ID', 'Enrl', 'Enrl', 'Note']), 1, known)).toMatchObject({
      first: 0,
      texts: ['ID', 'Now › Enrl', 'Next › Enrl', 'Next › Note'],
      known: 3,
    });
    // Only one of the two is known below its group, or both stand below the same.
    expect(headEndingAt(sheet(['', 'Now', 'Later', ''], ['ID', 'Enrl', 'Enrl', 'Note']), 1, known).first).toBe(1);
    expect(headEndingAt(sheet(['Old', 'Now', '', ''], ['ID', 'Enrl', 'Enrl', 'Note']), 1, known).first).toBe(1);
  });

  it('leaves a known name alone below words that say nothing of it', () => {
    const known = (text: string) => ['ID', 'Listening', 'Overall › PL'].includes(text);
    const head = headEndingAt(sheet(['', 'Overall', 'Domain levels', ''], ['ID', 'PL', 'Listening', 'x']), 1, known);
    expect(head).toMatchObject({ texts: ['ID', 'Overall › PL', 'Listening', 'Domain levels › x'], known: 3 });
    const ofNext = headEndingAt(
      sheet(['', 'Classes', 'Overall', 'Literacy'], ['ID', 'Next year', 'PL', 'PL']),
      1,
      (text) => ['ID', 'Next year', 'Overall › PL', 'Literacy › PL'].includes(text),
    );
    expect(ofNext.texts).toEqual(['ID', 'Classes › Next year', 'Overall › PL', 'Literacy › PL']);
    const ofOther = headEndingAt(sheet(['', 'Overall', 'MAP', ''], ['ID', 'PL', 'Listening', 'x']), 1, known);
    expect(ofOther.texts).toEqual(['ID', 'PL', 'Listening', 'x']);
  });

  it('counts the days of a week where at least four of them have columns', () => {
    expect(read(0, ['Name', 'Mon', 'Tue', 'Wed', 'Thu'])).toMatchObject({ known: 5 });
    expect(read(0, ['Name', 'Mon', 'Tue', 'Wed', 'Mon'])).toMatchObject({ known: 1 });
  });

  it('names its columns by the row below where two rows name them each in its own words', () => {
    const three = new Set(['ID', 'Grade', 'Name', 'DOE1', 'DOE2', 'DOE3']);
    const codes = ['DOE1', 'DOE2', 'DOE3'];
    const names = ['ID', 'Grade', 'Name'];
    const whole = codes.map((code, at) => `${code} › ${names[at] ?? ''}`);
    const known = (text: string) => three.has(text) || whole.includes(text);
    expect(headEndingAt(sheet(codes, names), 1, known)).toMatchObject({ first: 0, texts: whole, known: 3 });
    expect(headEndingAt(sheet(names, names), 1, (text) => three.has(text) || text.includes('›')).first).toBe(1);
    const two = (text: string) => known(text) && text !== 'DOE3';
    expect(headEndingAt(sheet(codes, names), 1, two).first).toBe(1);
  });

  it('reaches over three rows and no more', () => {
    const rows = [
      ['a', 'z'],
      ['b', 'y'],
      ['ID', 'Grade'],
    ];
    const known = (text: string) => text.includes(' › y › ') || text.includes(' › b › ');
    expect(headEndingAt(sheet(...rows), 2, known)).toMatchObject({ first: 0, known: 2 });
    expect(headEndingAt(sheet(['top', 'most'], ...rows), 3, (text) => text.startsWith('top')).first).toBe(3);
  });

  it('of a very wide table is one row', () => {
    const wide = (width: number) => [Array<string>(width).fill('Student'), Array<string>(width).fill('ID')];
    const known = (text: string) => text === 'Student › ID';
    expect(headEndingAt(sheet(...wide(512)), 1, known).first).toBe(0);
    expect(headEndingAt(sheet(...wide(513)), 1, known).first).toBe(1);
  });
});
