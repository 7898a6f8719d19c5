import { checkOf } from '../../run/render-finding';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import type { ReportSheet } from '../report-sheet';
import { dataQuality } from '.';

const ASPEN = [
  ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'Enrollment Status', 'SDD', 'EL Program', 'Opt Out'],
  ['1001', 'One, Ann', 'Burke', 3, 'EL', 'Active', 2, 'SEI Spanish', ''],
  ['1002', 'Two, Bob', 'Burke', '13th', 'EL', 'on leave', 'P', '01', 'N'],
  ['1003', 'Three, Cy', 'Otis', 4, 'ell', 'Withdrawn', 4, 'State SEI', 'Y'],
  ['1004', 'Four, Di', 'Otis', 4, 'maybe', 'Active', '', '', 'later'],
];
const ELLEVATION = [
  ['Student ID', 'School', 'Grade', 'ML Status', 'ELD'],
  ['1001', 'Burke', 4, 'EL', 3],
  ['1004', 'Otis', 4, '', ''],
];
const SCHEDULE = [
  ['Student ID', 'Course', 'Section', 'Term', 'ESL Type', 'Min/Wk'],
  ['1001', 'ESL 2', 1, 'FY', 'pull out', 450],
  ['1001', 'Math', 1, 'Fall term', '', 225],
  ['1003', 'Math', 1, 'S1', '', 225],
];
const SHEETS = { Aspen: ASPEN, Ellevation: ELLEVATION, Schedule: SCHEDULE };

const valuesOf = (report: ReportSheet, sheet: string, column: string) =>
  shownRows(tableOf(report, 'values'))
    .filter(([ofSheet, ofColumn]) => ofSheet === sheet && ofColumn === column)
    .map((row) => row.slice(2));

describe('data-quality', () => {
  it('counts the findings about records by check and sheet, what is to fix first, with a link and what to do', () => {
    const table = tableOf(dataQuality.build(runOf(SHEETS)), 'findings');
    const rows = shownRows(table);
    expect(rows.map(([sheet, title, status, count, , cell]) => [sheet, title, status, count, cell])).toEqual(
      expect.arrayContaining([
        ['Aspen', 'Grade that cannot be read', 'To fix', 1, 'D3'],
        ['Aspen', 'Level that cannot be read', 'To fix', 1, 'G3'],
        ['Aspen', 'ML status that cannot be read', 'To fix', 1, 'E5'],
        ['Aspen', 'Text that no list knows', 'To review', 2, 'F3'],
        ['Schedule', 'Text that no list knows', 'To review', 1, 'D3'],
        ['Aspen', 'Rosters that disagree', 'To review', 1, 'D2'],
      ]),
    );
    const statuses = rows.map(([, , status]) => status);
    expect(statuses.lastIndexOf('To fix')).toBeLessThan(statuses.indexOf('To review'));
  });

  it('leaves findings that are not about records to other reports', () => {
    const run = runOf({
      ...SHEETS,
      // Level 2 is owed 450 minutes a week.
      Schedule: [SCHEDULE[0] ?? [], ['1001', 'ESL 2', 1, 'FY', 'pull out', 100]],
      Folders: [
        ['Student ID', 'HLS', 'Screener Report', 'Notification Letter'],
        ['1001', 'Y', '', 'Y'],
      ],
    });
    const others = ['esl-minutes-short', 'folder-incomplete'] as const;
    expect(run.findings.map(({ check }) => check)).toEqual(expect.arrayContaining([...others]));
    const titles = shownRows(tableOf(dataQuality.build(run), 'findings')).map(([, title]) => title);
    for (const check of others) expect(titles).not.toContain(checkOf(check).title);
    expect(titles).toContain(checkOf('grade-invalid').title);
  });

  it('shows each value of a code column as typed, how it was read, and on how many rows', () => {
    const report = dataQuality.build(runOf(SHEETS));
    expect(valuesOf(report, 'Aspen', 'ML Status')).toEqual([
      ['maybe', 1, 'cannot be read'],
      ['EL', 2, 'EL'],
      ['ell', 1, 'EL'],
    ]);
    expect(valuesOf(report, 'Aspen', 'Enrollment Status')).toEqual([
      ['on leave', 1, 'not known, taken as active'],
      ['Active', 2, 'active'],
      ['Withdrawn', 1, 'inactive'],
    ]);
    expect(valuesOf(report, 'Aspen', 'SDD')).toEqual([
      ['P', 1, 'cannot be read'],
      ['(blank)', 1, 'no level'],
      ['2', 1, 'SDD 2'],
      ['4', 1, 'SDD 4'],
    ]);
    expect(valuesOf(report, 'Aspen', 'EL Program')).toEqual([
      ['(blank)', 1, 'no program'],
      ['01', 1, 'code 01'],
      ['SEI Spanish', 1, 'BPS SEI, Spanish'],
      ['State SEI', 1, 'a program without rules of its own'],
    ]);
    expect(valuesOf(report, 'Aspen', 'Opt Out')).toEqual([
      ['later', 1, 'neither yes nor no, taken as no'],
      ['(blank)', 1, 'no'],
      ['N', 1, 'no'],
      ['Y', 1, 'yes'],
    ]);
    expect(valuesOf(report, 'Aspen', 'Grade')).toEqual([
      ['13th', 1, 'cannot be read'],
      ['4', 2, '4'],
      ['3', 1, '3'],
    ]);
    expect(valuesOf(report, 'Schedule', 'Term')).toEqual([
      ['Fall term', 1, 'not known, taken as the full year'],
      ['FY', 1, 'full year'],
      ['S1', 1, 'S1'],
    ]);
    expect(valuesOf(report, 'Schedule', 'ESL Type')).toEqual([
      ['(blank)', 2, 'none; Standalone in an ESL class'],
      ['pull out', 1, 'Pull-Out'],
    ]);
  });

  it('shows what an opt-out form covers, as it was read', () => {
    const forms = [
      ['Student ID', 'Form Date', 'Scope'],
      ['1001', '2026-09-01', 'ESL'],
      ['1003', '2026-09-01', 'SEI only'],
      ['1004', '2026-09-01', ''],
      ['1002', '2026-09-01', 'see letter'],
    ];
    const report = dataQuality.build(runOf({ ...SHEETS, 'Opt-Outs': forms }));
    expect(valuesOf(report, 'Opt-Outs', 'Scope')).toEqual([
      ['see letter', 1, 'not known, taken as no opt-out of ESL'],
      ['(blank)', 1, 'no scope: not an opt-out of ESL'],
      ['ESL', 1, 'an opt-out of ESL'],
      ['SEI only', 1, 'not an opt-out of ESL'],
    ]);
  });

  it('counts every row of a sheet once in each of its columns', () => {
    const report = dataQuality.build(runOf(SHEETS));
    for (const column of ['ML Status', 'Grade', 'SDD']) {
      expect(valuesOf(report, 'Aspen', column).reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(4);
    }
  });

  it('sums up what a column has too many values of', () => {
    const pupils = Array.from({ length: 50 }, (_, at) => [String(2000 + at), 'Burke', 3, 'EL', `Program ${at}`]);
    const run = runOf({ Roster: [['Student ID', 'School', 'Grade', 'ML Status', 'EL Program'], ...pupils] });
    const values = valuesOf(dataQuality.build(run), 'Roster', 'EL Program');
    expect(values).toHaveLength(41);
    expect(values.at(-1)).toEqual(['(10 more values)', 10, '']);
  });

  it('sets side by side what the rosters say of a student', () => {
    const report = dataQuality.build(runOf(SHEETS));
    const table = tableOf(report, 'disagreements');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'Student',
      'Name',
      'School',
      'What differs',
      'In Aspen',
      'In Ellevation',
      'Status',
    ]);
    expect(shownRows(table)).toEqual([
      ['1001', 'One, Ann', 'Burke', 'grade', '3', '4', 'To review'],
      ['1001', 'One, Ann', 'Burke', 'level', '2', '3', 'To review'],
    ]);
    expect(report.blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Students in whom the rosters differ, by what differs: grade 1, level 1.',
    });
  });

  it('reads in one line how many problems there are, and counts waived ones apart', () => {
    const open = dataQuality.build(runOf(SHEETS)).reading;
    expect(open).toMatch(/^\d+ problems in the records: \d+ to fix and \d+ to review, in 2 of 3 sheets\.$/);
    const waivers = [{ key: 'sources-disagree | 1001', reason: 'both right', date: '2026-09-30' }];
    const report = dataQuality.build(runOf(SHEETS, { waivers }));
    expect(report.reading).toContain('; 1 waived.');
    expect(shownRows(tableOf(report, 'disagreements'))[0]?.at(-1)).toBe('Waived 9/30/2026: both right');
    expect(Number(/^\d+/.exec(report.reading)?.[0])).toBe(Number(/^\d+/.exec(open)?.[0]) - 1);
  });

  it('speaks of one school where asked, a schedule without school column by its students', () => {
    const report = dataQuality.build(runOf(SHEETS), { school: 'Otis' });
    expect(valuesOf(report, 'Aspen', 'ML Status')).toEqual([
      ['maybe', 1, 'cannot be read'],
      ['ell', 1, 'EL'],
    ]);
    expect(valuesOf(report, 'Schedule', 'Term')).toEqual([['S1', 1, 'S1']]);
  });

  it('says so where there is one roster, where nothing is wrong, and where nothing was read', () => {
    const clean = runOf({
      Roster: [
        ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'EL Program', 'First Language'],
        ['1001', 'Burke', 3, 'EL', 2, 'State SEI', 'Spanish'],
      ],
    });
    const report = dataQuality.build(clean);
    expect(report.reading).toBe('No problem found in the records of 1 sheet.');
    const missing = shownRows(tableOf(report, 'could_not_run')).map((row) => row.at(-1));
    expect(missing).toContainEqual(expect.stringContaining('no schedule'));
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'There is only one roster, so there are no sources to compare.',
    });
    expect(dataQuality.build(runOf({ Notes: [['Dear all'], ['see you']] })).reading).toBe('No sheet was read.');
  });
});
