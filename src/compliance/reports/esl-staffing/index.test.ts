import type { CellValue } from '../../sheets/snapshot';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { eslStaffing } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'Opt Out', 'Enrollment Status', 'EL Grid'];
let id = 0;
const pupils = (
  count: number,
  school: string,
  grade: CellValue,
  sdd: CellValue,
  { optOut = '', status = 'Active', modification = '' } = {},
): CellValue[][] =>
  Array.from({ length: count }, () => [String(++id), school, grade, 'EL', sdd, optOut, status, modification]);

const STAFF = ['Teacher', 'School', 'ESL License', 'FTE'];
const SHEETS = {
  Roster: [
    ROSTER,
    // 6 at level 1 with 9 at level 2 of one grade: 675 a week. Level 4 in grades 3 and 4: 225.
    ...pupils(6, 'Burke', 3, 1),
    ...pupils(9, 'Burke', 3, 2),
    ...pupils(3, 'Burke', 3, 4),
    ...pupils(3, 'Burke', 4, 4),
    // Secondary: one level, any grades: 300.
    ...pupils(5, 'Otis', 7, 3),
    ...pupils(5, 'Otis', 9, 3),
    // Owed nothing, not judged, or not here.
    ...pupils(1, 'Burke', 3, 1, { optOut: 'Y' }),
    ...pupils(1, 'Burke', 3, 1, { status: 'Withdrawn' }),
    ...pupils(1, 'Burke', 'K1', 1),
    ...pupils(2, 'Burke', 3, 1, { modification: 'IEP says otherwise' }),
  ],
  Staff: [STAFF, ['Lee, Ann', 'Burke', 'Y', 0.7], ['Roy, Max', 'Burke', 'N', 1], ['Kim, Joy', 'Otis', 'Y', '']],
};

describe('esl-staffing', () => {
  it('shows what each school needs and has, the widest gap first', () => {
    const table = tableOf(eslStaffing.build(runOf(SHEETS)), 'schools');
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['School', 'Status', 'MLs', 'Groups', 'Groups by size alone', 'Minutes a week', 'FTE needed'],
      ...['Licensed teachers', 'Licensed FTE', 'Gap FTE', 'MLs per licensed FTE', 'Groups not covered'],
    ]);
    // Burke: 675 + 225 = 900 ÷ 1,125 = 0.8; 0.7 × 1,125 = 787.5 cover 675, then 112.5 are too few for 225.
    expect(shownRows(table)).toEqual([
      ['Burke', 'Short of 0.1 FTE', 21, 2, 2, 900, 0.8, 1, 0.7, 0.1, 30, 1],
      ['Otis', 'Covered', 10, 1, 1, 300, 0.3, 1, 1, -0.7, 10, 0],
    ]);
  });

  it('colours a school by what it lacks: nothing where needed and there are the same', () => {
    const statusOf = (Staff: CellValue[][], Roster: CellValue[][] = SHEETS.Roster) => {
      const table = tableOf(eslStaffing.build(runOf({ Roster, Staff: [STAFF, ...Staff] })), 'schools');
      return table.rows.map(([school, status]) => [school, status]);
    };
    const short = [
      { text: 'Short of 0.1 FTE', status: 'error' },
      { text: 'Covered', status: 'ok' },
    ];
    expect(statusOf(SHEETS.Staff.slice(1)).map(([, status]) => status)).toEqual(short);
    // 0.8 FTE needed, and there: as one teacher has 0.4, neither has the 675 minutes of the longer group.
    const halves = statusOf([
      ['Lee, Ann', 'Burke', 'Y', 0.4],
      ['Day, Dan', 'Burke', 'Y', 0.4],
    ]);
    expect(halves.find(([school]) => school === 'Burke')?.[1]).toEqual({
      text: 'Enough FTE, but 1 group must be shared by teachers',
      status: 'warning',
    });
    expect(halves.find(([school]) => school === 'Otis')?.[1]).toEqual({
      text: 'No licensed ESL teacher',
      status: 'error',
    });
  });

  it('shows the groups, those that nobody has the minutes for first', () => {
    const rows = shownRows(tableOf(eslStaffing.build(runOf(SHEETS)), 'groups'));
    expect(rows).toEqual([
      [
        ...[
          'Burke',
          '3 × grade 3, level 4; 3 × grade 4, level 4',
          '2',
          '3, 4',
          '4',
          6,
          14,
          45,
          225,
          'Nobody has the minutes',
        ],
      ],
      [
        ...[
          'Burke',
          '6 × grade 3, level 1; 9 × grade 3, level 2',
          '1',
          '3',
          '1, 2',
          15,
          5,
          135,
          675,
          'Has the minutes',
        ],
      ],
      [...['Otis', '5 × grade 7, level 3; 5 × grade 9, level 3', '1', '7, 9', '3', 10, 10, 60, 300, 'Has the minutes']],
    ]);
  });

  it('numbers the groups of a school by grade, then by level, and says their grades in order', () => {
    const roster = [
      ...pupils(2, 'Burke', 4, 4),
      ...pupils(2, 'Burke', 'K2', 1),
      ...pupils(2, 'Burke', 2, 3),
      ...pupils(2, 'Burke', 2, 1),
      ...pupils(2, 'Otis', 10, 3),
      ...pupils(2, 'Otis', 9, 3),
    ];
    const rows = shownRows(tableOf(eslStaffing.build(runOf({ Roster: [ROSTER, ...roster] })), 'groups'));
    expect(rows.map(([school, , number, grades, levels]) => [school, number, grades, levels])).toEqual([
      ['Burke', '1', 'K2', '1'],
      ['Burke', '2', '2', '1'],
      ['Burke', '3', '2', '3'],
      ['Burke', '4', '4', '4'],
      ['Otis', '1', '9, 10', '3'],
    ]);
  });

  it('reads in one line what is needed, there and missing', () => {
    expect(eslStaffing.build(runOf(SHEETS)).reading).toBe(
      '31 MLs owed ESL need 3 groups and 1.1 full-time ESL teachers; licensed: 1.7 FTE. 1 school is short of 0.1 FTE.',
    );
    expect(eslStaffing.build(runOf(SHEETS), { school: 'Otis' }).reading).toBe(
      '10 MLs owed ESL need 1 group and 0.3 full-time ESL teachers; licensed: 1.0 FTE. No school is short.',
    );
  });

  it('takes the teaching minutes of the policy', () => {
    const run = runOf(SHEETS, { policy: { settings: { weeklyTeachingMinutes: 900 } } });
    expect(shownRows(tableOf(eslStaffing.build(run), 'schools'))[0]?.slice(5, 10)).toEqual([900, 1, 1, 0.7, 0.3]);
  });

  it('shows each licensed teacher with FTE, where it is from, and the caseload now', () => {
    const run = runOf({
      ...SHEETS,
      Schedule: [
        ['Student ID', 'School', 'Course', 'Section', 'Teacher'],
        [SHEETS.Roster[1]?.[0] ?? '', 'Burke', 'ESL 1', '1', 'Lee, Ann'],
        [SHEETS.Roster[2]?.[0] ?? '', 'Burke', 'ESL 1', '1', 'Lee, Ann'],
        [SHEETS.Roster[1]?.[0] ?? '', 'Burke', 'Art', '1', 'Lee, Ann'],
      ],
    });
    const report = eslStaffing.build(run);
    const table = tableOf(report, 'teachers');
    expect(shownRows(table)).toEqual([
      ['Burke', 'Lee, Ann', 0.7, 'FTE column', 788, 2, 1, 1],
      ['Otis', 'Kim, Joy', 1, 'Assumed: full-time', 1125, 0, 0, 0],
    ]);
    expect(table.rows[0]?.[1]).toEqual({ text: 'Lee, Ann', link: { sheet: 'Staff', address: 'A2' } });
    const notes = report.blocks.flatMap((block) => (block.kind === 'note' ? block.text : []));
    expect(notes).toContain('1 licensed teacher without a readable FTE in the staff sheet counted as full-time.');
    expect(notes).toContain(
      '1 licensed teacher teaches other classes too: the whole FTE is taken as free for ESL, so the true gap is wider.',
    );
    expect(notes).toContain(
      '2 MLs left out: ungraded, no readable grade, a modification in words, or an opt-out, part-time or modification cell that cannot be read.',
    );
    expect(notes).toContain(
      '10 MLs in secondary grades counted by the minutes table; the table of blocks may need other minutes.',
    );
  });

  it('counts a teacher by weekly teaching minutes, and one without a school where the classes are', () => {
    const run = runOf({
      Roster: SHEETS.Roster,
      Schedule: [
        ['Student ID', 'School', 'Course', 'Section', 'Teacher'],
        ['1', 'Burke', 'ESL 1', '1', 'Lee, Ann'],
        ['1', 'Otis', 'ESL 1', '2', 'Lee, Ann'],
      ],
      Staff: [
        ['Teacher', 'ESL License', 'Weekly Teaching Minutes'],
        ['Lee, Ann', 'Y', 900],
      ],
    });
    expect(shownRows(tableOf(eslStaffing.build(run), 'teachers')).map((row) => row.slice(0, 5))).toEqual([
      ['Burke', 'Lee, Ann', 0.4, 'Teaching minutes', 450],
      ['Otis', 'Lee, Ann', 0.4, 'Teaching minutes', 450],
    ]);
  });

  it('says where the minutes suffice but no one teacher has them', () => {
    const run = runOf({
      Roster: [ROSTER, ...pupils(5, 'Burke', 3, 1)],
      Staff: [STAFF, ['Lee, Ann', 'Burke', 'Y', 0.4], ['Kim, Joy', 'Burke', 'Y', 0.4]],
    });
    expect(shownRows(tableOf(eslStaffing.build(run), 'schools'))).toEqual([
      ['Burke', 'Enough FTE, but 1 group must be shared by teachers', 5, 1, 1, 675, 0.6, 2, 0.8, -0.2, 6.3, 1],
    ]);
  });

  it('says that licenses are not known without a staff sheet, and that a school has no licensed teacher', () => {
    const without = eslStaffing.build(runOf({ Roster: SHEETS.Roster }));
    expect(without.reading).toBe(
      '31 MLs owed ESL need 3 groups and 1.1 full-time ESL teachers; the licensed teachers are not known.',
    );
    expect(shownRows(tableOf(without, 'schools'))[0]).toEqual([
      ...['Burke', 'Licenses not known', 21, 2, 2, 900, 0.8, null, null, null, null, null],
    ]);
    const none = runOf({ Roster: SHEETS.Roster, Staff: [STAFF, ['Roy, Max', 'Burke', 'N', 1]] });
    expect(shownRows(tableOf(eslStaffing.build(none), 'schools'))[0]?.slice(1)).toEqual([
      ...['No licensed ESL teacher', 21, 2, 2, 900, 0.8, 0, 0, 0.8, null, 2],
    ]);
  });

  it('says why there is nothing to staff', () => {
    const report = eslStaffing.build(runOf({ Roster: [ROSTER, ...pupils(1, 'Burke', 'K1', 1)] }));
    expect(report.reading).toBe('No ML is owed ESL, so no ESL teacher is needed.');
    expect(report.blocks).toEqual([
      {
        kind: 'note',
        text: 'Every active ML of this scope is opted out, exempt, in K0 or K1, or cannot be judged.',
      },
    ]);
  });
});
