import { readFileSync } from 'node:fs';
import { makeSchool, settingsOf } from '../../scripts/make-schools';
import { SCHOOLS, SMALL_SCHOOLS } from '../../scripts/make-schools/kinds';
import type { SchoolKind } from '../../scripts/make-schools/model';
import { saveXlsx } from '../../src/embedded-host/file';
import { hostWorkbookOf } from '../../scripts/make-schools/host-workbook';
import { check, inFolder, SAMPLE, write } from '../command-line';
import { readBook } from './book';
import { faultsOf, type Claimed } from './verify';

/** `PLAN_SCHOOLS=all npx jest test/plans` verifies schools of every size, for minutes. */
const KINDS = process.env['PLAN_SCHOOLS'] === 'all' ? SCHOOLS : SMALL_SCHOOLS;
const SECONDS = process.env['PLAN_SECONDS'] ?? '2';

/** The faults of the plan that the command line makes of a file. */
async function verified(file: string, school: string, ...options: readonly string[]) {
  const copy = inFolder('planned.xlsx');
  const { error, status } = await check(
    file,
    ...['--reports', 'summary', '--no-highlight', '--as-of', '2026-10-15', '--out', inFolder('checked.xlsx')],
    ...['--plan', school, '--plan-out', copy, '--json', inFolder('plan.json'), ...options],
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
  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', async (name, kind) => {
    const policy = write('policy.json', JSON.stringify({ settings: settingsOf(kind) }));
    const { faults, plan } = await verified(await fileOf(kind), name, '--plan-seconds', SECONDS, '--policy', policy);
    expect(plan.verified.problems).toEqual([]);
    expect(faults).toEqual([]);
    // The school has gaps that a plan can close.
    expect(plan.lines.length).toBeGreaterThan(0);
  });

  it('the sample', async () => {
    const { faults, plan } = await verified(SAMPLE, 'Burke K-8', '--plan-seconds', SECONDS);
    expect(plan.verified.problems).toEqual([]);
    expect(faults).toEqual([]);
  });
});
