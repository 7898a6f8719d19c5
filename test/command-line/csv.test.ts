import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Papa from 'papaparse';
import { workbooksIn } from '../../src/cli/batch/folders';
import { check, checkBuilt, folder, inFolder, shortCsv, useOwnFolder, write } from './command-line';
import { twoSchools } from '../two-schools';

useOwnFolder();

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
    checkBuilt(inFolder('schools'), ...CSV);
    for (const name of ['a', 'b']) expect(rowsOf(`schools/${name}.csv.csv/joined.csv`)).toHaveLength(1);
    const inputs = ['a.csv', 'b.csv'].map((name) => inFolder(`schools/${name}`));
    expect(await workbooksIn([inFolder('schools')])).toEqual(inputs);
  });
});

describe('--by school', () => {
  it('writes a folder a school, with its own students alone', async () => {
    const { bytes, burke, otis } = await twoSchools();
    const { out } = await check(write('district.xlsx', bytes), ...CSV, '--by', 'school', '--no-highlight');
    expect(out).toContain(
      `Tables: ${inFolder('district - Burke K-8.csv')}\nTables: ${inFolder('district - Otis.csv')}`,
    );
    const idsOf = (school: string) => rowsOf(`district - ${school}.csv/joined.csv`).map((row) => row['Student']);
    const both = [...idsOf('Burke K-8'), ...idsOf('Otis')];
    expect(idsOf('Burke K-8').filter((id) => otis.some((student) => student.id === id))).toEqual([]);
    expect(idsOf('Otis').filter((id) => burke.some((student) => student.id === id))).toEqual([]);
    expect(new Set(both).size).toBe(both.length);
    expect(existsSync(inFolder('district.csv'))).toBe(false);
  });

  it('writes those schools alone that are asked for', async () => {
    const { bytes } = await twoSchools();
    await check(write('district.xlsx', bytes), ...CSV, '--by', 'school', '--school', 'Otis', '--no-highlight');
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toEqual(['district - Otis.csv']);
  });

  it.each([
    [['--by', 'grade', '--csv'], '--by knows "school" alone, not "grade".'],
    [['--by', 'school'], '--by school speaks of tables and documents. Add --csv, --docx or --pptx.'],
  ])('is refused as %j', async (args, words) => {
    const { status, error } = await check(shortCsv(), ...args);
    expect([status, error]).toEqual([2, words]);
  });
});
