import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { dayFromIso } from '../sheets/values/dates';
import { problemKey } from '../findings/waivers';
import { run } from './run';
import { headlineOf } from './score';
import { headlineSentences, servedWords, withoutErrorWords } from './score-words';

const ROSTER = ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher'];

function runOf(sheets: SheetRows, waived: readonly string[] = []) {
  const options = { policy: makePolicy(), asOf: dayFromIso('2026-11-28') ?? 0 };
  const first = run(workbookOf(sheets), options);
  const waivers = first.findings
    .filter(({ check }) => waived.includes(check))
    .map((finding) => ({ key: problemKey(finding), reason: 'seen', author: '', date: '2026-11-01' }));
  return run(workbookOf(sheets), { ...options, waivers });
}

describe('the two figures', () => {
  it('count the fully served of those owed ESL, and those without an error of all', () => {
    const { served, withoutError } = headlineOf(
      runOf({
        Roster: [
          ROSTER,
          ['1', 'Adams', 3, 'EL', 2],
          ['2', 'Adams', 3, 'EL', 2],
          ['3', 'Adams', 3, 'EL', 2],
          ['4', 'Adams', 'K1', 'EL', 2],
          ['5', 'Baker', 3, 'EL', 2],
        ],
        Schedule: [
          SCHEDULE,
          ['1', 'Adams', 'ESL', 1, 450, 'Lee, Ann'],
          ['2', 'Adams', 'ESL', 2, 440, 'Lee, Ann'],
          ['3', 'Adams', 'ESL', 3, '', 'Lee, Ann'],
          ['4', 'Adams', 'Play', 1, 450, 'Roy, Max'],
          ['5', 'Baker', 'Math', 1, 450, 'Roy, Max'],
        ],
      }),
    );
    expect(served).toEqual({ full: 1, of: 4, notJudged: 1 });
    expect(withoutError).toEqual({ count: 3, of: 5 });
  });

  it('take nobody for fully served whose class has no teacher, waived or not as the finding is', () => {
    const sheets = {
      Roster: [ROSTER, ['1', 'Adams', 3, 'EL', 2], ['2', 'Adams', 3, 'EL', 2]],
      Schedule: [SCHEDULE, ['1', 'Adams', 'ESL', 1, 450, 'TBD'], ['2', 'Adams', 'ESL', 2, 450, 'Lee, Ann']],
    };
    const open = runOf(sheets);
    expect(headlineOf(open).served).toEqual({ full: 1, of: 2, notJudged: 0 });
    expect(open.services.map(({ served }) => served)).toEqual([true, true]);
    expect(headlineOf(runOf(sheets, ['esl-teacher-missing'])).served.full).toBe(2);
  });

  it('are lowered by an unlicensed teacher in the second alone, and by no waiver of short minutes in the first', () => {
    const sheets = {
      Roster: [ROSTER, ['1', 'Adams', 3, 'EL', 2], ['2', 'Adams', 3, 'EL', 2]],
      Schedule: [SCHEDULE, ['1', 'Adams', 'ESL', 1, 450, 'Lee, Ann'], ['2', 'Adams', 'ESL', 2, 45, 'Roy, Max']],
      Staff: [
        ['Teacher', 'ESL License', 'School'],
        ['Lee, Ann', 'N', 'Adams'],
        ['Roy, Max', 'Y', 'Adams'],
      ],
    };
    expect(headlineOf(runOf(sheets))).toEqual({
      served: { full: 1, of: 2, notJudged: 0 },
      withoutError: { count: 0, of: 2 },
    });
    expect(headlineOf(runOf(sheets, ['esl-minutes-short']))).toEqual({
      served: { full: 1, of: 2, notJudged: 0 },
      withoutError: { count: 1, of: 2 },
    });
  });

  it('count the students of a class that only the sections sheet names as a finding does', () => {
    const result = runOf({
      Roster: [ROSTER, ['1', 'Adams', 3, 'EL', 2], ['2', 'Adams', 3, 'EL', 2]],
      Schedule: [
        SCHEDULE,
        ['1', 'Adams', 'ESL', 1, 450, 'Lee, Ann'],
        ['1', 'Adams', 'Math', '3a', 300, 'Roy, Max'],
        ['2', 'Adams', 'ESL', 1, 450, 'Lee, Ann'],
      ],
      Sections: [
        ['School', 'Course', 'Section', 'Term', 'Grade', 'Enrolled', 'Teacher'],
        ['Adams', 'MATH', '3A', 'FY', 3, 40, 'Roy, Max'],
      ],
    });
    expect(result.findings.map(({ check, section }) => [check, section])).toEqual([
      ['class-over-cap', 'Adams|MATH|3A|FY'],
    ]);
    expect(headlineOf(result).withoutError).toEqual({ count: 1, of: 2 });
  });

  it('count who has no id by the row that an error points to: on a list by names, by state ids, and where one id is blank', () => {
    const figures = (headings: readonly string[], first: string, second: string) =>
      headlineOf(runOf({ Roster: [headings, [first, 'Silva, Ana', 3, 'EL', ''], [second, 'Sosa, Luis', 3, 'EL', 2]] }))
        .withoutError;
    const rest = ['Name', 'Grade', 'ML Status', 'SDD'];
    expect(figures(['Homeroom', ...rest], '12', '14')).toEqual({ count: 1, of: 2 });
    expect(figures(['State ID', ...rest], '1045600000', '1045601117')).toEqual({ count: 1, of: 2 });
    expect(figures(['Student ID', ...rest], '', '100234')).toEqual({ count: 1, of: 2 });
  });

  it('are those of the schools asked for', () => {
    const both = runOf({
      Roster: [ROSTER, ['1', 'Adams', 3, 'EL', 2], ['2', 'Baker', 3, 'EL', 2]],
      Schedule: [SCHEDULE, ['1', 'Adams', 'ESL', 1, 450, 'Lee, Ann']],
    });
    expect(headlineOf(both, (school) => school === 'Adams').served).toEqual({ full: 1, of: 1, notJudged: 0 });
    expect(headlineOf(both, (school) => school === 'Baker').served).toEqual({ full: 0, of: 1, notJudged: 0 });
  });
});

describe('the two figures in words', () => {
  it('say at once how many could not be judged, and nothing of nobody', () => {
    expect(servedWords({ full: 138, of: 152, notJudged: 3 })).toBe(
      '138 of 152 MLs fully served; 3 could not be judged',
    );
    expect(servedWords({ full: 1, of: 1, notJudged: 0 })).toBe('1 of 1 ML fully served');
    expect(servedWords({ full: 0, of: 12, notJudged: 12 })).toBe('ESL of 12 MLs could not be judged');
    expect(servedWords({ full: 0, of: 0, notJudged: 0 })).toBeNull();
    const served = { full: 0, of: 0, notJudged: 0 };
    expect(withoutErrorWords({ served, withoutError: { count: 1290, of: 1600 } })).toBe(
      '1,290 of 1,600 MLs without an error',
    );
    expect(withoutErrorWords({ served, withoutError: { count: 0, of: 0 } })).toBeNull();
    const unjudged = { full: 0, of: 13, notJudged: 13 };
    expect(withoutErrorWords({ served: unjudged, withoutError: { count: 13, of: 15 } })).toBe(
      '13 of 15 MLs without an error; errors of ESL could not be looked for',
    );
  });

  it('stand in their order', () => {
    const served = { full: 138, of: 152, notJudged: 3 };
    expect(headlineSentences({ served, withoutError: { count: 129, of: 160 } })).toEqual([
      '138 of 152 MLs fully served; 3 could not be judged (by minutes or blocks).',
      '129 of 160 MLs without an error.',
    ]);
  });
});
