import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { teachers } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1', 'One, Una', 'Burke', 3, 'EL', 3],
    ['2', 'Two, Tom', 'Burke', 3, 'EL', 3],
    ['3', 'Tre, Tia', 'Otis', 3, 'EL', 3],
    ['4', 'Not, Ned', 'Otis', 3, 'No', ''],
  ],
  Schedule: [
    ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'],
    ['1', 'Burke', 'ESL 3', 1, 300, 'Lee, Ann'],
    ['2', 'Burke', 'ESL 3', 2, 300, 'Diaz, Rosa'],
    ['3', 'Otis', 'ESL 3', 9, 300, 'Lee, Ann'],
    ['1', 'Burke', 'Math 3', 1, 300, 'Roy, Max; Lee, Ann'],
    ['2', 'Burke', 'Math 3', 1, 300, 'Lee, Ann'],
    ['3', 'Otis', 'Science 3', 1, 300, 'Kim, Joy'],
    ['4', 'Otis', 'History 3', 1, 300, 'Poe, Pat'],
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License', 'ESL Expires', 'SEI', 'FTE', 'End Date'],
    ['Lee, Ann', 'Burke', 'Y', '2027-01-15', 'Y', 0.5, ''],
    ['Diaz, Rosa', 'Burke', 'N', '', 'N', 1, '2026-12-23'],
    ['Roy, Max', 'Burke', 'N', '', 'N', 1, ''],
    ['Spare, Sue', 'Otis', 'Y', '', 'Y', 1, ''],
    ['Poe, Pat', 'Otis', 'N', '', 'N', 1, ''],
  ],
};

describe('teachers', () => {
  const report = teachers.build(runOf(SHEETS));

  it('shows each teacher of MLs or with a license, what is to fix first', () => {
    const table = tableOf(report, 'teachers');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...[
        'School',
        'Teacher',
        'ESL license',
        'License until',
        'Endorsed',
        'End',
        'ESL classes',
        'Other classes of MLs',
      ],
      ...['MLs', 'ESL minutes a week', 'Minutes of the FTE', 'FTE', 'To fix or to review'],
    ]);
    // A full-time ESL teacher teaches 1,125 minutes a week; half of it is 562.5.
    expect(shownRows(table)).toEqual([
      ['Burke', 'Diaz, Rosa', 'No', null, 'None', dayOf(2026, 12, 23), 1, 0, 1, 300, 1125, 1, expect.any(String)],
      ['Burke, Otis', 'Lee, Ann', 'Yes', dayOf(2027, 1, 15), 'SEI', null, 2, 1, 3, 600, 563, 0.5, expect.any(String)],
      [
        'Otis',
        'Kim, Joy',
        'Not in staff sheet',
        null,
        'Not in staff sheet',
        null,
        0,
        1,
        1,
        null,
        null,
        null,
        expect.any(String),
      ],
      ['Burke', 'Roy, Max', 'No', null, 'None', null, 0, 1, 1, null, null, null, ''],
      ['Otis', 'Spare, Sue', 'Yes', null, 'SEI', null, 0, 0, 0, null, 1125, 1, ''],
    ]);
    expect(shownRows(table).map((row) => row.at(-1))).toEqual([
      'ESL teacher without a valid license',
      'ESL teacher away in part of the term (2); ESL teacher with more than the FTE teaches',
      'Teacher not in the staff sheet',
      '',
      '',
    ]);
  });

  it('counts at each school who teaches MLs there, and who may', () => {
    const table = tableOf(report, 'by_school');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['School', 'Teachers', 'Teach ESL', 'of them licensed', 'not licensed', 'license not known'],
      ...['Teach MLs core content', 'of them SEI or BEE', 'neither', 'endorsement not known', 'With something to fix'],
    ]);
    expect(shownRows(table)).toEqual([
      ['Burke', 3, 2, 1, 1, 0, 2, 1, 1, 0, 1],
      ['Otis', 3, 1, 1, 0, 0, 1, 0, 0, 1, 0],
    ]);
  });

  it('says in one sentence how many have something to fix, and in a second who goes', () => {
    expect(report.reading).toBe('1 of 5 teachers of MLs has something to fix; 1 ML sits in their classes.');
    expect(report.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Of 2 teachers of ESL 1 is not ESL-licensed, the license of 1 ends before the last day of school and 1 leaves or is on leave before it.',
    });
  });

  it('shows at one school who teaches or is listed there, with the MLs there', () => {
    const otis = teachers.build(runOf(SHEETS), { school: 'Otis' });
    const [name, mls] = [1, 5];
    expect(shownRows(tableOf(otis, 'teachers')).map((row) => [row[name], row[mls + 2]])).toEqual([
      ['Lee, Ann', 1],
      ['Kim, Joy', 1],
      ['Spare, Sue', 0],
    ]);
  });

  it('counts no class without an ML, and names each kind of problem of a class', () => {
    const Schedule = [
      ...SHEETS.Schedule,
      ['4', 'Burke', 'Art 3', 5, 300, 'Diaz, Rosa'],
      ['4', 'Burke', 'ESL 3', 6, 300, 'Diaz, Rosa'],
      ['1', 'Burke', 'Music 3', 7, 300, ''],
    ];
    // Rosa has no license, leaves on December 23, and teaches Ned, who is no ML, ESL.
    const rows = shownRows(tableOf(teachers.build(runOf({ ...SHEETS, Schedule })), 'teachers'));
    expect(rows.find(([, name]) => name === 'Diaz, Rosa')?.slice(6, 9)).toEqual([1, 0, 1]);
    expect(rows.map(([, name]) => name)).not.toContain('');
  });

  it('leaves out what somebody waived, and says what is not known', () => {
    const waivers = [
      { key: 'esl-teacher-unlicensed | Burke|ESL 3|2| | Diaz, Rosa', reason: 'Granted', date: '2026-09-30' },
    ];
    const waived = teachers.build(runOf(SHEETS, { waivers }));
    expect(waived.reading).toMatch(/^None of 5 teachers of MLs has/);
    const { Staff: _, ...sheets } = SHEETS;
    const bare = shownRows(tableOf(teachers.build(runOf(sheets)), 'teachers'));
    expect(bare.map((row) => row.slice(1, 4))).toContainEqual(['Lee, Ann', 'Not in staff sheet', 'Not in staff sheet']);
  });

  it('is empty, with the reason, where no teacher is known', () => {
    const { Staff: _, Schedule: __, ...sheets } = SHEETS;
    const none = teachers.build(runOf(sheets));
    expect([none.reading, none.blocks]).toEqual([expect.stringMatching(/^Missing in this workbook: no schedule/), []]);
  });
});
