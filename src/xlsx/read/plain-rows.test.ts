import fc from 'fast-check';
import { AddressError } from '../cells/a1';
import { cellError } from '../cells/cell-value';
import type { CellRow } from '../cells/cell-row';
import { PackedValues } from '../cells/packed-values';
import { XmlError } from '../xml/xml-tree';
import { CellBudget } from './cell-budget';
import { readPlainRows } from './plain-rows';
import { readAnyRows, readSheetData } from './read-sheet-data';
import { RowReader } from './row-reader';
import { atOnce } from '../slices';
import type { Attributes, ReadRow, RowTarget } from './row-target';

const STRINGS = ['Ana', 'Bea & Co', ' Łucja '];
const PLAIN = new Set(['']);
const sheetOf = (data: Uint8Array) => ({ data, prefixes: () => PLAIN, isPlain: () => true });

const context = () => ({ strings: STRINGS, date1904: false, budget: new CellBudget() });
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Keeps all that rows say. */
class Rows implements RowTarget {
  readonly packing = new PackedValues(STRINGS);
  readonly cells = new Map<number, CellRow>();
  readonly attributes = new Map<number, Attributes>();

  row(row: number): CellRow | undefined {
    return this.cells.get(row);
  }

  openRow(row: number, attributes: Attributes): boolean {
    this.attributes.set(row, attributes);
    return false;
  }

  loadRow(row: number, { values, width, formulas, styles }: ReadRow): void {
    const unpacked = Array.from(values.subarray(0, width), (value) => this.packing.unpack(value));
    this.cells.set(row, { values: unpacked, formulas, styles });
  }
}

/** All that rows say, or that they cannot be read. */
function outcome(read: (rows: Rows) => boolean): unknown {
  const rows = new Rows();
  try {
    const inOrder = read(rows);
    return { inOrder, cells: rows.cells, attributes: rows.attributes };
  } catch (error) {
    if (error instanceof XmlError || error instanceof AddressError) return 'refused';
    throw error;
  }
}

const asWritten = (data: Uint8Array) => outcome((rows) => atOnce(readSheetData(sheetOf(data), rows, context())));

/** The same by the parser of all XML alone. */
function byGeneralParser(data: Uint8Array): unknown {
  return outcome((rows) => {
    const reader = new RowReader(rows, context());
    atOnce(readAnyRows(data, PLAIN, reader));
    return reader.inOrder;
  });
}

/** How far the quick reader comes. */
function plainPart(text: string): string {
  const end = atOnce(readPlainRows(bytesOf(text), new RowReader(new Rows(), context())));
  return new TextDecoder().decode(bytesOf(text).subarray(0, end));
}

it('reads what Excel, LibreOffice and openpyxl write, without the parser of all XML', () => {
  const excel =
    '<row r="1" spans="1:3" ht="15.5" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="2" t="s"><v>0</v></c><c r="C1"><v>-4.5</v></c></row>';
  const libreOffice =
    '<row r="2" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">\n<c r="A2" s="0" t="str"><f aca="false">&quot;a&quot;&amp;B2</f><v>a</v></c></row>';
  const openpyxl =
    '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> Łucja </t></is></c><c r="B3" /></row>';
  const all = excel + libreOffice + openpyxl;
  expect(plainPart(all)).toBe(all);
  const rows = new Rows();
  expect(atOnce(readSheetData(sheetOf(bytesOf(all)), rows, context()))).toBe(true);
  expect(rows.row(0)).toEqual({ values: ['Ana', null, -4.5], formulas: undefined, styles: [2, undefined, 0] });
  expect(rows.row(1)).toEqual({ values: ['a'], formulas: ['="a"&B2'], styles: undefined });
  expect(rows.row(2)).toEqual({ values: [' Łucja '], formulas: undefined, styles: undefined });
  expect(rows.attributes.get(0)).toMatchObject({ ht: '15.5' });
});

it.each([
  ['no value', '<c r="A1"><f>1+2</f></c>', cellError('#N/A')],
  ['an empty value, as openpyxl writes it', '<c r="A1"><f>1+2</f><v></v></c>', cellError('#N/A')],
  ['an empty element', '<c r="A1" t="n"><f>1+2</f><v /></c>', cellError('#N/A')],
  ['a blank', '<c r="A1"><f>1+2</f><v> </v></c>', cellError('#N/A')],
  ['the empty text as its result', '<c r="A1" t="str"><f>IF(B1="","",1)</f><v></v></c>', ''],
  ['zero', '<c r="A1"><f>1-1</f><v>0</v></c>', 0],
])('a formula with %s is known only where it was calculated', (_, cell, value) => {
  const data = bytesOf(`<row r="1">${cell}</row>`);
  const rows = new Rows();
  atOnce(readSheetData(sheetOf(data), rows, context()));
  expect(rows.row(0)?.values).toEqual([value]);
  expect(asWritten(data)).toEqual(byGeneralParser(data));
});

it.each([
  ['a comment', '<row r="2"><!-- </row> --><c r="A2"><v>2</v></c></row>'],
  ['a numbered character', '<row r="2"><c r="A2" t="str"><v>&#65;</v></c></row>'],
  ['a rich text', '<row r="2"><c r="A2" t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r></is></c></row>'],
  ['a return within a text', '<row r="2"><c r="A2" t="str"><v>A\r\nB</v></c></row>'],
  ['a quote of another kind', "<row r='2'><c r='A2'><v>2</v></c></row>"],
])('leaves %s to the parser of all XML, from its row on', (_, row) => {
  const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const data = bytesOf(`${first}${row}<row r="3"/>`);
  expect(plainPart(`${first}${row}`)).toBe(first);
  expect(asWritten(data)).toEqual(byGeneralParser(data));
  expect(asWritten(data)).not.toBe('refused');
});

const oneOf = <T extends string>(...texts: readonly T[]) => fc.constantFrom(...texts);
const content = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }).map((number) => `<v>${number}</v>`) },
  oneOf(
    '',
    '<v/>',
    '<v></v>',
    '<v> 1 </v>',
    '<v>12345678901234567890</v>',
    '<v>1e3</v>',
    '<v>&amp;]]&gt;</v>',
    '<v>a]]>b</v>',
  ),
  oneOf(
    '<f>A1&lt;2</f><v>1</v>',
    '<f t="shared" si="0" ref="A1:A9">B1</f>',
    '<f t="shared" si="0"/>',
    '<v>1</v><f>2</f>',
    '<f/>',
  ),
  oneOf(
    '<is><t>Zoë</t></is>',
    '<is><t/></is>',
    '<is><t>a</t><rPh><t>b</t></rPh></is>',
    '<is><r><t>a</t></r></is>',
    '\uFFFF',
    'x',
  ),
);
const attributes = oneOf(
  '',
  ' s="1"',
  ' t="s"',
  ' t="str" s="2"',
  ' t="inlineStr"',
  ' t="b"',
  ' s=""',
  ' cm="1" vm="1"',
  ' s="1" s="2"',
);
const cell = fc.tuple(oneOf(' r="A1"', ' r="B1"', ' r="AB2"', ' r="XFE1"', '', '', ' r="a1"'), attributes, content);
const row = fc
  .tuple(
    oneOf(' r="1"', ' r="2"', '', '', ' r="0"', ' r="1" ht="20" hidden="1"', ' s="3" customFormat="1"', ' a:b="1"'),
    fc.array(cell, { maxLength: 3 }),
    oneOf('', ' ', '\n', '<!-- a -->', '<extLst/>'),
  )
  .map(
    ([its, cells, between]) =>
      `<row${its}>${cells.map(([reference, others, inside]) => `<c${reference}${others}>${inside}</c>`).join(between)}</row>`,
  );

/** Rows one below the other, the cells of a column mostly written alike. */
const written = oneOf(
  '><v>7</v></c>',
  ' s="1"><v>2</v></c>',
  ' t="s"><v>1</v></c>',
  ' t="s"><v>9</v></c>',
  ' t="inlineStr"><is><t>Ana</t></is></c>',
  ' t="inlineStr"><is><t>Zoë_x0041_</t></is></c>',
  ' t="inlineStr"><is><t>a very long text, longer than those that are kept &amp; told by their hash</t></is></c>',
  ' t="str"><v>Bea</v></c>',
  ' t="str"><f>B1</f><v>c</v></c>',
  ' s="2"/>',
);
const alike = fc
  .tuple(fc.array(written, { minLength: 1, maxLength: 3 }), fc.array(fc.option(written), { maxLength: 12 }))
  .map(([columns, others]) =>
    [0, 1, 2, 3].map((above) => {
      const cells = columns.map(
        (usual, at) => `<c r="${'ABC'[at] ?? ''}${above + 1}"${others[above * columns.length + at] ?? usual}`,
      );
      return `<row r="${above + 1}">${cells.join('')}</row>`;
    }),
  );

it('reads the same as the parser of all XML, and refuses the same, whatever bytes are changed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(row, { maxLength: 4 }), alike),
      fc.array(
        fc.tuple(fc.nat(), oneOf('<', '>', '"', '/', '&', ' ', '1', 'r', '\u0001', '\u00e9', ''), fc.nat({ max: 3 })),
        {
          maxLength: 2,
        },
      ),
      (rows, changes) => {
        let text = rows.join('');
        for (const [at, piece, length] of changes) {
          const place = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, place) + piece + text.slice(place + length);
        }
        const data = bytesOf(text);
        expect(asWritten(data)).toEqual(byGeneralParser(data));
      },
    ),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1_000) },
  );
});
