import { PackedValues } from '../../../xlsx/cells/packed-values';
import fc from 'fast-check';
import { anyCharacter } from '../../../../test/any-character';
import { HostSheet, StyleTable, type CellValue } from '../../model';
import { CellBudget } from '../../../xlsx/read/cell-budget';
import { ColorPalette } from '../read/color-palette';
import { readStyles } from '../read/read-styles';
import { readSheetData } from '../../../xlsx/read/read-sheet-data';
import { parseXml } from '../../../xlsx/xml/xml-tree';
import { SheetRows } from '../read/sheet-rows';
import { EMPTY_STYLES } from './empty-parts';
import { patchAnyRows, patchRows } from './patch-rows';
import { RowPatcher } from './row-patcher';
import { atOnce } from '../../../xlsx/slices';
import { StyleWriter } from './style-writer';

const CONTEXT = { strings: [], date1904: false, budget: new CellBudget() };
const PLAIN = new Set(['']);
const encoder = new TextEncoder();

function sheetFrom(rows: string): HostSheet {
  const sheet = new HostSheet('{1}', 'Data');
  atOnce(
    readSheetData(
      { data: encoder.encode(rows), prefixes: () => PLAIN, isPlain: () => true },
      new SheetRows(sheet, new PackedValues()),
      CONTEXT,
    ),
  );
  return sheet;
}

function changesOf(sheet: HostSheet, rowFormats: boolean) {
  const document = parseXml(EMPTY_STYLES);
  const palette = new ColorPalette(document, undefined);
  const styles = new StyleWriter({ document, palette, records: readStyles(document, palette) }, new StyleTable());
  return { sheet, prefix: '', prefixes: PLAIN, styles, rowFormats };
}

function patched(rows: string, sheet: HostSheet, rowFormats = false): string {
  return Buffer.concat(atOnce(patchRows(encoder.encode(rows), changesOf(sheet, rowFormats)))).toString('utf8');
}

/** The same by the reader of all XML alone. */
function patchedByParser(rows: string, sheet: HostSheet, rowFormats = false): string {
  const changes = changesOf(sheet, rowFormats);
  const patcher = new RowPatcher(changes);
  return Buffer.concat(atOnce(patchAnyRows(encoder.encode(rows), patcher, changes.prefixes, 0))).toString('utf8');
}

const ROWS = '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>\n<row r="5"><c r="A5"/></row>';

test('without a change the text stays', () => {
  expect(patched(ROWS, sheetFrom(ROWS))).toBe(ROWS);
});

test('new cells and rows go where they belong', () => {
  const sheet = sheetFrom(ROWS);
  for (const [row, column] of [
    [0, 0],
    [1, 0],
    [1, 2],
    [1, 4],
    [2, 0],
    [6, 0],
  ] as const)
    sheet.cells.setContent(row, column, 9);
  expect(patched(ROWS, sheet)).toBe(
    '<row r="1"><c r="A1"><v>9</v></c></row>' +
      '<row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c><c r="C2"><v>9</v></c><c r="D2"><v>2</v></c><c r="E2"><v>9</v></c></row>\n' +
      '<row r="3"><c r="A3"><v>9</v></c></row>' +
      '<row r="5"><c r="A5"/></row>' +
      '<row r="7"><c r="A7"><v>9</v></c></row>',
  );
});

test('a cell that was emptied goes; others that leave out their addresses stay in their columns', () => {
  const rows = '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>';
  const sheet = sheetFrom(rows);
  sheet.cells.setContent(0, 1, null);
  sheet.cells.setStyles(0, 1, [undefined]);
  const again = sheetFrom(patched(rows, sheet));
  expect([0, 1, 2].map((column) => again.cells.value(0, column))).toEqual([1, null, 3]);
});

test('a sheet much larger than one piece of reading is patched right at every row', () => {
  const text = (row: number) =>
    `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>é ${row} ${'x'.repeat(40)}</t></is></c></row>`;
  const rows = Array.from({ length: 30_000 }, (_, index) => text(index + 1)).join('');
  const sheet = sheetFrom(rows);
  for (let row = 0; row < 30_000; row += 7) sheet.cells.setContent(row, 1, row);
  const again = sheetFrom(patched(rows, sheet));
  expect(again.cells.rowCount).toBe(30_000);
  again.cells.forEachRow((cells, row) => {
    const wanted = [`é ${row + 1} ${'x'.repeat(40)}`, ...(row % 7 === 0 ? [row] : [])];
    if (JSON.stringify(cells.values) !== JSON.stringify(wanted)) throw new Error(`Row ${row + 1} is wrong.`);
  });
});

test('whatever is changed, the file afterwards says what the model says', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.string({ unit: anyCharacter, maxLength: 8 }),
  );
  const cell = fc.tuple(fc.nat(12), fc.nat(6), value);
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 30 }), fc.array(cell, { maxLength: 30 }), (before, changes) => {
      const start = new HostSheet('{1}', 'Data');
      for (const [row, column, each] of before) start.cells.setContent(row, column, each);
      const rows = patched('', start);
      const sheet = sheetFrom(rows);
      expect(valuesOf(sheet)).toEqual(valuesOf(start));
      for (const [row, column, each] of changes) sheet.cells.setContent(row, column, each);
      expect(valuesOf(sheetFrom(patched(rows, sheet)))).toEqual(valuesOf(sheet));
    }),
  );
});

test('rows are patched the same by the quick reader and by the reader of all XML, however they are written', () => {
  const row = fc.constantFrom<(row: number) => string>(
    (at) =>
      `<row r="${at}"><c r="A${at}"><v>1</v></c><c r="C${at}" s="0" t="inlineStr"><is><t>é &amp; &lt;row&gt;</t></is></c></row>`,
    (at) => `<row r="${at}" ht="20" customHeight="1" spans="1:3"/>`,
    (at) => `<row r='${at}'><c r='B${at}'><v>2</v></c></row >`,
    (at) => `<row r="${at}" ></row>`,
    (at) => `<!-- <row r="1"> --><row r="${at}"><c><v>1</v></c><c><v>2</v></c></row>`,
    (at) => `<row r="${at}"><!-- </row> --><c r="A${at}"><v>3</v></c></row>`,
    (at) => `<row r="${at}"><c r="A${at}" t="str"><f>"a"</f><v><![CDATA[</row>]]></v></c></row>`,
    (at) => `<row r="${at}"><c r="B${at}"><f t="shared" ref="B${at}:B9" si="${at % 3}">A${at}*2</f><v>2</v></c></row>`,
    (at) => `<row r="${at}"><c r="B${at}"><f t="shared" si="${at % 3}"/><v>4</v></c></row>`,
    (at) => `\n  <row\tr="${at}">\r\n<c r="A${at}"/>  </row>\n`,
    (at) =>
      `<row r="${at}"><c r="A${at}"><v>1</v></c><extLst><ext uri="a"><rows/><x:row xmlns:x="u"/></ext></extLst></row>`,
  );
  const change = fc.record({
    row: fc.nat(10),
    column: fc.nat(4),
    value: fc.constantFrom(null, 7, 'a & b'),
    styled: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(row, fc.boolean()), { maxLength: 9 }),
      fc.array(change, { maxLength: 6 }),
      fc.boolean(),
      (written, changes, rowFormats) => {
        const rows = written.map(([make, isLeftOut], at) => (isLeftOut ? '' : make(at + 1))).join('');
        const sheet = sheetFrom(rows);
        for (const each of changes) {
          if (each.styled) sheet.cells.setStyles(each.row, each.column, [0]);
          else sheet.cells.setContent(each.row, each.column, each.value);
        }
        expect(patched(rows, sheet, rowFormats)).toBe(patchedByParser(rows, sheet, rowFormats));
      },
    ),
  );
});

function valuesOf(sheet: HostSheet): CellValue[][] {
  return Array.from({ length: 13 }, (_, row) =>
    Array.from({ length: 7 }, (_each, column) => sheet.cells.value(row, column)),
  );
}
