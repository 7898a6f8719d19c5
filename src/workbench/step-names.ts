import { formatArea, type CellArea } from '../embedded-host/browser';
import type { Activity } from '../taskpane/session/session';

/** The pane's words for what it keeps without a cell being changed: policy, waivers, answers about columns. */
const SAVING = 'Saving in the workbook';

/** What a piece of the pane's work is called in the list of what can be undone; null where it changes nothing, or belongs to the step before. */
export function paneStepName(activity: Activity): string | null {
  if (activity.kind !== 'working' || activity.follows) return null;
  if (activity.doing === SAVING) return 'choice in the pane';
  return activity.doing.charAt(0).toLowerCase() + activity.doing.slice(1);
}

/** What typing into a cell is called. */
export function stepOfTyping({ row, column }: Pick<CellArea, 'row' | 'column'>): string {
  return `typing in ${formatArea({ row, column, rows: 1, columns: 1 })}`;
}
