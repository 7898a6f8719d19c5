import type PptxGenJS from 'pptxgenjs';
import type { ReportTable } from '../../compliance/reports/report-sheet';
import { shownText } from '../../compliance/reports/text/shown-text';
import { safeText } from '../text/safe-text';
import { COLOURS, FACE, type Place } from './look';
import type { Slide } from './slide';

/** A native chart over columns of a table; of two series the first is what was before. Its text says every number. */
export function addChart(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  { type, title, categories, series, first }: NonNullable<Slide['chart']>,
  table: ReportTable,
  place: Place,
): void {
  const rows = table.rows.slice(0, first);
  const columnOf = (heading: string) => table.columns.findIndex((column) => column.heading === heading);
  const labels = rows.map((row) => safeText(shownText(row[columnOf(categories)], 'text')));
  const data = series.map((name) => ({
    name,
    labels,
    values: rows.map((row) => {
      const value = row[columnOf(name)];
      return typeof value === 'number' ? value : 0;
    }),
  }));
  const isStacked = type === 'stacked-column';
  slide.addChart(type === 'line' ? deck.ChartType.line : deck.ChartType.bar, data, {
    ...place,
    objectName: safeText(title),
    altText: safeText(`${title}. ${labels.map((label, at) => said(label, data, at)).join('; ')}.`),
    barDir: type === 'bar' ? 'bar' : 'col',
    barGrouping: isStacked ? 'stacked' : 'clustered',
    barGapWidthPct: 60,
    chartColors: data.length > 1 ? [COLOURS.before, COLOURS.blue] : [COLOURS.blue],
    showTitle: false,
    showLegend: data.length > 1,
    legendPos: 'b',
    legendFontFace: FACE,
    legendFontSize: 14,
    legendColor: COLOURS.ink,
    showValue: true,
    // No label where there is nothing.
    dataLabelFormatCode: '#,##0;-#,##0;;',
    dataLabelFontFace: FACE,
    dataLabelFontSize: 14,
    dataLabelColor: COLOURS.ink,
    ...(isStacked ? {} : { dataLabelPosition: 'outEnd' as const }),
    catAxisLabelFontFace: FACE,
    catAxisLabelFontSize: 14,
    catAxisLabelColor: COLOURS.ink,
    valAxisHidden: true,
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
  });
}

function said(label: string, data: readonly { name: string; values: readonly number[] }[], at: number): string {
  return `${label}: ${data.map(({ name, values }) => `${name} ${(values[at] ?? 0).toLocaleString('en-US')}`).join(', ')}`;
}
