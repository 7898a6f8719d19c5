import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCellError, parseArea, type CellStyle, type CellValue, type HostWorkbook } from '../model';
import { UnreadableFileError } from '../../xlsx/errors';
import { loadXlsx } from './load-xlsx';
import { saveXlsx } from './save-xlsx';
import { packageFaults } from './testing/package-faults';
import { readCellsPlainly } from './testing/read-plainly';
import { unzipParts } from '../../xlsx/testing/zip-parts';

const FOLDER = join(__dirname, '../../../test/fixtures/odd');
const REFUSED: Readonly<Record<string, RegExp>> = {
  'invalid-xml.xlsx': /part xl\/worksheets\/sheet1\.xml/,
  'missing-bits.xlsx': /without the part xl\/workbook\.xml/,
};

const all = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
const readable = all.filter((name) => !(name in REFUSED));
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

test('there are odd files to try', () => {
  expect(readable.length).toBeGreaterThan(30);
});

test.each(Object.entries(REFUSED))('%s is refused with one line that names the damage', async (name, reason) => {
  const error = await loadXlsx(read(name), name).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableFileError);
  expect((error as Error).message).toMatch(reason);
  expect((error as Error).message).not.toContain('\n');
});

describe.each(readable)('%s', (name) => {
  const bytes = read(name);
  const parts = unzipParts(bytes);

  test('every cell holds what the file says', async () => {
    const workbook = await loadXlsx(bytes, name);
    for (const { place, xml } of sheetsPlainly(parts)) {
      const sheet = workbook.sheets[place];
      const cells = readCellsPlainly(xml, parts['xl/sharedStrings.xml']);
      for (const cell of cells.filter(({ address }) => address !== '')) {
        const { row, column } = parseArea(cell.address);
        expect([cell.address, plain(sheet?.cells.value(row, column) ?? null)]).toEqual([cell.address, expected(cell)]);
        expect(sheet?.cells.formula(row, column) !== undefined).toBe(cell.hasFormula);
      }
    }
  });

  test('saved without a change it is the same file', async () => {
    const { bytes: saved, losses } = await saveXlsx(await loadXlsx(bytes, name));
    expect(saved).toBe(bytes);
    expect(losses).toEqual([]);
  });

  test('a highlight, a cell and a new sheet leave everything else as it was', async () => {
    const workbook = await loadXlsx(bytes, name);
    const sheet = workbook.sheets.find(({ kind }) => kind === 'worksheet');
    if (!sheet) throw new Error('There is no worksheet.');
    const part = changeSomething(workbook, sheet);
    const { bytes: saved, losses } = await saveXlsx(workbook);
    expect(losses).toEqual([]);
    const before = packageFaults(bytes);
    expect(packageFaults(saved).filter((fault) => !before.includes(fault))).toEqual([]);
    const after = unzipParts(saved);
    const touched = [part, '[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    for (const [each, text] of Object.entries(parts)) {
      if (!touched.includes(each) && each !== 'xl/calcChain.xml') expect([each, after[each]]).toEqual([each, text]);
    }
    const again = await loadXlsx(saved, name);
    expect(again.sheets.map((each) => each.name)).toEqual([...workbook.sheets.map((each) => each.name)]);
    for (const [index, each] of workbook.sheets.entries()) {
      expect(cellsOf(again, index)).toEqual(cellsOf(workbook, index));
      expect(again.sheets[index]?.merges).toEqual(each.merges);
      expect([...(again.sheets[index]?.hiddenRows ?? [])]).toEqual([...each.hiddenRows]);
    }
  });
});

/** Adds a rule of ours, a text beyond the data, and a sheet. Returns the part of the sheet that was changed. */
function changeSomething(workbook: HostWorkbook, sheet: HostWorkbook['sheets'][number]): string {
  sheet.conditionalFormats.push({
    id: 'ours',
    kind: 'Custom',
    areas: [parseArea('A1:C3')],
    stopIfTrue: false,
    style: { fillColor: { rgb: '#FFEB9C' } },
    formula: '=TRUE',
    changed: true,
  });
  sheet.touch('conditionalFormats');
  sheet.cells.setContent(1, 30, 'Owed per week');
  const report = workbook.addSheet('ML Summary');
  workbook.changed.add('sheets');
  report.cells.setContent(0, 0, 'Students');
  return (sheet.file as { part: string }).part;
}

/** Each worksheet's text with its place among the tabs. */
function sheetsPlainly(parts: Readonly<Record<string, string>>): { place: number; xml: string }[] {
  const targets = new Map(
    [...(parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]*)"/.exec(tag)?.[1],
      /Target="([^"]*)"/.exec(tag)?.[1]?.replace(/^\/xl\//, ''),
    ]),
  );
  const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*r:id="([^"]*)"/g)];
  return sheets
    .map(([, id], place) => ({ place, target: targets.get(id) ?? '' }))
    .filter(({ target }) => target.startsWith('worksheets/'))
    .map(({ place, target }) => ({ place, xml: parts[`xl/${target}`] ?? '' }));
}

function expected({
  type,
  text,
  hasFormula,
}: ReturnType<typeof readCellsPlainly>[number]): string | number | boolean | null {
  if (text === undefined && hasFormula) return '#N/A';
  if (text === undefined) return null;
  if (type === 'n') return text === '' ? null : Number(text);
  return type === 'b' ? text === '1' : text;
}

function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}

/** Everything in the cells of a sheet that can be seen: values, formulas and formats. */
function cellsOf(workbook: HostWorkbook, index: number): unknown[] {
  const sheet = workbook.sheets[index];
  const found: unknown[] = [];
  sheet?.cells.forEachRow((cells, row) => {
    const width = Math.max(cells.values.length, cells.formulas?.length ?? 0, cells.styles?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const style = workbook.styles.get(sheet.styleNumber(row, column));
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column);
      if (value !== null || formula !== undefined) found.push([row, column, plain(value), formula, appearance(style)]);
    }
  });
  return found;
}

/** A style without where in the file it came from. */
function appearance(style: CellStyle): string {
  return JSON.stringify(style, (key, member: unknown) => (['source', 'namedStyle'].includes(key) ? undefined : member));
}
