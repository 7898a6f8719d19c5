import { packedContent } from '../../xlsx/package/zip-file';
import { HostWorkbook, type CellValue } from '../model';
import { loadXlsx } from './load-xlsx';
import { saveBeside } from './save-beside';
import { saveXlsx } from './save-xlsx';

const ROWS = 1_200;

/** A file that was opened, with a changed sheet, one whose rows moved, and a new one. */
async function changedWorkbook(): Promise<HostWorkbook> {
  const made = new HostWorkbook('Large.xlsx');
  for (const name of ['Changed', 'Moved']) {
    const sheet = made.addSheet(name);
    for (let row = 0; row < ROWS; row++)
      for (const [column, value] of [`${name} ${row}`, row].entries()) sheet.cells.setContent(row, column, value);
  }
  const workbook = await loadXlsx((await saveXlsx(made)).bytes, 'Large.xlsx');
  const [changed, moved] = workbook.sheets;
  changed?.cells.setContent(700, 1, 'edited');
  moved?.cells.shiftColumns(0, 1, 3, 200);
  workbook.addSheet('New').cells.setContent(0, 0, 'made here');
  return workbook;
}

/** Saves with pauses in which `inPause` is done; `workbook` counts its changes by `revision`. */
function save(workbook: HostWorkbook, inPause: (pause: number) => void, revision = () => 0) {
  let pauses = 0;
  let begins = 0;
  const saving = saveBeside(workbook, {
    pause: () => Promise.resolve(inPause(++pauses)),
    pack: (content, isPacked) => Promise.resolve(packedContent(content, isPacked)),
    revision,
    begun: () => begins++,
  });
  return saving.then(({ bytes }) => ({ bytes, pauses, begins }));
}

async function cellOf(bytes: Uint8Array): Promise<CellValue | undefined> {
  return (await loadXlsx(bytes, 'Large.xlsx')).sheets[0]?.cells.value(0, 0);
}

test('a file that is made with pauses is the one made at once', async () => {
  const workbook = await changedWorkbook();
  const { bytes, pauses, begins } = await save(workbook, () => undefined);
  expect(Buffer.compare(bytes, (await saveXlsx(workbook)).bytes)).toBe(0);
  expect(pauses).toBeGreaterThan(15);
  expect(begins).toBe(1);
});

test('what is typed in a pause is in the file as a whole: it is begun anew', async () => {
  const workbook = await changedWorkbook();
  let revision = 0;
  const { bytes, begins } = await save(
    workbook,
    (pause) => {
      if (pause !== 10) return;
      workbook.sheets[0]?.cells.setContent(0, 0, 'typed');
      revision++;
    },
    () => revision,
  );
  expect(await cellOf(bytes)).toBe('typed');
  expect(begins).toBe(2);
  expect(Buffer.compare(bytes, (await saveXlsx(workbook)).bytes)).toBe(0);
});

test('a workbook that never holds still is saved all the same', async () => {
  const workbook = await changedWorkbook();
  let revision = 0;
  const { bytes } = await save(
    workbook,
    (pause) => {
      workbook.sheets[0]?.cells.setContent(0, 0, pause);
      revision++;
    },
    () => revision,
  );
  expect(Buffer.compare(bytes, (await saveXlsx(workbook)).bytes)).toBe(0);
});
