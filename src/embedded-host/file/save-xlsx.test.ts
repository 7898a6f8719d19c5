import { createExcelHost } from '..';
import { parseArea, type HostSheet } from '../model';
import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';
import { afterRun, firstSheet, loadSample, OPEN_PARTS, readElsewhere } from './testing/after-run';
import { samplePackage, SAMPLE_PARTS } from '../../xlsx/testing/sample-package';
import { unzipParts } from '../../xlsx/testing/zip-parts';

describe('what was not changed', () => {
  test('stays byte for byte: the file itself when nothing changed at all', async () => {
    const bytes = samplePackage();
    const saved = await saveXlsx(await loadXlsx(bytes, 'Sample.xlsx'));
    expect(saved).toEqual({ bytes, losses: [] });
  });

  test('stays in every other part, and in every other element of a changed sheet', async () => {
    const { parts, losses } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.getItem('Roster').getRange('H5').values = [['short']];
    });
    expect(losses).toEqual([]);
    const changed = Object.keys(OPEN_PARTS).filter((part) => parts[part] !== OPEN_PARTS[part]);
    // The list of formula cells is made anew by Excel; the package's lists lose its entry, the workbook asks for a calculation.
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const before = OPEN_PARTS['xl/worksheets/sheet1.xml'] ?? '';
    const cell = '<c r="H5" t="inlineStr"><is><t>short</t></is></c></row>';
    expect(parts['xl/worksheets/sheet1.xml']).toBe(
      before
        .replace('<dimension ref="A1:F9"/>', '<dimension ref="A1:H8"/>')
        .replace(
          '<c r="F5"><f t="shared" si="0"/><v>0</v></c></row>',
          `<c r="F5"><f t="shared" si="0"/><v>0</v></c>${cell}`,
        ),
    );
  });
});

describe('cells', () => {
  test('keep what else is in their row; a formula that lost its first cell is written out', async () => {
    const { again, parts } = await afterRun(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Roster');
      sheet.getRange('F4').values = [['none']];
      sheet.getRange('A20').values = [[7]];
    });
    expect([3, 4, 5, 6].map((row) => firstSheet(again).cells.formula(row, 5))).toEqual([
      undefined,
      '=D5*2+$C5',
      '=D6*2+$C6',
      '=D7*2+$C7',
    ]);
    expect(firstSheet(again).cells.value(3, 1)).toBe('Ng, Ánh');
    expect(firstSheet(again).cells.value(19, 0)).toBe(7);
    // Rich text of the same row is still rich.
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B4" t="s"><v>4</v></c>');
  });

  test('formats that changed are added to the styles; the others keep their numbers', async () => {
    const { again, parts } = await afterRun(async ({ workbook }) => {
      const range = workbook.worksheets.getItem('Roster').getRange('A1');
      range.format.fill.color = '#FF0000';
      range.format.font.bold = false;
    });
    const style = again.styles.get(firstSheet(again).styleNumber(0, 0));
    expect(style).toMatchObject({
      numberFormat: 'm/d/yyyy',
      fill: { pattern: 'Solid', color: { rgb: '#FF0000' } },
      font: { name: 'Arial', bold: false, italic: true },
      alignment: { textOrientation: -45 },
      locked: false,
    });
    expect(parts['xl/styles.xml']).toContain('<cellXfs count="9">');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" s="8" t="s"><v>0</v></c>');
  });

  test('a formula that was written makes Excel calculate when it opens the file', async () => {
    const { parts, again } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.getItem('Roster').getRange('H9').formulas = [['=TEXTJOIN(",",TRUE,A3:C3)']];
    });
    expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<f>_xlfn.TEXTJOIN(",",TRUE,A3:C3)</f>');
    expect(firstSheet(again).cells.formula(8, 7)).toBe('=TEXTJOIN(",",TRUE,A3:C3)');
    expect(parts).not.toHaveProperty('xl/calcChain.xml');
  });

  test('rows that were inserted move all that the model knows; what could not move is reported', async () => {
    const { again, losses } = await afterRun(async ({ workbook }) => {
      workbook.worksheets
        .getItem('Roster')
        .getRange('4:4')
        .insert('Down' as Excel.InsertShiftDirection.down);
    });
    expect(firstSheet(again).cells.value(4, 1)).toBe('Ng, Ánh');
    expect(firstSheet(again).cells.formula(4, 5)).toBe('=D5*2+$C5');
    expect(firstSheet(again).conditionalFormats.map(({ areas }) => areas[0]?.row)).toEqual([4, 4, 4, 4]);
    expect(losses).toEqual([
      'On sheet "Roster", drop-down lists and other data validation did not move along with rows or columns that were inserted, deleted or sorted.',
      'On sheet "Roster", pictures, shapes and charts did not move along with rows or columns that were inserted, deleted or sorted.',
      'On sheet "Roster", notes did not move along with rows or columns that were inserted, deleted or sorted.',
      'On sheet "Roster", ranges that may be edited did not move along with rows or columns that were inserted, deleted or sorted.',
      'On sheet "Roster", array formulas were written as ordinary formulas.',
    ]);
  });
});

describe('the rest of a sheet', () => {
  test('a table that changed keeps what the model does not know of it', async () => {
    const { parts, again } = await afterRun(async ({ workbook }) => {
      workbook.tables.getItem('Plan').name = 'Seats';
    });
    expect(again.sheets[1]?.tables[0]).toMatchObject({ name: 'Seats', area: parseArea('A1:B3'), showTotals: true });
    expect(parts['xl/tables/table1.xml']).toContain('totalsRowFunction="sum" dataDxfId="0"');
  });

  test('a column width that was set', async () => {
    const { parts, again } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.getItem("It's a plan").getRange('B:B').format.columnWidth = 105;
    });
    expect(again.sheets[1]?.columnWidth(1)).toBe(105);
    expect(parts['xl/worksheets/sheet1.xml']).toBe(OPEN_PARTS['xl/worksheets/sheet1.xml']);
  });

  test('hidden rows, widths and outline levels side by side', async () => {
    const workbook = await loadSample();
    const sheet = firstSheet(workbook);
    sheet.columnWidths.set(2, 105);
    sheet.touch('columns');
    sheet.hiddenRows.delete(4);
    sheet.hiddenRows.add(11);
    sheet.touch('rows');
    const { bytes } = await saveXlsx(workbook);
    const xml = unzipParts(bytes)['xl/worksheets/sheet1.xml'];
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="14.7109375" customWidth="1"/><col min="2" max="2" width="9.140625" style="3" outlineLevel="1"/><col min="3" max="3" width="20" style="3" outlineLevel="1" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols>',
    );
    expect(xml).toContain('<row r="12" hidden="1"></row>');
    expect([...firstSheet(await loadXlsx(bytes, 'Sample.xlsx')).hiddenRows]).toEqual([11]);
  });

  test('protection, filter, links and merges can go, and the file stays sound', async () => {
    const workbook = await loadXlsx(samplePackage(), 'Sample.xlsx');
    const sheet = firstSheet(workbook);
    Object.assign(sheet, { protection: null, autoFilter: null, hyperlinks: [], merges: [] });
    for (const part of ['protection', 'autoFilter', 'hyperlinks', 'merges'] as const) sheet.touch(part);
    const { bytes, losses } = await saveXlsx(workbook);
    expect(losses).toEqual([]);
    const parts = unzipParts(bytes);
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/sheetProtection|autoFilter|hyperlink|mergeCell/);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).not.toContain('hyperlink');
    expect(parts['xl/workbook.xml']).not.toContain('_FilterDatabase');
    expect((await readElsewhere(bytes)).getWorksheet('Roster')?.getCell('D4').value).toBe(225.5);
  });

  test('custom XML parts can be added, changed and removed', async () => {
    const workbook = await loadSample();
    workbook.customXmlParts = [
      { id: '{BBBBBBBB-0000-0000-0000-000000000001}', namespaceUri: 'urn:b', xml: '<b xmlns="urn:b"/>' },
    ];
    workbook.changed.add('customXmlParts');
    const { bytes } = await saveXlsx(workbook);
    expect((await loadXlsx(bytes, 'Sample.xlsx')).customXmlParts).toEqual(workbook.customXmlParts);
    expect(unzipParts(bytes)).not.toHaveProperty('customXml/item1.xml', SAMPLE_PARTS['customXml/item1.xml']);
  });
});

test('a file without styles gets them when a format needs them', async () => {
  const workbook = await loadSample({
    'xl/styles.xml': null,
    'xl/_rels/workbook.xml.rels': (SAMPLE_PARTS['xl/_rels/workbook.xml.rels'] ?? '').replace(
      /<Relationship Id="rId4"[^>]*>/,
      '',
    ),
  });
  const { again } = await afterRun(async (context) => {
    context.workbook.worksheets.getItem("It's a plan").getRange('A1').format.font.bold = true;
  }, workbook);
  const [, plan] = again.sheets as [HostSheet, HostSheet];
  expect(again.styles.get(plan.styleNumber(0, 0)).font.bold).toBe(true);
});

test('a file whose elements bear a prefix stays well-formed', async () => {
  const prefixed = (xml: string) => xml.replace(/<(\/?)([a-z]+)(?=[\s/>])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
  const sheet = prefixed(SAMPLE_PARTS['xl/worksheets/sheet2.xml'] ?? '');
  const workbook = await loadSample({ 'xl/worksheets/sheet2.xml': sheet });
  const { bytes, parts } = await afterRun(async (context) => {
    const plan = context.workbook.worksheets.getItem("It's a plan");
    plan.getRange('A2:D2').values = [['ESL 2', 15, 'new', true]];
    plan.getRange('A1').format.fill.color = '#FF0000';
    const rule = plan.getRange('B2').conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = '=B2>10';
    rule.custom.format.font.bold = true;
  }, workbook);
  const [, again] = (await loadXlsx(bytes, 'Sample.xlsx')).sheets as [HostSheet, HostSheet];
  expect(again.cells.row(1)?.values).toEqual(['ESL 2', 15, 'new', true]);
  expect(again.conditionalFormats).toMatchObject([{ formula: '=B2>10' }]);
  expect(parts['xl/worksheets/sheet2.xml']).toContain(
    '<conditionalFormatting xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" sqref="B2">',
  );
});

describe('a number format that is new', () => {
  test('takes a number that no format of the file has, even one that is spelled like a built-in one', async () => {
    const styles = (SAMPLE_PARTS['xl/styles.xml'] ?? '')
      .replace('0.0&quot; min&quot;', 'm/d/yyyy')
      .replace('<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>', '')
      .replace('numFmtId="165" fontId', 'numFmtId="164" fontId');
    expect(styles).not.toContain('"165"');
    const workbook = await loadXlsx(samplePackage({ 'xl/styles.xml': styles }), 'Sample.xlsx');
    await createExcelHost(workbook).run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('H5').numberFormat = [['#,##0.0#']];
      await context.sync();
    });
    const { 'xl/styles.xml': saved = '' } = unzipParts((await saveXlsx(workbook)).bytes);
    expect(saved.match(/<numFmt [^>]*>/g)).toEqual([
      '<numFmt numFmtId="164" formatCode="m/d/yyyy"/>',
      '<numFmt numFmtId="165" formatCode="#,##0.0#"/>',
    ]);
  });
});
