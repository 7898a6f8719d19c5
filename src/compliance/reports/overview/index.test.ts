import { narrativeOf } from '../narrative';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { overview } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'];

/** Burke has one ML served and one short; Otis has one without any ESL. */
const SHEETS = {
  Roster: [
    ROSTER,
    ['1001', 'Burke K-8', 3, 'EL', 2, 90],
    ['1002', 'Burke K-8', 3, 'EL', 2, 45],
    ['2001', 'Otis', 4, 'EL', 1, ''],
  ],
  Notes: [['Dear all'], ['see you']],
};

describe('overview', () => {
  it('reads the two figures and no third, then the findings of each kind', () => {
    const report = overview.build(runOf(SHEETS));
    expect(report.reading).toBe('1 of 3 MLs fully served (by minutes or blocks). 1 of 3 MLs without an error.');
    expect(narrativeOf(report)).toContain('2 to fix, 0 to review, 0 for information.');
    expect(report.orientation).toBe('portrait');
  });

  it('counts the MLs of a list by names with each problem', () => {
    const byName = {
      Roster: [
        ['Student', 'Grade', 'ML Status', 'SDD'],
        ['Silva, Ana', 3, 'EL', ''],
        ['Sosa, Luis', 3, 'EL', 2],
        ['Roy, Ana', 3, 'EL', ''],
      ],
    };
    expect(shownRows(tableOf(overview.build(runOf(byName)), 'fix_first'))).toEqual([
      ['ML without a level', 2, 2, 'To fix'],
    ]);
  });

  it('adds up by school: owed = served + no ESL + short + no teacher + not judged; no share under 10', () => {
    const schools = tableOf(overview.build(runOf(SHEETS)), 'schools');
    expect(schools.columns.map(({ heading }) => heading)).toEqual([
      ...['School', 'MLs', 'Owed ESL', 'Fully served', 'Share served'],
      ...['No ESL', 'Short', 'No teacher', 'Not judged', 'To fix', 'To review'],
    ]);
    expect(shownRows(schools)).toEqual([
      ['Otis', 1, 1, 0, null, 1, 0, 0, 0, 1, 0],
      ['Burke K-8', 2, 2, 1, null, 0, 1, 0, 0, 1, 0],
    ]);
  });

  it('is shorter for a page that is full: the lowest shares, the others counted in one row, each on the screen below', () => {
    const pupils = Array.from({ length: 18 }, (_, at) => [
      `${4000 + at}`,
      `School ${at % 6}`,
      3,
      'EL',
      2,
      at < 6 ? 45 : 90,
    ]);
    const report = overview.build(runOf({ Roster: [ROSTER, ...pupils] }));
    const blocks = report.shorter?.at(-1) ?? [];
    const schools = tableOf({ ...report, blocks }, 'lowest_schools');
    expect(shownRows(schools)).toEqual([
      ['School 0', 3, 3, 2, null, 0, 1, 0, 0, 1, 0],
      ['School 1', 3, 3, 2, null, 0, 1, 0, 0, 1, 0],
      ['School 2', 3, 3, 2, null, 0, 1, 0, 0, 1, 0],
      // 9 MLs are too few for a share.
      ['3 other schools', 9, 9, 6, null, 0, 3, 0, 0, 3, 0],
    ]);
    expect(tableOf({ ...report, blocks }, 'schools')).toMatchObject({ notPrinted: true, rows: { length: 6 } });
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'chart', table: 'lowest_schools', first: 3 }));
  });

  it('names no school beside those that are counted together where small groups are hidden', () => {
    const pupils = Array.from({ length: 18 }, (_, at) => [`${4000 + at}`, `School ${at % 6}`, 3, 'EL', 2, 90]);
    const run = runOf({ Roster: [ROSTER, ...pupils] }, { policy: { settings: { 'reports.smallGroup': 10 } } });
    const blocks = overview.build(run).shorter?.at(-1) ?? [];
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.name] : []))).not.toContain('schools');
    expect(JSON.stringify(blocks)).toContain('"<10"');
  });

  it('shows the share of a school of 10 or more, rounded and never to all of them', () => {
    const pupils = Array.from({ length: 300 }, (_, at) => [`3${at + 100}`, 'Quincy', 3, 'EL', 2, at === 0 ? 45 : 90]);
    const [row] = shownRows(tableOf(overview.build(runOf({ Roster: [ROSTER, ...pupils] })), 'schools'));
    // 299 of 300 are 99.7 percent.
    expect(row?.slice(2, 5)).toEqual([300, 299, 0.99]);
  });

  it('puts first what costs a child services, by the MLs concerned', () => {
    const Roster = [...SHEETS.Roster, ['2002', 'Otis', 4, 'EL', 1, ''], ['2003', 'Otis', 'x', 'No', '', '']];
    expect(shownRows(tableOf(overview.build(runOf({ Roster })), 'fix_first')).slice(0, 2)).toEqual([
      ['No ESL scheduled', 2, 2, 'To fix'],
      ['Short of ESL minutes', 1, 1, 'To fix'],
    ]);
  });

  it('says what could not be judged and what is missing for it', () => {
    const rows = shownRows(tableOf(overview.build(runOf(SHEETS)), 'could_not_run'));
    expect(rows.length).toBeGreaterThan(0);
    const counts = rows.map(([, checks]) => Number(checks));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it('names the other tabs with a link, and those that were not written with the reason', () => {
    const run = runOf(SHEETS);
    const written = [{ ...overview.build(run), id: 'findings', tabName: 'ML Findings' }];
    const notWritten = [{ tabName: 'ML Opt-outs', reason: 'nobody is opted out' }];
    const { blocks } = overview.build(run, 'district', { written, notWritten });
    expect(blocks).toContainEqual({
      kind: 'links',
      groups: [{ name: 'Act now', links: [{ text: 'ML Findings', link: { sheet: 'ML Findings', address: 'A1' } }] }],
    });
    expect(blocks.at(-1)).toEqual({
      kind: 'note',
      text: 'Not written, as this workbook has nothing for them: ML Opt-outs (nobody is opted out).',
    });
  });

  it('speaks of one school where asked', () => {
    const report = overview.build(runOf(SHEETS), { school: 'otis' });
    expect(shownRows(tableOf(report, 'schools')).map(([name]) => name)).toEqual(['Otis']);
    expect(report.reading).toBe('0 of 1 ML fully served (by minutes or blocks). 0 of 1 ML without an error.');
    expect(report.cover).toContainEqual({ label: 'Scope', value: 'otis' });
  });

  it('says under its title how many settings are not those of the program', () => {
    const run = runOf(SHEETS, { policy: { settings: { 'eslMinutes.2': 45 } } });
    expect(overview.build(run).cover.map(({ value }) => value)).toEqual([
      ...['All schools in the workbook', '10/1/2026', 'school year 2026-27', '1 setting changed'],
    ]);
  });

  it('does not count what somebody waived, and says that it is there', () => {
    const run = runOf(SHEETS, { waivers: [{ key: 'esl-none | 2001', reason: 'leaves in May', date: '2026-09-30' }] });
    const report = overview.build(run);
    expect(report.reading).toBe('1 of 3 MLs fully served (by minutes or blocks). 2 of 3 MLs without an error.');
    expect(narrativeOf(report)).toContain('1 to fix, 0 to review, 0 for information; 1 waived.');
  });

  it('says so where nothing was found', () => {
    const report = overview.build(runOf({ Roster: [ROSTER, ['1001', 'Burke K-8', 3, 'EL', 2, 90]] }));
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'Nothing is to fix or to review. Look at what could not be judged before you rely on it.',
    });
  });
});
