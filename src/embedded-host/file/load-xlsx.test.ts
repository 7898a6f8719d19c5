import { cellError, type HostSheet, type HostWorkbook } from '../model';
import { loadXlsx } from './load-xlsx';
import { SAMPLE_PARTS, samplePackage } from '../../xlsx/testing/sample-package';

let workbook: HostWorkbook;
let roster: HostSheet;
let plan: HostSheet;

beforeAll(async () => {
  workbook = await loadXlsx(samplePackage(), 'Sample.xlsx');
  [roster, plan] = workbook.sheets as [HostSheet, HostSheet];
});

test('a pause comes between slices of the work, and what it throws ends the reading', async () => {
  let pauses = 0;
  const inSlices = await loadXlsx(samplePackage(), 'Sample.xlsx', () => Promise.resolve(void (pauses += 1)));
  expect(pauses).toBeGreaterThan(0);
  expect(inSlices.sheets.map(({ cells }) => cells.rowCount)).toEqual([roster.cells.rowCount, plan.cells.rowCount]);
  const stopped = new Error('stopped');
  await expect(loadXlsx(samplePackage(), 'Sample.xlsx', () => Promise.reject(stopped))).rejects.toBe(stopped);
});

const style = (row: number, column: number) => workbook.styles.get(roster.styleNumber(row, column));

test('sheets keep their names, order, ids and which is in front', () => {
  expect(workbook.name).toBe('Sample.xlsx');
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Roster', "It's a plan"]);
  expect(roster.id).toBe('{00000000-0001-0000-0000-000000000000}');
  expect(plan.id).not.toBe(roster.id);
  expect(workbook.activeSheet).toBe(plan);
});

describe('values', () => {
  test('texts are kept exactly, rich text without its formats, phonetic hints left out', () => {
    expect(roster.cells.value(0, 0)).toBe('Student roster');
    expect(roster.cells.value(2, 3)).toBe('Minutes');
    expect(roster.cells.value(3, 1)).toBe('Ng, Ánh');
    expect(roster.cells.value(3, 0)).toBe(' 00123 ');
    expect(roster.cells.value(4, 0)).toBe('line one\nline two\r');
    expect(roster.cells.value(4, 1)).toBe('_x000D_');
    expect(roster.cells.value(5, 0)).toBe('');
  });

  test('numbers, booleans, errors and blanks have their own types', () => {
    expect(roster.cells.value(3, 3)).toBe(225.5);
    expect(roster.cells.value(4, 3)).toBe(true);
    expect(roster.cells.value(4, 4)).toBe(cellError('#N/A'));
    expect(roster.cells.value(5, 2)).toBeNull();
    expect(roster.cells.value(1, 0)).toBeNull();
  });

  test('dates of the 1904 system stay the numbers of the file, to the last digit', () => {
    expect(workbook.date1904).toBe(true);
    expect(roster.cells.value(3, 4)).toBe(42000.354166666664);
    expect(style(3, 4).numberFormat).toBe('yyyy\\-mm\\-dd');
  });

  test('formulas have their cached results; shared ones are written out for every cell', () => {
    expect(roster.cells.value(2, 5)).toBe('Double');
    expect(roster.cells.formula(2, 5)).toBe('="Double"');
    expect([3, 4, 5, 6].map((row) => roster.cells.formula(row, 5))).toEqual([
      '=D4*2+$C4',
      '=D5*2+$C5',
      '=D6*2+$C6',
      '=D7*2+$C7',
    ]);
    expect(roster.cells.value(3, 5)).toBe(453);
    expect(roster.cells.formula(7, 3)).toBe('=SUM(D4:D7*1)');
  });
});

describe('formats', () => {
  test('fonts, fills, borders, alignment and protection of a cell', () => {
    expect(style(0, 0)).toMatchObject({
      numberFormat: 'm/d/yyyy',
      font: {
        name: 'Arial',
        size: 14,
        bold: true,
        italic: true,
        strikethrough: true,
        underline: 'Double',
        color: { rgb: '#C00000' },
        verticalPosition: 'Superscript',
      },
      // Accent 1 of the file's theme, #4F81BD, 60 % lighter: LibreOffice shows the same, Excel's own rounding gives #B8CCE4.
      fill: { pattern: 'Solid', color: { rgb: '#B9CDE5' } },
      borders: {
        left: { style: 'Continuous', weight: 'Thin', color: null },
        right: { style: 'Dash', weight: 'Medium', color: { rgb: '#0000FF' } },
        top: { style: 'Double', weight: 'Thick', color: { rgb: '#0000FF' } },
        diagonalDown: { style: 'Continuous', weight: 'Hairline', color: { rgb: '#C0504D' } },
      },
      alignment: { horizontal: 'CenterAcrossSelection', vertical: 'Top', wrapText: true, textOrientation: -45 },
      locked: false,
      formulaHidden: true,
    });
    expect(style(0, 0).borders).not.toHaveProperty('bottom');
    expect(style(0, 0).borders).not.toHaveProperty('diagonalUp');
  });

  test('patterns, gradients and the palette of old', () => {
    expect(style(5, 2).fill).toMatchObject({ pattern: 'gradient', color: null });
    expect(style(5, 3).fill).toMatchObject({ pattern: 'darkUp', color: { rgb: '#FF0000' } });
  });

  test('named cell styles and theme colours of fonts', () => {
    expect(style(6, 1)).toMatchObject({
      namedStyle: 'Hyperlink',
      font: { underline: 'Single', color: { rgb: '#0000FF' } },
    });
  });

  test('a cell without a style has its row’s, else its column’s', () => {
    expect(style(5, 7).numberFormat).toBe('0.0" min"');
    expect(style(20, 1).numberFormat).toBe('@');
    expect(style(20, 8).numberFormat).toBe('General');
    // A cell that the file writes without a style number has the default style, whatever its column says.
    expect(style(3, 1).numberFormat).toBe('General');
  });

  test('widths are points, hidden rows and columns are known', () => {
    // 14.7109375 characters of 7 pixels are 103 pixels.
    expect(roster.columnWidth(0)).toBe(77.25);
    expect(roster.columnWidth(1)).toBe(48);
    // A base width of 10 characters: 75 pixels, rounded up to 80.
    expect(roster.defaultColumnWidth).toBe(60);
    expect(roster.rowHeight(0)).toBe(30);
    expect(roster.rowHeight(9)).toBe(16);
    expect([...roster.hiddenColumns]).toEqual([4]);
    expect([...roster.hiddenRows]).toEqual([4]);
  });
});

test('view: frozen panes, gridlines, selection, tab colour', () => {
  expect(roster.freeze).toEqual({ rows: 3, columns: 2 });
  expect(plan.freeze).toBeNull();
  expect(roster.showGridlines).toBe(false);
  expect(plan.showGridlines).toBe(true);
  expect(roster.selection).toEqual([{ row: 4, column: 2, rows: 2, columns: 2 }]);
  // Accent 6 of the file's theme.
  expect(roster.tabColor).toBe('#F79646');
  expect(plan.tabColor).toBe('');
});

test('merged cells, filters and tables', () => {
  expect(roster.merges).toEqual([
    { row: 0, column: 0, rows: 1, columns: 6 },
    { row: 1, column: 0, rows: 1, columns: 2 },
  ]);
  expect(roster.autoFilter).toMatchObject({ area: { row: 2, column: 0, rows: 6, columns: 6 }, isFiltered: true });
  expect(plan.tables).toMatchObject([
    {
      id: 4,
      name: 'Plan',
      area: { row: 0, column: 0, rows: 3, columns: 2 },
      showHeaders: true,
      showTotals: true,
      columns: [
        { id: 1, name: 'Course', totalsLabel: 'Total' },
        { id: 2, name: 'Seats', totalsFunction: 'sum' },
      ],
      style: 'TableStyleLight9',
      showBandedRows: true,
      highlightFirstColumn: true,
      showFilterButton: true,
      isFiltered: false,
      changed: false,
    },
  ]);
});

test('conditional formats come strongest first, those of the extension list among them', () => {
  expect(roster.conditionalFormats).toMatchObject([
    {
      kind: 'Custom',
      formula: '=AND($C4>1,$C4<5)',
      stopIfTrue: true,
      areas: [
        { row: 3, column: 1, rows: 5, columns: 1 },
        { row: 3, column: 0, rows: 1, columns: 1 },
      ],
      style: { fillColor: { rgb: '#FFC7CE' }, fontColor: { rgb: '#9C0006' }, bold: true },
    },
    { kind: 'CellValue', cellValue: { operator: 'LessThan', formula1: '=180' }, stopIfTrue: false },
    { kind: 'Custom', formula: "='It''s a plan'!$A$2=1", style: { fillColor: { rgb: '#00FF00' } } },
    { kind: 'DataBar', areas: [{ row: 3, column: 3, rows: 5, columns: 1 }] },
  ]);
  expect(new Set(roster.conditionalFormats.map(({ id }) => id)).size).toBe(4);
});

test('hyperlinks to the web and within the workbook', () => {
  expect(roster.hyperlinks).toEqual([
    {
      area: { row: 3, column: 1, rows: 1, columns: 1 },
      address: 'https://example.org/student?id=1&x=2',
      screenTip: 'Open the record',
    },
    { area: { row: 4, column: 1, rows: 1, columns: 1 }, documentReference: "'It''s a plan'!A1" },
  ]);
});

test('protection: what the file allows', () => {
  expect(roster.protection?.options).toMatchObject({
    allowFormatCells: true,
    allowSort: true,
    allowInsertRows: false,
    allowEditObjects: false,
    selectionMode: 'Normal',
  });
  expect(plan.protection).toBeNull();
  expect(workbook.protectedStructure).toBeNull();
});

test('page layout with print area, titles, headers and footers', () => {
  expect(roster.pageLayout).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'Legal',
    zoom: { horizontalFitToPages: 1, verticalFitToPages: undefined },
    leftMargin: 18,
    topMargin: 36,
    centerHorizontally: true,
    printGridlines: true,
    printArea: 'A1:F8',
    printTitleRows: '$1:$3',
    printTitleColumns: '$A:$B',
    headersFooters: {
      state: 'FirstAndDefault',
      defaultForAllPages: {
        leftHeader: 'School',
        centerHeader: '&"Arial,Bold"Roster',
        rightHeader: '&D',
        centerFooter: 'Page &P of &N',
      },
      firstPage: { centerHeader: 'First' },
    },
  });
});

test('names, also one that points nowhere; those of features are not among them', () => {
  expect(workbook.names).toMatchObject([
    { name: 'Broken', formula: '=#REF!', visible: true },
    { name: 'Levels', formula: '=Roster!$C$4:$C$8', comment: 'ELD levels' },
  ]);
});

test('custom XML parts', () => {
  expect(workbook.customXmlParts).toEqual([
    {
      id: '{AAAAAAAA-0000-0000-0000-000000000001}',
      namespaceUri: 'urn:district:note',
      xml: SAMPLE_PARTS['customXml/item1.xml'],
    },
  ]);
});

test('a workbook that was just loaded has nothing to save', () => {
  expect(workbook.sheets.every(({ journal }) => journal.isEmpty)).toBe(true);
  expect(workbook.changed.size).toBe(0);
});

test('hidden sheets, and the strict format with prefixes and dates as text', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const bytes = samplePackage({
    'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="One" sheetId="1" rel:id="rId1"/><x:sheet name="Two" sheetId="2" state="veryHidden" rel:id="rId2"/></x:sheets></x:workbook>`,
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row><x:c t="d"><x:v>2026-09-01T12:00:00</x:v></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row r="4"><x:c r="C4"><x:v>7</x:v></x:c><x:c><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  const { sheets } = await loadXlsx(bytes, 'Strict.xlsx');
  expect(sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'VeryHidden']);
  const [one] = sheets as [HostSheet];
  // 1 September 2026 is day 46266 of the 1900 system.
  expect(one.cells.value(0, 0)).toBe(46266.5);
  expect(one.cells.value(0, 1)).toBe('b');
  expect([one.cells.value(3, 2), one.cells.value(3, 3)]).toEqual([7, 8]);
});

test('text in UTF-16 and parts named with other letters or backslashes are read', async () => {
  const { 'xl/sharedStrings.xml': strings = '', 'xl/styles.xml': styles = '', ...others } = SAMPLE_PARTS;
  const { zipSync, strToU8 } = await import('fflate');
  const utf16 = strings.replace('UTF-8', 'UTF-16');
  const wide = new Uint8Array(2 + utf16.length * 2);
  wide.set([0xff, 0xfe]);
  Array.from(utf16).forEach((letter, index) =>
    new DataView(wide.buffer).setUint16(2 + index * 2, letter.charCodeAt(0), true),
  );
  const parts = Object.fromEntries(Object.entries(others).map(([name, text]) => [name, strToU8(text)]));
  const bytes = zipSync({ ...parts, 'xl\\SharedStrings.xml': wide, '/xl/Styles.xml': strToU8(styles) });
  const [sheet] = (await loadXlsx(bytes, 'Odd names.xlsx')).sheets as [HostSheet];
  expect(sheet.cells.value(3, 1)).toBe('Ng, Ánh');
});
