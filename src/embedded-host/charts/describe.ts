import { NO_TITLE_YET, type HostChart, type HostSheet } from '../model';

/**
 * What a chart shows, for people who cannot see it: its alternative text. Office.js cannot set one, so the chart's title counts as it;
 * of a chart without a title a text in the cell right above its corner.
 */
export function describeChart(chart: HostChart, sheet: HostSheet): string {
  const { text, visible } = chart.title;
  const title = visible && text !== NO_TITLE_YET ? text : '';
  return chart.altText || title || captionOf(chart, sheet) || chart.name;
}

function captionOf({ box }: HostChart, sheet: HostSheet): string {
  const row = lineAt(box.top, (index) => (sheet.hiddenRows.has(index) ? 0 : sheet.rowHeight(index)));
  const column = lineAt(box.left, (index) => (sheet.hiddenColumns.has(index) ? 0 : sheet.columnWidth(index)));
  if (row === 0) return '';
  const value = sheet.cells.value(row - 1, column);
  return typeof value === 'string' ? value.trim() : '';
}

/** The row or column in which a place lies. */
function lineAt(points: number, sizeOf: (index: number) => number): number {
  let index = 0;
  // Half a point forgives what is lost when sizes are kept as whole units.
  for (let rest = points + 0.5; rest >= sizeOf(index); index += 1) rest -= sizeOf(index);
  return index;
}
