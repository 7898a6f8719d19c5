import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { HostWorkbook } from '../../src/embedded-host';
import { saveXlsx } from '../../src/embedded-host/file/save-xlsx';
import { checkQuickly, folder, inFolder, servedCsv, shortCsv, useOwnFolder, write } from './command-line';

useOwnFolder();

const FAULTS = path.resolve(__dirname, '../fixtures/faults');
const fault = (name: string) => path.join(FAULTS, name);

/** Everything in the test's folder with its bytes. */
function contents(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(inFolder(name), 'latin1')]),
  );
}

describe('a file that lies', () => {
  it.each([
    ['05-unclosed-quote.csv', /quotation mark in row 3/],
    ['crc-flipped-value.xlsx', /sheet1\.xml, the content does not agree with its checksum/],
    ['crc-wrong.xlsx', /does not agree with its checksum/],
    ['dup-entries.xlsx', /sheet1\.xml, it is there twice/],
    ['dup-entries-case.xlsx', /SHEET1\.xml, it is there twice/],
    ['size-hides-tail.xlsx', /does not agree with its size/],
  ])('%s is refused', async (name, words) => {
    const { status, out, error } = await checkQuickly(fault(name), '--out', inFolder('copy.xlsx'));
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['csv-crlf-mixed.csv', 3],
    ['xml-mixed-prefix.xlsx', 2],
  ])('%s is read to its end', async (name, rows) => {
    const { out } = await checkQuickly(fault(name), '--out', inFolder('copy.xlsx'), '--json', '-');
    expect(JSON.parse(out).sheets[0]).toMatchObject({ kind: 'roster', rows });
  });

  it.each([['zero-rows.csv'], ['02-powerschool-status-0.xlsx']])(
    'in %s nothing could be judged: told, no clean run',
    async (name) => {
      const { status, error } = await checkQuickly(
        fault(name),
        '--out',
        inFolder('copy.xlsx'),
        '--as-of',
        '2026-11-28',
      );
      expect(status).toBe(2);
      expect(error).toMatch(/Nothing could be judged/);
    },
  );

  it('says why no sheet was recognised', async () => {
    const { status, error } = await checkQuickly(fault('corner-cells.xlsx'));
    expect([status, error]).toEqual([2, expect.stringMatching(/was recognised in it\. Sheet ".*": .+\.$/)]);
  });

  it('writes no control character to the terminal', async () => {
    const { out, error } = await checkQuickly(fault('sheet-name-escape.xlsx'), '--out', inFolder('copy.xlsx'));
    // eslint-disable-next-line no-control-regex -- this is what is looked for
    expect((out + error).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(out.split('\n')).not.toContain('0 of 0 compliant');
  });

  it('names the policy file and the setting that cannot be', async () => {
    const { status, error } = await checkQuickly(shortCsv(), '--policy', fault('aux-policy-zero.json'));
    expect(status).toBe(2);
    expect(error).toMatch(/aux-policy-zero\.json: .*eslMinutes\.2/);
  });
});

describe('a macro workbook', () => {
  it('has a copy that is one too, by name and by content type', async () => {
    const file = inFolder('burke.xlsm');
    copyFileSync(fault('03-macro.xlsm'), file);
    const { status, out } = await checkQuickly(file);
    expect([status, out.includes('burke.checked.xlsm')]).toEqual([1, true]);
    const types = execFileSync('unzip', ['-p', inFolder('burke.checked.xlsm'), '\\[Content_Types\\].xml'], {
      encoding: 'utf8',
    });
    expect(types).toContain('application/vnd.ms-excel.sheet.macroEnabled.main+xml');
    expect(await checkQuickly(file, '--out', inFolder('F.xlsx'))).toMatchObject({
      status: 2,
      error: expect.stringMatching(/--out must end in \.xlsm/),
    });
  });
});

describe('nothing is lost:', () => {
  it.each<[string, (file: string) => string[]]>([
    ['--json over the input', (file) => ['--json', file]],
    [
      '--out over the input by another spelling',
      (file) => ['--out', path.join(folder, '.', 'x', '..', path.basename(file))],
    ],
    ['--json over the policy', () => ['--policy', write('p.json', '{}'), '--json', inFolder('p.json')]],
    ['--json over the map', () => ['--map', write('m.json', '{}'), '--json', inFolder('m.json')]],
    ['--json over a workbook whose name it took for its value', () => ['--json', write('other.xlsx', 'x')]],
    ['--json and the checked copy in one', () => ['--json', inFolder('short.checked.xlsx')]],
    [
      '--json over the input through a link',
      (file) => (symlinkSync(file, inFolder('l.json')), ['--json', inFolder('l.json')]),
    ],
    [
      '--json over the input by its second name',
      (file) => (linkSync(file, inFolder('h.json')), ['--json', inFolder('h.json')]),
    ],
    ['--json to a device', () => ['--json', '/dev/null']],
    ['--json to standard output by another name', () => ['--json', '/dev/stdout']],
    ['--json to a folder', () => ['--json', folder]],
    ['--json into no folder', () => ['--json', inFolder('absent/x.json')]],
  ])('%s is refused before anything is read', async (_, args) => {
    const file = shortCsv();
    const given = [file, ...args(file)];
    mkdirSync(inFolder('x'), { recursive: true });
    const before = contents();
    const { status, out, error } = await checkQuickly(...given);
    expect([status, out, error.split('\n').length]).toEqual([2, '', 1]);
    expect(contents()).toEqual(before);
  });

  it('two inputs whose copies would have one name get two', async () => {
    const csv = servedCsv();
    copyFileSync(fault('tiny.xlsx'), inFolder('served.xlsx'));
    await checkQuickly(csv, inFolder('served.xlsx'));
    expect(readdirSync(folder).sort()).toEqual([
      'served.csv',
      'served.csv.checked.xlsx',
      'served.xlsx',
      'served.xlsx.checked.xlsx',
    ]);
  });

  it('a pipe is no input', async () => {
    execFileSync('mkfifo', [inFolder('pipe.csv')]);
    expect(await checkQuickly(inFolder('pipe.csv'))).toMatchObject({
      status: 2,
      error: expect.stringContaining('a pipe'),
    });
  });

  it('what a killed command left is cleared, and what is no such thing is not', async () => {
    const file = shortCsv();
    write('.short.checked.xlsx.999999.tmp', 'half');
    write('.other.xlsx.999999.tmp', 'not ours');
    await checkQuickly(file);
    expect(readdirSync(folder).sort()).toEqual(['.other.xlsx.999999.tmp', 'short.checked.xlsx', 'short.csv']);
  });

  it('messages of a file with a long name are at most 300 characters and name its beginning', async () => {
    const { error } = await checkQuickly(inFolder(`${'very-long-'.repeat(60)}.xlsx`));
    expect([error.length <= 300, error.includes('very-long-')]).toEqual([true, true]);
  });
});

it('takes away what is half written when it is told to end', async () => {
  const module = path.resolve(__dirname, '../../src/cli/write-file.ts');
  const script = write(
    'writer.ts',
    `import { cleanUpOnSignals, writeWhole } from ${JSON.stringify(module)};
     cleanUpOnSignals();
     void writeWhole(${JSON.stringify(inFolder('big.bin'))}, new Uint8Array(400_000_000));
     setTimeout(() => process.kill(process.pid, 'SIGTERM'), 20);
     setInterval(() => undefined, 1000);`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: path.resolve(__dirname, '../..') });
  const status = await new Promise((resolve) => child.on('exit', resolve));
  expect(status).toBe(143);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('a class that is merged over its students is the class of each of them', async () => {
  const workbook = new HostWorkbook('groups.xlsx');
  const put = (name: string, rows: readonly (readonly (string | number)[])[]) => {
    const sheet = workbook.addSheet(name);
    rows.forEach((row, at) => row.forEach((value, column) => sheet.cells.setContent(at, column, value)));
    return sheet;
  };
  put('Roster', [
    ['Student ID', 'Grade', 'ML Status', 'SDD'],
    [1001, 3, 'EL', 2],
    [1002, 3, 'EL', 2],
  ]);
  const groups = put('Groups', [
    ['Student ID', 'Course', 'Min/Wk'],
    [1001, 'ESL 3', 450],
    [1002, '', ''],
  ]);
  for (const column of [1, 2]) groups.merges.push({ row: 1, column, rows: 2, columns: 1 });
  groups.touch('merges');
  const file = write('groups.xlsx', (await saveXlsx(workbook)).bytes);
  const { out } = await checkQuickly(file, '--out', inFolder('copy.xlsx'), '--json', '-');
  const { served, sheets } = JSON.parse(out);
  expect(served).toEqual({ full: 2, of: 2, notJudged: 0 });
  expect(sheets[1].readAs).toEqual(['Merged cells of Course and Min/Wk are read in each of their rows.']);
});
