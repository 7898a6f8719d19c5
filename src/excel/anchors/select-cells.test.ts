import { selectCells } from './select-cells';
import { excelWith, sheetOf } from '../testing/excel-with';

const open = () => excelWith({ Roster: [['Student ID']], 'Bell Times': [['Period']], Hidden: [['x']] });

it('brings the sheet to the front and selects the cells', async () => {
  const excel = open();
  expect(await excel.run((context) => selectCells(context, 'Bell Times', 'B3:C4'))).toBe('done');
  expect(excel.workbook.activeSheet?.name).toBe('Bell Times');
  expect(sheetOf(excel, 'Bell Times').selection).toEqual([{ row: 2, column: 1, rows: 2, columns: 2 }]);
});

it('leaves a hidden sheet hidden, and says so', async () => {
  const excel = open();
  sheetOf(excel, 'Hidden').visibility = 'Hidden';
  expect(await excel.run((context) => selectCells(context, 'Hidden', 'A1'))).toBe('hidden');
  expect(excel.workbook.activeSheet?.name).toBe('Roster');
});

it('says that a sheet is gone', async () => {
  expect(await open().run((context) => selectCells(context, 'Deleted', 'A1'))).toBe('gone');
});
