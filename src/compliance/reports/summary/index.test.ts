import { narrativeOf } from '../narrative';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { summary } from '.';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'];

/** Burke has one ML served and one short; Otis has one without any ESL. */
const SHEETS = {
  Roster: [
    ROSTER,
    ['1001', 'Burke K-8', 3, 'EL', 2, 90],
    ['1002', 'Burke K-8', 3, 'EL', 2, 45],
    ['2001', 'Otis', 4, 'EL', 1, ''],
  ],
  Notes: [['Dear all'], ['see you']],
};

describe('summary', () => {
  it('says in one line how many MLs are fully served and have no error, and how many findings there are of each kind', () => {
    expect(summary.build(runOf(SHEETS)).reading).toBe(
      '1 of 3 MLs fully served (by minutes or blocks). 1 of 3 MLs without an error. 2 to fix, 0 to review, 0 for information.',
    );
  });

  it('counts by check, what is to fix first', () => {
    expect(shownRows(tableOf(summary.build(runOf(SHEETS)), 'checks'))).toEqual([
      ['No ESL scheduled', 'To fix', 'ELE 5', 1, 'esl-none'],
      ['Short of ESL minutes', 'To fix', 'ELE 5', 1, 'esl-minutes-short'],
    ]);
  });

  it('counts by school and by criterion', () => {
    const report = summary.build(runOf(SHEETS));
    expect(shownRows(tableOf(report, 'school'))).toEqual([
      ['Burke K-8', 1, 0, 0],
      ['Otis', 1, 0, 0],
    ]);
    expect(shownRows(tableOf(report, 'criterion'))).toEqual([['ELE 5', 2, 0, 0]]);
  });

  it('gives each school its two figures, the most MLs with an error first; the number of MLs tells which group is small', () => {
    const Roster = [
      ...SHEETS.Roster,
      ['2002', 'Otis', 4, 'EL', 1, ''],
      ['2003', 'Otis', 4, 'EL', 2, 90],
      ['2004', 'Otis', 4, 'No', '', ''],
    ];
    const scores = tableOf(summary.build(runOf({ Roster })), 'scores');
    expect(shownRows(scores)).toEqual([
      ['Otis', 3, 1, 0, 3, 1, null],
      ['Burke K-8', 2, 1, 0, 2, 1, null],
    ]);
    expect([scores.groupSize, scores.notesBy]).toEqual(['MLs', ['School']]);
  });

  it('tells in a few sentences what is most to fix, where, and that something could not be checked', () => {
    const Roster = [...SHEETS.Roster, ['2002', 'Otis', 4, 'EL', 1, '']];
    const run = runOf({ Roster });
    const unchecked = new Set(run.couldNotRun.map(({ check }) => check)).size;
    expect(summary.build(run).blocks[0]).toEqual({
      kind: 'paragraph',
      text: `To fix: No ESL scheduled (2), Short of ESL minutes (1). Otis has the most to fix: 2 of 3. ${unchecked} checks could not look at everything: see what is missing below.`,
    });
  });

  it('says that nothing is to fix where everything found is to review', () => {
    const run = runOf({ Roster: [ROSTER, ['1001', 'Burke K-8', 3, 'No', 2, '']] });
    expect(run.findings.map(({ check }) => check)).toEqual(['level-on-non-el']);
    expect(narrativeOf(summary.build(run))).toContain('Nothing is to fix; what was found is to review or to know.');
  });

  it('speaks of one school where asked', () => {
    const report = summary.build(runOf(SHEETS), { school: 'otis' });
    expect(report.blocks.some((block) => block.kind === 'table' && block.name === 'scores')).toBe(false);
    expect(report.reading).toBe(
      '0 of 1 ML fully served (by minutes or blocks). 0 of 1 ML without an error. 1 to fix, 0 to review, 0 for information.',
    );
    expect(report.cover).toContainEqual({ label: 'Scope', value: 'otis' });
  });

  it('lists what could not be checked with what is missing, and the sheets with how they were read', () => {
    const report = summary.build(runOf(SHEETS));
    expect(shownRows(tableOf(report, 'could_not_run'))).toContainEqual([
      'ESL teacher without a valid license',
      'To fix',
      'ELE 5',
      'section',
      'no schedule, no staff sheet',
    ]);
    expect(shownRows(tableOf(report, 'sheets'))).toEqual([
      ['Roster', 'roster', 1, 3, ''],
      ['Notes', 'not read', null, null, 'its headings fit no kind of sheet that is checked'],
    ]);
  });

  it('names the policy and its changed settings on the cover', () => {
    const run = runOf(SHEETS, { policy: { settings: { 'eslMinutes.2': 45 } } });
    expect(summary.build(run).cover).toContainEqual({ label: 'Policy', value: 'boston-2024 · changed: eslMinutes.2' });
  });

  it('prints the criterion that the policy maps the old number to', () => {
    const run = runOf(SHEETS, { policy: { settings: { criteria: { 'ELE 5': 'ELE 3 (new)' } } } });
    expect(shownRows(tableOf(summary.build(run), 'criterion'))).toEqual([['ELE 3 (new)', 2, 0, 0]]);
  });

  it('does not count what somebody waived, and says that it is there', () => {
    const run = runOf(SHEETS, { waivers: [{ key: 'esl-none | 2001', reason: 'leaves in May', date: '2026-09-30' }] });
    expect(summary.build(run).reading).toBe(
      '1 of 3 MLs fully served (by minutes or blocks). 2 of 3 MLs without an error. 1 to fix, 0 to review, 0 for information; 1 waived.',
    );
  });

  it('says so where nothing was found', () => {
    const report = summary.build(runOf({ Roster: [ROSTER, ['1001', 'Burke K-8', 3, 'EL', 2, 90]] }));
    expect(report.reading).toBe(
      '1 of 1 ML fully served (by minutes or blocks). 1 of 1 ML without an error. 0 to fix, 0 to review, 0 for information.',
    );
    expect(report.blocks[0]).toEqual({
      kind: 'note',
      text: 'No finding. Look below at what could not be checked before you rely on it.',
    });
  });
});
