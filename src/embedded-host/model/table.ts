import type { CellArea } from '../../xlsx/cells/a1';
import type { HostFilter } from './filter';

/** The figure in a totals row, by Excel's file name for it. */
export type TotalsFunction =
  'none' | 'sum' | 'average' | 'count' | 'countNums' | 'max' | 'min' | 'stdDev' | 'var' | 'custom';

export interface HostTableColumn {
  /** Stays the same when the column is renamed. */
  id: number;
  name: string;
  totalsFunction?: TotalsFunction;
  totalsLabel?: string;
  totalsFormula?: string;
  calculatedFormula?: string;
}

/** An Excel table; its area is header, body and totals row together. Change it through the sheet that holds it, then `sheet.touch('tables')`. */
export interface HostTable extends HostFilter {
  /** Unique in the workbook. */
  id: number;
  name: string;
  showHeaders: boolean;
  showTotals: boolean;
  columns: HostTableColumn[];
  /** Such as `TableStyleMedium2`; empty for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  /** What the loader keeps of it; undefined for a table made since. */
  file?: unknown;
  /** Changed since it was loaded. */
  changed: boolean;
}

/** The table's data rows; undefined when it has none. */
export function tableBody(table: HostTable): CellArea | undefined {
  const top = table.showHeaders ? 1 : 0;
  const rows = table.area.rows - top - (table.showTotals ? 1 : 0);
  return rows > 0 ? { ...table.area, row: table.area.row + top, rows } : undefined;
}
