import { problemKey } from '../../findings/waivers';
import { dayOf } from '../../sheets/values/dates';
import { partsOf } from '../testing/parts-of';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { access } from '.';

const ROSTER = [
  'Student ID',
  'School',
  'Grade',
  'ML Status',
  'SDD',
  'Previous Level',
  'Enrollment Status',
  'Entry Date',
];
const RESULTS = ['Student ID', 'Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing', 'Test Year'];
const SHEETS = {
  Roster: [
    ROSTER,
    ['1', 'Burke', 2, 'EL', 1, 1, '', ''],
    ['2', 'Burke', 2, 'EL', 2, 2, '', ''],
    ['3', 'Burke', 3, 'EL', 3, 3, '', ''],
    ['4', 'Otis', 3, 'FEL', '', 4, '', ''],
    ['5', 'Otis', 3, 'EL', 2, '', '', ''],
    ['6', 'Otis', 3, 'EL', 2, '', '', ''],
    ['7', 'Otis', 3, 'EL', 2, '', 'Withdrawn', ''],
    ['8', 'Otis', 'K2', 'EL', 2, '', '', ''],
    ['9', 'Otis', 4, 'EL', 2, '', '', '2026-09-08'],
  ],
  ACCESS: [
    RESULTS,
    ['1', 2.1, 2.0, 3.0, 2.0, 2.5, 1.9, 2026],
    ['2', 1.8, 1.7, 2.0, 1.8, 2.1, 1.6, 2026],
    ['3', 3.4, 3.2, 4.0, 3.0, 3.5, 3.1, 2026],
    ['4', 5.1, 4.4, 5.5, 4.4, 5.0, 4.4, 2026],
    ['7', 6.0, 6.0, 6.0, 6.0, 6.0, 6.0, 2026],
    ['1', 1.6, 1.5, 2.0, 1.5, 2.0, 1.5, 2025],
    ['3', 3.5, 3.3, 4.0, 3.0, 3.5, 3.1, 2025],
  ],
  'Alt ACCESS 2026': [
    ['Student ID', 'Alternate ACCESS Overall', 'Test Year'],
    ['5', 'A2', 2026],
  ],
};

/** The same a year earlier, when both tests stood on one scale. */
const EARLIER = Object.fromEntries(
  Object.entries(SHEETS).map(([name, rows]) => [
    name.replace('2026', '2025'),
    rows.map((row) =>
      row.map((cell) =>
        cell === 2026 || cell === 2025 ? cell - 1 : typeof cell === 'string' ? cell.replace('2026-', '2025-') : cell,
      ),
    ),
  ]),
);

describe('access', () => {
  const report = access.build(runOf(SHEETS));
  const earlier = access.build(runOf(EARLIER, { asOf: dayOf(2025, 10, 1) }));

  it('reads participation, median and exits in one line', () => {
    // To be tested: 1, 2, 3, 5 and 6; former ELs, K2, later entries and withdrawn students are not. Scores 1.8, 2.1, 3.4, 5.1.
    expect(report.reading).toBe(
      '4 of 5 MLs have an ACCESS result of 2026; 95 % is needed. The median overall score of 2026 is 2.75; 1 of 4 students meets exit.',
    );
  });

  it('shows participation by school, the lowest first, as the finding judges it', () => {
    expect(shownRows(tableOf(report, 'participation'))).toEqual([
      ['Otis', 2, 1, 1, 0, null, 'Under 95 %'],
      ['Burke', 3, 3, 0, 0, null, 'Enough'],
    ]);
    const named = runOf(SHEETS).findings.filter(({ check }) => check === 'access-participation');
    expect(named.map(({ school }) => school)).toEqual(['Otis']);
  });

  it('says of a school what was reviewed, and where rows of an unknown year could make it enough', () => {
    const roster = (school: string, ...ids: string[]) => ids.map((id) => [id, school, 2, 'EL', 1, 1, '', '']);
    const result = (id: string, year: number | string) => [id, 2.1, 2.0, 3.0, 2.0, 2.5, 1.9, year];
    const sheets = {
      Roster: [ROSTER, ...roster('Ash', '1', '2'), ...roster('Elm', '3', '4'), ...roster('Oak', '5')],
      ACCESS: [RESULTS, result('1', 2026), result('3', 2026), result('4', ''), result('5', 2026)],
    };
    const statuses = (...given: Parameters<typeof runOf>) =>
      Object.fromEntries(
        tableOf(access.build(runOf(...given)), 'participation').rows.map((row) => [row[0], row.at(-1)]),
      );
    const finding = runOf(sheets).findings.find(({ check }) => check === 'access-participation');
    if (finding === undefined) throw new Error('No finding.');
    expect(statuses(sheets)).toEqual({
      Ash: { text: 'Under 95 %', status: 'error' },
      Elm: { text: 'Not judged: year not known', status: 'info' },
      Oak: { text: 'Enough', status: 'ok' },
    });
    const waivers = [{ key: problemKey(finding), reason: 'Moved away', date: '2026-09-20' }];
    expect(statuses(sheets, { waivers })['Ash']).toMatchObject({ text: 'Reviewed 9/20/2026: Moved away' });
  });

  it('spreads the levels of the year over the grades, former ELs included', () => {
    const row = (grade: string, tested: number, levels: readonly number[]) => [
      ...[grade, tested],
      // Under ten no share is shown.
      ...levels.flatMap((level) => [level, null]),
    ];
    expect(shownRows(tableOf(report, 'by_grade'))).toEqual([
      [...row('2', 2, [1, 1, 0, 0, 0, 0]), 0, null],
      [...row('3', 2, [0, 0, 1, 0, 1, 0]), 1, null],
    ]);
    expect(shownRows(tableOf(report, 'literacy_by_grade'))).toEqual([
      row('2', 2, [1, 1, 0, 0, 0, 0]),
      row('3', 2, [0, 0, 1, 1, 0, 0]),
    ]);
    const chart = report.blocks.find((block) => block.kind === 'chart');
    expect(chart).toMatchObject({
      type: 'stacked-column',
      table: 'by_grade',
      categories: 'Grade now',
      series: ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5', 'Level 6'],
    });
  });

  it('sets the levels beside those of the year before', () => {
    expect(shownRows(tableOf(earlier, 'two_years'))).toEqual([
      ['Level 1', 1, null, 1, null, null],
      ['Level 2', 1, null, 0, null, null],
      ['Level 3', 1, null, 1, null, null],
      ['Level 4', 0, null, 0, null, null],
      ['Level 5', 1, null, 0, null, null],
      ['Level 6', 0, null, 0, null, null],
    ]);
  });

  it('gives the median of each domain in both years, to tenths, and the difference of the two', () => {
    expect(shownRows(tableOf(earlier, 'domains'))).toEqual([
      ['Listening', 4, 3.5, 2, 3, 0.5],
      ['Reading', 4, 2.5, 2, 2.3, 0.2],
      ['Speaking', 4, 3, 2, 2.8, 0.2],
      ['Writing', 4, 2.5, 2, 2.3, 0.2],
      ['Literacy', 4, 2.6, 2, 2.4, 0.2],
      ['Overall', 4, 2.8, 2, 2.6, 0.2],
    ]);
  });

  it('compares the level of the score with the previous level', () => {
    expect(shownRows(tableOf(earlier, 'by_previous_level'))).toEqual([
      ['Level 1', 1, 1, 0, 0, null],
      ['Level 2', 1, 0, 0, 1, null],
      ['Level 3', 1, 0, 1, 0, null],
      ['Level 4', 1, 1, 0, 0, null],
    ]);
  });

  it('has the tables of two years, with their charts', () => {
    expect(partsOf(earlier).slice(8, 15)).toEqual([
      '# Levels of 2025 beside 2024',
      'two_years, totals, size is Students 2025: ACCESS level | Students 2025 0 sum | Share 2025 % | Students 2024 0 sum | Share 2024 % | Change of share ±',
      '# Domains',
      'domains, size is Students 2025: Domain | Students 2025 0 | Median 2025 0.0 | Students 2024 0 | Median 2024 0.0 | Change of median 0.0',
      'column chart of domains: Median 2025, Median 2024 by Domain',
      '# Change against the previous level',
      'by_previous_level, totals, size is Students: Previous level | Students 0 sum | Higher now 0 sum | Same 0 sum | Lower now 0 sum | Share higher %',
    ]);
    expect(earlier.sources?.join()).toContain('(held harmless).');
  });

  it('says so where no roster has a previous level, and counts the tested students that have none', () => {
    const withLevels = (levels: readonly (number | '')[]) => {
      const [headings = [], ...rows] = EARLIER.Roster ?? [];
      const Roster = [
        headings,
        ...rows.map((row, at) => row.map((cell, column) => (column === 5 ? (levels[at] ?? '') : cell))),
      ];
      return access.build(runOf({ ...EARLIER, Roster }, { asOf: dayOf(2025, 10, 1) }));
    };
    const none = withLevels([]);
    expect(none.blocks).toContainEqual({
      kind: 'note',
      text: 'No roster states the previous level of a tested student.',
    });
    expect(partsOf(none).join()).not.toContain('by_previous_level');
    const some = withLevels([2, '', 1]);
    expect(some.sources?.join()).toContain('(held harmless). 2 tested students without a previous level left out.');
    expect(shownRows(tableOf(some, 'by_previous_level')).map(([level]) => level)).toEqual(['Level 1', 'Level 2']);
  });

  it('says in its one line what it has no result of', () => {
    const readingOf = (ACCESS: (string | number)[][]) =>
      access.build(runOf({ Roster: SHEETS.Roster, ACCESS: [RESULTS, ...ACCESS] })).reading;
    expect(readingOf([['1', 2.1, 2.0, 3.0, 2.0, 2.5, 1.9, 2026]])).toBe(
      '1 of 5 MLs has an ACCESS result of 2026; 95 % is needed. The median overall score of 2026 is 2.1; 0 of 1 student meet exit.',
    );
    expect(readingOf([['1', '', 2.0, 3.0, 2.0, 2.5, 1.9, 2026]])).toMatch(
      /^1 of 5 MLs has .* No student has an overall ACCESS score of 2026\.$/,
    );
    expect(readingOf([['1', 2.1, 2.0, 3.0, 2.0, 2.5, 1.9, '']])).toMatch(
      /No student on a roster has an ACCESS result whose year is known\.$/,
    );
  });

  it('says how students with two scores changed', () => {
    // Student 1: 1.6 to 2.1, +0.5; student 3: 3.5 to 3.4, -0.1; the median is +0.2.
    expect(earlier.blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Of 2 students with an overall score in 2025 and in 2024, 1 scored higher, 1 lower; the median change is +0.2.',
    });
  });

  it('puts no scores of two scales side by side: that of 2026 is new', () => {
    const names = report.blocks.flatMap((block) => (block.kind === 'table' ? [block.name] : []));
    expect(names).not.toContain('two_years');
    expect(names).not.toContain('by_previous_level');
    expect(tableOf(report, 'domains').columns).toHaveLength(3);
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'Scores and levels of 2026 are not put beside those of 2025: the two tests stand on different scales.',
    });
  });

  it('shows by grade who met the progress target, where a benchmarks sheet says it', () => {
    const Benchmarks = [
      ['Student ID', 'Target', 'Met'],
      ['1', '2.5', 'Yes'],
      ['2', '2.5', 'No'],
      ['3', '3.5', ''],
      ['5', '3.5', 'No'],
    ];
    expect(shownRows(tableOf(access.build(runOf({ ...SHEETS, Benchmarks })), 'progress'))).toEqual([
      ['2', 2, 1, 1, null],
      ['3', 1, 0, 1, null],
    ]);
  });

  it('keeps Alternate ACCESS apart', () => {
    expect(shownRows(tableOf(report, 'alternate'))).toEqual([['A2', 1, null]]);
  });

  it('shows one year alone without a comparison', () => {
    const ACCESS = SHEETS.ACCESS.filter((row) => row.at(-1) !== 2025);
    const alone = access.build(runOf({ ...SHEETS, ACCESS }), { school: 'Burke' });
    expect(alone.blocks.some((block) => block.kind === 'table' && block.name === 'two_years')).toBe(false);
    expect(tableOf(alone, 'domains').columns.map(({ heading }) => heading)).toEqual([
      'Domain',
      'Students 2026',
      'Median 2026',
    ]);
    expect(alone.reading).toBe(
      '3 of 3 MLs have an ACCESS result of 2026; 95 % is needed. The median overall score of 2026 is 2.1; 0 of 3 students meet exit.',
    );
  });

  it('shows older results where those of the last window are not there, and says so', () => {
    const ACCESS = [RESULTS, ...SHEETS.ACCESS.filter((row) => row.at(-1) === 2025)];
    const older = access.build(runOf({ Roster: SHEETS.Roster, ACCESS }));
    expect(older.reading).toBe(
      '0 of 5 MLs have an ACCESS result of 2026; 95 % is needed. The median overall score of 2025 is 2.55; 0 of 2 students meet exit.',
    );
    expect(older.blocks).toContainEqual({
      kind: 'note',
      text: 'No result of 2026 is in this workbook; the newest are of 2025.',
    });
  });

  it('takes the scores of a roster, and says that participation cannot be told', () => {
    const Roster = [
      ['Student ID', 'Grade', 'ML Status', 'ACCESS Overall', 'ACCESS Year'],
      ['1', 3, 'EL', 2.4, 2026],
    ];
    const rosterOnly = access.build(runOf({ Roster }));
    expect(rosterOnly.reading).toBe('The median overall score of 2026 is 2.4; 0 of 1 student meet exit.');
    expect(rosterOnly.blocks).toContainEqual({
      kind: 'note',
      text: 'Participation cannot be told. Missing: no ACCESS results sheet.',
    });
  });

  it('says what is missing', () => {
    const none = access.build(runOf({ Roster: SHEETS.Roster }));
    expect(none.reading).toBe('No ACCESS result can be read from this workbook.');
  });
});
