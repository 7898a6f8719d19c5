import { withSheet, type HostileFile } from './hostile-file';

/** Small files in whose sheet cells, columns or areas are impossible. */
export const DAMAGED_CELLS: readonly HostileFile[] = [
  { name: 'row-zero.xlsx', bytes: () => withSheet('<row r="0"><c><v>1</v></c></row>'), refused: /sheet2\.xml/ },
  {
    name: 'row-below-zero.xlsx',
    bytes: () => withSheet('<row r="-5"><c r="A-5"><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'row-of-a-fraction.xlsx',
    bytes: () => withSheet('<row r="1.5"><c><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'row-too-far.xlsx',
    bytes: () => withSheet('<row r="99999999999"><c><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'column-too-far.xlsx',
    bytes: () => withSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    refused: /sheet2\.xml/,
  },
  {
    name: 'too-many-cells-in-a-row.xlsx',
    bytes: () => withSheet(`<row r="1">${'<c><v>1</v></c>'.repeat(16_400)}</row>`),
    refused: /sheet2\.xml/,
  },
  {
    name: 'cells-out-of-order.xlsx',
    bytes: () =>
      withSheet('<row r="9"><c r="C9"><v>3</v></c><c r="A9"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'),
  },
  {
    name: 'style-out-of-range.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1" s="99999"><v>1</v></c><c r="B1" s="-1"><v>2</v></c><c r="C1" s="x"><v>3</v></c><c r="D1" s="1.5"/></row>',
      ),
  },
  {
    name: 'string-out-of-range.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1" t="s"><v>999999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>length</v></c></row>',
      ),
    refused: /text number 999999/,
  },
  {
    name: 'cell-outside-a-row.xlsx',
    bytes: () => withSheet('<c r="A1"><v>1</v></c><row r="2"><c r="A2"><v>2</v></c></row>'),
    refused: /its rows hold an element c/,
  },
  {
    name: 'formula-outside-a-cell.xlsx',
    bytes: () => withSheet('<f>1+1</f><v>2</v><row r="2"><f>1</f><c r="A2"><v>2</v></c></row>'),
    refused: /its rows hold an element f/,
  },
  {
    name: 'absurd-dimension.xlsx',
    bytes: () => withSheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<dimension ref="A1:XFD1048576"/>'),
  },
  {
    name: 'impossible-dimension.xlsx',
    bytes: () => withSheet('<row r="1"><c r="A1"><v>1</v></c></row>', '<dimension ref="ZZZZ0:A-1"/>'),
  },
  {
    name: 'columns-from-minus-a-billion.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<cols><col min="-1000000000" max="16384" width="9"/><col min="2.5" max="1e99" hidden="1"/></cols>',
      ),
  },
  {
    name: 'frozen-beyond-the-sheet.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<sheetViews><sheetView><pane state="frozen" xSplit="1e12" ySplit="-4"/></sheetView></sheetViews>',
      ),
  },
  {
    name: 'merged-everything.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '',
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50)}</mergeCells>`,
      ),
  },
  {
    name: 'text-beyond-a-cell.xlsx',
    bytes: () => withSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'long '.repeat(1_600_000)}</t></is></c></row>`),
  },
  {
    name: 'numbers-that-are-none.xlsx',
    bytes: () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>0x10</v></c><c r="D1" t="d"><v>9999-99-99</v></c><c r="E1" t="zz"><v>?</v></c></row>',
      ),
  },
];
