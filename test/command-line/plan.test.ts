import { existsSync, readFileSync } from 'node:fs';
import { createExcelHost, type ExcelHost } from '../../src/embedded-host';
import { loadCsv, loadXlsx, saveXlsx } from '../../src/embedded-host/file';
import { restoreFixes } from '../../src/excel/fixes/cells';
import { readAddedPlans, takeBackPlanRows } from '../../src/excel/plan-rows/plan-rows';
import { readStoredSettings } from '../../src/excel/settings/workbook-settings';
import { checkQuickly, inFolder, useOwnFolder, write } from './command-line';

useOwnFolder();

/** A school with an ML of grade 7, level 3, who has no ESL, and a licensed teacher who is free when she has Coding. */
function school(license: string): string[] {
  return [
    write('roster.csv', 'Student ID,School,Grade,ML Status,SDD\n1001,Adams,7,EL,3\n1002,Adams,7,No,\n'),
    write(
      'schedule.csv',
      [
        'Student ID,School,Course No,Course Title,Section,Term,Schedule,Min/Mtg,Teacher,ESL Type',
        '1001,Adams,M7,Mathematics 7,7A,FY,1(M-F),50,"Roy, Max",',
        '1001,Adams,C7,Coding,7A,FY,2(M-F),50,"Abe, Eva",',
        '1002,Adams,M7,Mathematics 7,7A,FY,1(M-F),50,"Roy, Max",',
        '1002,Adams,C7,Coding,7A,FY,2(M-F),50,"Abe, Eva",',
      ].join('\n'),
    ),
    write(
      'staff.csv',
      `Teacher,School,ESL License,SEI,FTE\n"Lee, Ann",Adams,${license},Y,1\n"Roy, Max",Adams,N,Y,1\n"Abe, Eva",Adams,N,Y,1\n`,
    ),
  ];
}

interface Shown {
  readonly plans: readonly {
    readonly before: object;
    readonly after: object;
    readonly lines: readonly Record<string, unknown>[];
    readonly verified: object;
  }[];
}

const shown = (name: string) => JSON.parse(readFileSync(inFolder(name), 'utf8')) as Shown;

it('builds a plan on demand, verified, and a copy with its rows in which nobody is unserved', async () => {
  const copy = inFolder('planned.xlsx');
  const plan = ['--plan', 'adams', '--plan-seconds', '0', '--plan-out', copy, '--json', inFolder('a.json')];
  await checkQuickly('--together', ...school('Y'), ...plan);
  const [built] = shown('a.json').plans;
  // Coding is an elective: ESL takes its place in all its meetings, 250 minutes a week in one block of 50.
  expect(built).toMatchObject({
    before: { unserved: 1 },
    after: { unserved: 0 },
    verified: { newErrors: 0, closed: 1, problems: [] },
    lines: [
      {
        do: 'add',
        studentId: '1001',
        pattern: '2(M-F)',
        teacher: 'Lee, Ann',
        eslType: 'Standalone',
        closes: ['esl-none'],
      },
      { do: 'leave', studentId: '1001', course: 'C7' },
    ],
  });
  await checkQuickly(copy, '--json', inFolder('b.json'));
  const after = JSON.parse(readFileSync(inFolder('b.json'), 'utf8')) as {
    students: object[];
    counts: { byCheck: Record<string, number> };
  };
  expect(after.students).toMatchObject([{ studentId: '1001', served: true }]);
  expect(after.counts.byCheck['esl-time-conflict']).toBeUndefined();
  const tabs = (await loadXlsx(readFileSync(copy), 'planned.xlsx')).sheets.map(({ name }) => name);
  expect(tabs).toContain('ML ESL Plan');
});

describe('a copy with the rows of a plan', () => {
  const planned = async (...files: string[]) => {
    const copy = inFolder('planned.xlsx');
    await checkQuickly('--together', ...files, '--plan', 'all', '--plan-seconds', '0', '--plan-out', copy);
    return { copy, host: createExcelHost(await loadXlsx(readFileSync(copy), 'planned.xlsx')) };
  };
  /** What the schedule's cells hold, but for blank ones. */
  const rowsOf = (host: ExcelHost) => {
    const rows: unknown[][] = [];
    host.workbook.sheetNamed('schedule')?.cells.forEachRow(({ values }) => {
      const blanks = [...values].reverse().findIndex((value) => value !== null && value !== '');
      rows.push(blanks < 0 ? [] : values.slice(0, values.length - blanks));
    });
    return rows;
  };

  it('knows them as the pane does, which takes them back exactly', async () => {
    const { host } = await planned(...school('Y'));
    const [added] = await host.run(readAddedPlans);
    expect(added).toMatchObject({ school: 'Adams', rows: [{ line: expect.stringContaining('add|1001|') as string }] });
    expect(added?.marks).toHaveLength(1);
    expect(rowsOf(host)).toHaveLength(6);
    expect(await host.run((context) => takeBackPlanRows(context, added?.id ?? 0))).toMatchObject({
      rows: 1,
      marks: 1,
      left: [],
    });
    const before = createExcelHost(await loadCsv(readFileSync(inFolder('schedule.csv')), 'schedule.csv'));
    expect(rowsOf(host)).toEqual(rowsOf(before));
    expect(await host.run(readAddedPlans)).toEqual([]);
  });

  it('keeps what a teacher in place was, so that Restore puts it back', async () => {
    const files = school('Y');
    const rows = '1001,Adams,ESL7,ESL,7E,FY,2(M-F),50,"Roy, Max",';
    const text = readFileSync(inFolder('schedule.csv'), 'utf8').replace(/^1001,Adams,C7.*$/m, rows);
    write('schedule.csv', text);
    const { host } = await planned(...files);
    expect(rowsOf(host)[2]).toContain('Lee, Ann');
    const { keptFixes } = await host.run(readStoredSettings);
    expect(keptFixes).toMatchObject([{ title: 'ESL plan', cells: [{ before: 'Roy, Max', after: 'Lee, Ann' }] }]);
    await host.run((context) => restoreFixes(context, keptFixes[0]?.cells ?? []));
    expect(rowsOf(host)[2]).toContain('Roy, Max');
  });

  it('counts no mark once the workbook does not know it any more, as after a way through .csv', async () => {
    const { host } = await planned(...school('Y'));
    const text = rowsOf(host)
      .map((row) => row.map((value) => `"${String(value ?? '')}"`).join(','))
      .join('\n');
    const again = write('again.csv', text);
    await checkQuickly(
      '--together',
      again,
      inFolder('roster.csv'),
      inFolder('staff.csv'),
      '--json',
      inFolder('c.json'),
    );
    const { counts } = JSON.parse(readFileSync(inFolder('c.json'), 'utf8')) as {
      counts: { byCheck: Record<string, number> };
    };
    // ESL and Coding in period 2: the mark that says so is not known.
    expect(counts.byCheck['esl-time-conflict']).toBe(1);
  });

  it('is not written where the schedule takes no rows, which is told', async () => {
    const { copy } = await planned(...school('Y'));
    const host = createExcelHost(await loadXlsx(readFileSync(copy), 'planned.xlsx'));
    await host.run(async (context) => {
      const [added] = await readAddedPlans(context);
      await takeBackPlanRows(context, added?.id ?? 0);
      context.workbook.worksheets.getItem('schedule').protection.protect();
      await context.sync();
    });
    const closed = write('closed.xlsx', (await saveXlsx(host.workbook)).bytes);
    const out = inFolder('out.xlsx');
    const { error, status } = await checkQuickly(
      ...[closed, '--plan', 'all', '--plan-seconds', '0', '--plan-out', out],
    );
    expect(status).toBe(2);
    expect(error).toContain('sheet "schedule" takes no rows. It is protected.');
    expect(existsSync(out)).toBe(false);
  });
});

it('counts scenarios on demand, on a tab that says that they are not the data of today, and changes no row for them', async () => {
  const copy = inFolder('planned.xlsx');
  const asked = write('if.json', '{ "fte": true, "nMinusOne": true }');
  const plan = ['--plan', 'all', '--plan-seconds', '0', '--plan-out', copy, '--what-if', asked];
  await checkQuickly('--together', ...school('Y'), ...plan, '--json', inFolder('a.json'));
  // Nobody else is licensed: without Lee the one ML has nobody.
  expect(shown('a.json').plans).toMatchObject([
    { lines: [{ do: 'add' }, { do: 'leave' }], nMinusOne: [{ teacher: 'Lee, Ann', repair: 1, anew: 1 }] },
  ]);
  const { sheets } = await loadXlsx(readFileSync(copy), 'planned.xlsx');
  expect(sheets.map(({ name }) => name)).toContain('ML What If');
});

it('proposes nobody without a license, and says that no change was looked for that would close more', async () => {
  const { out } = await checkQuickly(
    '--together',
    ...school('N'),
    '--plan',
    'all',
    '--plan-seconds',
    '0',
    '--json',
    inFolder('a.json'),
  );
  expect(shown('a.json').plans).toMatchObject([
    {
      before: { unserved: 1 },
      after: { unserved: 1 },
      lines: [],
      open: [{ studentId: '1001', reason: 'teacher-none', periods: ['2'] }],
      anew: { served: 0, rows: 0 },
      relaxations: [],
      relaxationsSought: false,
      notes: expect.arrayContaining([
        'Which one change would close more was not looked for: --plan-seconds 0 gives no time for it.',
      ]) as string[],
    },
  ]);
  expect(out).toContain('Which one change would close more was not looked for.');
});

it('builds none where no school has an ML, and checks as ever', async () => {
  const roster = write('roster.csv', 'Student ID,School,Grade,ML Status\n1001,Adams,7,No\n');
  const { error } = await checkQuickly(roster, '--plan', 'all', '--json', inFolder('a.json'));
  expect(error).not.toContain('--plan');
  expect(readFileSync(inFolder('a.json'), 'utf8')).not.toContain('"plans"');
});

it.each([
  [['--plan', 'Nowhere'], 'no ML is at a school "Nowhere"'],
  [['--plan-seconds', '5'], 'Add --plan'],
  [['--plan', 'all', '--plan-seconds', 'soon'], 'must be a number of seconds'],
])('refuses %j', async (options, words) => {
  const { error, status } = await checkQuickly('--together', ...school('Y'), ...options);
  expect(status).toBe(2);
  expect(error).toContain(words);
});
