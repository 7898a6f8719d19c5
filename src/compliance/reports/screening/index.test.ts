import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { screening } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'HLS', 'Enrollment Status'],
    ['1', 'Full, Fay', 'Otis', 'K2', 'EL', 1, 'OOO', ''],
    ['2', 'Half, Hal', 'Otis', 'K2', 'EL', 1, 'OOO', ''],
    ['3', 'Late, Lou', 'Burke', 'K2', 'EL', 1, 'OOO', ''],
    ['4', 'Next, Nia', 'Burke', 'K1', 'No', '', 'OEE', ''],
    ['5', 'English, Ed', 'Burke', 'K1', 'No', '', 'EEE', ''],
    ['6', 'Gone, Gil', 'Burke', 'K1', 'No', '', 'OEE', 'Withdrawn'],
    ['7', 'New, Ned', 'Burke', 5, 'EL', 1, 'OOO', ''],
  ],
  Screening: [
    [
      'Student ID',
      'Grade',
      'Form',
      'Listening',
      'Speaking',
      'Reading',
      'Writing',
      'Test Date',
      'Entered in Aspen',
      'Entered in Ellevation',
    ],
    ['1', 'K1', 'K Screener', 4, 5, '', '', '2026-04-20', 'Y', 'Y'],
    ['2', 'K1', 'K Screener', 4, '', '', '', '2026-04-21', 'Y', ''],
    ['3', 'K1', 'K Screener', 4, 5, '', '', '2026-06-20', 'Y', 'Y'],
    ['7', 5, 'Screener Online', 2, 2, 2, '', '2026-09-10', 'Y', 'Y'],
  ],
};

describe('screening', () => {
  const report = screening.build(runOf(SHEETS));

  it('is the validation list by school, what is to be mended first', () => {
    expect(shownRows(tableOf(report, 'k1'))).toEqual([
      [
        'Burke',
        '3',
        'Late, Lou',
        'K1',
        dayOf(2026, 6, 20),
        'K Screener',
        'Yes',
        'Yes',
        'outside the window 04-15 to 06-14',
        'Incomplete',
      ],
      ['Burke', '4', 'Next, Nia', 'K1', null, '', '', '', '', 'Not screened yet'],
      [
        'Otis',
        '2',
        'Half, Hal',
        'K1',
        dayOf(2026, 4, 21),
        'K Screener',
        'Yes',
        'No',
        'no Speaking score; not entered in Ellevation',
        'Incomplete',
      ],
      ['Otis', '1', 'Full, Fay', 'K1', dayOf(2026, 4, 20), 'K Screener', 'Yes', 'Yes', '', 'Complete'],
    ]);
  });

  it('adds up by school', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 2, 1, 0, 1, 0, 0, 0, null],
      ['Otis', 2, 1, 0, 0, 0, 0, 1, null],
    ]);
  });

  it('keeps other screenings apart', () => {
    expect(shownRows(tableOf(report, 'others')).map((row) => [row[1], row[8], row[9]])).toEqual([
      ['7', 'no Writing score', 'Incomplete'],
    ]);
    expect(report.reading).toBe(
      '2 of 3 K1 screenings are incomplete; 1 K1 student has none yet; 1 of 1 other screening is incomplete.',
    );
  });

  it('says the window of the settings, and counts several as well as one', () => {
    const Roster = [...SHEETS.Roster, ['8', 'Also, Al', 'Burke', 'K1', 'No', '', 'OEE', '']];
    const Screening = [...SHEETS.Screening, ['1', 5, 'Screener Online', 2, 2, '', 2, '2026-09-11', 'Y', 'Y']];
    const several = screening.build(
      runOf({ Roster, Screening }, { policy: { settings: { k1WindowStart: '04-01', k1WindowEnd: '06-30' } } }),
    );
    // Lou was screened within this window.
    expect(several.reading).toBe(
      '1 of 3 K1 screenings is incomplete; 2 K1 students have none yet; 2 of 2 other screenings are incomplete.',
    );
    expect(several.blocks).toContainEqual({
      kind: 'note',
      text: expect.stringContaining('the K1 window is 4/1 to 6/30 (EL-06, dates of SY24)'),
    });
  });

  it('lists other screenings alone where there is no K1 student, and says so', () => {
    const [head = [], , , , other = []] = SHEETS.Screening;
    const { blocks } = screening.build(
      runOf({ Roster: SHEETS.Roster.filter(([id]) => id !== '4'), Screening: [head, other] }),
    );
    expect(blocks.slice(0, 1)).toEqual([{ kind: 'note', text: 'No K1 screening, and no K1 student to be screened.' }]);
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.name] : []))).toEqual(['others']);
  });

  it('marks as incomplete what the findings name', () => {
    const named = runOf(SHEETS).findings.filter(({ check }) => check === 'screener-incomplete');
    const listed = ['k1', 'others'].flatMap((name) =>
      shownRows(tableOf(report, name)).filter((row) => row.at(-1) === 'Incomplete'),
    );
    expect(listed.map((row) => row[1]).sort()).toEqual(named.map(({ studentId }) => studentId).sort());
  });

  it('shows what was accepted as reviewed', () => {
    const waivers = [{ key: 'screener-incomplete | 3', reason: 'Late arrival', date: '2026-09-01' }];
    const reviewed = screening.build(runOf(SHEETS, { waivers }), { school: 'Burke' });
    expect(reviewed.reading).toBe(
      '0 of 1 K1 screening are incomplete; 1 K1 student has none yet; 1 of 1 other screening is incomplete.',
    );
    expect(shownRows(tableOf(reviewed, 'k1'))[1]?.at(-1)).toBe('Reviewed 9/1/2026: Late arrival');
  });

  it('says what it cannot judge', () => {
    const report = screening.build(
      runOf({
        Screening: [
          ['Student ID', 'Student', 'School', 'Grade', 'Listening', 'Test Date', 'Entered in Aspen'],
          ['9', 'Stranger, Stu', 'Otis', 'K1', 3, '2026-05-01', 'Y'],
        ],
      }),
    );
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'A screening sheet has no column for the entry in Ellevation, so that cannot be checked there: such screenings are "Not all checked", never complete, and in no share.',
    });
    expect(shownRows(tableOf(report, 'k1'))).toEqual([
      [
        'Otis',
        '9',
        'Stranger, Stu',
        'K1',
        dayOf(2026, 5, 1),
        '',
        'Yes',
        '',
        'no Speaking column; no Entered in Ellevation column',
        'Not judged',
      ],
    ]);
  });

  it('calls no screening complete whose entry in a system cannot be checked', () => {
    const report = screening.build(
      runOf({
        Screening: [
          ['Student ID', 'Student', 'School', 'Grade', 'Listening', 'Speaking', 'Test Date'],
          ['9', 'Stranger, Stu', 'Otis', 'K1', 3, 4, '2026-05-01'],
          ['10', 'Other, Ona', 'Otis', 'K1', 3, '', '2026-05-01'],
        ],
      }),
    );
    expect(shownRows(tableOf(report, 'k1')).map((row) => [row[1], row[8], row[9]])).toEqual([
      ['10', 'no Speaking score; no Entered in Aspen and Entered in Ellevation column', 'Incomplete'],
      ['9', 'no Entered in Aspen and Entered in Ellevation column', 'Not all checked'],
    ]);
    // Of two students one is incomplete, so that none of the one that can be judged is complete.
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([['Otis', 2, 1, 0, 0, 0, 1, 0, null]]);
    expect(report.reading).toBe('1 of 2 K1 screenings is incomplete; 1 cannot be checked in full.');
  });

  it('says what is missing', () => {
    const none = screening.build(runOf({ Roster: SHEETS.Roster }));
    expect(none.reading).toBe('No screening can be read from this workbook.');
    expect(none.blocks).toEqual([{ kind: 'note', text: 'Missing in this workbook: no screening sheet.' }]);
  });
});
