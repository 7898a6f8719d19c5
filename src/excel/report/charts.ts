import type { ReportChart } from '../../compliance/reports/report-sheet';
import { passingCells } from '../request/areas';
import type { ChartLayout, ReportLayout } from './layout';

const TYPES = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  'stacked-column': 'ColumnStacked',
  line: 'Line',
} as const satisfies Readonly<Record<ReportChart['type'], `${Excel.ChartType}`>>;

/** One colour for what is, grey for what was before. */
const COLOUR = '#0B5394';
const BEFORE = '#A6A6A6';
/** Parts of a whole in their order, such as levels: light to dark. */
const PARTS = ['#DCE9F5', '#B3CFE8', '#86B2D8', '#5692C5', '#2A72AE', COLOUR];

/** Whether the report has charts whose bars Excel would draw from the bottom up. */
export function hasBars({ charts }: ReportLayout): boolean {
  return charts.some(({ chart }) => chart.type === 'bar');
}

/**
 * Queues that bars stand in the order of their rows, the first at the top. The scale, which would stand above them then, is not shown;
 * its place is not set, because iPad refuses that (office-js issue 1688).
 */
export function queueBarOrder(worksheet: Excel.Worksheet, { charts }: ReportLayout): void {
  for (const { chart, name } of charts) {
    if (chart.type !== 'bar') continue;
    worksheet.charts.getItem(name).axes.categoryAxis.reversePlotOrder = true;
  }
}

/**
 * Queues a native chart. Each series is set by itself, so that no host guesses rows and columns (docs/guides/office-js.md 2.5).
 * Office.js has no alternative text for charts: the title tells what it shows.
 */
export function queueChart(worksheet: Excel.Worksheet, layout: ChartLayout): void {
  const { chart, table, categoryColumn, seriesColumns, firstRow, lastRow, firstColumn, lastColumn } = layout;
  const shown = Math.min(table.lastRow - table.firstRow + 1, chart.first ?? Infinity);
  const bodyOf = (column: number) => passingCells(worksheet, table.firstRow - 1, column - 1, shown, 1);
  const [first = categoryColumn, ...others] = seriesColumns;
  const withHeading = passingCells(
    worksheet,
    table.headingRow - 1,
    first - 1,
    table.firstRow - table.headingRow + shown,
    1,
  );
  const made = worksheet.charts.add(TYPES[chart.type], withHeading, 'Columns');
  made.name = layout.name;
  made.series.getItemAt(0).setXAxisValues(bodyOf(categoryColumn));
  for (const column of others) {
    const series = made.series.add(table.table.columns[column - 1]?.heading ?? '');
    series.setValues(bodyOf(column));
    series.setXAxisValues(bodyOf(categoryColumn));
  }
  seriesColumns.forEach((_, at) => {
    const series = made.series.getItemAt(at);
    series.format.fill.setSolidColor(colourOf(chart, at, seriesColumns.length));
    // In thin parts numbers would lie on each other: the table beside them has each.
    series.hasDataLabels = chart.type !== 'stacked-column';
  });
  made.title.text = chart.title;
  made.axes.valueAxis.majorGridlines.visible = false;
  made.axes.valueAxis.visible = false;
  // Excel begins the scale where it likes, and bars would no longer be as long as their numbers.
  if (valuesOf(layout).every((value) => value >= 0)) made.axes.valueAxis.minimum = 0;
  made.legend.visible = others.length > 0;
  if (others.length > 0) made.legend.position = 'Bottom';
  made.setPosition(
    passingCells(worksheet, firstRow - 1, firstColumn - 1, 1, 1),
    passingCells(worksheet, lastRow - 1, lastColumn - 1, 1, 1),
  );
}

function valuesOf({ chart, table }: ChartLayout): number[] {
  const { columns, rows } = table.table;
  return rows.flatMap((row) =>
    columns.flatMap(({ heading }, at) => {
      const cell = row[at];
      return chart.series.includes(heading) && typeof cell === 'number' ? [cell] : [];
    }),
  );
}

function colourOf({ type }: ReportChart, at: number, count: number): string {
  if (type === 'stacked-column') return PARTS[Math.round((at * (PARTS.length - 1)) / Math.max(1, count - 1))] ?? COLOUR;
  // Of two series the first is what was before; one alone is what there is.
  return at === count - 1 ? COLOUR : BEFORE;
}
