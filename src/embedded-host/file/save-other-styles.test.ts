import { createExcelHost } from '../client';
import { samplePackage, SAMPLE_PARTS } from '../../xlsx/testing/sample-package';
import { unzipParts } from '../../xlsx/testing/zip-parts';
import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';

const STYLES = 'xl/styles.xml';

/** The list of cell formats in a file. */
function formatsIn(bytes: Uint8Array): string[] {
  const list = /<cellXfs[^>]*>.*<\/cellXfs>/s.exec(unzipParts(bytes)[STYLES] ?? '')?.[0] ?? '';
  return list.match(/<xf\b/g) ?? [];
}

describe('a workbook with a new format', () => {
  const loaded = async () => {
    const workbook = await loadXlsx(samplePackage(), 'Sample.xlsx');
    await createExcelHost(workbook).run(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('A1').format.font.size = 33;
      await context.sync();
    });
    return workbook;
  };

  it('adds it to the formats of its file each time that it is saved', async () => {
    const workbook = await loaded();
    const before = formatsIn(samplePackage()).length;
    for (let time = 0; time < 2; time++) {
      expect(formatsIn((await saveXlsx(workbook)).bytes)).toHaveLength(before + 1);
    }
  });

  it('adds it to the formats of another file where it is saved onto that', async () => {
    const more = '<xf numFmtId="9"/>'.repeat(3);
    const styles = (SAMPLE_PARTS[STYLES] ?? '').replace('</cellXfs>', `${more}</cellXfs>`);
    const other = samplePackage({ [STYLES]: styles });
    const { bytes } = await saveXlsx(await loaded(), other);
    expect(formatsIn(bytes)).toHaveLength(formatsIn(other).length + 1);
  });
});
