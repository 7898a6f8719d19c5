import { missingNeeds } from '../missing-needs';
import { checkOf } from '../render-finding';
import type { ComplianceRun } from '../run';

/** Which sheet or column a check lacks in this workbook, in words; null where it could run. */
export function missingFor({ dataset }: Pick<ComplianceRun, 'dataset'>, check: string): string | null {
  return missingNeeds(checkOf(check).needs, dataset.has);
}
