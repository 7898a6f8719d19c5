import type { CellArea } from '../../xlsx/cells/a1';
import { cellArea } from './areas';
import { CellStore } from './cell-store';
import type { HostChart } from './chart';
import type { HostConditionalFormat } from './conditional-format';
import type { HostFilter } from './filter';
import { SheetJournal, type SheetPart } from './journal';
import { defaultPageLayout, type PageLayout } from './page-layout';
import type { SheetProtection } from './protection';
import type { HostTable } from './table';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface HostHyperlink {
  area: CellArea;
  /** A web or file address. */
  address?: string;
  /** A place in this workbook, such as `Sheet1!A1`. */
  documentReference?: string;
  screenTip?: string;
}

/** A filter on a plain range. */
interface HostAutoFilter extends HostFilter {
  /** What the loader keeps of the criteria. */
  file?: unknown;
}

/** One worksheet. Write to the public members, then name the part with `touch`; cells keep their own journal. */
export class HostSheet {
  /** A GUID in braces; the same through renames. */
  readonly id: string;
  name: string;
  /** `chartsheet` and `other` (macro and dialog sheets) hold no cells; Excel answers `UnsupportedSheet` for them. */
  kind: 'worksheet' | 'chartsheet' | 'other' = 'worksheet';
  visibility: SheetVisibility = 'Visible';
  /** `#RRGGBB`, or empty for none. */
  tabColor = '';
  readonly journal = new SheetJournal();
  readonly cells = new CellStore(this.journal);

  /** Points by column; other columns have `defaultColumnWidth`. */
  columnWidths = new Map<number, number>();
  /** Points. 8.43 characters of Calibri 11 are 64 pixels are 48 points. */
  defaultColumnWidth = 48;
  /** Points by row; other rows have `defaultRowHeight`. */
  rowHeights = new Map<number, number>();
  defaultRowHeight = 15;
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** Style numbers of whole columns and rows, for cells without a style of their own; a row's counts before a column's. */
  columnStyles = new Map<number, number>();
  rowStyles = new Map<number, number>();

  merges: CellArea[] = [];
  /** Rows and columns that stay in view, counted from the sheet's top left corner. */
  freeze: { rows: number; columns: number } | null = null;
  showGridlines = true;
  showHeadings = true;
  /** What is selected on this sheet; the first area is the one that Office.js returns. */
  selection: CellArea[] = [cellArea(0, 0)];
  autoFilter: HostAutoFilter | null = null;
  tables: HostTable[] = [];
  /** In order of priority, strongest first. */
  conditionalFormats: HostConditionalFormat[] = [];
  charts: HostChart[] = [];
  hyperlinks: HostHyperlink[] = [];
  /** null: not protected. */
  protection: SheetProtection | null = null;
  pageLayout: PageLayout = defaultPageLayout();
  /** What the loader keeps of the file; undefined for a sheet made since. */
  file?: unknown;
  /** Hears which part changes or has just changed, before the journal notes it; undefined: nobody does. */
  onTouched: ((part: SheetPart) => void) | undefined;

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  /** Notes for the saver that a part of the sheet changed. */
  touch(part: SheetPart): void {
    this.onTouched?.(part);
    this.journal.parts.add(part);
  }

  /** The filter of a plain range and those of tables. */
  get filters(): HostFilter[] {
    return [...(this.autoFilter ? [this.autoFilter] : []), ...this.tables];
  }

  /** The first area that is selected. */
  get selected(): CellArea {
    return this.selection[0] ?? cellArea(0, 0);
  }

  /** The number of the style that a cell shows: its own, else its row's, else its column's, else 0. */
  styleNumber(row: number, column: number): number {
    return this.cells.ownStyle(row, column) ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? 0;
  }

  /** Points. */
  columnWidth(column: number): number {
    return this.columnWidths.get(column) ?? this.defaultColumnWidth;
  }

  /** Points. */
  rowHeight(row: number): number {
    return this.rowHeights.get(row) ?? this.defaultRowHeight;
  }
}
