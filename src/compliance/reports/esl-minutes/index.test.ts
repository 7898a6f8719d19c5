import type { PolicyChanges } from '../../policy/policy';
import { narrativeOf } from '../narrative';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { eslMinutes } from '.';

const ROSTER = ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'ELD', 'Opt Out'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'Min/Wk', 'Teacher', 'ESL Type'];
const SHEETS = {
  Roster: [
    ROSTER,
    ['1', 'Served, Sam', 'Burke', 3, 'EL', 2, '', ''],
    ['2', 'Short, Sue', 'Burke', 3, 'EL', '', 3, ''],
    ['3', 'None, Nia', 'Otis', 4, 'EL', '', '', ''],
    ['4', 'Out, Oz', 'Otis', 4, 'EL', 1, '', 'Y'],
    ['5', 'Not, Ned', 'Otis', 4, 'No', '', '', ''],
  ],
  Schedule: [
    SCHEDULE,
    ['1', 'ESL 2', 1, 'FY', 450, 'Roy, Max', ''],
    ['2', 'ESL 3', 1, 'S1', 300, 'Lee, Ann', 'Pull-Out'],
    ['3', 'Math', 1, 'FY', 300, 'Lee, Ann', ''],
  ],
};

describe('esl-minutes', () => {
  it('shows each ML with what is owed, scheduled by term and missing, the worst first', () => {
    const table = tableOf(eslMinutes.build(runOf(SHEETS)), 'students');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      'School',
      'Student',
      'Name',
      'Grade',
      'Level',
      'Level from',
      'Owed a day',
      'Owed a week',
      'Scheduled a week, S1',
      'Scheduled a week, S2',
      'Blocks owed',
      'Blocks scheduled',
      'Short by, a week',
      'Types',
      'Teachers',
      'Status',
    ]);
    expect(shownRows(table)).toEqual([
      ['Otis', '3', 'None, Nia', '4', 1, 'assumed', 135, 675, 0, 0, null, null, 675, '', '', 'No ESL'],
      [
        'Burke',
        '2',
        'Short, Sue',
        '3',
        3,
        'ELD',
        60,
        300,
        300,
        0,
        null,
        null,
        300,
        'Pull-Out',
        'Lee, Ann',
        'Short (S2)',
      ],
      ['Otis', '4', 'Out, Oz', '4', 1, 'SDD', 0, 0, 0, 0, null, null, null, '', '', 'Nothing owed: opted out'],
      [
        'Burke',
        '1',
        'Served, Sam',
        '3',
        2,
        'SDD',
        90,
        450,
        450,
        450,
        null,
        null,
        0,
        'Standalone',
        'Roy, Max',
        'Served',
      ],
    ]);
  });

  it('reads in one line how many are short', () => {
    expect(eslMinutes.build(runOf(SHEETS)).reading).toBe('2 of 3 MLs who are owed ESL are short of it.');
    expect(eslMinutes.build(runOf(SHEETS), { school: 'Burke' }).reading).toBe(
      '1 of 2 MLs who are owed ESL is short of it.',
    );
  });

  it('tells in a few sentences who has nothing, how much is missing, and where', () => {
    // Level 1 (assumed) misses all of 675 minutes a week, level 3 all of 300 in the second half-year.
    expect(eslMinutes.build(runOf(SHEETS)).blocks).toContainEqual({
      kind: 'paragraph',
      text: "Of those who are short, 1 has no ESL at all and 1 less than is owed in at least one part of the year. In each one's worst part of the year 975 minutes a week are missing together.",
    });
    const Roster = [...SHEETS.Roster, ['6', 'More, Mo', 'otis', 4, 'EL', 4, '', '']];
    expect(narrativeOf(eslMinutes.build(runOf({ ...SHEETS, Roster })))).toContain('Otis has the most of them: 2 of 3.');
    const served = { Roster: SHEETS.Roster.slice(0, 2), Schedule: SHEETS.Schedule };
    expect(eslMinutes.build(runOf(served)).blocks.some(({ kind }) => kind === 'paragraph')).toBe(false);
  });

  it('counts one school however it is typed, and says by which count a group is small', () => {
    const Roster = [...SHEETS.Roster, ['6', 'More, Mo', 'otis', 4, 'EL', 1, '', '']];
    const table = tableOf(eslMinutes.build(runOf({ ...SHEETS, Roster })), 'by_school');
    expect(shownRows(table)).toEqual([
      ['Burke', 2, 1, 1, 0, null, 750, 450],
      ['Otis', 2, 0, 2, 0, null, 1350, 0],
    ]);
    expect([table.groupSize, table.notesBy]).toEqual(['MLs owed ESL', ['School']]);
  });

  it('adds up by level and by school', () => {
    const report = eslMinutes.build(runOf(SHEETS));
    expect(shownRows(tableOf(report, 'by_level'))).toEqual([
      ['Level 1, assumed', 1, 0, 1, 0, null, 675, 0],
      ['Level 2', 1, 1, 0, 0, null, 450, 450],
      ['Level 3', 1, 0, 1, 0, null, 300, 0],
    ]);
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 2, 1, 1, 0, null, 750, 450],
      ['Otis', 1, 0, 1, 0, null, 675, 0],
    ]);
  });

  it('shows the year in as few terms as the schedule needs', () => {
    const termsOf = (...terms: string[]) =>
      tableOf(
        eslMinutes.build(
          runOf({
            ...SHEETS,
            Schedule: [SCHEDULE, ...terms.map((term) => ['1', `ESL ${term}`, 1, term, 450, '', ''])],
          }),
        ),
        'students',
      )
        .columns.map(({ heading }) => heading)
        .filter((heading) => heading.startsWith('Scheduled'))
        .map((heading) => heading.replace('Scheduled a week, ', ''));
    expect(termsOf('FY')).toEqual(['Full year']);
    expect(termsOf('S1')).toEqual(['S1', 'S2']);
    expect(termsOf('Q2')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(termsOf('T3')).toEqual(['T1', 'T2', 'T3']);
    expect(termsOf('Q1', 'T2')).toHaveLength(12);
  });

  it('says of nobody that there is no ESL where nothing tells of it: neither a schedule nor minutes on the roster', () => {
    const report = eslMinutes.build(runOf({ Roster: SHEETS.Roster }));
    expect(report.reading).toBe('0 of 3 MLs who are owed ESL are short of it; 3 MLs could not be judged.');
    expect(shownRows(tableOf(report, 'students')).map((row) => row.at(-1))).toEqual([
      ...['Not judged: no schedule', 'Not judged: no schedule', 'Not judged: no schedule'],
      'Nothing owed: opted out',
    ]);
  });

  it('says so where there is no ML', () => {
    const report = eslMinutes.build(runOf({ Roster: [ROSTER, ['5', 'Not, Ned', 'Otis', 4, 'No', '', '', '']] }));
    expect(report.reading).toBe('No ML to report.');
  });

  it('says which dates of the year are assumed, and nothing where the settings say them', () => {
    const yearOf = (settings: PolicyChanges['settings']) =>
      (eslMinutes.build(runOf(SHEETS, { policy: { settings } })).sources ?? []).filter((text) =>
        text.includes('assumed that'),
      );
    const open = 'these dates are not known to this program and can be set under Policy. Vacations are not taken off.';
    expect(yearOf({})).toEqual([
      `It is assumed that the school year begins on the Tuesday after Labor Day, ends on 6/22/2027 and has terms of equal length: ${open}`,
    ]);
    const [firstDayOfSchool, termEnds] = ['2026-09-03', { S1: '01-29' }];
    expect(yearOf({ firstDayOfSchool, termEnds })).toEqual([
      `It is assumed that the school year ends on 6/22/2027: ${open}`,
    ]);
    expect(yearOf({ firstDayOfSchool, termEnds, lastDayOfSchool: '06-18' })).toEqual([]);
  });
});
