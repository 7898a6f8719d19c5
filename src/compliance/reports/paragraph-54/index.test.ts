import { runOf, shownRows, tableOf } from '../testing/run-of';
import { paragraph54 } from '.';

const ROSTER = [
  'Student ID',
  'Student',
  'School',
  'Grade',
  'ML Status',
  'SDD',
  'Prior SDD',
  'Opt Out',
  'SWD',
  'ESL Modification',
  'EL Program',
];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Min/Wk', 'Teacher', 'ESL Type'];
const STAFF = ['Teacher', 'ESL License', 'SEI'];
const staff = [STAFF, ['Roy, Max', 'Y', 'Y'], ['Lee, Ann', 'N', 'Y'], ['Poe, Edgar', 'N', 'N']];

/** Grade 3 of Burke: 1 is in order; 2 is short, with an unlicensed teacher, and repeats level 3 beside level 2; 3 has no ESL. */
const SHEETS = {
  Roster: [
    ROSTER,
    ['1', 'Served, Sam', 'Burke', 3, 'EL', 2, 1, '', '', '', 'State SEI'],
    ['2', 'Short, Sue', 'Burke', 3, 'EL', 3, 3, '', 'Y', '', 'State SEI'],
    ['3', 'None, Nia', 'Otis', 4, 'EL', 1, '', '', '', '', 'State SEI'],
    ['4', 'Out, Oz', 'Otis', 4, 'EL', 1, '', 'Y', 'N', '', 'State SEI'],
    ['5', 'Mod, Moe', 'Burke', 3, 'EL', 4, '', '', 'Y', 'see IEP', 'State SEI'],
    ['6', 'Not, Ned', 'Otis', 4, 'No', '', '', '', '', '', ''],
  ],
  Schedule: [
    SCHEDULE,
    ['1', 'Burke', 'ESL', 1, 'FY', 450, 'Roy, Max', ''],
    ['2', 'Burke', 'ESL', 1, 'FY', 90, 'Roy, Max', ''],
    ['2', 'Burke', 'ESL', 2, 'FY', 90, 'Lee, Ann', 'Pull-Out'],
    ['5', 'Burke', 'ESL', 3, 'FY', 100, 'Roy, Max', 'Embed ELA'],
    ['1', 'Burke', 'Math', 1, 'FY', 225, 'Lee, Ann', ''],
    ['2', 'Burke', 'Math', 2, 'FY', 225, 'Poe, Edgar', ''],
    ['2', 'Burke', 'Science', 2, 'FY', 225, 'Poe, Edgar', ''],
    ['4', 'Otis', 'Math', 3, 'FY', 225, 'New, Name', ''],
  ],
  Staff: staff,
};

const HEADINGS = [
  'School',
  'Student',
  'Name',
  'Grade',
  'ELD/SDD',
  'SPED status',
  'ESL hours a week',
  'ESL class type',
  'Receives ESL',
  'Right amount',
  'Grouped per ¶39',
  'Level 3 sitting with 1–2 (1 = sits)',
  'ESL teacher',
  'Teacher ESL-licensed',
  'Core classes with an unendorsed teacher',
];

describe('paragraph-54', () => {
  it('shows one row an ML with the fields of the agreement, 0 = yes and 1 = no, failures first', () => {
    const table = tableOf(paragraph54.build(runOf(SHEETS)), 'students');
    expect(table.columns.map(({ heading }) => heading)).toEqual(HEADINGS);
    const types = 'Standalone, Pull-Out';
    expect(shownRows(table)).toEqual([
      ['Burke', '2', 'Short, Sue', '3', 'SDD 3', 'Yes', 3, types, 0, 1, 1, 1, 'Roy, Max; Lee, Ann', 1, 2],
      ['Otis', '3', 'None, Nia', '4', 'SDD 1', 'No', 0, '', 1, 1, null, null, '', null, null],
      ['Burke', '1', 'Served, Sam', '3', 'SDD 2', 'No', 7.5, 'Standalone', 0, 0, 0, null, 'Roy, Max', 0, 0],
      ['Burke', '5', 'Mod, Moe', '3', 'SDD 4', 'Yes', 1.67, 'Embed ELA', 0, null, null, null, 'Roy, Max', 0, null],
      ['Otis', '4', 'Out, Oz', '4', 'SDD 1', 'No', 0, '', null, null, null, null, '', null, null],
    ]);
  });

  it('counts the failures by school and by level', () => {
    const report = paragraph54.build(runOf(SHEETS));
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 3, 1, 0, 1, 1, 1, 1, 2],
      ['Otis', 2, 1, 1, 1, null, null, null, null],
    ]);
    expect(shownRows(tableOf(report, 'by_level'))).toEqual([
      ['Level 1', 2, 1, 1, 1, null, null, null, null],
      ['Level 2', 1, 0, 0, 0, 0, null, 0, 0],
      ['Level 3', 1, 1, 0, 1, 1, 1, 1, 2],
      ['Level 4', 1, 0, 0, null, null, null, 0, null],
    ]);
  });

  it('says how many have a failure, in which cycle, and which', () => {
    const report = paragraph54.build(runOf(SHEETS));
    expect(report.reading).toBe('2 of 5 MLs have at least one failure. Cycle of Oct 1 (10/1/2026).');
    expect(report.blocks[0]).toEqual({
      kind: 'paragraph',
      text:
        'Of the MLs, 1 receives no ESL; 2 do not get the right amount; 1 is not grouped per ¶39; 1 at level 3 sits with ' +
        'level 1 or 2; 1 has an ESL teacher without a valid license or none; seats in core classes with a teacher who ' +
        'has neither SEI nor BEE: 2.',
    });
  });

  it('says nothing of what could be judged for nobody', () => {
    const report = paragraph54.build(
      runOf({ Roster: [ROSTER, SHEETS.Roster[3] ?? []], Schedule: SHEETS.Schedule, Staff: staff }),
    );
    expect(report.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Of the MLs, 1 receives no ESL; 1 does not get the right amount.',
    });
  });

  it('gives every blank its reason', () => {
    const { blocks } = paragraph54.build(runOf(SHEETS));
    const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Left blank');
    expect(blocks.slice(from + 1, from + 7).map((block) => (block.kind === 'note' ? block.text : ''))).toEqual([
      'Receives ESL, blank for 1 ML: 1 owed no ESL (opted out).',
      'Right amount, blank for 2 MLs: 1 modification in words; 1 owed no ESL (opted out).',
      'Grouped per ¶39, blank for 3 MLs: 1 left out of groups (modification); 1 no ESL class in a schedule; 1 owed no ESL (opted out).',
      'Level 3 sitting with 1–2, blank for 4 MLs: 1 left out of groups (modification); 1 no ESL class in a schedule; 1 not at level 3; 1 owed no ESL (opted out).',
      'Teacher ESL-licensed, blank for 2 MLs: 1 no ESL class in a schedule; 1 owed no ESL (opted out).',
      'Core classes with an unendorsed teacher, blank for 3 MLs: 2 no core class in a schedule; 1 a core teacher not in the staff sheet.',
    ]);
  });

  it('speaks of one school where asked', () => {
    const report = paragraph54.build(runOf(SHEETS), { school: 'otis' });
    expect(shownRows(tableOf(report, 'students')).map(([, id]) => id)).toEqual(['3', '4']);
    expect(report.reading).toBe('1 of 2 MLs has at least one failure. Cycle of Oct 1 (10/1/2026).');
  });

  const indicatorsOf = (sheets: typeof SHEETS | Omit<typeof SHEETS, 'Staff' | 'Schedule'>, id: string) =>
    shownRows(tableOf(paragraph54.build(runOf(sheets)), 'students'))
      .find(([, student]) => student === id)
      ?.filter((_, at) => [8, 9, 10, 11, 13, 14].includes(at));

  const grouped = (roster: readonly (string | number)[][], schedule: readonly (string | number)[][]) => ({
    Roster: [ROSTER, ...roster],
    Schedule: [SCHEDULE, ...schedule],
    Staff: staff,
  });

  it('counts a first year of level 3 beside level 2 as sitting with it, in a group that is allowed', () => {
    const sheets = grouped(
      [
        ['1', 'A', 'Burke', 3, 'EL', 2, 1, '', '', '', ''],
        ['2', 'B', 'Burke', 3, 'EL', 3, 2, '', '', '', ''],
      ],
      [
        ['1', 'Burke', 'ESL', 1, 'FY', 450, 'Roy, Max', ''],
        ['2', 'Burke', 'ESL', 1, 'FY', 450, 'Roy, Max', ''],
      ],
    );
    expect(indicatorsOf(sheets, '2')).toEqual([0, 0, 0, 1, 0, null]);
  });

  it('does not count opted-out students as company', () => {
    const sheets = grouped(
      [
        ['1', 'A', 'Burke', 3, 'EL', 2, 1, 'Y', '', '', ''],
        ['2', 'B', 'Burke', 3, 'EL', 3, 2, '', '', '', ''],
      ],
      ['1', '2'].map((id) => [id, 'Burke', 'ESL', 1, 'FY', 450, 'Roy, Max', '']),
    );
    expect(indicatorsOf(sheets, '2')).toEqual([0, 0, 0, 0, 0, null]);
  });

  it('leaves a level 3 student of an SEI homeroom blank: there levels 1–3 may sit together', () => {
    const sheets = grouped(
      [
        ['1', 'A', 'Burke', 3, 'EL', 1, '', '', '', '', 'SEI Spanish'],
        ['2', 'B', 'Burke', 3, 'EL', 3, 3, '', '', '', 'SEI Spanish'],
      ],
      [
        ['1', 'Burke', 'ESL', 1, 'FY', 675, 'Roy, Max', ''],
        ['2', 'Burke', 'ESL', 1, 'FY', 675, 'Roy, Max', ''],
      ],
    );
    expect(indicatorsOf(sheets, '2')).toEqual([0, 0, 0, null, 0, null]);
  });

  it('leaves everybody in a group that breaks the rules with a 1, and who is left out of it blank', () => {
    const sheets = grouped(
      [
        ['1', 'A', 'Burke', 3, 'EL', 1, '', '', '', '', ''],
        ['2', 'B', 'Burke', 3, 'EL', 4, '', '', '', '', ''],
        ['3', 'C', 'Burke', 3, 'EL', 2, '', '', '', 60, ''],
      ],
      ['1', '2', '3'].map((id) => [id, 'Burke', 'ESL', 1, 'FY', 675, 'TBD', '']),
    );
    expect(['1', '2', '3'].map((id) => indicatorsOf(sheets, id)?.[2])).toEqual([1, 1, null]);
    // The class has no teacher, so none who is licensed.
    expect(indicatorsOf(sheets, '1')?.[4]).toBe(1);
    // 60 minutes a day are what the modification asks.
    expect(indicatorsOf(sheets, '3')?.[1]).toBe(0);
  });

  it('never says yes where the sheets do not tell', () => {
    const roster = { Roster: SHEETS.Roster };
    expect(indicatorsOf(roster, '1')).toEqual([null, null, null, null, null, null]);
    const report = paragraph54.build(runOf(roster));
    expect(report.reading).toBe('5 MLs; no indicator could be judged. Cycle of Oct 1 (10/1/2026).');
    expect(report.blocks.filter(({ kind }) => kind === 'paragraph')).toEqual([]);
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'Receives ESL, blank for 5 MLs: 4 no schedule, and no ESL minutes on a roster; 1 owed no ESL (opted out).',
    });
  });

  it('says so where nothing fails', () => {
    const sheets = grouped(
      [['1', 'A', 'Burke', 3, 'EL', 2, 1, '', '', '', '']],
      [['1', 'Burke', 'ESL', 1, 'FY', 450, 'Roy, Max', '']],
    );
    expect(paragraph54.build(runOf(sheets)).reading).toBe(
      'None of 1 ML has a failure in what could be judged. Cycle of Oct 1 (10/1/2026).',
    );
  });

  it('shows what is, waived or not, and says how much of it is waived', () => {
    const waivers = [{ key: 'esl-none | 3', reason: 'moves in May', date: '2026-09-30' }];
    const report = paragraph54.build(runOf(SHEETS, { waivers }));
    expect(shownRows(tableOf(report, 'by_school'))[1]).toEqual(['Otis', 2, 1, 1, 1, null, null, null, null]);
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: '1 finding behind these numbers waived: the report shows what is, and counts them.',
    });
  });

  it('says so where there is no ML', () => {
    const report = paragraph54.build(runOf({ Roster: [ROSTER, SHEETS.Roster[6] ?? []] }));
    expect(report.reading).toBe('No ML to report.');
  });
});
