import { dayOf, isoDate } from '../../sheets/values/dates';
import type { ReportSheet } from '../report-sheet';
import { eslMinutes } from '../esl-minutes';
import { paragraph54 } from '../paragraph-54';
import { overview } from '../overview';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { schoolVisit } from '.';

const ROSTER = [
  'Student ID',
  'School',
  'Grade',
  'ML Status',
  'SDD',
  'Prior SDD',
  'Opt Out',
  'Enrollment Status',
  'EL Program',
  'First Language',
];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Min/Wk', 'Teacher'];

const ml = (
  id: string,
  school: string,
  sdd: number,
  more: Partial<Record<'out' | 'status' | 'prior', string | number>> = {},
) => [id, school, 3, 'EL', sdd, more.prior ?? '', more.out ?? '', more.status ?? 'Active', 'State SEI', 'Spanish'];

/** Burke: 1 served, 2 short by 210, 3 without ESL, 4 opted out, 5 has left, 6 no ML. Otis: one ML, all in order. */
const SHEETS = {
  Roster: [
    ROSTER,
    ml('1', 'Burke', 2),
    ml('2', 'Burke', 3, { prior: 2 }),
    ml('3', 'Burke', 1),
    ml('4', 'burke', 1, { out: 'Y' }),
    ml('5', 'Burke', 1, { status: 'Withdrawn' }),
    ['6', 'Burke', 3, 'No', '', '', '', 'Active', '00', 'English'],
    ml('7', 'Otis', 4),
  ],
  Schedule: [
    SCHEDULE,
    ['1', 'Burke', 'ESL', 1, 'FY', 450, 'Roy, Max'],
    ['2', 'Burke', 'ESL', 1, 'FY', 90, 'Roy, Max'],
    ['3', 'Burke', 'Math', 1, 'FY', 225, 'Lee, Ann'],
    ['4', 'Burke', 'Math', 1, 'FY', 225, 'Lee, Ann'],
    ['6', 'Burke', 'Math', 1, 'FY', 225, 'Lee, Ann'],
    ['7', 'Otis', 'ESL', 2, 'FY', 225, 'Roy, Max'],
    ['7', 'Otis', 'Math', 2, 'FY', 225, 'Roy, Max'],
  ],
  Staff: [
    ['Teacher', 'ESL License', 'SEI'],
    ['Roy, Max', 'Y', 'Y'],
    ['Lee, Ann', 'N', 'N'],
  ],
};

const burke = () => schoolVisit.build(runOf(SHEETS), { school: 'Burke' });
const otis = () => schoolVisit.build(runOf(SHEETS), { school: 'Otis' });

/** The sentences under a heading. */
function under(report: ReportSheet, heading: string): string[] {
  const from = report.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  if (from < 0) return [];
  const after = report.blocks.slice(from + 1);
  const to = after.findIndex(({ kind }) => kind !== 'paragraph');
  return after.slice(0, to < 0 ? after.length : to).map((block) => (block.kind === 'paragraph' ? block.text : ''));
}

describe('school-visit of one school', () => {
  it('says in one line how the school stands', () => {
    expect(burke().reading).toBe(
      'Burke: 1 of 3 MLs fully served (by minutes or blocks). 1 of 4 MLs without an error. 3 to fix, 0 to review.',
    );
  });

  it('says who is there', () => {
    expect(under(burke(), 'Who is here')).toEqual([
      'Burke has 5 active students; 4 of them are MLs: 2 at level 1, 1 at level 2 and 1 at level 3. 1 ML opted out of ESL.',
    ]);
  });

  it('shows the key figures that are known, each with the whole it is a part of', () => {
    const table = tableOf(burke(), 'key_figures');
    expect(shownRows(table)).toEqual([
      ['MLs among the active students', 4, 5, null],
      ['MLs fully served (by minutes or blocks)', 1, 3, null],
      ['MLs without an error', 1, 4, null],
      ['MLs owed ESL who have none', 1, 3, null],
      ['MLs short of ESL minutes', 1, 3, null],
      ['MLs in ESL groups that keep the rules', 2, 2, null],
      ['MLs whose ESL teachers are all licensed', 2, 2, null],
      ['MLs whose core teachers are all endorsed', 0, 2, null],
      ['Classes over their cap', 0, 2, null],
    ]);
  });

  it('praises only what is in order for everybody whom it concerns', () => {
    expect(under(burke(), 'What goes well')).toEqual([
      'All ESL groups keep the rules for levels and grades.',
      'Every ML in an ESL class has an ESL-licensed teacher.',
      'None of the 2 classes is over its cap.',
    ]);
    expect(under(otis(), 'What goes well')).toEqual([
      'Every ML who is owed ESL (1) gets it in full, in every part of the year.',
      'All ESL groups keep the rules for levels and grades.',
      'Every ML in an ESL class has an ESL-licensed teacher.',
      'Every core class with an ML has a teacher with the SEI or the bilingual endorsement.',
      'None of the 2 classes is over its cap.',
    ]);
  });

  it('tells the gaps in plain sentences, what costs a child services first', () => {
    expect(under(burke(), 'What needs attention')).toEqual([
      'Services: 1 ML is owed ESL and has none scheduled. 1 ML is short of ESL minutes, by up to 210 minutes a week.',
      'Teachers and classes: 1 core class has MLs and a teacher without the SEI or the bilingual endorsement.',
    ]);
    expect(under(otis(), 'What needs attention')).toEqual([]);
  });

  it('gives each gap a step with its date, and room for who takes it', () => {
    const table = tableOf(burke(), 'next_steps');
    const days = table.rows.map(([step, day, concerns, who, why]) => [step, isoDate(Number(day)), concerns, who, why]);
    expect(days).toEqual([
      ['Schedule ESL for each ML who has none', '2026-10-01', '1 ML', null, 'owed now'],
      ['Add the missing ESL minutes or blocks', '2026-10-01', '1 ML', null, 'owed now'],
      [
        'Plan the endorsement of core teachers who lack it, or place MLs with endorsed ones',
        '2026-12-01',
        '1 class',
        null,
        'next cycle of self-monitoring (¶54 fields)',
      ],
    ]);
    expect(burke().blocks).toContainEqual({
      kind: 'paragraph',
      text: 'The next cycle of self-monitoring is 12/1/2026.',
    });
    expect(under(otis(), 'Next steps')).toEqual(['The next cycle of self-monitoring is 12/1/2026.']);
  });

  it('leaves waived findings out of the gaps, and says that they are there', () => {
    const waivers = [{ key: 'esl-none | 3', reason: 'moves in May', date: '2026-09-30' }];
    const report = schoolVisit.build(runOf(SHEETS, { waivers }), { school: 'Burke' });
    expect(under(report, 'What needs attention')[0]).toBe(
      'Services: 1 ML is short of ESL minutes, by up to 210 minutes a week.',
    );
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: '1 finding reviewed and waived: not counted as gaps.',
    });
  });

  it('leaves out every figure that is not known', () => {
    const report = schoolVisit.build(runOf({ Roster: SHEETS.Roster }), { school: 'Burke' });
    expect(shownRows(tableOf(report, 'key_figures')).map(([name]) => name)).toEqual([
      'MLs among the active students',
      'MLs without an error',
    ]);
    expect(under(report, 'What goes well')).toEqual([]);
  });

  it('sums up what has no sentence of its own', () => {
    const roster = [...SHEETS.Roster, ['8', 'Otis', '13th', 'No', '', '', '', 'on leave', '00', '']];
    const report = schoolVisit.build(runOf({ ...SHEETS, Roster: roster }), { school: 'Otis' });
    expect(under(report, 'What needs attention')).toEqual([
      'ML Findings lists 2 more problems to fix or to review: Grade that cannot be read (1) and Text that no list knows (1).',
    ]);
  });

  it('is made for the one school of a workbook without asking, and says so where there is no ML', () => {
    const one = { ...SHEETS, Roster: SHEETS.Roster.filter((row) => row[1] !== 'Otis') };
    expect(schoolVisit.build(runOf(one)).reading).toContain('Burke: 1 of 3 MLs');
    expect(schoolVisit.build(runOf(SHEETS), { school: 'Adams' }).reading).toBe('No ML to report.');
  });
});

describe('school-visit of a school with former ELs', () => {
  /** Of 2026-27, the exit of 2023 is in its fourth year of monitoring, and that of 2022 past it. Lea and Lou are tested. */
  const roster = [
    ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'FEL Date', 'Entry Date'],
    ['1', 'Burke', 5, 'EL', 4, '', '2023-09-07'],
    ['2', 'Burke', 5, 'EL', '', '', '2023-09-07'],
    ['3', 'Burke', 7, 'FEL', '', '2026-06-20', ''],
    ['4', 'Burke', 7, 'FEL', '', '2023-06-15', ''],
    ['5', 'Burke', 7, 'FEL', '', '2022-06-15', ''],
    ['6', 'Otis', 7, 'FEL', '', '2026-06-20', ''],
  ];
  const access = [
    ['Student ID', 'Overall', 'Literacy', 'Listening', 'Speaking', 'Reading', 'Writing', 'Test Year'],
    ['1', 4, 3.9, 4, 4, 4, 4, 2026],
    ['2', 4, 3.9, 4, 4, 4, 4, 2026],
  ];
  const entries = (...ids: readonly string[]) => [
    ['Student ID', 'Entry Date', 'Outcome'],
    ...ids.map((id) => [id, '2026-09-28', 'On track']),
  ];
  /** After October 8, when what is done every school year is judged. */
  const visit = (...monitored: readonly string[]) =>
    schoolVisit.build(
      runOf({ Roster: roster, ACCESS: access, Monitoring: entries(...monitored) }, { asOf: dayOf(2026, 10, 15) }),
      { school: 'Burke' },
    );
  const figures = (report: ReportSheet) => shownRows(tableOf(report, 'key_figures'));

  it('counts those in the years of monitoring, at this school', () => {
    expect(under(visit('3'), 'Who is here')).toEqual([
      'Burke has 5 active students; 2 of them are MLs: 1 at level 4 and 1 without a readable level. 2 former ELs are in the 4 years of monitoring.',
    ]);
  });

  it('says one of one, and nothing of none', () => {
    const sentence = (school: string, more: readonly string[][] = []) =>
      under(schoolVisit.build(runOf({ Roster: [...roster, ...more] }), { school }), 'Who is here')[0];
    expect(sentence('Otis', [['7', 'Otis', '7', 'EL', '2', '', '']])).toBe(
      'Otis has 2 active students; 1 of them are MLs: 1 at level 2. 1 former EL is in the 4 years of monitoring.',
    );
    expect(sentence('Adams', [['8', 'Adams', '7', 'EL', '2', '', '']])).toBe(
      'Adams has 1 active student; 1 of them are MLs: 1 at level 2.',
    );
  });

  it('praises the monitoring where each has an entry, and the testing where each has a result', () => {
    expect(under(visit('3', '4'), 'What goes well')).toEqual([
      'Every ML who was to be tested (2) has a complete ACCESS result of 2026.',
      'Every former EL in monitoring (2) has an entry this year.',
    ]);
    expect(figures(visit('3', '4'))).toEqual([
      ['MLs among the active students', 2, 5, null],
      ['MLs without an error', 1, 2, null],
      ['MLs with a complete ACCESS result of 2026', 2, 2, null],
      ['Former ELs with a monitoring entry this year', 2, 2, null],
    ]);
  });

  it('praises no monitoring where one has no entry, and says how many have', () => {
    expect(under(visit('3'), 'What goes well')).toEqual([
      'Every ML who was to be tested (2) has a complete ACCESS result of 2026.',
    ]);
    expect(figures(visit('3'))).toContainEqual(['Former ELs with a monitoring entry this year', 1, 2, null]);
  });
});

describe('school-visit of a district', () => {
  it('has nothing to say, and asks to choose a school', () => {
    const { reading, blocks } = schoolVisit.build(runOf(SHEETS));
    expect(reading).toBe('Made for one school at a time: there are 2 here.');
    expect(blocks.some(({ kind }) => kind === 'table')).toBe(false);
  });
});

describe('the figures of a visit', () => {
  it.each(['Burke', 'Otis'])('are those of the other tabs of %s', (school) => {
    const run = runOf(SHEETS);
    const scope = { school };
    const figures = new Map(
      shownRows(tableOf(schoolVisit.build(run, scope), 'key_figures')).map(([name, part, whole]) => [
        name,
        [part, whole],
      ]),
    );
    const [, owed, served, short] = shownRows(tableOf(eslMinutes.build(run, scope), 'by_school'))[0] ?? [];
    const [, mls, , none] = shownRows(tableOf(paragraph54.build(run, scope), 'by_school'))[0] ?? [];
    expect(figures.get('MLs fully served (by minutes or blocks)')).toEqual([served, owed]);
    expect(
      Number(figures.get('MLs owed ESL who have none')?.[0]) + Number(figures.get('MLs short of ESL minutes')?.[0]),
    ).toBe(short);
    expect(figures.get('MLs owed ESL who have none')?.[0]).toBe(none);
    expect(figures.get('MLs among the active students')?.[0]).toBe(mls);
    const { reading } = overview.build(run, scope);
    for (const name of ['MLs fully served (by minutes or blocks)', 'MLs without an error']) {
      const [part, whole] = figures.get(name) ?? [];
      expect(reading).toContain(`${part} of ${whole} ML`);
    }
    const ofDistrict = shownRows(tableOf(overview.build(run), 'schools')).find(([name]) => name === school);
    expect(ofDistrict?.slice(1, 4)).toEqual([mls, owed, served]);
    expect(ofDistrict?.[5]).toBe(none);
  });
});
