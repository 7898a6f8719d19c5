import { z } from 'zod';
import { textNumber } from '../../compliance/changes/text-number';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import { keyHeadingsOf } from './keys';
import { tableLabels } from './labels';
import { storedJson } from '../request/stored-json';

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
const VERSION = 2;
const stored = z.object({
  version: z.literal(VERSION),
  reports: z.record(z.string(), tab.catch({ lines: [], tables: {} })),
});

export type RecordedTable = z.infer<typeof table>;
/** What stood on a report's tab when we wrote it: texts of lines as numbers only, headings, never a student's data. */
export type RecordedTab = z.infer<typeof tab>;
export type ReportRecords = Readonly<Record<string, RecordedTab>>;

const KEY = 'ML Compliance Check reports';

/** Queues the loading of the records; after a sync `recordsIn` reads them. */
export function loadRecords(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load('value');
}

/** The records; none where they cannot be used. */
export function recordsIn(setting: Excel.Setting): ReportRecords {
  const parsed = stored.safeParse(storedJson(setting));
  return parsed.success ? parsed.data.reports : {};
}

/** Queues the records to be kept in the workbook. As text, because hosts differ in what they make of objects. */
export function queueKeepRecords(context: Excel.RequestContext, reports: ReportRecords): void {
  context.workbook.settings.add(KEY, JSON.stringify({ version: VERSION, reports }));
}

/** What to remember of a report, with the texts of its lines. */
export function recordOf(sheet: ReportSheet, lines: readonly string[]): RecordedTab {
  const labels = tableLabels(sheet);
  const tables = sheet.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    lines: lines.map(textNumber),
    tables: Object.fromEntries(
      tables.map((block) => [
        block.name,
        {
          label: labels.get(block.name) ?? block.name,
          by: [...keyHeadingsOf(block)],
          own: block.columns.filter(({ fillIn }) => !fillIn).map(({ heading }) => heading),
          totals: block.totals,
        },
      ]),
    ),
  };
}

/** A record under which what is ours is known on the tab of before and on the new one. */
export function eitherRecord(before: RecordedTab | undefined, now: RecordedTab): RecordedTab {
  if (before === undefined) return now;
  const tables = Object.entries(now.tables).map(([name, table]): [string, RecordedTable] => {
    const own = before.tables[name]?.own ?? [];
    return [name, { ...table, own: [...new Set([...own, ...table.own])] }];
  });
  return {
    lines: [...new Set([...before.lines, ...now.lines])],
    tables: { ...before.tables, ...Object.fromEntries(tables) },
  };
}
