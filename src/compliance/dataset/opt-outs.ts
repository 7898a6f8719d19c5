import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { isCellError } from '../sheets/snapshot';
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

/** Whether a student is opted out by a form, by the key of the id: yes, or not known, since a scope or a date cannot be read. */
export type OptedOutByForm = ReadonlyMap<string, 'yes' | 'not known'>;

/** The students with an opt-out form of the current school year whose scope is All or ESL (docs/spec/esl-service.md), or may be so. */
export function readOptedOutKeys(
  sheets: readonly RecognisedSheet<'optouts'>[],
  asOf: Day,
  dates: DateCells,
): OptedOutByForm {
  const keys = new Map<string, 'yes' | 'not known'>();
  for (const sheet of sheets) {
    for (const row of sourceRows(sheet)) {
      const id = readId(cellOf(row, 'studentId'));
      const { day, readable } = dates.of(row, 'formDate');
      if (id === null || id.ruined || keys.get(id.key) === 'yes') continue;
      if (day === null ? readable : schoolYearStart(day) !== schoolYearStart(asOf)) continue;
      const isOut = isOptOutOfEsl(textOf(row, 'scope'));
      if (isOut === true && day !== null) keys.set(id.key, 'yes');
      else if (isOut !== false || isCellError(cellOf(row, 'scope'))) keys.set(id.key, 'not known');
    }
  }
  return keys;
}
