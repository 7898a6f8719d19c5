import type { CellArea } from '../../xlsx/cells/a1';

/** A place on the sheet in points from its top left corner. */
export interface ChartBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A reference to cells of a sheet. */
export interface SheetReference {
  sheetId: string;
  area: CellArea;
}

export interface HostChartSeries {
  name: string;
  /** The cell that the name comes from, where there is one. */
  nameSource?: SheetReference;
  values?: SheetReference;
  categories?: SheetReference;
  /** `#RRGGBB`; undefined leaves it to Excel. */
  fillColor?: string;
  chartType?: string;
  hasDataLabels?: boolean;
}

export interface HostChartAxis {
  visible: boolean;
  title?: string;
  minimum?: number;
  maximum?: number;
  numberFormat?: string;
  majorGridlines?: boolean;
  /** The first category stands at the far end. */
  reversed?: boolean;
  /** Where on this axis the other one crosses it; by itself at the first category or at zero. */
  crossing?: 'Automatic' | 'Maximum' | 'Minimum';
}

/** A chart on a sheet. */
export interface HostChart {
  /** Unique in the workbook, stable. */
  id: string;
  name: string;
  /** A value of `Excel.ChartType`, such as `ColumnClustered`. */
  type: string;
  /** Where the data came from when the chart was added. */
  source?: SheetReference;
  seriesBy: 'Columns' | 'Rows';
  series: HostChartSeries[];
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  categoryAxis: HostChartAxis;
  valueAxis: HostChartAxis;
  box: ChartBox;
  /** A text for people who cannot see the chart. */
  altText?: string;
  /** What the loader keeps of it; undefined for a chart made since. A loaded chart is written back as it was, unless `changed`. */
  file?: unknown;
  changed: boolean;
}

/** What Excel writes over a chart until somebody gives it a title. */
export const NO_TITLE_YET = 'Chart Title';
