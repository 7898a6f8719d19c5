import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../src/cli/main';
import { REPORTS } from '../src/compliance/reports';
import { dayOf } from '../src/compliance/sheets/values/dates';
import { loadXlsx } from '../src/embedded-host/file';

const SAMPLE = path.resolve(__dirname, '../assets/samples/burke-k8-sample.xlsx');
const REAL = path.resolve(__dirname, 'fixtures/real');

interface Result {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ml-check-cli-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as `npm run check -- …` does, in the test's own folder. */
async function check(...args: string[]): Promise<Result> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, dayOf(2026, 10, 1), {
    out: (text) => lines.out.push(text),
    error: (text) => lines.error.push(text),
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

const inFolder = (name: string) => path.join(folder, name);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}

const ROSTER = 'Student ID,Grade,ML Status,SDD,ESL Minutes\n';
const servedCsv = () => write('served.csv', `${ROSTER}1001,3,EL,2,90\n`);
const shortCsv = () => write('short.csv', `${ROSTER}1001,3,EL,2,45\n`);

describe('a run that works', () => {
  it('prints the findings by check, and writes the checked copy beside the file', async () => {
    const file = inFolder('burke.xlsx');
    copyFileSync(SAMPLE, file);
    const { status, out, error } = await check(file, '--as-of', '2026-10-01');
    expect([status, error]).toEqual([1, '']);
    expect(out).toContain('Short of ESL minutes (esl-minutes-short, ELE 5)');
    expect(out).toContain(`Checked workbook: ${inFolder('burke.checked.xlsx')}`);
    expect(readdirSync(folder).sort()).toEqual(['burke.checked.xlsx', 'burke.xlsx']);
    expect(readFileSync(file)).toEqual(readFileSync(SAMPLE));
    const copy = await loadXlsx(readFileSync(inFolder('burke.checked.xlsx')), 'burke.checked.xlsx');
    expect(copy.sheets.map(({ name }) => name).slice(-REPORTS.length)).toEqual(REPORTS.map(({ tabName }) => tabName));
  });

  it('exits 0 where no finding is an error', async () => {
    const { status } = await check(servedCsv());
    expect(status).toBe(0);
  });

  it('writes nothing but JSON of version 1 to standard output', async () => {
    const { status, out, error } = await check(shortCsv(), '--json', '-', '--as-of', '2026-10-01');
    expect([status, error]).toEqual([1, '']);
    const json = JSON.parse(out);
    expect(Object.keys(json)).toEqual([
      'version',
      'asOf',
      'schoolYear',
      'policy',
      'sheets',
      'couldNotRun',
      'students',
      'findings',
      'counts',
    ]);
    expect(json).toMatchObject({
      version: 1,
      asOf: '2026-10-01',
      schoolYear: '2026-27',
      policy: { id: 'boston-2024', changed: [] },
      sheets: [
        {
          name: 'short',
          kind: 'roster',
          headingRow: 1,
          rows: 1,
          columns: { studentId: 'A', grade: 'B', mlStatus: 'C', sdd: 'D', eslMinutes: 'E' },
          unused: [],
        },
      ],
      students: [
        {
          studentId: '1001',
          school: '',
          grade: '3',
          status: 'EL',
          level: 2,
          levelSource: 'sdd',
          owedPerWeek: 450,
          scheduledPerWeek: 225,
          blocksOwed: null,
          blocksScheduled: null,
          served: false,
        },
      ],
    });
    expect(json.findings).toContainEqual(
      expect.objectContaining({
        check: 'esl-minutes-short',
        severity: 'error',
        criterion: 'ELE 5',
        sheet: 'short',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: expect.objectContaining({ owed: 450, scheduled: 225 }),
      }),
    );
    expect(json.counts.byCheck['esl-minutes-short']).toBe(1);
  });

  it('gives the same JSON to the byte for the same input', async () => {
    await check(SAMPLE, '--out', inFolder('a.xlsx'), '--json', inFolder('a.json'));
    await check(SAMPLE, '--out', inFolder('b.xlsx'), '--json', inFolder('b.json'));
    expect(readFileSync(inFolder('a.json'))).toEqual(readFileSync(inFolder('b.json')));
  });

  it('gives one JSON array for several files', async () => {
    const { out } = await check(servedCsv(), shortCsv(), '--json', '-');
    const runs = JSON.parse(out) as { sheets: { name: string }[] }[];
    expect(runs.map(({ sheets }) => sheets[0]?.name)).toEqual(['served', 'short']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['served.checked.xlsx', 'short.checked.xlsx']));
  });

  it('reads several csv files as one workbook', async () => {
    const roster = write('roster.csv', 'Student ID,Grade,ML Status,SDD\n1001,3,EL,2\n');
    const schedule = write('schedule.csv', 'Student ID,Course,Section,Min/Wk\n1001,ESL 2,1,450\n');
    const { status, out } = await check(roster, schedule, '--together', '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(out).students[0]).toMatchObject({ owedPerWeek: 450, scheduledPerWeek: 450, served: true });
  });

  it('honours a policy file, and names what it changed', async () => {
    const policy = write('policy.json', '{ "settings": { "eslMinutes.2": 45 } }');
    const { status, out } = await check(shortCsv(), '--policy', policy, '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(out).policy).toEqual({ id: 'boston-2024', changed: ['eslMinutes.2'] });
  });

  it('honours a map file', async () => {
    const file = write('odd.csv', 'Nummer,Klasse,Stufe\n1001,3,2\n');
    const map = write(
      'map.json',
      '{ "odd": { "kind": "roster", "headingRow": 1, "columns": { "studentId": "A", "grade": "B", "eld": "C" } } }',
    );
    const { out } = await check(file, '--map', map, '--json', '-');
    expect(JSON.parse(out).sheets[0]).toMatchObject({
      kind: 'roster',
      columns: { studentId: 'A', grade: 'B', eld: 'C' },
    });
  });

  it('writes only the reports asked for, and marks nothing with --no-highlight', async () => {
    const out = inFolder('copy.xlsx');
    await check(shortCsv(), '--out', out, '--reports', 'findings', '--no-highlight');
    const copy = await loadXlsx(readFileSync(out), 'copy.xlsx');
    expect(copy.sheets.map(({ name }) => name)).toEqual(['short', 'ML Findings']);
    expect(copy.sheets[0]?.conditionalFormats).toEqual([]);
  });

  it('does not read its own report tabs as input when it checks a checked copy', async () => {
    await check(SAMPLE, '--out', inFolder('once.xlsx'), '--json', inFolder('once.json'));
    await check(inFolder('once.xlsx'), '--json', inFolder('twice.json'));
    const [once, twice] = ['once.json', 'twice.json'].map((name) => JSON.parse(readFileSync(inFolder(name), 'utf8')));
    expect(twice.findings).toEqual(once.findings);
    expect(twice.sheets.filter(({ kind }: { kind: string | null }) => kind === null)).toEqual([
      { name: 'Notes', kind: null },
      ...REPORTS.map(({ tabName }) => ({ name: tabName, kind: null })),
    ]);
  });
});

describe('files nobody here wrote', () => {
  const files = readdirSync(REAL).filter((name) => name.endsWith('.csv'));

  it.each(files)('%s is read, and what cannot be checked says why', async (name) => {
    const { status, out } = await check(path.join(REAL, name), '--out', inFolder('copy.xlsx'), '--json', '-');
    expect([0, 1]).toContain(status);
    const json = JSON.parse(out);
    expect(json.sheets[0].kind).not.toBeNull();
    expect(json.couldNotRun.length).toBeGreaterThan(0);
    for (const { missing } of json.couldNotRun) expect(missing).toMatch(/^no /);
  });

  it('are read together', async () => {
    const { out } = await check(
      ...files.map((name) => path.join(REAL, name)),
      '--together',
      '--out',
      inFolder('copy.xlsx'),
      '--json',
      '-',
    );
    expect(JSON.parse(out).sheets.map(({ kind }: { kind: string }) => kind)).toEqual([
      'access',
      'access',
      'alternate-access',
      'alternate-access',
      'schedule',
      'roster',
      'schedule',
    ]);
  });
});

describe('a run that fails', () => {
  const oneLine = (text: string) => expect(text.split('\n')).toHaveLength(1);

  it.each([
    ['no file', () => [], 'No file was named'],
    ['no such file', () => [inFolder('absent.xlsx')], 'There is no such file'],
    ['a folder', () => [folder], 'There is no .xlsx or .csv file'],
    ['an unknown option', () => [SAMPLE, '--fast'], "Unknown option '--fast'"],
    ['a date that is none', () => [SAMPLE, '--as-of', '10/1/2026'], '--as-of must be a date as YYYY-MM-DD'],
    ['a report nobody knows', () => [SAMPLE, '--reports', 'summary,poem'], '--reports knows no "poem"'],
    ['a file that is no zip', () => [write('a.xlsx', 'Student ID,Grade')], '"a.xlsx"'],
    ['a truncated workbook', () => [write('cut.xlsx', readFileSync(SAMPLE).subarray(0, 100_000))], '"cut.xlsx"'],
    ['a policy that is no JSON', () => [SAMPLE, '--policy', write('p.json', '{')], 'The policy file is not valid JSON'],
    [
      'an unknown setting',
      () => [SAMPLE, '--policy', write('p.json', '{ "settings": { "eslMinute": 1 } }')],
      'The policy has no setting "eslMinute"',
    ],
    [
      'a setting of a wrong value',
      () => [SAMPLE, '--policy', write('p.json', '{ "eslMinutes": { "1": -5 } }')],
      'The policy setting "eslMinutes.1" must not be negative',
    ],
    ['no policy file', () => [SAMPLE, '--policy', inFolder('absent.json')], 'The policy file cannot be opened'],
    [
      'a map of an unknown kind',
      () => [SAMPLE, '--map', write('m.json', '{ "Roster": { "kind": "list" } }')],
      'The map file cannot be used: Roster > kind',
    ],
    ['a copy over the input', () => [inFolder('in.xlsx'), '--out', inFolder('in.xlsx')], 'would overwrite the input'],
    ['one copy for two files', () => ['a.xlsx', 'b.xlsx', '--out', 'c.xlsx'], '--out names one file'],
    ['nothing recognised', () => [write('notes.csv', 'Dear all\nsee you\n')], 'was recognised'],
  ])('%s: says so in one line, exits 2 and writes nothing', async (_, args, words) => {
    const given = args();
    const before = readdirSync(folder);
    const { status, out, error } = await check(...given);
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(words);
    oneLine(error);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('tells of a copy that cannot be written; with JSON asked for, that alone is no failed run', async () => {
    const file = shortCsv();
    mkdirSync(file.replace(/\.csv$/, '.checked.xlsx'));
    const plain = await check(file);
    expect([plain.status, plain.out.includes('Checked workbook')]).toEqual([2, false]);
    expect(plain.out).toContain('Short of ESL minutes');
    oneLine(plain.error);
    const { status, out, error } = await check(file, '--json', inFolder('findings.json'));
    expect([status, out.includes('Checked workbook')]).toEqual([1, false]);
    oneLine(error);
    expect(JSON.parse(readFileSync(inFolder('findings.json'), 'utf8'))).toHaveProperty('findings');
    expect(
      await check(file, '--out', file.replace(/\.csv$/, '.checked.xlsx'), '--json', inFolder('again.json')),
    ).toMatchObject({ status: 2 });
  });

  it('tells of a sheet that the map names and no workbook has; case does not matter', async () => {
    const file = shortCsv();
    const map = write('m.json', '{ "SHORT": { "kind": "roster" }, "Rooster": { "kind": "ignore" } }');
    const { status, error } = await check(file, '--map', map);
    expect([status, error]).toEqual([
      1,
      'Note: The map names the sheet "Rooster", which is in no workbook that was checked.',
    ]);
    const folded = write('left-out.json', '{ "SHORT": { "kind": "ignore" } }');
    expect(await check(file, '--map', folded)).toMatchObject({ status: 2 });
  });

  it('goes on with the other files', async () => {
    const { status, out, error } = await check(inFolder('absent.xlsx'), shortCsv(), '--json', '-');
    expect(status).toBe(2);
    expect(error).toContain('There is no such file');
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('never changes the input, not even its time', async () => {
    const file = inFolder('burke.xlsx');
    copyFileSync(SAMPLE, file);
    const before = statSync(file).mtimeMs;
    await check(file, '--json', '-');
    expect(statSync(file).mtimeMs).toBe(before);
  });
});
