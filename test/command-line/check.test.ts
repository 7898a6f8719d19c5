import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTS } from '../../src/compliance/reports/reports';
import { loadXlsx } from '../../src/embedded-host/file';
import {
  check,
  checkQuickly,
  folder,
  inFolder,
  SAMPLE,
  servedCsv,
  shortCsv,
  useOwnFolder,
  write,
} from './command-line';

useOwnFolder();

const REAL = path.resolve(__dirname, '../fixtures/real');

describe('a run that works', () => {
  it('prints the findings by check, and writes the checked copy beside the file', async () => {
    const file = inFolder('burke.xlsx');
    copyFileSync(SAMPLE, file);
    const { status, out, error } = await check(file, '--as-of', '2026-10-01');
    expect([status, error]).toEqual([1, '']);
    expect(out).toContain('Short of ESL minutes (esl-minutes-short, ELE 5)');
    expect(out).toContain(`Checked workbook: ${inFolder('burke.checked.xlsx')}`);
    expect(readdirSync(folder).sort()).toEqual(['burke.checked.xlsx', 'burke.xlsx']);
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
    const copy = await loadXlsx(readFileSync(inFolder('burke.checked.xlsx')), 'burke.checked.xlsx');
    expect(copy.sheets.map(({ name }) => name).slice(-REPORTS.length)).toEqual(REPORTS.map(({ tabName }) => tabName));
  });

  it('exits 0 where no finding is an error', async () => {
    const { status } = await checkQuickly(servedCsv());
    expect(status).toBe(0);
  });

  it('writes nothing but JSON of version 1 to standard output', async () => {
    const { status, out, error } = await checkQuickly(shortCsv(), '--json', '-', '--as-of', '2026-10-01');
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
      'served',
      'withoutError',
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
    await checkQuickly(SAMPLE, '--out', inFolder('a.xlsx'), '--json', inFolder('a.json'));
    await checkQuickly(SAMPLE, '--out', inFolder('b.xlsx'), '--json', inFolder('b.json'));
    expect(readFileSync(inFolder('a.json')).equals(readFileSync(inFolder('b.json')))).toBe(true);
  });

  it('gives one JSON array for several files', async () => {
    const { out } = await checkQuickly(servedCsv(), shortCsv(), '--json', '-');
    const runs = JSON.parse(out) as { sheets: { name: string }[] }[];
    expect(runs.map(({ sheets }) => sheets[0]?.name)).toEqual(['served', 'short']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['served.checked.xlsx', 'short.checked.xlsx']));
  });

  it('reads several csv files as one workbook', async () => {
    const roster = write('roster.csv', 'Student ID,Grade,ML Status,SDD\n1001,3,EL,2\n');
    const schedule = write('schedule.csv', 'Student ID,Course,Section,Min/Wk\n1001,ESL 2,1,450\n');
    const { status, out } = await checkQuickly(roster, schedule, '--together', '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(out).students[0]).toMatchObject({ owedPerWeek: 450, scheduledPerWeek: 450, served: true });
  });

  it('honours a policy file, and names what it changed', async () => {
    const policy = write('policy.json', '{ "settings": { "eslMinutes.2": 45 } }');
    const { status, out } = await checkQuickly(shortCsv(), '--policy', policy, '--json', '-');
    expect(status).toBe(0);
    expect(JSON.parse(out).policy).toEqual({ id: 'boston-2024', changed: ['eslMinutes.2'] });
  });

  it('honours a map file', async () => {
    const file = write('odd.csv', 'Nummer,Klasse,Stufe\n1001,3,2\n');
    const map = write(
      'map.json',
      '{ "odd": { "kind": "roster", "headingRow": 1, "columns": { "studentId": "A", "grade": "B", "eld": "C" } } }',
    );
    const { out } = await checkQuickly(file, '--map', map, '--json', '-');
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
    await checkQuickly(inFolder('once.xlsx'), '--json', inFolder('twice.json'));
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
    const { status, out } = await checkQuickly(path.join(REAL, name), '--out', inFolder('copy.xlsx'), '--json', '-');
    // Results or lists of classes alone judge no student, which must not look like a clean run (docs/spec/findings.md, Exit 2).
    expect(status).toBe(name === 'aspen-fake_students_export.csv' ? 0 : 2);
    const json = JSON.parse(out);
    expect(json.sheets[0].kind).not.toBeNull();
    expect(json.couldNotRun.length).toBeGreaterThan(0);
    for (const { missing } of json.couldNotRun) expect(missing).toMatch(/^no /);
  });

  it('are read together', async () => {
    const { out } = await checkQuickly(
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
