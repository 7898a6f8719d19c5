import type { SourceRow } from '../dataset/records';
import { cellOf } from '../dataset/source-rows';
import { readNumber, type NumberReading } from '../sheets/values/numbers';

/** What a staff row says that a full position teaches, in minutes a week; minutes of a day cannot be read as those. */
export function teachingMinutes(row: SourceRow<'staff'>): NumberReading {
  return readNumber(cellOf(row, 'teachingMinutes'), 'weeklyMinutes');
}
