import { hostOf, onFirstSheet, sheetOf } from '../testing/host-of';
import { adjustFormula, renamedSheet } from './adjust';
import { parseFormula } from './syntax';

const DATA = [
  ['Name', 'Level', 'Minutes'],
  ['Ana', 'ELD 1', 100],
  ['Ben', 'ELD 2', 50],
  ['Cyd', 'ELD 1', 25.5],
];

const results = (formulas: string[], host = hostOf({ 'My Data': DATA })) =>
  onFirstSheet(host, (sheet) => {
    const cells = sheet.getRange(`F1:F${formulas.length}`);
    cells.formulas = formulas.map((formula) => [formula]);
    cells.load('values');
    return () => cells.values.flat() as unknown[];
  });

test.each([
  ['=SUM(C2:C4)', 175.5],
  ['=SUM(C:C)', 175.5],
  ["=SUM('My Data'!C2:C4)", 175.5],
  ['=SUM(C2:C4,10,"5")', 190.5],
  ['=AVERAGE(C2:C4)', 58.5],
  ['=MAX(C2:C4)-MIN(C2:C4)', 74.5],
  ['=AVERAGE(A2:A4)', '#DIV/0!'],
  ['=MAX(A2:A4)', 0],
  ['=SUM(C2:C4,"x")', '#VALUE!'],
  ['=SUM(C2:C4,1/0)', '#DIV/0!'],
  ['=COUNT(C2:C4,"5","x")', 4],
  ['=COUNT(A1:C4)', 3],
  ['=COUNTA(A1:A10)', 4],
  ['=COUNTBLANK(A1:A10)', 6],
  ['=COUNTIF(B2:B4,"ELD 1")', 2],
  ['=COUNTIF(C2:C4,">=50")', 2],
  ['=COUNTIFS(B2:B4,"ELD 1",C2:C4,">50")', 1],
  ['=SUMIF(B2:B4,"ELD 1",C2:C4)', 125.5],
  ['=SUMIFS(C2:C4,B2:B4,"ELD 1")', 125.5],
  ['=SUBTOTAL(109,C2:C4)', 175.5],
  ['=SUBTOTAL(103,A2:A4)', 3],
  ['=SUBTOTAL(101,C2:C4)', 58.5],
  ['=ROUND(C4/3,1)', 8.5],
  ['=1+2*3^2', 19],
  ['=-2^2', 4],
  ['=(1+2)*3', 9],
  ['=50%', 0.5],
  ['=10%*200', 20],
  ['=A2&" "&C2', 'Ana 100'],
  ['="say ""hi"""', 'say "hi"'],
  ['=A2="ANA"', true],
  ['=C2>=100', true],
  ['=C2<>100', false],
  ['=IF(C2>50,"long","short")', 'long'],
  ['=IF(C3>50,"long")', false],
  ['=IFERROR(1/0,"none")', 'none'],
  ['=AND(C2>50,B2="ELD 1")', true],
  ['=OR(FALSE,C2<50)', false],
  ['=NOT(TRUE)', false],
  ['=HYPERLINK("#\'ML Findings\'!A5","row 5")', 'row 5'],
  ['=HYPERLINK("https://example.org")', 'https://example.org'],
  ['=1/0', '#DIV/0!'],
  ['="a"+1', '#VALUE!'],
  ['=SUM(C2:C4)/COUNTIF(B2:B4,"x")', '#DIV/0!'],
  ['=Nowhere!A1', '#REF!'],
  ['=NoSuchName', '#NAME?'],
  ['=Table9[Minutes]', '#REF!'],
  ['=UPPER(LEFT(A2,2))', 'AN'],
  ['=LEN(TRIM("  ab  "))', 2],
])('%s is %p', async (formula, expected) => {
  expect(await results([formula])).toEqual([expected]);
});

test('a column of 150,000 rows is added up and counted as a short one is', async () => {
  const rows = Array.from({ length: 150_000 }, (_, row) => [row + 1, row % 3 === 0 ? 'a' : 'b']);
  const formulas = ['SUM(A:A)', 'SUBTOTAL(102,A:A)', 'MAX(A:A)', 'COUNTIF(B:B,"a")', 'SUMIF(B1:B3,"a",A1:A3)'];
  const found = await results(
    formulas.map((formula) => `=${formula}`),
    hostOf({ Data: rows }),
  );
  expect(found).toEqual([11_250_075_000, 150_000, 150_000, 50_000, 1]);
});

test('structured references', async () => {
  const host = hostOf({ 'My Data': DATA });
  await onFirstSheet(host, (sheet) => {
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Data';
    table.showTotals = true;
    return () => undefined;
  });
  const found = await results(
    [
      '=SUM(Data[Minutes])',
      '=COUNTA(Data[[Name]:[Level]])',
      '=Data[[#Headers],[Level]]',
      '=Data[[#Totals],[Minutes]]',
      '=SUM(Data[Nope])',
      '=ROWS(Data)',
    ],
    host,
  );
  expect(found.slice(0, 5)).toEqual([175.5, 6, 'Level', 175.5, '#REF!']);
});

test('SUBTOTAL leaves out hidden rows from 101 on, and other SUBTOTALs', async () => {
  const host = hostOf({ 'My Data': DATA });
  sheetOf(host).hiddenRows.add(1);
  expect(await results(['=SUBTOTAL(109,C2:C4)', '=SUBTOTAL(9,C2:C4)', '=SUBTOTAL(9,C2:C4,F1)'], host)).toEqual([
    75.5, 175.5, 175.5,
  ]);
});

test('a formula follows the cells it points to, in any order, and a circle ends', async () => {
  const host = hostOf({ 'My Data': DATA });
  expect(await results(['=F2+1', '=C2*2', '=F4', '=F3'], host)).toEqual([201, 200, 0, 0]);
  const later = await onFirstSheet(host, (sheet) => {
    sheet.getRange('C2').values = [[1]];
    const cells = sheet.getRange('F1:F2').load('values');
    return () => cells.values;
  });
  expect(later).toEqual([[3], [2]]);
});

test('a function that the host does not know leaves the cell blank, and the file is marked to calculate', async () => {
  const host = hostOf({ 'My Data': DATA });
  expect(await results(['=XLOOKUP("Ana",A:A,C:C)'], host)).toEqual(['']);
  expect(host.workbook.recalculateOnOpen).toBe(true);
});

test('manual calculation waits for calculate()', async () => {
  const host = hostOf({ 'My Data': DATA });
  host.workbook.calculationMode = 'Manual';
  const read = await onFirstSheet(host, (sheet, context) => {
    const cell = sheet.getRange('F1');
    cell.formulas = [['=C2']];
    const before = sheet.getRange('F1').load('values');
    context.application.calculate('Full');
    const after = sheet.getRange('F1').load('values');
    return () => [before.values, after.values];
  });
  expect(read).toEqual([[['']], [[100]]]);
});

test('a link shows what it says now, however often it is written again, moved or written over', async () => {
  const host = hostOf({ 'My Data': DATA });
  const shown = (act: (sheet: Excel.Worksheet) => void) =>
    onFirstSheet(host, (sheet) => {
      act(sheet);
      const cells = sheet.getRange('F1:F2').load('values');
      return () => cells.values.flat() as unknown[];
    });
  const write = (formula: string) => (sheet: Excel.Worksheet) => {
    sheet.getRange('F1').formulas = [[formula]];
  };
  const link = '=HYPERLINK("#A1","one")';
  const readIt = (sheet: Excel.Worksheet) => {
    sheet.getRange('F2').formulas = [['=F1&"!"']];
  };
  expect(await shown(write(link))).toEqual(['one', '']);
  expect(await shown(readIt)).toEqual(['one', 'one!']);
  expect(await shown(write(link))).toEqual(['one', 'one!']);
  expect(await shown(write('=HYPERLINK("#A1","two words")'))).toEqual(['two words', 'two words!']);
  expect(await shown(write('typed'))).toEqual(['typed', 'typed!']);
  expect(await shown(write(link))).toEqual(['one', 'one!']);
  expect(await shown((sheet) => sheet.getRange('F1').insert('Down' as Excel.InsertShiftDirection.down))).toEqual([
    '',
    'one',
  ]);
});

test.each(['', '1+', '(1', '1)', 'SUM(1', '"open', '1 2', '{1,2}', 'A1 B1'])('"%s" is not understood', (formula) => {
  expect(parseFormula(formula)).toBeUndefined();
});

test('a moved reference keeps its $ signs and its sheet', () => {
  const down = (area: { row: number; column: number; rows: number; columns: number }) => ({
    ...area,
    row: area.row + 2,
  });
  const adjust = (formula: string) => adjustFormula(formula, 'Home', 'My Data', down);
  expect(adjust("=SUM('My Data'!$A$1:B$2)+'My Data'!$C3+A1")).toBe("=SUM('My Data'!$A$3:B$4)+'My Data'!$C5+A1");
  expect(adjust('="\'My Data\'!A1"&LOG10(2)')).toBe('="\'My Data\'!A1"&LOG10(2)');
});

test('a renamed sheet', () => {
  expect(renamedSheet('old one', "O'Bryant")("='Old one'!A1+Other!B2")).toBe("='O''Bryant'!A1+Other!B2");
});
