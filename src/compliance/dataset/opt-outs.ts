import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { schoolYearStart, type Day } from '../sheets/values/dates';
import { readId } from '../sheets/values/ids';
import { compacted } from '../sheets/values/text';
import type { DateCells } from './date-cells';
import { cellOf, sourceRows, textOf } from './source-rows';

const ESL_SCOPES = new Set(['all', 'esl', 'eslonly', 'allservices']);
const OTHER_SCOPES = new Set(['seiclassonly', 'seiclass', 'seionly', 'sei']);

/** Whether an opt-out form's scope is out of ESL; null for a text that is none of the known words. Blank names no scope. */
export function isOptOutOfEsl(scope: string): boolean | null {
  const words = compacted(scope);
  if (ESL_SCOPES.has(words)) return true;
  return words === '' || OTHER_SCOPES.has(words) ? false : null;
}

/** The keys of students with an opt-out form of the current school year whose scope is All or ESL (esl-service.md). */
export function readOptedOutKeys(
  sheets: readonly RecognisedSheet<'optouts'>[],
  asOf: Day,
  dates: DateCells,
): Set<string> {
  const keys = new Set<string>();
  for (const sheet of sheets) {
    for (const row of sourceRows(sheet)) {
      const id = readId(cellOf(row, 'studentId'));
      const { day } = dates.of(row, 'formDate');
      if (id === null || id.ruined || day === null || schoolYearStart(day) !== schoolYearStart(asOf)) continue;
      if (isOptOutOfEsl(textOf(row, 'scope')) === true) keys.add(id.key);
    }
  }
  return keys;
}
