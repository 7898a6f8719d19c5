import type { ComplianceRun } from '../run/run';
import type { WorkbookSnapshot } from '../sheets/snapshot';
import { buildPlan } from './build-plan';
import type { AnewOffer, Plan, PlanRequest } from './plan';
import { isShown, rowsTouched } from './plan-words';
import type { Repeat } from './prove';

/**
 * What Build anew would come to by its first answer, where Repair leaves somebody open whom a plan may place (docs/spec/schedule-builder.md, Whom it
 * places); null where there is nothing to offer.
 */
export function anewOffer(
  workbook: WorkbookSnapshot,
  run: ComplianceRun,
  request: PlanRequest,
  { open }: Pick<Plan, 'open'>,
  repeat: Repeat,
): AnewOffer | null {
  if (request.mode === 'anew' || !open.some(({ reason }) => reason !== 'not-placed')) return null;
  const anew = buildPlan(workbook, run, { ...request, mode: 'anew' }, repeat);
  return isShown(anew) ? { legal: anew.after.legal, rows: rowsTouched(anew.lines) } : null;
}
