import { SCHOOLS } from '../scripts/make-schools/kinds';
import { printTable } from './measure';
import { inOwnProcess } from './own-process';
import { PLAN_SECONDS, type PlanFigures } from './plan-job';

/** The table of runs of the schedule builder: made-up schools, each in a process of its own. */
export async function benchPlans(): Promise<void> {
  const rows: string[][] = [];
  for (const place of SCHOOLS.keys()) rows.push(rowOf(await inOwnProcess<PlanFigures>('plan', place, null)));
  console.log(`\nESL schedules, Repair: first answer, and the exact one in ${PLAN_SECONDS} s`);
  printTable([
    ['school', 'MLs', 'unserved', 'full and legal', 'bound', 'first, s', 'of processor', 'exact, s', 'MB'],
    ...rows,
  ]);
}

function rowOf(figures: PlanFigures): string[] {
  const { before, bound, exact, first, isVerified, mls, proved, school } = figures;
  return [
    school,
    String(mls),
    `${before.unserved} → ${first.unserved} → ${exact.unserved}`,
    `${before.legal} → ${first.legal} → ${exact.legal}${isVerified ? '' : ', NOT VERIFIED'}`,
    proved ? 'proved' : String(bound ?? ''),
    figures.firstSeconds.toFixed(1),
    figures.firstProcessor.toFixed(1),
    figures.exactSeconds.toFixed(1),
    (figures.peakBytes / 1e6).toFixed(0),
  ];
}
