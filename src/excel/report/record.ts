import { textNumber } from '../../compliance/changes/text-number';
import type { ReportSheet } from '../../compliance/reports/report-sheet';
import type { RecordedTab, RecordedTable } from '../settings/kinds/reports';
import { keyHeadingsOf } from './keys';
import { tableLabels } from './labels';

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
