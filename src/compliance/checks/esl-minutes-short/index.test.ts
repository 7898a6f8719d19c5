import { runCheck } from '../testing/run-check';
import { eslMinutesShort } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term', 'Min/Mtg', 'Mtgs/Wk'];

/** The words and numbers of the only finding. */
function only(sheets: Parameters<typeof runCheck>[1]) {
  const { found } = runCheck(eslMinutesShort, sheets);
  expect(found).toHaveLength(1);
  const [finding] = found;
  return { message: finding?.message, fix: finding?.fix, data: finding?.data };
}

describe('esl-minutes-short', () => {
  it('is silent where the minutes are met exactly, and short by one minute less', () => {
    const roster = [ROSTER, ['1001', 3, 'EL', 2]];
    const rows = (minutes: number) => ({ Roster: roster, Schedule: [SCHEDULE, ['1001', 'ESL', 1, 'FY', minutes, 5]] });
    expect(runCheck(eslMinutesShort, rows(90)).found).toEqual([]);
    expect(only(rows(89))).toMatchObject({
      message: 'Needs 90 min a day, has 89 (full year).',
      fix: 'Add 1 min of ESL a day.',
      data: { owed: 450, scheduled: 445, shortfall: 5 },
    });
  });

  it('names what is needed and had, the terms that fall short, and the block that closes the gap', () => {
    const { found, couldNotRun } = runCheck(eslMinutesShort, {
      Roster: [ROSTER, ['1001', 3, 'EL', 2]],
      Schedule: [SCHEDULE, ['1001', 'ESL A', 1, 'FY', 45, 5], ['1001', 'ESL B', 1, 'S1', 45, 5]],
    });
    expect(couldNotRun).toEqual([]);
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          owed: 450,
          scheduled: 225,
          shortfall: 225,
          terms: 'S2',
          level: 2,
          assumed: false,
          by: 'level',
          blocksOwed: null,
          blocksScheduled: null,
          blocksFrom: null,
          blockLength: 45,
        },
        message: 'Needs 90 min a day, has 45 (S2).',
        fix: 'Add one 45-minute ESL block a day in S2.',
      },
    ]);
  });

  it('finds two students; leaves out who has no ESL at all, and who is owed nothing', () => {
    const { found } = runCheck(eslMinutesShort, {
      Roster: [
        [...ROSTER, 'Opt Out', 'Enrollment Status'],
        ['1', 3, 'EL', 1, '', ''],
        ['2', 3, 'EL', 3, '', ''],
        ['3', 3, 'EL', 1, '', ''],
        ['4', 3, 'EL', 1, 'Y', ''],
        ['5', 'K1', 'EL', 1, '', ''],
        ['6', 3, 'EL', 1, '', 'Withdrawn'],
        ['7', 3, 'FEL', 1, '', ''],
      ],
      Schedule: [
        SCHEDULE,
        ...['1', '2', '4', '5', '6', '7'].map((id) => [id, 'ESL', 1, 'FY', 45, 5]),
        ['3', 'Math', 1, 'FY', 45, 5],
      ],
    });
    expect(found.map(({ studentId, message, fix }) => [studentId, message, fix])).toEqual([
      ['1', 'Needs 135 min a day, has 45 (full year).', 'Add two 45-minute ESL blocks a day.'],
      ['2', 'Needs 60 min a day, has 45 (full year).', 'Add 15 min of ESL a day.'],
    ]);
  });

  it('offers blocks in secondary grades, and closes the gap by the secondary table where that is less', () => {
    expect(
      only({ Roster: [ROSTER, ['1001', 7, 'EL', 1]], Schedule: [SCHEDULE, ['1001', 'ESL', 1, 'FY', 60, 5]] }),
    ).toMatchObject({
      message: 'Needs 135 min a day or 2 blocks of 60 min, has 60 min and 1 block (full year).',
      fix: 'Add one 60-minute ESL block a day.',
      data: { blocksOwed: 2, blocksScheduled: 1, blockLength: 60 },
    });
  });

  it('is silent where the blocks suffice though the minutes do not', () => {
    const { found } = runCheck(eslMinutesShort, {
      Roster: [ROSTER, ['1001', 6, 'EL', 2]],
      Schedule: [SCHEDULE, ['1001', 'ESL', 1, 'FY', 75, 5]],
    });
    expect(found).toEqual([]);
  });

  it('says "none" for a term without ESL, in the block length of the other terms', () => {
    expect(
      only({ Roster: [ROSTER, ['1001', 8, 'EL', 2]], Schedule: [SCHEDULE, ['1001', 'ESL', 1, 'S1', 90, 5]] }),
    ).toMatchObject({
      message: 'Needs 90 min a day or 1 block of 75 min, has none (S2).',
      fix: 'Add one 90-minute ESL block a day in S2.',
      data: { scheduled: 0, shortfall: 450, blocksOwed: 1, blocksScheduled: 0 },
    });
  });

  it('shows the blocks of the terms that fall short, not of a term that blocks serve', () => {
    expect(
      only({
        Roster: [ROSTER, ['1001', 7, 'EL', 2]],
        Schedule: [
          SCHEDULE,
          ['1001', 'ESL A', 1, 'S1', 75, 5],
          ['1001', 'ESL B', 1, 'S2', 45, 5],
          ['1001', 'ESL C', 1, 'S2', 40, 5],
        ],
      }),
    ).toMatchObject({
      message: 'Needs 90 min a day or 2 blocks of 45 min, has 85 min and 1 block (S2).',
      fix: 'Add one 45-minute ESL block a day in S2.',
      data: { scheduled: 425, shortfall: 25, blocksOwed: 2, blocksScheduled: 1 },
    });
  });

  it('judges a modification by number on minutes only', () => {
    const { found } = runCheck(eslMinutesShort, {
      Roster: [
        [...ROSTER, 'ESL Modification'],
        ['1', 9, 'EL', 1, 60],
        ['2', 9, 'EL', 1, 'see the EL Grid'],
      ],
      Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', 45, 5], ['2', 'ESL', 1, 'FY', 45, 5]],
    });
    expect(found.map(({ studentId, message, data }) => [studentId, message, data['by'], data['blocksOwed']])).toEqual([
      ['1', 'Needs 60 min a day (modification), has 45 (full year).', 'modification', null],
    ]);
  });

  it('marks a missing or unreadable level as assumed', () => {
    const { found } = runCheck(eslMinutesShort, {
      Roster: [ROSTER, ['1', 3, 'EL', ''], ['2', 3, 'EL', 'SDD 9']],
      Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', 45, 5], ['2', 'ESL', 1, 'FY', 45, 5]],
    });
    expect(found.map(({ message, data }) => [message, data['level'], data['assumed']])).toEqual([
      ['Needs 135 min a day (level 1, assumed), has 45 (full year).', 1, true],
      ['Needs 135 min a day (level 1, assumed), has 45 (full year).', 1, true],
    ]);
  });

  it('reads ESL minutes of the roster where no schedule has ESL for the student', () => {
    expect(
      only({
        Roster: [
          [...ROSTER, 'ESL Minutes per Week'],
          ['1001', 3, 'EL', 2, 200],
          ['1002', 3, 'EL', 2, 450],
        ],
      }),
    ).toMatchObject({ message: 'Needs 90 min a day, has 40 (full year).', fix: 'Add 50 min of ESL a day.' });
  });

  it('never shows a gap as no gap', () => {
    expect(
      only({
        Roster: [
          [...ROSTER, 'ESL Min/Day'],
          ['1001', 3, 'EL', 2, 89.99],
        ],
      }),
    ).toMatchObject({ message: 'Needs 90 min a day, has 89.9 (full year).', fix: 'Add 0.1 min of ESL a day.' });
  });

  it('says whom it cannot judge, one line a reason', () => {
    const { found, couldNotRun } = runCheck(eslMinutesShort, {
      Roster: [
        [...ROSTER, 'ESL Minutes'],
        ['1', 'SP', 'EL', 2, ''],
        ['2', 'n-a', 'EL', 2, ''],
        ['3', 3, 'EL', 2, ''],
        ['4', 3, 'EL', 2, ''],
        ['5', 3, 'EL', 2, 'ask Ana'],
        ['6', 'SP', 'EL', 2, ''],
        ['7', 3, 'EL', 4, ''],
      ],
      Schedule: [
        [...SCHEDULE, 'Meets'],
        ['3', 'ESL', 1, 'FY', 'long', '', '2(M-F)'],
        ['4', 'ESL', 1, 'FY', 45, 'often', ''],
        ['7', 'ESL', 1, 'FY', 45, 5, ''],
        ['7', 'ESL', 2, 'FY', '', '', ''],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no grade for 2 students in ungraded classes (SP): 1, 6',
      'no readable grade for 1 student: 2',
      'no meetings a week for ESL classes of 1 student (give minutes a week, meetings a week or a meeting pattern): 4',
      'no minutes a meeting for ESL classes of 1 student (give minutes, a bell sheet, or the block length in the policy): 3',
      'no readable ESL minutes on the roster for 1 student: 5',
    ]);
  });

  it('does not judge where a term that cannot be read would decide, nor after the last day of school', () => {
    const { found, couldNotRun } = runCheck(eslMinutesShort, {
      Roster: [
        [...ROSTER, 'Entry Date'],
        ['1', 3, 'EL', 2, ''],
        ['2', 3, 'EL', 2, ''],
        ['3', 3, 'EL', 2, '6/23/2027'],
      ],
      Schedule: [
        SCHEDULE,
        ['1', 'ESL', 1, 'someday', 90, 5],
        ['2', 'ESL', 2, 'someday', 89, 5],
        ['3', 'ESL', 3, 'FY', 45, 5],
      ],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['2', 'Needs 90 min a day, has 89 (full year).'],
    ]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no readable term for ESL classes of 1 student, which would decide: 1',
      'no day of school between the entry and the last day for 1 student: 3',
    ]);
  });

  it('names the part of the year in which the student is there and short', () => {
    const entering = (entry: string, term: string) =>
      only({
        Roster: [
          [...ROSTER, 'Entry Date'],
          ['1', 3, 'EL', 2, entry],
        ],
        Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', 45, 5], ['1', 'ESL', 2, term, 45, 5]],
      }).message;
    // October 20 lies in the second of the twelve parts.
    expect(entering('10/20/2026', 'S2')).toBe('Needs 90 min a day, has 45 (S1).');
    expect(entering('10/20/2026', 'Q2')).toBe('Needs 90 min a day, has 45 (Q1, S2).');
    expect(entering('2/1/2027', 'S1')).toBe('Needs 90 min a day, has 45 (S2).');
  });

  it('says which blocks are missing where the own ones are too short for the table', () => {
    expect(
      only({ Roster: [ROSTER, ['1', 7, 'EL', 2]], Schedule: [SCHEDULE, ['1', 'ESL', 1, 'FY', 30, 5]] }),
    ).toMatchObject({
      message: 'Needs 90 min a day or 1 block of 75 min, has 30 min and 0 blocks (full year).',
      fix: 'Add two 30-minute ESL blocks a day.',
    });
  });

  it.each([
    [20, ''],
    [22, ' and 2 more'],
  ])('of %i students names twenty%s', (count, more) => {
    const ids = Array.from({ length: count }, (_, index) => String(1000 + count - index));
    const { couldNotRun } = runCheck(eslMinutesShort, {
      Roster: [ROSTER, ...ids.map((id) => [id, 'SP', 'EL', 2])],
      Schedule: [SCHEDULE],
    });
    const shown = Array.from({ length: 20 }, (_, index) => 1001 + index).join(', ');
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      `no grade for ${count} students in ungraded classes (SP): ${shown}${more}`,
    ]);
  });

  it('could not run without a schedule or ESL minutes, or without a level column', () => {
    expect(
      runCheck(eslMinutesShort, {
        Roster: [
          ['Student ID', 'Grade', 'ML Status'],
          ['1', 3, 'EL'],
        ],
      }),
    ).toEqual({
      found: [],
      couldNotRun: [
        {
          check: 'esl-minutes-short',
          missing: 'no level column (SDD or ELD) on a roster, no schedule, and no ESL minutes on a roster',
        },
      ],
    });
  });

  it('is silent on a sheet without rows', () => {
    expect(runCheck(eslMinutesShort, { Roster: [ROSTER], Schedule: [SCHEDULE] })).toEqual({
      found: [],
      couldNotRun: [],
    });
  });
});
