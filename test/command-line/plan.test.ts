import { readFileSync } from 'node:fs';
import { loadXlsx } from '../../src/embedded-host/file';
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

it('proposes nobody without a license', async () => {
  await checkQuickly(
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
    { before: { unserved: 1 }, after: { unserved: 1 }, lines: [], anew: { served: 0, rows: 0 } },
  ]);
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
