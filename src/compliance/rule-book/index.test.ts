import { CHECKS } from '../checks';
import { runOf, shownRows, tableOf } from '../reports/testing/run-of';
import { ruleBook } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'ESL Min/Wk'],
    ['1', 'One, Ana', 'Burke', 3, 'EL', 3, 200],
    ['2', 'Two, Ben', 'Burke', 3, 'EL', 3, 300],
  ],
};
const STRICTER = { settings: { 'eslMinutes.3': 75 } };

describe('the rule book', () => {
  const report = ruleBook(null).build(runOf(SHEETS));

  it('says each rule that was checked in plain words with its source, and which were not', () => {
    const rules = report.blocks.flatMap((block) =>
      block.kind === 'table' && block.name.startsWith('rules_') ? shownRows(block) : [],
    );
    const idle = shownRows(tableOf(report, 'idle'));
    expect(rules.length + idle.length).toBe(CHECKS.length);
    const short = rules.find(([rule]) => rule === 'Short of ESL minutes');
    expect(short?.[1]).toContain('An active English learner who is owed ESL');
    expect(short?.[2]).toContain('BPS Circular CAO-05, p. 17 and Table 2');
    expect(short?.[3]).toBe('ELE 5');
    for (const [, finds, source, asked, step] of rules) {
      for (const text of [finds, source, asked, step]) expect(text).not.toBe('');
    }
    expect(report.reading).toMatch(
      /^\d+ rules checked: \d+ to fix, \d+ to review, \d+ for information; \d+ not checked here\.$/,
    );
  });

  it('names no rule by its id', () => {
    const text = JSON.stringify(report.blocks);
    expect(CHECKS.filter(({ id }) => text.includes(`${id} `) || text.includes(` ${id}`)).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('says what a change of settings changes, and for whom', () => {
    // Level 3 is owed 60 minutes a day; with 75, the student who has 300 a week is short as well.
    const changed = ruleBook(runOf(SHEETS)).build(runOf(SHEETS, { policy: STRICTER }));
    expect(shownRows(tableOf(changed, 'changed'))).toEqual([
      [expect.stringContaining('evel 3'), expect.stringContaining('75'), expect.stringMatching(/^was 60/)],
    ]);
    expect(shownRows(tableOf(changed, 'moved'))).toEqual([
      ['comes', 'Short of ESL minutes', 'To fix', 'Burke', '2', ''],
    ]);
    expect(changed.blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Against the rules that the program comes with, 1 finding comes and 0 findings go; they concern 1 student and 0 classes.',
    });
  });

  it('says so where a change of settings changes nothing', () => {
    const same = ruleBook(runOf(SHEETS)).build(runOf(SHEETS, { policy: { settings: { 'eslMinutes.1': 150 } } }));
    expect(JSON.stringify(same.blocks)).toContain('No finding comes or goes');
  });
});
