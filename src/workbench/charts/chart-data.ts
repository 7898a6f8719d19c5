import {
  describeChart,
  displayText,
  type HostChart,
  type HostSheet,
  type HostWorkbook,
  type SheetReference,
} from '../../embedded-host/browser';

/** The kinds that are drawn. */
type DrawnType = 'column' | 'stacked-column' | 'bar' | 'line';

/** What a chart shows, read from the cells as they are now. */
export interface ChartData {
  /** Null for a type that is not drawn here. */
  readonly type: DrawnType | null;
  readonly title: string;
  /** What the chart shows, for people who cannot see it. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly hasLegend: boolean;
}

export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  /** Null where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

const TYPES: Readonly<Record<string, DrawnType>> = {
  ColumnClustered: 'column',
  ColumnStacked: 'stacked-column',
  BarClustered: 'bar',
  Line: 'line',
};

/** The colours that Office gives to series. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export function chartData(chart: HostChart, sheet: HostSheet, workbook: HostWorkbook): ChartData {
  const [first] = chart.series;
  return {
    type: TYPES[chart.type] ?? null,
    title: chart.title.visible ? chart.title.text : '',
    description: describeChart(chart, sheet),
    categories: cellsOf(first?.categories, workbook).map(({ text }) => text),
    series: chart.series.map(({ name, nameSource, values, fillColor }, index) => ({
      name: cellsOf(nameSource, workbook)[0]?.text ?? name,
      color: isColor(fillColor) ? fillColor : (COLORS[index % COLORS.length] ?? '#4472C4'),
      values: cellsOf(values, workbook).map(({ value }) => (typeof value === 'number' ? value : null)),
    })),
    categoryTitle: chart.categoryAxis.title ?? '',
    valueTitle: chart.valueAxis.title ?? '',
    hasLegend: chart.legend.visible,
  };
}

/** Only what is surely a colour gets into the page. */
function isColor(color: string | undefined): color is string {
  return color !== undefined && /^#[0-9A-Fa-f]{6}$/.test(color);
}

/** Hidden rows are not drawn, as in Excel. */
function cellsOf(reference: SheetReference | undefined, workbook: HostWorkbook): { text: string; value: unknown }[] {
  const sheet = reference && workbook.sheet(reference.sheetId);
  if (!sheet) return [];
  const { row, column, rows, columns } = reference.area;
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }))
    .filter((place) => !sheet.hiddenRows.has(place.row))
    .map((place) => {
      const value = sheet.cells.value(place.row, place.column);
      const { numberFormat } = workbook.styles.get(sheet.styleNumber(place.row, place.column));
      return { value, text: displayText(value, numberFormat, workbook.date1904) };
    });
}
