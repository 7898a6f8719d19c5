import { readDate, type DateReading } from '../sheets/values/dates';
import type { Student } from './records';
import { firstFilled } from './source-rows';

/** A date of a student's rosters: the first roster in sheet order that has something in the field. */
export function rosterDate({ rows }: Student, field: string, date1904: boolean): DateReading {
  return readDate(firstFilled(rows, field), date1904);
}
