import { createExcelHost } from '../client';
import { DEFAULT_STYLE, StyleTable } from '../model';
import { processorTime } from '../testing/processor-time';
import { loadXlsx } from './load-xlsx';
import { ColorPalette } from './read/color-palette';
import { readHyperlinks } from './read/read-hyperlinks';
import { readStyles } from './read/read-styles';
import { saveXlsx } from './save-xlsx';
import { samplePackage, SAMPLE_PARTS } from '../../xlsx/testing/sample-package';
import { unzipParts } from '../../xlsx/testing/zip-parts';
import { StyleWriter } from './write/style-writer';
import { parseXml } from '../../xlsx/xml/xml-tree';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';

/** Four times as many take four times as long where the time grows with them, sixteen times where it grows with their square. */
const LINEAR = 8;

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** A part of the sample with more before the end tags of lists. */
function withMore(part: string, lists: Readonly<Record<string, string>>): Record<string, string> {
  const sample = SAMPLE_PARTS[part] ?? '';
  const whole = (xml: string, [list, more]: [string, string]) => xml.replace(`</${list}>`, () => `${more}</${list}>`);
  return { [part]: Object.entries(lists).reduce(whole, sample) };
}

describe('very many cell formats', () => {
  const [OLD, NEW] = [8_000, 400];
  const document = parseXml(
    withMore(STYLES, {
      fonts: times(OLD, (at) => `<font><sz val="${at + 20}"/></font>`),
      cellXfs: times(OLD, (at) => `<xf numFmtId="0" fontId="${at + 3}"/>`),
    })[STYLES] ?? '',
  );
  const palette = new ColorPalette(document, undefined);
  const { cells } = readStyles(document, palette);

  function write(count: number): void {
    const table = new StyleTable(cells);
    const writer = new StyleWriter({ document, palette, records: readStyles(document, palette) }, table);
    for (let size = 1; size <= count; size++) {
      writer.cellStyle(table.intern({ ...DEFAULT_STYLE, font: { ...DEFAULT_STYLE.font, size: size / 8, bold: true } }));
    }
  }

  it('are gone through once, however many new ones are written', async () => {
    write(1);
    const one = await processorTime(() => write(1));
    expect(await processorTime(() => write(NEW))).toBeLessThan(4 * one);
  });
});

it('a number format finds its number among more than a call can take arguments', async () => {
  const formats = times(130_000, (at) => `<numFmt numFmtId="${at + 200}" formatCode="0&quot;${at}&quot;"/>`);
  const workbook = await loadXlsx(samplePackage(withMore(STYLES, { numFmts: formats })), 'Sample.xlsx');
  await createExcelHost(workbook).run(async (context) => {
    context.workbook.worksheets.getItem("It's a plan").getRange('F1').numberFormat = [['0.0000']];
    await context.sync();
  });
  const parts = unzipParts((await saveXlsx(workbook)).bytes);
  expect(parts[STYLES]).toContain('<numFmt numFmtId="130200" formatCode="0.0000"/>');
});

it('the links of very many cells are found in a time that grows with them', async () => {
  const first = await timeOfLinks(5_000);
  expect(await timeOfLinks(20_000)).toBeLessThan(LINEAR * first);
});

function timeOfLinks(count: number): Promise<number> {
  const frame = parseXml(
    `<worksheet><hyperlinks>${times(count, (at) => `<hyperlink ref="A${at + 1}" r:id="rId${at}"/>`)}</hyperlinks></worksheet>`,
  );
  const links = Array.from({ length: count }, (_, at) => ({
    id: `rId${at}`,
    kind: 'hyperlink',
    target: `https://example.org/${at}`,
    external: true,
  }));
  return processorTime(() => expect(readHyperlinks(frame, links)).toHaveLength(count));
}

it('very many names are read and written in a time that grows with them', async () => {
  const fileOf = (count: number) =>
    samplePackage(
      withMore(WORKBOOK, {
        definedNames: times(count, (at) => `<definedName name="N_${at}">Roster!$A$${at + 1}</definedName>`),
      }),
    );
  const rename = async (file: Uint8Array) => {
    const workbook = await loadXlsx(file, 'Sample.xlsx');
    await createExcelHost(workbook).run(async (context) => {
      context.workbook.worksheets.getItem('Roster').name = 'Students';
      await context.sync();
    });
    await saveXlsx(workbook);
  };
  const [few, many] = [fileOf(3_000), fileOf(12_000)];
  await rename(few);
  const first = await processorTime(() => rename(few));
  expect(await processorTime(() => rename(many))).toBeLessThan(LINEAR * first);
});

it('a sheet that names every column again and again is refused in a sentence', async () => {
  const cols = times(1_000, (at) => `<col min="1" max="16384" width="${(at % 50) + 1}"/>`);
  await expect(loadXlsx(samplePackage(withMore(SHEET, { cols })), 'Sample.xlsx')).rejects.toThrow(
    /^"Sample\.xlsx" was not opened because its part .*sheet1\.xml holds over a million widths of columns/,
  );
});

it('a workbook of more sheets than can be checked in time is refused in a sentence', async () => {
  const sheets = times(5_001, (at) => `<sheet name="S ${at}" sheetId="${at + 100}" r:id="rId1"/>`);
  await expect(loadXlsx(samplePackage(withMore(WORKBOOK, { sheets })), 'Sample.xlsx')).rejects.toThrow(
    /^"Sample\.xlsx" was not opened because its part xl\/workbook\.xml holds over 5,000 sheets, more than a workbook needs\./,
  );
});
