import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { eslCalendar } from '.';

/** 288 days of school from 9/8/2026: each twelfth has 24, so the second semester begins on 1/30/2027. */
const policy = { settings: { firstDayOfSchool: '2026-09-08', lastDayOfSchool: '06-22' } };

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'Opt Out', 'Entry Date', 'Leave Date'],
    ['1', 'Full, Fay', 'Burke', 3, 'EL', 3, '', '', ''],
    ['2', 'Half, Hal', 'Burke', 3, 'EL', 3, '', '', ''],
    ['3', 'Away, Amy', 'Burke', 3, 'EL', 3, '', '', ''],
    ['4', 'Ends, Eve', 'Burke', 3, 'EL', 3, '', '', ''],
    ['5', 'None, Nia', 'Burke', 3, 'EL', 3, '', '', ''],
    ['6', 'What, Wes', 'Burke', 3, 'EL', 3, '', '', ''],
    ['7', 'Free, Flo', 'Burke', 3, 'EL', 3, '', '', ''],
    ['8', 'Outs, Oli', 'Burke', 3, 'EL', 3, 'Y', '', ''],
    ['9', 'Late, Lou', 'Otis', 3, 'EL', '', '', '2026-09-24', '2026-11-30'],
  ],
  Schedule: [
    ['Student ID', 'School', 'Course', 'Section', 'Term', 'Min/Wk', 'Teacher'],
    ['1', 'Burke', 'ESL 3', 1, 'FY', 300, 'Lee, Ann'],
    ['2', 'Burke', 'ESL 3', 2, 'S1', 300, 'Lee, Ann'],
    ['3', 'Burke', 'ESL 3', 3, 'FY', 300, 'Diaz, Rosa'],
    ['4', 'Burke', 'ESL 3', 4, 'FY', 300, 'Roy, Max'],
    ['6', 'Burke', 'ESL 3', 6, 'FY', '', 'Lee, Ann'],
    ['7', 'Burke', 'ESL 3', 7, 'FY', 300, ''],
    ['9', 'Otis', 'ESL 3', 9, 'FY', 675, 'Kim, Joy'],
  ],
  Staff: [
    ['Teacher', 'ESL License', 'ESL Expires', 'Start Date', 'End Date'],
    ['Lee, Ann', 'Y', '', '', ''],
    ['Diaz, Rosa', 'Y', '', '', '2027-01-15'],
    ['Roy, Max', 'Y', '2026-12-31', '', ''],
  ],
};

describe('esl-calendar', () => {
  const report = eslCalendar.build(runOf(SHEETS, { policy }));

  it('counts each ML once a month, under the first cause that holds', () => {
    const table = tableOf(report, 'months');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['Month', 'MLs owed ESL', 'With full ESL', 'Without full ESL', 'No ESL class in the term'],
      ...['Class has no teacher', 'Teacher leaves or is away', 'ESL license ends', 'Not judged'],
    ]);
    // The ML at Otis leaves with November.
    const autumn = [8, 5, 2, 1, 1, 0, 0, 1];
    const spring = [7, 1, 5, 2, 1, 1, 1, 1];
    expect(shownRows(table)).toEqual([
      ['Oct 2026', ...autumn],
      ['Nov 2026', ...autumn],
      ['Dec 2026', 7, 4, 2, 1, 1, 0, 0, 1],
      ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'].map((month) => [`${month} 2027`, ...spring]),
    ]);
  });

  it('lists who will be without, from when to when, and why', () => {
    const last = dayOf(2027, 6, 22);
    const who = (id: string, name: string) => ['Burke', id, name, '3', 'SDD 3', 300];
    expect(shownRows(tableOf(report, 'students'))).toEqual([
      [...who('5', 'None, Nia'), dayOf(2026, 10, 1), last, 38, 4, 1200, 0, 'No ESL class: full year'],
      [...who('7', 'Free, Flo'), dayOf(2026, 10, 1), last, 38, 4, 1200, 1200, 'No teacher: ESL 3, section 7'],
      [
        ...[...who('4', 'Ends, Eve'), dayOf(2027, 1, 1), last, 25, 4, 1200, 1200],
        'ESL license of Roy, Max not valid from 1/1/2027: ESL 3, section 4',
      ],
      [
        ...[...who('3', 'Away, Amy'), dayOf(2027, 1, 16), last, 23, 4, 1200, 1200],
        'Diaz, Rosa not there from 1/16/2027: ESL 3, section 3',
      ],
      [...who('2', 'Half, Hal'), dayOf(2027, 1, 30), last, 21, 4, 1200, 1200, 'No ESL class: S2'],
    ]);
  });

  it('adds up minutes so far of those whose minutes are known, since the entry', () => {
    // From 9/24 to 10/1 are 8 days: two weeks of 675.
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 7, 1, 5, 1, 6, 7200, 6000, 1],
      ['Otis', 1, 1, 0, 0, 1, 1350, 1350, 0],
    ]);
  });

  it('says it in one sentence with its numbers, and what was not judged', () => {
    expect(report.reading).toBe(
      '5 of 8 MLs who are owed ESL will not have it in full on every day to the last day of school; 1 could not be judged.',
    );
    expect(report.blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Most of them in Jan 2027. So far 8,550 minutes were owed to 7 MLs whose minutes are known, and 7,350 scheduled; 1 had fewer than owed.',
    });
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'License or dates of an ESL teacher are not known of 1 ML: whether that teacher stays was not judged, the schedule was.',
    });
  });

  it('counts a week with the minutes of the part of the year in which it begins', () => {
    // As of 2/1/2027: 147 days are 21 weeks, all of which begin before 1/30; the 22nd begins on 2/2.
    const later = (day: number) =>
      tableOf(eslCalendar.build(runOf(SHEETS, { policy, asOf: dayOf(2027, 2, day) })), 'students');
    const half = (day: number) =>
      shownRows(later(day))
        .find((row) => row[1] === '2')
        ?.slice(9, 12);
    expect(half(1)).toEqual([21, 6300, 6300]);
    expect(half(2)).toEqual([22, 6600, 6300]);
  });

  it('takes a co-teacher who stays, and does not judge where minutes may be enough', () => {
    const { Roster, Staff } = SHEETS;
    const Schedule = [
      SHEETS.Schedule[0] ?? [],
      ['3', 'Burke', 'ESL 3', 3, 'FY', 300, 'Diaz, Rosa; Lee, Ann'],
      ['4', 'Burke', 'ESL 3', 4, 'FY', 300, 'Roy, Max'],
      ['4', 'Burke', 'ESL 3', 5, 'FY', '', 'Lee, Ann'],
    ];
    const table = tableOf(
      eslCalendar.build(runOf({ Roster, Schedule, Staff }, { policy }), { school: 'Burke' }),
      'by_school',
    );
    // Fay, Hal, Nia, Wes and Flo have no class; Amy keeps Lee; Eve's other class has unknown minutes.
    expect(shownRows(table)).toEqual([['Burke', 7, 1, 5, 1, 6, 7200, 1200, 5]]);
  });

  it('is empty, with the reason, where there is nothing to say', () => {
    const { Roster } = SHEETS;
    const over = eslCalendar.build(runOf(SHEETS, { policy, asOf: dayOf(2027, 6, 25) }));
    expect([over.reading, over.blocks]).toEqual(['No day of school is left for an ML who is owed ESL.', []]);
    const bare = eslCalendar.build(runOf({ Roster }, { policy }));
    expect([bare.reading, bare.blocks]).toEqual([
      'Missing in this workbook: no schedule, and no ESL minutes on a roster.',
      [],
    ]);
    const none = eslCalendar.build(runOf(SHEETS, { policy }), { school: 'Nowhere' });
    expect([none.reading, none.blocks]).toEqual(['No ML is owed ESL.', []]);
  });
});
