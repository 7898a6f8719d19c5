import { readFileSync } from 'node:fs';
import { makeSchool, SCHOOLS_AS_OF, settingsOf } from '../../scripts/make-schools';
import { MORE_SMALL_SCHOOLS, SCHOOLS, SMALL_SCHOOLS } from '../../scripts/make-schools/kinds';
import type { SchoolKind } from '../../scripts/make-schools/model';
import { isBetter, scoreOf } from '../../src/compliance/builder/answer/score';
import { beginQuickly, buildPlan, wholeOf } from '../../src/compliance/builder/build-plan';
import { makePolicy } from '../../src/compliance/policy/policy';
import { run } from '../../src/compliance/run/run';
import { saveXlsx } from '../../src/embedded-host/file';
import { hostWorkbookOf } from '../../scripts/make-schools/host-workbook';
import { check, inFolder, SAMPLE, useOwnFolder, write } from '../command-line/command-line';
import { readBook } from './book';
import { faultsOf, type Claimed } from './verify';

useOwnFolder();

/** `PLAN_SCHOOLS=all npx jest test/plans` verifies schools of every size, with every round and seconds of solver, for minutes. */
const ARE_ALL = process.env['PLAN_SCHOOLS'] === 'all';
/** A school of 400 MLs takes minutes, and more where others use the machine. */
const MOST_MILLISECONDS = ARE_ALL ? 1_800_000 : undefined;
const SECONDS = process.env['PLAN_SECONDS'] ?? (ARE_ALL ? '2' : '0.5');
/** What is verified is whether a plan is legal, not whether it is the best: it need not be looked for long. */
const SETTINGS: Readonly<Record<string, number>> = ARE_ALL ? {} : { planRounds: 20 };
const KINDS = [...(ARE_ALL ? SCHOOLS : SMALL_SCHOOLS), ...MORE_SMALL_SCHOOLS];

/** The faults of the plan that the command line makes of a file. */
async function verified(file: string, school: string, settings: Readonly<Record<string, number | boolean>>) {
  const copy = inFolder('planned.xlsx');
  const policy = write('policy.json', JSON.stringify({ settings: { ...settings, ...SETTINGS } }));
  const { error, status } = await check(
    file,
    ...['--reports', 'summary', '--no-highlight', '--as-of', '2026-10-15', '--out', inFolder('checked.xlsx')],
    ...['--plan', school, '--plan-out', copy, '--json', inFolder('plan.json')],
    ...['--plan-seconds', SECONDS, '--policy', policy],
  );
  const { plans } = JSON.parse(readFileSync(inFolder('plan.json'), 'utf8')) as {
    readonly plans: readonly (Claimed & { readonly verified: { readonly problems: readonly string[] } })[];
  };
  const [plan] = plans;
  if (plan === undefined) throw new Error(`No plan: ${error}`);
  const books = await Promise.all([file, copy].map((each) => readBook(readFileSync(each))));
  const [before, after] = books;
  if (before === undefined || after === undefined) throw new Error('Two files are read.');
  return { plan, status, faults: faultsOf(before, after, plan, '2026-10-15') };
}

/** A made-up school as a file. */
async function fileOf(kind: SchoolKind): Promise<string> {
  const { bytes } = await saveXlsx(hostWorkbookOf(makeSchool(kind)));
  return write('school.xlsx', bytes);
}

describe('a plan, verified by other code from the saved workbook', () => {
  const kinds = KINDS.map((kind) => [kind.name, kind] as const);
  it.each(kinds)(
    '%s',
    async (_, kind) => {
      const { faults, plan } = await verified(await fileOf(kind), kind.name, settingsOf(kind));
      expect(plan.verified.problems).toEqual([]);
      expect(faults).toEqual([]);
      // The school has gaps that a plan can close.
      expect(plan.lines.length).toBeGreaterThan(0);
    },
    MOST_MILLISECONDS,
  );

  it('makes most classes legal at once, before anything is solved', () => {
    const lake = SCHOOLS.find(({ name }) => name === 'Lake K-5');
    if (lake === undefined) throw new Error('There is no such school.');
    const workbook = makeSchool(lake);
    const before = run(workbook, { policy: makePolicy({ settings: { planRounds: 30 } }), asOf: SCHOOLS_AS_OF });
    const plan = buildPlan(workbook, before, { school: lake.name, mode: 'repair', locked: [], rejected: [] });
    // No plan serves more than 71 in full and legally: proved (docs/bench.md).
    expect(plan).toMatchObject({ before: { legal: 37 }, verified: { problems: [] } });
    expect('after' in plan && plan.after.legal).toBeGreaterThanOrEqual(64);
  });

  it('is there soon for a school with many ways to place its MLs, and never worse after all rounds', () => {
    const lake = SCHOOLS.find(({ name }) => name === 'Lake K-5');
    if (lake === undefined) throw new Error('There is no such school.');
    const before = run(makeSchool(lake), { policy: makePolicy(), asOf: SCHOOLS_AS_OF });
    const begun = beginQuickly(before, { school: lake.name, mode: 'anew', locked: [], rejected: [] });
    const whole = wholeOf(begun);
    if ('missing' in begun || 'missing' in whole) throw new Error('The school has a schedule.');
    expect(begun.isWhole).toBe(false);
    expect(begun.first.rounds).toBeLessThan(whole.first.rounds);
    expect(isBetter(scoreOf(begun.first.state), scoreOf(whole.first.state))).toBe(false);
    expect(wholeOf(whole)).toBe(whole);
  });

  it('the sample', async () => {
    const { faults, plan } = await verified(SAMPLE, 'Burke K-8', {});
    expect(plan.verified.problems).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('the schools that are verified', () => {
  const small = [...SMALL_SCHOOLS, ...MORE_SMALL_SCHOOLS];
  const bands = (kind: SchoolKind) => kind.name.split(' ').at(-1) ?? '';

  // The list for a reader is in README.md.
  it.each<readonly [string, readonly string[], (kind: SchoolKind) => readonly string[]]>([
    ['grades', ['K-5', 'K-8', '6-8', '7-12', '9-12'], (kind) => [bands(kind)]],
    ['days', ['weekdays', 'A/B', 'six days'], ({ days }) => [days]],
    ['programs', ['Dual Language', 'SEI', 'HILT'], ({ programs }) => programs],
    ['times', ['clock', 'periods'], ({ clock }) => [clock ? 'clock' : 'periods']],
    ['years', ['semesters', 'whole years'], ({ semesters }) => [semesters ? 'semesters' : 'whole years']],
    ['staff', ['stay', 'leave', 'turn'], ({ leaving, turning }) => [leaving ? 'leave' : turning ? 'turn' : 'stay']],
    ['ESL today', ['faults', 'none'], ({ isScheduled }) => [isScheduled ? 'faults' : 'none']],
  ])('differ by %s', (_, wanted, of) => {
    expect(new Set(small.flatMap(of))).toEqual(new Set(wanted));
  });

  it('have from 20 to 400 MLs', () => {
    const sizes = SCHOOLS.map(({ mls }) => mls);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([20, 400]);
  });
});
