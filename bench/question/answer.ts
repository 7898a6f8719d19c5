import { makePolicy } from '../../src/compliance/policy/policy';
import { isOwedEsl, type StudentService } from '../../src/compliance/esl/student-service';
import type { CellValue, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';

/**
 * The one question that every way is asked: which MLs have fewer ESL minutes a week on their schedule than they are owed. An ML
 * is an active EL who has not opted out; ESL is a schedule row with an ESL type, five times a week.
 */
export interface Answer {
  /** MLs who are owed ESL. */
  readonly owed: number;
  /** Those of them who are short. */
  readonly short: number;
  /** Minutes a week on the schedules of all of them. */
  readonly scheduled: number;
}

export const DAYS_A_WEEK = 5;

/** Minutes a day owed at levels 1 to 4. */
export const OWED_A_DAY: readonly number[] = ([1, 2, 3, 4] as const).map(
  (level) => makePolicy().values[`eslMinutes.${level}`],
);

/** The program's own answer, out of all that a run finds. */
export function programAnswer(services: readonly StudentService[]): Answer {
  const owed = services.filter(isOwedEsl);
  return {
    owed: owed.length,
    short: owed.filter(({ served }) => served === false).length,
    scheduled: owed.reduce((sum, { scheduledPerWeek }) => sum + (scheduledPerWeek ?? 0), 0),
  };
}

/** A sheet, or the sheets over which it is split, as headings and rows. */
export interface Cells {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The roster's and the schedule's cells. */
export function cellsOf(workbook: WorkbookSnapshot, name: 'Roster' | 'Schedule'): Cells {
  const sheets = workbook.sheets.filter((sheet) => sheet.name === name || sheet.name.startsWith(`${name} `));
  return {
    headings: (sheets[0]?.values[0] ?? []).map(String),
    rows: sheets.flatMap(({ values }) => values.slice(1)),
  };
}
