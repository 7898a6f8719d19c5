import { BOSTON_2024 } from '../../policy/boston-2024';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { notes } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
    ['1', 'Burke', 3, 'EL', 2],
    ['2', 'Burke', 3, 'EL', ''],
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License'],
    ['Lee, Ann', 'Burke', 'Y'],
  ],
  Bus: [['Route'], ['7']],
};
const settings = { firstDayOfSchool: '2026-09-08', 'eslMinutes.2': 100 };
const policy = { settings, schools: { Burke: { blockLength: 50 } } };

describe('notes', () => {
  const report = notes.build(runOf(SHEETS, { policy }));
  const count = Object.keys(BOSTON_2024).length;
  const said = report.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
  const assumed = said.filter((text) => /^\d+\. /.test(text));

  it('numbers assumptions, sheets and settings through', () => {
    const texts = assumed.map((text) => text.replace(/^\d+\. /, ''));
    expect(
      texts.filter((text) => /level 1|says who is enrolled|full-time|calendar days|SDD 4/.test(text)),
    ).toHaveLength(6);
    expect(texts).toContainEqual(expect.stringMatching(/^1 ML without a readable level counts as level 1/));
    expect(texts).toContainEqual(
      expect.stringMatching(/^1 ESL-licensed teacher without an FTE .* counts as full-time/),
    );
    const numbers = [
      ...assumed.map((text) => Number.parseInt(text, 10)),
      ...['sheets', 'settings'].flatMap((name) => shownRows(tableOf(report, name)).map(([number]) => number)),
    ];
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  });

  it('names a sheet that could not be read, with the reason', () => {
    const unread = [{ name: 'Locked', reason: 'Excel gave no cells of it.' }];
    const rows = shownRows(tableOf(notes.build({ ...runOf(SHEETS, { policy }), unread }), 'sheets'));
    expect(rows.at(-1)?.slice(1)).toEqual(['Locked', 'could not be read', null, 'Excel gave no cells of it.']);
  });

  it('says how each sheet was read, or why not', () => {
    const rows = shownRows(tableOf(report, 'sheets')).map((row) => row.slice(1));
    expect(rows).toEqual([
      ['Roster', 'roster', 2, ''],
      ['Staff', 'staff sheet', 1, ''],
      ['Bus', 'not read', null, expect.stringMatching(/./)],
    ]);
  });

  it('shows every setting with source and how sure it is, the changed ones first, in words', () => {
    const rows = shownRows(tableOf(report, 'settings')).map((row) => row.slice(1));
    expect(rows).toHaveLength(count);
    expect(rows.slice(0, 3)).toEqual([
      [
        'ESL minutes a day, level 2',
        '100 minutes a day',
        'was 90 minutes a day',
        expect.any(String),
        'set by your office',
      ],
      [expect.any(String), 'not set', 'Burke: 50 minutes', expect.any(String), expect.any(String)],
      [expect.any(String), '9/8/2026', 'was not set', expect.any(String), 'set by your office'],
    ]);
    expect(rows).toContainEqual(['Last day of the ACCESS window', '2/15', '', expect.any(String), 'our reading']);
    expect(rows.flat().join()).not.toMatch(/CONFIRMED|LIKELY|UNKNOWN|\d{4}-\d{2}-\d{2}/);
  });

  it('prints the settings that the office changed; the others stand below them', () => {
    expect(tableOf(report, 'settings').printFirst).toBe(3);
    expect(said).toContain(`${count - 3} that nobody changed come after these and are not printed.`);
  });

  it('reads in one sentence', () => {
    const made = assumed.length;
    expect(report.reading).toBe(
      `2 of 3 sheets were read; ${made} assumptions were made; 3 of ${count} settings are changed.`,
    );
  });
});
