import type { ReportStatus } from '../../compliance/reports/report-sheet';
import { COLUMN_MARK } from '../../compliance/sheets/own-output';
import { readId } from '../../compliance/sheets/values/ids';
import { cellText } from '../../compliance/sheets/values/text';

/** What one student is owed and gets, as the ESL columns show it. Minutes a week. */
export interface EslServiceRow {
  /** As displayed; empty where the roster has none. */
  readonly studentId: string;
  /** What stands in the roster rows of a student without a readable id (`keyOfRow`); empty for all others. */
  readonly rows: readonly { readonly sheet: string; readonly key: string }[];
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

/** Whether an id names one student. */
export function isReadableId(id: Cell): boolean {
  const read = readId(id);
  return read !== null && !read.ruined;
}

/** Looks up what a roster row is owed: by the id that stands in it, or by its key where there is none to read. */
export class ServiceBook {
  readonly #byId = new Map<string, EslServiceRow>();
  /** Null where more than one student has the key. */
  readonly #byKey = new Map<string, EslServiceRow | null>();

  constructor(services: readonly EslServiceRow[], sheet: string) {
    for (const service of services) {
      const id = readId(service.studentId);
      if (id !== null && !id.ruined) this.#byId.set(id.key, service);
      for (const at of service.rows)
        if (at.sheet === sheet) this.#byKey.set(at.key, this.#byKey.has(at.key) ? null : service);
    }
  }

  /** Whether a row may have to be found by its key. */
  get asksForKeys(): boolean {
    return this.#byKey.size > 0;
  }

  /** The service of each row. Rows whose id cannot be read and whose keys are the same have none. */
  find(ids: readonly Cell[], keyOf: (row: number) => string): (EslServiceRow | undefined)[] {
    const keys = ids.map((id, row) => (this.asksForKeys && !isReadableId(id) ? keyOf(row) : null));
    const counts = new Map<string, number>();
    for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    return ids.map((id, row) => {
      const key = keys[row] ?? null;
      if (key === null) return this.#byId.get(readId(id)?.key ?? '');
      return counts.get(key) === 1 ? (this.#byKey.get(key) ?? undefined) : undefined;
    });
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
