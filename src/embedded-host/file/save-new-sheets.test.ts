import { parseArea, type HostSheet } from '../model';
import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';
import { afterRun, firstSheet, makeWorkbook, readElsewhere } from './testing/after-run';
import { SAMPLE_PARTS } from '../../xlsx/testing/sample-package';

describe('new sheets', () => {
  const writeReport = async ({ workbook }: Excel.RequestContext) => {
    const sheet = workbook.worksheets.add('ML Summary');
    sheet.tabColor = '#217346';
    const block = sheet.getRange('A3:C6');
    block.numberFormat = [
      ['@', '@', '0'],
      ['@', '@', '0'],
      ['@', '@', '0'],
      ['@', '@', '0'],
    ];
    block.values = [
      ['Student', 'School', 'Minutes'],
      ['00123', '=danger', 225],
      ['00456', ' “Ng & Sons” <x>', 450],
      ['00789', 'line\nbreak', 0],
    ];
    sheet.getRange('A1').values = [['Summary']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Continuous';
    const table = sheet.tables.add('A3:C6', true);
    table.name = 'ML_Summary';
    table.style = 'TableStyleMedium2';
    table.showTotals = true;
    sheet.getRange('C7').formulas = [['=SUBTOTAL(109,ML_Summary[Minutes])']];
    sheet.getRange('E3').hyperlink = { documentReference: "'It''s a plan'!A1", textToDisplay: 'Plan', screenTip: 'Go' };
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.freezePanes.freezeRows(3);
    sheet.pageLayout.orientation = 'Landscape' as Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('$1:$3');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P of &N';
    const rule = sheet.getRange('C4:C6').conditionalFormats.add('CellValue' as Excel.ConditionalFormatType.cellValue);
    rule.cellValue.rule = { formula1: '=180', operator: 'LessThan' };
    rule.cellValue.format.font.color = '#C00000';
    sheet.activate();
    workbook.application.calculate('Recalculate' as Excel.CalculationType.recalculate);
  };

  test('are read back the same', async () => {
    const { again, losses, parts } = await afterRun(writeReport);
    expect(losses).toEqual([]);
    const report = again.sheetNamed('ML Summary') as HostSheet;
    expect(again.activeSheet).toBe(report);
    expect(report.cells.value(3, 0)).toBe('00123');
    expect(report.cells.value(3, 1)).toBe('=danger');
    expect(report.cells.formula(3, 1)).toBeUndefined();
    expect(report.cells.value(4, 1)).toBe(' “Ng & Sons” <x>');
    expect(report.cells.value(5, 1)).toBe('line\nbreak');
    expect(report.cells.formula(6, 2)).toBe('=SUBTOTAL(109,ML_Summary[Minutes])');
    expect(report.cells.value(6, 2)).toBe(675);
    expect(again.styles.get(report.styleNumber(3, 0)).numberFormat).toBe('@');
    expect(again.styles.get(report.styleNumber(0, 0))).toMatchObject({
      font: { bold: true },
      borders: { bottom: { style: 'Continuous', weight: 'Thin' } },
    });
    expect(report).toMatchObject({ tabColor: '#217346', freeze: { rows: 3, columns: 0 } });
    expect(report.columnWidth(0)).toBe(120);
    expect(report.tables).toMatchObject([
      {
        name: 'ML_Summary',
        area: parseArea('A3:C7'),
        style: 'TableStyleMedium2',
        showTotals: true,
        showFilterButton: true,
      },
    ]);
    expect(report.hyperlinks).toEqual([
      { area: parseArea('E3'), documentReference: "'It''s a plan'!A1", screenTip: 'Go' },
    ]);
    expect(report.pageLayout).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: undefined },
      printTitleRows: '$1:$3',
      headersFooters: { defaultForAllPages: { centerFooter: 'Page &P of &N' } },
    });
    expect(report.conditionalFormats).toMatchObject([
      {
        kind: 'CellValue',
        cellValue: { operator: 'LessThan', formula1: '=180' },
        style: { fontColor: { rgb: '#C00000' } },
      },
    ]);
    // One tab is selected, or Excel would edit two sheets at once.
    expect(
      Object.values(parts)
        .join('')
        .match(/tabSelected="1"/g),
    ).toHaveLength(1);
  });

  test('a heading of two lines is the same text in its cell and in its table', async () => {
    const { again, parts } = await afterRun(async ({ workbook }) => {
      const sheet = workbook.worksheets.add('ML Lines');
      sheet.getRange('A1:A2').values = [['Minutes\nowed'], [225]];
      sheet.tables.add('A1:A2', true);
    });
    expect(Object.values(parts).join('')).toContain('name="Minutes_x000a_owed"');
    const sheet = again.sheetNamed('ML Lines');
    expect(sheet?.tables[0]?.columns[0]?.name).toBe(sheet?.cells.value(0, 0));
  });

  test('are read by another program too', async () => {
    const { bytes } = await afterRun(writeReport);
    const workbook = await readElsewhere(bytes);
    const sheet = workbook.getWorksheet('ML Summary');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Roster', "It's a plan", 'ML Summary']);
    expect(sheet?.getCell('A4').value).toBe('00123');
    expect(sheet?.getCell('B5').value).toBe(' “Ng & Sons” <x>');
    expect(sheet?.getCell('C7').value).toMatchObject({ formula: 'SUBTOTAL(109,ML_Summary[Minutes])' });
    expect(sheet?.getCell('A1').font).toMatchObject({ bold: true, name: 'Calibri', size: 11 });
    expect(sheet?.getColumn(1).width).toBeCloseTo(22.86, 2);
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
    expect(sheet?.getTables().map(({ name }) => name)).toEqual(['ML_Summary']);
  });

  test('can be taken away, with all that belongs to them only', async () => {
    const { parts, again } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.getItem("It's a plan").delete();
    });
    expect(again.sheets.map(({ name }) => name)).toEqual(['Roster']);
    expect(parts).not.toHaveProperty('xl/worksheets/sheet2.xml');
    expect(parts).not.toHaveProperty('xl/worksheets/_rels/sheet2.xml.rels');
    expect(parts).not.toHaveProperty('xl/tables/table1.xml');
    expect(parts['[Content_Types].xml']).not.toMatch(/sheet2|table1/);
    expect(parts['xl/charts/chart1.xml']).toBe(SAMPLE_PARTS['xl/charts/chart1.xml']);
    expect(again.activeSheet?.name).toBe('Roster');
  });

  test('and a move of the tabs leave every name with its own sheet', async () => {
    const { again, parts } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.add('ML Front').position = 0;
    });
    expect(again.sheets.map(({ name }) => name)).toEqual(['ML Front', 'Roster', "It's a plan"]);
    expect(again.sheets[1]?.pageLayout.printArea).toBe('A1:F8');
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">Roster!$A:$B,Roster!$1:$3</definedName>',
    );
    expect(again.activeSheet?.name).toBe("It's a plan");
  });
});

describe('a workbook made in memory', () => {
  test('is a file that this and another program read the same', async () => {
    const workbook = makeWorkbook([
      ['Id', 'Share', 'Served'],
      ['007', 0.1, true],
      [null, -1e-7, false],
      ['\u0001_x0041_', 1e21, null],
    ]);
    const { bytes, losses } = await saveXlsx(workbook);
    expect(losses).toEqual([]);
    const again = firstSheet(await loadXlsx(bytes, 'New.xlsx'));
    expect([0, 1, 2, 3].map((row) => again.cells.row(row)?.values)).toEqual([
      ['Id', 'Share', 'Served'],
      ['007', 0.1, true],
      [null, -1e-7, false],
      ['\u0001_x0041_', 1e21],
    ]);
    const elsewhere = (await readElsewhere(bytes)).getWorksheet('Report');
    expect(elsewhere?.getCell('A2').value).toBe('007');
    expect(elsewhere?.getCell('B3').value).toBe(-1e-7);
    expect(elsewhere?.getCell('C3').value).toBe(false);
  });

  test('saved twice gives the same bytes', async () => {
    const workbook = makeWorkbook([['a', 1]]);
    workbook.customXmlParts.push({ id: workbook.newGuid(), namespaceUri: 'urn:a', xml: '<a xmlns="urn:a"/>' });
    expect((await saveXlsx(workbook)).bytes).toEqual((await saveXlsx(workbook)).bytes);
  });
});
