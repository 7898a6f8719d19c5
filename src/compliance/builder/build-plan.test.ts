import { makeSample } from '../../../scripts/make-sample/sample';
import { snapshotOf } from '../../../scripts/make-sample/sheets';
import { makePolicy } from '../policy/policy';
import { run } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { planned } from './planned';
import { tinyWorkbook, TINY } from './testing/tiny-school';
import { buildPlan } from './build-plan';
import type { Plan } from './plan';

const SCHOOL = 'Burke K-8';
const workbook = snapshotOf(makeSample().sheets);
const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 10 } }), asOf: dayOf(2026, 12, 16) });

function planOf(locked: readonly string[] = [], rejected: readonly string[] = []): Plan {
  const plan = buildPlan(workbook, before, { school: SCHOOL, mode: 'repair', locked, rejected });
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}

describe('buildPlan of the sample school', () => {
  const plan = planOf();

  it('leaves unserved only the ML who is on no schedule, and is verified', () => {
    // Planted: three MLs with a schedule who are short, and one who is on no schedule.
    expect(plan.before.unserved).toBe(4);
    expect(plan.after.unserved).toBe(1);
    expect(plan.verified).toMatchObject({ newErrors: 0, problems: [] });
  });

  it('says for whom the lines are by ids that locks can name', () => {
    const ids = plan.lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps what is locked, and never offers again what is rejected', () => {
    const [line] = plan.lines.filter((each) => each.do === 'add');
    if (line === undefined) throw new Error('The plan adds nobody.');
    expect(planOf([line.id]).lines.map(({ id }) => id)).toContain(line.id);
    const without = planOf([], [line.id]);
    expect(without.lines.map(({ id }) => id)).not.toContain(line.id);
    expect(without.verified?.problems).toEqual([]);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});

it('a new group that a child was rejected for is not offered to her as a seat, once it is a class', () => {
  const free = [true, true, true, true];
  const mls = [1, 2, 3].map(() => ({ grade: 7 as const, level: 3 as const, mayLeave: free }));
  const teachers = [{ busy: [false, false, false, false], periods: 1 }];
  const policy = makePolicy({ settings: { planRounds: 10 } });
  const checked = (book: typeof workbook) => run(book, { policy, asOf: dayOf(2026, 10, 1) });
  const built = (book: typeof workbook, rejected: readonly string[]) => {
    const plan = buildPlan(book, checked(book), { school: TINY, mode: 'repair', locked: [], rejected });
    if ('missing' in plan) throw new Error(plan.missing.join());
    return plan.lines.filter((line) => line.do === 'add');
  };
  const tiny = tinyWorkbook({ mls, teachers, limit: 3 });
  const lines = built(tiny, []);
  expect(lines.map(({ section, studentId }) => `${studentId} ${section}`)).toEqual(['1001 P1', '1002 P1', '1003 P1']);
  const [no] = lines;
  const added = planned(tiny, checked(tiny), lines.slice(1));
  // It is offered where nothing was rejected, so what is shown below is the rejection's work.
  expect(built(added, []).map(({ studentId }) => studentId)).toEqual(['1001']);
  expect(built(added, [no?.id ?? ''])).toEqual([]);
});

it('a school whose rows have clock times and no periods is offered every time of the day, each line by its own', () => {
  const mls = [{ grade: 7 as const, level: 2 as const, mayLeave: [true, false, true, false] }];
  const tiny = tinyWorkbook({ mls, teachers: [{ busy: [false, false, false, false], periods: 2 }], limit: 3 });
  const byClock = tiny.sheets.map((sheet) => {
    const [head = []] = sheet.values;
    const at = head.indexOf('Schedule');
    if (at < 0) return sheet;
    // Period 1 begins at 8:00, each has 45 minutes.
    const timesOf = (pattern: unknown) => {
      const start = 8 * 60 + (Number(String(pattern).charAt(0)) - 1) * 45;
      return ['M-F', start / 1440, (start + 45) / 1440];
    };
    const values = sheet.values.map((row, index) => [
      ...row.slice(0, at),
      ...(index === 0 ? ['Days', 'Start Time', 'End Time'] : timesOf(row[at])),
      ...row.slice(at + 1),
    ]);
    return { ...sheet, values };
  });
  const book = { ...tiny, sheets: byClock };
  const checkedBook = run(book, { policy: makePolicy({ settings: { planRounds: 10 } }), asOf: dayOf(2026, 10, 1) });
  const plan = buildPlan(book, checkedBook, { school: TINY, mode: 'repair', locked: [], rejected: [] });
  if ('missing' in plan) throw new Error(plan.missing.join());
  expect(plan.after).toMatchObject({ unserved: 0, legal: 1 });
  expect(plan.verified?.problems).toEqual([]);
  expect(plan.groups.map(({ times }) => times)).toEqual(['M-F 8:00 AM–8:45 AM', 'M-F 9:30 AM–10:15 AM']);
  const added = plan.lines.filter((line) => line.do === 'add');
  expect(added.map(({ end, pattern, start }) => [pattern, start, end])).toEqual([
    ['M-F', 480, 525],
    ['M-F', 570, 615],
  ]);
  const rejected = [added[0]?.id ?? ''];
  const without = buildPlan(book, checkedBook, { school: TINY, mode: 'repair', locked: [], rejected });
  if ('missing' in without) throw new Error(without.missing.join());
  expect(without.lines.filter((line) => line.do === 'add').map(({ start }) => start)).toEqual([570]);
  expect(without.open.map(({ detail }) => detail)).toEqual([
    'needs 10 meetings a week of 45 minutes, 5 may be left: Coding 5, without the times that were rejected',
  ]);
});

it('an ML with two ESL classes at one time is not called served, and keeps one of them where that is enough', () => {
  const ml = (level: 2 | 3) => ({ grade: 7 as const, level, mayLeave: [false, false, false, false] });
  const busy = [false, false, false, false];
  const teachers = [
    { busy, periods: 1 },
    { busy, periods: 1 },
  ];
  const at = (period: number, teacher: number) => ({ period, teacher, members: [0], locked: [] });
  const builtFor = (level: 2 | 3) => {
    const tiny = tinyWorkbook({ mls: [ml(level)], teachers, today: [at(0, 0), at(0, 1)], limit: 3 });
    const before = run(tiny, { policy: makePolicy({ settings: { planRounds: 10 } }), asOf: dayOf(2026, 10, 1) });
    const plan = buildPlan(tiny, before, { school: TINY, mode: 'repair', locked: [], rejected: [] });
    if ('missing' in plan) throw new Error(plan.missing.join());
    return plan;
  };
  // Level 2 is owed two periods: one of the two leaves her short, so she keeps both, as today.
  expect(builtFor(2)).toMatchObject({
    before: { legal: 0 },
    after: { legal: 0 },
    lines: [],
    verified: { problems: [] },
  });
  const three = builtFor(3);
  expect(three).toMatchObject({ before: { legal: 0 }, after: { legal: 1 }, verified: { problems: [] } });
  expect(three.lines.map((line) => line.do)).toEqual(['leave']);
});
