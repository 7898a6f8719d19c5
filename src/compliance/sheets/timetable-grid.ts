import { headingTexts } from './tables/heads';
import type { SheetReading } from './sheet-reading';
import type { SheetSnapshot } from './snapshot';

const ROWS_SEARCHED = 25;
const FEWEST_DAYS = 3;
const DAY = /^\s*(mon|tue|wed|thu|fri)[a-z]*\b/i;

/** What to do with a timetable that has the times down and the days across. */
export const GRID_REASON =
  'it looks like a timetable with the times down and the days across: to be checked it needs one row a student and class, with columns for the student, the class, the days, and the start and end time';

/** The headings of the list that does instead; one is read as a schedule. */
export const LIST_HEADINGS = ['Student ID', 'Course', 'Teacher', 'Days', 'Start Time', 'End Time'] as const;

/** Whether a sheet was not read because it is a timetable grid. */
export function isUnreadGrid(reading: SheetReading): boolean {
  return reading.recognised === null && reading.reason === GRID_REASON;
}

/** Whether a sheet is a timetable grid: a row near its top names at least three days of the week. */
export function isTimetableGrid(sheet: SheetSnapshot): boolean {
  const rows = Math.min(sheet.values.length, ROWS_SEARCHED);
  for (let index = 0; index < rows; index++) {
    const days = new Set(headingTexts(sheet, index).map((text) => DAY.exec(text)?.[1]?.toLowerCase()));
    days.delete(undefined);
    if (days.size >= FEWEST_DAYS) return true;
  }
  return false;
}
