import type { PlanPlace } from '../../compliance/builder/plan';

/** Tells the rows of a workbook apart. */
export function placeKey({ row, sheet }: PlanPlace): string {
  return `${row} ${sheet}`;
}
