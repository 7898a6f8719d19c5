import type { ReportStatus } from '../compliance/reports/report-sheet';
import { COLUMN_MARK } from '../compliance/sheets/own-output';
import { readId } from '../compliance/sheets/values/ids';
import { cellText } from '../compliance/sheets/values/text';

/** What one student is owed and gets, as the ESL columns show it. Minutes a week. */
export interface EslServiceRow {
  /** As displayed; empty where the roster has none. */
  readonly studentId: string;
  /** The student's roster rows, counted from 1. Looked at only where a row has no readable id. */
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
  readonly owedPerWeek: number | null;
  readonly scheduledPerWeek: number | null;
  readonly gapPerWeek: number | null;
  readonly status: ReportStatus;
}

/** A cell as Office.js reads and writes it; null in what is written leaves the cell alone. */
export type Cell = string | number | boolean;

/** A column of ours, in the order in which they are added. */
export interface Measure {
  readonly heading: string;
  /** Points. */
  readonly width: number;
  readonly value: (service: EslServiceRow) => Cell;
}

/** Wide enough for a heading in two lines, the mark in the second. */
const NUMBER_WIDTH = 102;
const STATUS_WIDTH = 150;
const DAYS_A_WEEK = 5;

const minutes = (name: string, value: (service: EslServiceRow) => number | null): Measure => ({
  heading: `${name} ${COLUMN_MARK}`,
  width: NUMBER_WIDTH,
  value: (service) => shown(value(service)),
});

const STATUS: Measure = {
  heading: `ESL status ${COLUMN_MARK}`,
  width: STATUS_WIDTH,
  value: ({ status }) => status.text,
};

export const MEASURES: readonly Measure[] = [
  minutes('Owed min/day', ({ owedPerWeek }) => (owedPerWeek === null ? null : owedPerWeek / DAYS_A_WEEK)),
  minutes('Owed min/wk', ({ owedPerWeek }) => owedPerWeek),
  minutes('Scheduled min/wk', ({ scheduledPerWeek }) => scheduledPerWeek),
  minutes('Gap min/wk', ({ gapPerWeek }) => gapPerWeek),
  STATUS,
];

/** Every text of `serviceStatus` begins so. */
const STATUS_WORDS = /^(Served|No ESL|Short|Nothing owed|Not judged)\b/;

/** The measure whose column a heading names; undefined for a column of the user's. */
export function measureOf(heading: unknown): Measure | undefined {
  const text = typeof heading === 'string' ? cellText(heading) : '';
  return MEASURES.find((measure) => measure.heading === text);
}

/** Looks up what a roster row is owed: by the id that stands in it, or by its place where there is none to read. */
export class ServiceBook {
  readonly #byId = new Map<string, EslServiceRow>();
  readonly #byRow = new Map<number, EslServiceRow>();
  /** The last row, from 1, of a student without a readable id; 0 where there is none. */
  lastRow = 0;

  constructor(services: readonly EslServiceRow[], sheet: string) {
    for (const service of services) {
      const id = readId(service.studentId);
      if (id !== null && !id.ruined) this.#byId.set(id.key, service);
      else for (const at of service.rows) if (at.sheet === sheet) this.#byRow.set(at.row, service);
    }
    for (const row of this.#byRow.keys()) this.lastRow = Math.max(this.lastRow, row);
  }

  /** @param row counted from 1 */
  find(id: Cell, row: number): EslServiceRow | undefined {
    const read = readId(id);
    return read === null || read.ruined ? this.#byRow.get(row) : this.#byId.get(read.key);
  }
}

/**
 * Whether cells of one row may be ours, given in the order of `measures`: numbers and status words, and no number without
 * its status. Formulas count as the user's.
 */
export function mayBeOurs(measures: readonly Measure[], formulas: readonly Cell[]): boolean {
  const status = formulas[measures.indexOf(STATUS)];
  return formulas.every((cell, at) => {
    if (cell === '') return true;
    if (measures[at] === STATUS) return typeof cell === 'string' && STATUS_WORDS.test(cell);
    return typeof cell === 'number' && status !== '';
  });
}

/** At most one decimal: minutes may be thirds. */
function shown(value: number | null): Cell {
  return value === null ? '' : Math.round(value * 10) / 10;
}
