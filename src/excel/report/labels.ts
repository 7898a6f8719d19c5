import type { ReportSheet } from '../../compliance/reports/report-sheet';

/** What a person calls each table of a report, by the table's name: the heading above it, told apart where several share one. */
export function tableLabels(sheet: ReportSheet): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  let heading = sheet.title;
  for (const block of sheet.blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'table') continue;
    const label = taken.has(heading) ? `${heading} (${block.name})` : heading;
    taken.add(label);
    labels.set(block.name, label);
  }
  return labels;
}
