import { fileFormula, shiftFormula, shownFormula } from './formula-text';

test.each([
  ['=A1+$B2+C$3+$D$4', 2, 1, '=B3+$B4+D$3+$D$4'],
  ['=SUM(A1:B2,Sheet2!C3)', 1, 0, '=SUM(A2:B3,Sheet2!C4)'],
  ['="A1"&A1', 1, 1, '="A1"&B2'],
  ["='A1 2026'!A1", 1, 1, "='A1 2026'!B2"],
  ['=LOG10(A1)+AB12!C1', 1, 0, '=LOG10(A2)+AB12!C2'],
  ['=Roster[Level]+A1', 1, 0, '=Roster[Level]+A2'],
  ['=SUM(A:B,$C:$C,1:2,$3:3)', 1, 1, '=SUM(B:C,$C:$C,2:3,$3:4)'],
  ['=1.5E3*A1', 1, 0, '=1.5E3*A2'],
  ['=A1', -1, 0, '=#REF!'],
  ['=XFD1', 0, 1, '=#REF!'],
  ['=Rate_1*A1+my.A1name', 1, 0, '=Rate_1*A2+my.A1name'],
])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, moved) => {
  expect(shiftFormula(formula, rows, columns)).toBe(moved);
});

test('functions that are newer than the format bear a prefix in the file only', () => {
  const shown = '=LET(x,FILTER(A1:A9,B1:B9="IFS("),TEXTJOIN(",",TRUE,x))+MYIFS(1)';
  const inFile = '_xlfn.LET(x,_xlfn._xlws.FILTER(A1:A9,B1:B9="IFS("),_xlfn.TEXTJOIN(",",TRUE,x))+MYIFS(1)';
  expect(fileFormula(shown)).toBe(inFile);
  expect(shownFormula(inFile)).toBe(shown);
  expect(shownFormula('SUM(A1)&"_xlfn.IFS"')).toBe('=SUM(A1)&"_xlfn.IFS"');
});
