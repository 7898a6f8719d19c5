import { parseArea } from '../model';
import { saveXlsx } from './save-xlsx';
import { afterRun, firstSheet, loadSample, makeWorkbook } from './testing/after-run';
import { SAMPLE_PARTS } from '../../xlsx/testing/sample-package';
import { unzipParts } from '../../xlsx/testing/zip-parts';

describe('losses', () => {
  test('a signature does not fit a changed file', async () => {
    const workbook = await loadSample({
      '_xmlsignatures/origin.sigs': '',
      '_rels/.rels': (SAMPLE_PARTS['_rels/.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
    });
    workbook.sheets[0]?.cells.setContent(0, 9, 'x');
    const { losses, bytes } = await saveXlsx(workbook);
    expect(losses).toEqual(['The digital signature was removed, because it does not fit the changed workbook.']);
    expect(unzipParts(bytes)).not.toHaveProperty('_xmlsignatures/origin.sigs');
  });

  test('a chart still names the sheet that was renamed', async () => {
    const { losses, again } = await afterRun(async ({ workbook }) => {
      workbook.worksheets.getItem("It's a plan").name = 'Schedule';
    });
    expect(again.sheets[1]?.name).toBe('Schedule');
    expect(losses).toEqual([
      'Sheet "It\'s a plan" is now called "Schedule", but 2 chart, list or formula parts of the file still refer to its old name.',
    ]);
  });

  test('a chart elsewhere of cells that moved', async () => {
    const { losses } = await afterRun(async ({ workbook }) => {
      workbook.worksheets
        .getItem("It's a plan")
        .getRange('6:6')
        .insert('Down' as Excel.InsertShiftDirection.down);
    });
    expect(losses).toEqual(['1 chart of cells on sheet "It\'s a plan" may show other cells than before.']);
  });

  test('a rule of a kind that only Excel can make', async () => {
    const workbook = makeWorkbook([[1]]);
    firstSheet(workbook).conditionalFormats.push({
      ...{ id: '{1}', kind: 'DataBar', areas: [parseArea('A1:A9')], stopIfTrue: false, style: {}, changed: true },
    });
    expect((await saveXlsx(workbook)).losses).toEqual([
      'On sheet "Report", 1 new conditional format (DataBar) could not be kept.',
    ]);
  });

  test('the choice of a filter that was set here', async () => {
    const workbook = makeWorkbook([['a'], ['b']]);
    firstSheet(workbook).autoFilter = { area: parseArea('A1:A2'), isFiltered: true };
    expect((await saveXlsx(workbook)).losses).toEqual([
      'On sheet "Report", the choice made in a filter was not kept; the rows that it hides stay hidden.',
    ]);
  });
});
