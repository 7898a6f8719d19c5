import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { workbooksIn } from '../src/cli/batch/folders';
import { check, inFolder, shortCsv, write } from './command-line';

const CSV = ['--reports', 'joined', '--csv'];
const rowsOf = (name: string) => {
  const text = readFileSync(inFolder(name), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
};

describe('--csv', () => {
  it('writes a folder with a file for each table beside the copy', async () => {
    const { out, error } = await check(shortCsv(), ...CSV, '--out', inFolder('june.xlsx'));
    expect(error).toBe('');
    expect(out).toContain(`Tables: ${inFolder('june.csv')}`);
    expect(readdirSync(inFolder('june.csv'))).toEqual(['joined.csv']);
    expect(rowsOf('june.csv/joined.csv')).toMatchObject([{ Student: '1001', Level: '2', 'Fully served': 'no' }]);
  });

  it('finds another name where the input has that of the folder', async () => {
    const file = shortCsv();
    const before = readFileSync(file, 'utf8');
    await check(file, ...CSV);
    expect(readdirSync(inFolder('short.csv.csv'))).toEqual(['joined.csv']);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('has no place where both names are files, and says so before anything is read', async () => {
    const own = write('short.csv.csv', 'mine');
    const { status, error } = await check(shortCsv(), ...CSV);
    expect([status, error]).toEqual([
      2,
      `--csv has no place for its folder: ${inFolder('short.csv')} and ${own} are files. Use --out.`,
    ]);
    expect(existsSync(inFolder('short.checked.xlsx'))).toBe(false);
  });

  it('leaves and names what else is in the folder: it may be out of date, or a person’s own', async () => {
    mkdirSync(inFolder('short.csv.csv'));
    write('short.csv.csv/mine.csv', 'my own');
    const { out } = await check(shortCsv(), ...CSV);
    expect(out).toContain(`In ${inFolder('short.csv.csv')}, 1 file not of this run: mine.csv. It was left.`);
    expect(readFileSync(inFolder('short.csv.csv/mine.csv'), 'utf8')).toBe('my own');
  });

  it('writes one folder a workbook where a folder is checked, and reads none of them the next time', async () => {
    mkdirSync(inFolder('schools'));
    for (const name of ['a', 'b']) writeFileSync(inFolder(`schools/${name}.csv`), readFileSync(shortCsv()));
    await check(inFolder('schools'), ...CSV);
    for (const name of ['a', 'b']) expect(rowsOf(`schools/${name}.csv.csv/joined.csv`)).toHaveLength(1);
    const inputs = ['a.csv', 'b.csv'].map((name) => inFolder(`schools/${name}`));
    expect(await workbooksIn([inFolder('schools')])).toEqual(inputs);
  });
});
