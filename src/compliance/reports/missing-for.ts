import type { CheckId } from '../checks';
import { missingNeeds } from '../run/missing-needs';
import { checkOf } from '../run/render-finding';
import type { ComplianceRun } from '../run/run';

/** Which sheet or column a check lacks in this workbook, in words; null where it could run. */
export function missingFor({ dataset }: Pick<ComplianceRun, 'dataset'>, check: CheckId): string | null {
  return missingNeeds(checkOf(check).needs, dataset.has);
}
