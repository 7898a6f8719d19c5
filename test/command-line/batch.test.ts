import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadXlsx } from '../../src/embedded-host/file';
import { checkBuilt } from './command-line';

const SAMPLE = path.resolve(__dirname, '../../assets/samples/burke-k8-sample.xlsx');
const ROSTER = 'Student ID,Grade,ML Status,SDD,ESL Minutes\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ml-check-batch-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(...args: string[]) {
  const { status, out, error } = checkBuilt(...args);
  return { status, out: out.split('\n'), error };
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}

describe('a folder of workbooks', () => {
  it('is checked file by file, and one that fails does not stop the rest', async () => {
    copyFileSync(SAMPLE, path.join(folder, 'burke.xlsx'));
    write('otis.csv', `${ROSTER}1001,3,EL,2,90\n`);
    write('quincy.xlsx', 'not a workbook');
    write('~$burke.xlsx', 'the lock of an open workbook');
    write('notes.txt', 'no workbook');
    const json = path.join(folder, 'all.json');
    const { status, out, error } = check(folder, '--json', json);
    expect(status).toBe(2);
    expect(error).toBe('');
    expect(out.filter((line) => line.startsWith('['))).toHaveLength(3);
    expect(out.join('\n')).toMatch(/quincy\.xlsx: not checked\. "quincy\.xlsx" is a text file/);
    expect(out.join('\n')).toContain(
      'otis.csv: 1 of 1 ML fully served; 1 of 1 ML without an error; 0 to fix, 0 to review',
    );
    expect(readdirSync(folder).sort()).toEqual(
      [
        ...['all.json', 'burke.checked.xlsx', 'burke.xlsx', 'ml-district-summary.xlsx', 'notes.txt'],
        ...['otis.checked.xlsx', 'otis.csv', 'quincy.xlsx', '~$burke.xlsx'],
      ].sort(),
    );
    const runs = JSON.parse(readFileSync(json, 'utf8')) as { students: unknown[]; counts: { error: number } }[];
    expect(runs.map(({ counts }) => counts.error > 0)).toEqual([true, false]);
    expect(await summary()).toMatchObject([
      ['quincy.xlsx', null],
      ['burke.xlsx', runs[0]?.students.length],
      ['otis.csv', 1],
    ]);
  });

  it('gives the same again: what an earlier run wrote is not read', () => {
    write('otis.csv', `${ROSTER}1001,3,EL,2,45\n`);
    const first = check(folder);
    const second = check(folder);
    expect(first.status).toBe(1);
    expect(second).toEqual(first);
  });

  it('says so where it holds no workbook', () => {
    write('notes.txt', 'no workbook');
    const { status, error } = check(folder);
    expect(status).toBe(2);
    expect(error).toBe(`There is no .xlsx, .xlsm or .csv file in ${folder}.`);
  });

  async function summary(): Promise<unknown[][]> {
    const name = 'ml-district-summary.xlsx';
    const workbook = await loadXlsx(readFileSync(path.join(folder, name)), name);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['ML District Summary']);
    const [sheet] = workbook.sheets;
    const table = sheet?.tables.find((each) => each.name.endsWith('workbooks'));
    if (sheet === undefined || table === undefined) throw new Error('The summary has no table of workbooks.');
    const { row: heading, rows } = table.area;
    return Array.from({ length: rows - 1 }, (_, index) =>
      [0, 1].map((column) => sheet.cells.value(heading + 1 + index, column)),
    );
  }
});
