import type { HostWorkbook } from '../model';
import { loadXlsx } from './load-xlsx';
import { afterRun, firstSheet, loadSample, OPEN_PARTS } from './testing/after-run';

describe('highlights', () => {
  const highlight = async ({ workbook }: Excel.RequestContext) => {
    const format = workbook.worksheets
      .getItem('Roster')
      .getRange('A4:D8')
      .conditionalFormats.add('Custom' as Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$D4<180';
    format.custom.format.fill.color = '#FFEB9C';
    format.priority = 0;
  };

  test('are added before the rules of the user, which keep their order', async () => {
    const { again, losses } = await afterRun(highlight);
    expect(losses).toEqual([]);
    expect(firstSheet(again).conditionalFormats.map(({ formula, kind }) => formula ?? kind)).toEqual([
      '=$D4<180',
      '=AND($C4>1,$C4<5)',
      'CellValue',
      "='It''s a plan'!$A$2=1",
      'DataBar',
    ]);
    expect(firstSheet(again).conditionalFormats[0]?.style).toEqual({ fillColor: { rgb: '#FFEB9C' } });
  });

  test('taken away again leave the sheet’s part as it was, to the letter', async () => {
    const { workbook } = await afterRun(highlight);
    const ours = firstSheet(workbook).conditionalFormats[0];
    const { parts } = await afterRun(async (context) => {
      const formats = context.workbook.worksheets.getItem('Roster').getRange().conditionalFormats;
      formats.getItem(ours?.id ?? '').delete();
    }, workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toBe(OPEN_PARTS['xl/worksheets/sheet1.xml']);
  });

  test('saved, opened, taken away and saved leave every format and value as it was', async () => {
    const { bytes } = await afterRun(highlight);
    const opened = await loadXlsx(bytes, 'Sample.xlsx');
    const { again } = await afterRun(async (context) => {
      const formats = context.workbook.worksheets.getItem('Roster').getRange().conditionalFormats;
      formats.getItem(firstSheet(opened).conditionalFormats[0]?.id ?? '').delete();
    }, opened);
    const original = await loadSample();
    const rules = (workbook: HostWorkbook) =>
      firstSheet(workbook).conditionalFormats.map(({ kind, areas, style, formula, cellValue, stopIfTrue }) => ({
        ...{ kind, areas, style, formula, cellValue, stopIfTrue },
      }));
    expect(rules(again)).toEqual(rules(original));
    expect(looks(again)).toEqual(looks(original));
  });

  test('many of them need one style only', async () => {
    const { parts } = await afterRun(async (context) => {
      await highlight(context);
      await highlight(context);
    });
    expect(parts['xl/styles.xml']).toContain('<dxfs count="2">');
  });

  test('clearing all rules takes those of the extension list too', async () => {
    const { parts, again } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.getItem('Roster').getRange().conditionalFormats.clearAll();
    });
    expect(firstSheet(again).conditionalFormats).toEqual([]);
    expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/conditionalFormatting|extLst/);
  });
});

/** Every cell's value, formula and look. */
function looks(workbook: HostWorkbook): unknown[] {
  return workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    for (let row = 0; row < 12; row++) {
      for (let column = 0; column < 10; column++) {
        const style = { ...workbook.styles.get(sheet.styleNumber(row, column)), source: undefined };
        cells.push([sheet.cells.value(row, column), sheet.cells.formula(row, column), style]);
      }
    }
    return cells;
  });
}
