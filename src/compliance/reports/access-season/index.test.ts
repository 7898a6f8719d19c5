import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { accessSeason } from '.';

const asOf = dayOf(2027, 1, 10);

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'ACCESS Accommodations'],
    ['1', 'Gone, Gia', 'Burke', 3, 'EL', 2, ''],
    ['2', 'Here, Hal', 'Burke', 3, 'EL', 2, ''],
    ['3', 'Lack, Lou', 'Burke', 4, 'EL', 2, 'Scribe'],
    ['4', 'Has, Hua', 'Burke', 4, 'EL', 2, 'Large print'],
    ['5', 'Little, Lia', 'Otis', 'K1', 'EL', '', ''],
    ['6', 'Former, Fay', 'Otis', 5, 'FEL', '', ''],
  ],
  Registration: [
    ['Student ID', 'School', 'Test', 'Session', 'Test Date', 'Accommodations'],
    ['2', 'Burke', 'Grades 2-3', 'Room 12', '2027-01-20', ''],
    ['3', 'Burke', 'Grades 4-5', 'Room 14', '2027-01-21', ''],
    ['4', 'Burke', 'Grades 4-5', 'Room 14', '2027-01-22', 'Large print'],
    ['6', 'Otis', 'Grades 4-5', 'Room 3', '2027-01-21', ''],
    ['99', 'Otis', 'Grades 4-5', 'Room 3', '2027-01-21', ''],
  ],
};

describe('access-season', () => {
  const run = runOf(SHEETS, { asOf });
  const report = accessSeason.build(run);

  it('lists who is missing, who is extra, and whose accommodation is missing', () => {
    expect(shownRows(tableOf(report, 'students'))).toEqual([
      ['Burke', '1', 'Gone, Gia', '3', 'SDD 2', '', '', '', '', 'Not registered'],
      ['Otis', '6', 'Former, Fay', '5', '', 'Grades 4-5', 'Room 3', '', '', 'Registered, former EL'],
      ['Otis', '99', '', '', '', 'Grades 4-5', 'Room 3', '', '', 'Registered, on no roster'],
      ['Burke', '3', 'Lack, Lou', '4', 'SDD 2', 'Grades 4-5', 'Room 14', 'Scribe', '', 'Accommodation missing'],
    ]);
  });

  it('counts by school and by session', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 4, 2, 1, 1, 0, 0, 0],
      ['Otis', 0, 0, 0, 0, 0, 0, 2],
    ]);
    expect(shownRows(tableOf(report, 'sessions'))).toEqual([
      ['Burke', 'Room 12', dayOf(2027, 1, 20), dayOf(2027, 1, 20), 1, 0],
      ['Burke', 'Room 14', dayOf(2027, 1, 21), dayOf(2027, 1, 22), 2, 1],
      ['Otis', 'Room 3', dayOf(2027, 1, 21), dayOf(2027, 1, 21), 2, 0],
    ]);
    expect(report.reading).toBe(
      '1 of 4 MLs to be tested in 2027 is not registered; 2 registered are no ML; 1 lacks an accommodation that the roster asks for.',
    );
  });

  it('agrees with the findings of the season, and shows reviewed ones as such', () => {
    const named = (check: string) =>
      run.findings.filter((one) => one.check === check).map(({ studentId }) => studentId);
    expect(named('registration-missing')).toEqual(['1']);
    expect(named('registration-extra')).toEqual(['6', '99']);
    expect(named('accommodation-missing')).toEqual(['3']);
    const waivers = ['registration-missing | 1', 'registration-extra | 6'].map((key) => ({
      key,
      reason: 'Moves',
      date: '2027-01-05',
    }));
    const waived = accessSeason.build(runOf(SHEETS, { asOf, waivers }));
    expect(shownRows(tableOf(waived, 'by_school'))).toEqual([
      ['Burke', 4, 2, 1, 0, 0, 1, 0],
      ['Otis', 0, 0, 0, 0, 0, 0, 2],
    ]);
    expect(waived.reading).toMatch(/^0 of 4 MLs .* 1 registered is no ML/);
  });

  it('counts a registered K1 child as not to be tested, and asks no accommodation for it', () => {
    const k1 = runOf(
      {
        Roster: [...SHEETS.Roster, ['7', 'Tiny, Tom', 'Otis', 'K1', 'EL', '', 'Scribe']],
        Registration: [...SHEETS.Registration, ['7', 'Otis', 'K', 'Room 3', '2027-01-21', '']],
      },
      { asOf },
    );
    const season = accessSeason.build(k1);
    expect(season.reading).toBe(report.reading);
    expect(shownRows(tableOf(season, 'by_school'))).toEqual([
      ['Burke', 4, 2, 1, 1, 0, 0, 0],
      ['Otis', 0, 0, 0, 0, 0, 0, 3],
    ]);
    expect(shownRows(tableOf(season, 'students'))).toEqual(shownRows(tableOf(report, 'students')));
    expect(
      k1.findings.filter(({ check }) => check === 'accommodation-missing').map(({ studentId }) => studentId),
    ).toEqual(['3']);
  });

  it('says which columns the comparison lacks, and lists who cannot be judged as such', () => {
    const Registration = SHEETS.Registration.map(([id = '', school = '', test = '']) => [id, school, test]);
    const bare = accessSeason.build(runOf({ ...SHEETS, Registration }, { asOf }));
    expect(bare.blocks.filter(({ kind }) => kind === 'note')).toEqual([
      { kind: 'note', text: 'Sessions are not shown: no session column in the registration.' },
      {
        kind: 'note',
        text: 'Accommodations were not compared: a roster and the registration both need a column of them.',
      },
    ]);
    expect(bare.blocks.some((block) => block.kind === 'table' && block.name === 'sessions')).toBe(false);
    const Roster = [...SHEETS.Roster, ['', 'Nameless, Noa', 'Burke', 3, 'EL', 2, '']];
    const open = accessSeason.build(runOf({ ...SHEETS, Roster }, { asOf }));
    expect(tableOf(open, 'students').rows.at(-1)?.at(-1)).toEqual({ text: 'Not judged: no id', status: 'info' });
    const nobody = accessSeason.build(run, { school: 'Nowhere' });
    expect([nobody.reading, nobody.blocks]).toEqual(['Nobody is to be tested or registered.', []]);
  });

  it('compares before the season too, and says so', () => {
    const before = accessSeason.build(runOf(SHEETS, { asOf: dayOf(2026, 10, 1) }));
    expect(before.reading).toMatch(/^1 of 4 MLs to be tested in 2027/);
    expect(before.blocks).toContainEqual({ kind: 'note', text: expect.stringMatching(/compared here on any day/) });
  });

  it('is empty, with the reason, without a registration', () => {
    const { Roster } = SHEETS;
    const bare = accessSeason.build(runOf({ Roster }, { asOf }));
    expect([bare.reading, bare.blocks]).toEqual(['Missing in this workbook: no ACCESS registration sheet.', []]);
  });
});
