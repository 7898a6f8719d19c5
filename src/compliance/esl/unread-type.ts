import type { Enrolment } from '../dataset/records';
import { cellOf } from '../dataset/source-rows';
import { readEslType } from '../sheets/values/esl-types';
import { cellText, isBlank } from '../sheets/values/text';

/** Whether an ESL row gives its type in words on no list: it counts as Standalone, but may be any (docs/spec/rulings.md, Cells and sheets). */
export function hasUnreadType(row: Enrolment): boolean {
  const type = cellOf(row, 'eslType');
  return row.isEsl && !isBlank(type) && readEslType(cellText(type)) === null;
}
