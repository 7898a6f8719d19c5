import { z } from 'zod';
import type { StateKind } from '../state-kind';

/** What we wrote into a table, so that the next run can tell a user's columns from ours, also where ours differ by then. */
const table = z.object({
  label: z.string(),
  /** The headings whose values name a row. */
  by: z.array(z.string()),
  /** Our headings, without those that the user fills in. */
  own: z.array(z.string()),
  totals: z.boolean(),
});
const tab = z.object({ lines: z.array(z.string()), tables: z.record(z.string(), table) });
const stored = z
  .object({ reports: z.record(z.string(), tab.catch({ lines: [], tables: {} })).catch({}) })
  .catch({ reports: {} });

export type RecordedTable = z.infer<typeof table>;
/** What stood on a report's tab when we wrote it: texts of lines as numbers only, headings, never a student's data. */
export type RecordedTab = z.infer<typeof tab>;
export type ReportRecords = Readonly<Record<string, RecordedTab>>;

/** What stands on the report tabs, by the report's id. */
export const REPORTS_WRITTEN: StateKind<{ readonly reports: ReportRecords }> = {
  id: 'reports',
  version: 1,
  title: 'records of report tabs',
  empty: { reports: {} },
  members: ['reports'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => ({ reports: { ...second.reports, ...first.reports } }),
};
