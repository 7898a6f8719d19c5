import fc from 'fast-check';
import { asText, inTextFormat, linkFormula } from './written-text';
import { excelWith } from '../testing/excel-with';

const HOSTILE = [
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-2',
  '@SUM(A1)',
  '00123',
  '3-4',
  'TRUE',
  "'quoted",
  '#N/A',
  '1e5',
  '=1+1',
  '\t=1+1',
];

/** Writes texts as values, on a range of this number format, and reads back values and formulas. */
async function written(
  texts: readonly string[],
  numberFormat: string,
): Promise<{ values: unknown[]; formulas: unknown[] }> {
  const excel = excelWith({ Sheet: [] });
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet').getRangeByIndexes(0, 0, texts.length, 1);
    range.numberFormat = texts.map(() => [numberFormat]);
    range.values = texts.map((text) => [text]);
    range.load('values,formulas');
    await context.sync();
    return { values: range.values.flat(), formulas: range.formulas.flat() };
  });
}

describe('text written to cells', () => {
  it('stays as it is in any format, whatever it begins with', async () => {
    const { values, formulas } = await written(HOSTILE.map(asText), 'General');
    expect(values).toEqual(HOSTILE);
    expect(formulas).toEqual(HOSTILE);
  });

  it('stays as it is in the text format', async () => {
    const { values, formulas } = await written(HOSTILE.map(inTextFormat), '@');
    expect(values).toEqual(HOSTILE);
    expect(formulas).toEqual(HOSTILE);
  });

  it('stays as it is for any text', async () => {
    const texts = fc.sample(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), 300);
    expect((await written(texts.map(asText), 'General')).values).toEqual(texts);
    expect((await written(texts.map(inTextFormat), '@')).values).toEqual(texts);
  });

  it('is cut where a cell cannot hold it', () => {
    expect(asText('x'.repeat(40_000)).length).toBeLessThanOrEqual(32_767);
    expect(inTextFormat('x'.repeat(40_000)).endsWith('x…')).toBe(true);
  });
});

describe('linkFormula', () => {
  const to = (sheet: string, text: string | number) => linkFormula({ text, link: { sheet, address: 'F17' } });

  it('shows the text and goes to the cell', () => {
    expect(to('Roster', 'row 17')).toBe(`=HYPERLINK("#'Roster'!F17","row 17")`);
  });

  it('keeps a number a number, so that the column sorts', () => {
    expect(to('Roster', 17)).toBe(`=HYPERLINK("#'Roster'!F17",17)`);
  });

  it('cannot be broken out of by a name with quotes', () => {
    expect(to(`O'Brien "A"`, '"&cmd()&"')).toBe(`=HYPERLINK("#'O''Brien ""A""'!F17","""&cmd()&""")`);
  });

  it('cuts long text into pieces that a formula takes', () => {
    const formula = to('Roster', 'ab'.repeat(200)) ?? '';
    const pieces = formula.match(/"[^"]*"/g) ?? [];
    expect(pieces.every((piece) => piece.length <= 257)).toBe(true);
    expect(pieces.slice(1).join('').replaceAll('"', '')).toBe('ab'.repeat(200));
  });

  it('gives up on text that is too long for a formula', () => {
    expect(to('Roster', 'x'.repeat(9_000))).toBeNull();
  });

  it('calculates to its text, whatever the text', async () => {
    const texts = ['plain', '"', '""&""', 'a"b', '=1', 'x'.repeat(300)];
    const { values } = await written(
      texts.map((text) => to(`It's "one"`, text) ?? ''),
      'General',
    );
    expect(values).toEqual(texts);
  });
});
