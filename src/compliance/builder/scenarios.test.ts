import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { buildPlan } from './build-plan';
import { planned } from './planned';
import { neverWorseWithMore, policyMore, readWhatIf, whatIf, type ScenarioBase } from './scenarios';
import { tinyWorkbook, TINY, type TinySchool } from './testing/tiny-school';

const BUT_THE_LAST = [true, true, true, false];
const NO = [false, false, false, false];

/** Three MLs of grade 7, level 3; one teacher with time for one group of two. */
const SCHOOL: TinySchool = {
  mls: [7, 7, 7].map((grade) => ({ grade: grade as 7, level: 3, mayLeave: BUT_THE_LAST })),
  teachers: [{ busy: NO, periods: 1 }],
  limit: 2,
};

function baseOf(school: TinySchool): ScenarioBase {
  const workbook = tinyWorkbook(school);
  const changes = { settings: { 'eslGroupSize.standard': school.limit, planRounds: 20 } };
  const before = run(workbook, { policy: makePolicy(changes), asOf: dayOf(2026, 10, 1) });
  return { workbook, run: before, repeat: {}, school: TINY, policyWith: policyMore(changes), planned: 1 };
}

const unservedIn = (scenario: object) =>
  whatIf(baseOf(SCHOOL), readWhatIf(JSON.stringify({ scenarios: [{ name: 'one', ...scenario }] }))).whatIf.map(
    ({ unserved }) => unserved,
  );

describe('what if', () => {
  it.each<[string, object, number]>([
    ['as it is, one of three', {}, 1],
    ['another teacher, nobody', { teachers: [{ add: 1, fte: 1 }] }, 0],
    ['another teacher from the third period on, nobody', { teachers: [{ add: 1, fte: 1, from: 'Period 3' }] }, 0],
    ['the same, where nobody may leave a class then, one still', { teachers: [{ add: 1, fte: 1, from: '4' }] }, 1],
    ['without the teacher, all', { teachers: [{ without: 'Esl, A' }] }, 3],
    ['a license for a teacher who is never free, one still', { teachers: [{ licensed: 'Core, Cal' }] }, 1],
    ['groups of three, nobody', { limits: { 'eslGroupSize.standard': 3 } }, 0],
    ['two newcomers of the level, three', { newcomers: [{ grade: '7', level: 3, count: 2 }] }, 3],
  ])('tells of %s', (_, scenario, unserved) => {
    expect(unservedIn(scenario)).toEqual([unserved]);
  });

  it('counts by FTE and without each teacher, and leaves the data as they are', () => {
    const base = baseOf(SCHOOL);
    const before = JSON.stringify(base.workbook);
    const figures = whatIf(base, { fte: true, nMinusOne: true });
    expect(figures.whatIf.filter(({ fte }) => (fte ?? 0) >= 0)).toEqual([
      { name: 'as today', fte: 0, unserved: 1 },
      { name: '0.5 FTE more', fte: 0.5, unserved: 0 },
      { name: '1.0 FTE more', fte: 1, unserved: 0 },
      { name: '1.5 FTE more', fte: 1.5, unserved: 0 },
      { name: '2.0 FTE more', fte: 2, unserved: 0 },
    ]);
    expect(figures.nMinusOne).toEqual([{ name: 'Without Esl, A', teacher: 'Esl, A', repair: 3, anew: 3 }]);
    expect(JSON.stringify(base.workbook)).toBe(before);
  });

  it('counts every step of less FTE that the school has, also where no teachers make it up', () => {
    // Groups of one: three groups of 225 minutes in three periods. Half of 1,125 minutes are enough for two.
    const base = baseOf({ ...SCHOOL, teachers: [{ busy: NO, periods: 5 }], limit: 1 });
    const { whatIf: figures } = whatIf({ ...base, planned: 0 }, { fte: true });
    expect(figures.filter(({ fte }) => (fte ?? 0) <= 0)).toEqual([
      { name: '1.0 FTE less', fte: -1, unserved: 3 },
      { name: '0.5 FTE less', fte: -0.5, unserved: 1 },
      { name: 'as today', fte: 0, unserved: 0 },
    ]);
  });

  it('never has more unserved with more teachers than with fewer, or than with the plan', () => {
    const found = [10, 20, 21, 19, 22].map((unserved, at) => ({ name: `${at}`, fte: at - 2, unserved }));
    const figures = (planned: number) => neverWorseWithMore(found, planned).map(({ unserved }) => unserved);
    expect(figures(30)).toEqual([10, 20, 10, 10, 10]);
    expect(figures(8)).toEqual([10, 20, 8, 8, 8]);
    const alone = neverWorseWithMore(found.slice(2), 18).map(({ unserved }) => unserved);
    expect(alone).toEqual([18, 18, 18]);
  });

  it('counts without a teacher who has an id in the staff sheet alone, and whose classes are in the schedule', () => {
    const base = baseOf(SCHOOL);
    const first = buildPlan(base.workbook, base.run, { school: TINY, mode: 'repair', locked: [], rejected: [] });
    if ('missing' in first) throw new Error(first.missing.join());
    const full = planned(base.workbook, base.run, first.lines);
    const sheets = full.sheets.map((sheet) =>
      sheet.name === 'Staff'
        ? { ...sheet, values: sheet.values.map((row, at) => [...row, at === 0 ? 'Staff ID' : `E${at}`]) }
        : sheet,
    );
    const workbook = { ...full, sheets };
    const after = run(workbook, { policy: base.run.policy, asOf: base.run.asOf });
    // Two of three are served by her.
    const { nMinusOne } = whatIf({ ...base, workbook, run: after }, { nMinusOne: true });
    expect(nMinusOne).toMatchObject([{ teacher: 'Esl, A', repair: 3, anew: 3 }]);
  });

  it.each([
    ['no JSON', 'soon', 'not JSON'],
    ['an unknown word', '{ "teachers": 3 }', 'cannot be used'],
    [
      'a period in which there is no class',
      '{ "scenarios": [{ "name": "x", "teachers": [{ "add": 1, "fte": 1, "from": "9" }] }] }',
      'period "9"',
    ],
    [
      'a grade that is none',
      '{ "scenarios": [{ "name": "x", "newcomers": [{ "grade": "99", "level": 1, "count": 1 }] }] }',
      'grade "99"',
    ],
    [
      'a teacher without, whom nobody knows',
      '{ "scenarios": [{ "name": "x", "teachers": [{ "without": "T9999" }] }] }',
      'teacher "T9999"',
    ],
    [
      'a teacher with a license, whom nobody knows',
      '{ "scenarios": [{ "name": "x", "teachers": [{ "licensed": "Nobody, Ann" }] }] }',
      'teacher "Nobody, Ann"',
    ],
  ])('refuses %s', (_, text, words) => {
    expect(() => whatIf(baseOf(SCHOOL), readWhatIf(text))).toThrow(words);
  });
});
