import { MAX_COLUMNS, pointsFromFileWidth, STRICT_PROTECTION, type HostSheet, type SheetProtection } from '../../model';
import {
  childOf,
  childrenOf,
  flag,
  numeric,
  sourceOf,
  TooMuchError,
  type XmlDocument,
  type XmlElement,
} from '../../../xlsx/xml/xml-tree';
import type { ColorPalette } from './color-palette';
import { readArea, readAreas } from './read-areas';

const POINTS_A_PIXEL = 0.75;
/** Columns that the widths of a sheet may name in all: each could be named by 60 of them. Excel names each once at most. */
const MOST_COLUMNS = 1_000_000;

/** Reads everything around a sheet's rows that concerns the sheet alone: view, columns, merges, filter, protection, tab colour. */
export function readSheetFrame(frame: XmlDocument, sheet: HostSheet, palette: ColorPalette): void {
  const { root } = frame;
  sheet.tabColor = palette.read(childOf(childOf(root, 'sheetPr'), 'tabColor'))?.rgb ?? '';
  readView(childOf(childOf(root, 'sheetViews'), 'sheetView'), sheet);
  readDefaultSizes(childOf(root, 'sheetFormatPr'), sheet);
  readColumns(childrenOf(childOf(root, 'cols'), 'col'), sheet);
  sheet.merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
    readAreas(attributes['ref']),
  );
  const filter = childOf(root, 'autoFilter');
  const filtered = readArea(filter?.attributes['ref']);
  if (filter && filtered) {
    sheet.autoFilter = {
      area: filtered,
      isFiltered: filter.children.some((child) => child.local === 'filterColumn'),
      file: sourceOf(frame, filter),
    };
  }
  sheet.protection = readProtection(childOf(root, 'sheetProtection'), frame);
}

function readView(view: XmlElement | undefined, sheet: HostSheet): void {
  if (!view) return;
  sheet.showGridlines = flag(view, 'showGridLines', true);
  sheet.showHeadings = flag(view, 'showRowColHeaders', true);
  sheet.freeze = readFreeze(view);
  const pane = childOf(view, 'pane');
  const selections = childrenOf(view, 'selection');
  const active = pane?.attributes['activePane'] ?? 'topLeft';
  const selection = selections.find(({ attributes }) => (attributes['pane'] ?? 'topLeft') === active) ?? selections[0];
  const areas = readAreas(selection?.attributes['sqref']);
  if (areas.length > 0) sheet.selection = areas;
}

/** The frozen rows and columns of a `<sheetView>`; null for none, and for a split that is not frozen. */
export function readFreeze(view: XmlElement): HostSheet['freeze'] {
  const pane = childOf(view, 'pane');
  if (!pane?.attributes['state']?.startsWith('frozen')) return null;
  return { rows: numeric(pane, 'ySplit') ?? 0, columns: numeric(pane, 'xSplit') ?? 0 };
}

function readDefaultSizes(format: XmlElement | undefined, sheet: HostSheet): void {
  const width = numeric(format, 'defaultColWidth');
  const characters = numeric(format, 'baseColWidth') ?? 8;
  // 18.3.1.81: without a width of its own the default is the base width plus padding, rounded up to 8 pixels.
  sheet.defaultColumnWidth =
    width === undefined ? Math.ceil((characters * 7 + 5) / 8) * 8 * POINTS_A_PIXEL : pointsFromFileWidth(width);
  sheet.defaultRowHeight = numeric(format, 'defaultRowHeight') ?? sheet.defaultRowHeight;
}

function readColumns(columns: readonly XmlElement[], sheet: HostSheet): void {
  let named = 0;
  for (const column of columns) {
    named += readColumnRun(column, sheet);
    if (named > MOST_COLUMNS) throw new TooMuchError('a million widths of columns');
  }
}

/** Returns for how many columns a `<col>` speaks. */
function readColumnRun(column: XmlElement, sheet: HostSheet): number {
  const first = Math.max(Math.trunc(numeric(column, 'min') ?? 1), 1) - 1;
  const last = Math.min(numeric(column, 'max') ?? first + 1, MAX_COLUMNS) - 1;
  const width = numeric(column, 'width');
  const style = numeric(column, 'style') ?? 0;
  const hidden = flag(column, 'hidden');
  for (let index = first; index <= last; index++) {
    if (width !== undefined) sheet.columnWidths.set(index, pointsFromFileWidth(width));
    if (style !== 0) sheet.columnStyles.set(index, style);
    if (hidden) sheet.hiddenColumns.add(index);
  }
  return Math.max(0, last - first + 1);
}

/** `sheetProtection` (ECMA-376 part 1, 18.3.1.85): in the file `1` means "not allowed". */
function readProtection(element: XmlElement | undefined, frame: XmlDocument): SheetProtection | null {
  if (!element || !flag(element, 'sheet')) return null;
  const selectionMode = flag(element, 'selectUnlockedCells')
    ? 'None'
    : flag(element, 'selectLockedCells')
      ? 'Unlocked'
      : 'Normal';
  return {
    options: {
      ...STRICT_PROTECTION,
      allowAutoFilter: !flag(element, 'autoFilter', true),
      allowDeleteColumns: !flag(element, 'deleteColumns', true),
      allowDeleteRows: !flag(element, 'deleteRows', true),
      allowEditObjects: !flag(element, 'objects'),
      allowEditScenarios: !flag(element, 'scenarios'),
      allowFormatCells: !flag(element, 'formatCells', true),
      allowFormatColumns: !flag(element, 'formatColumns', true),
      allowFormatRows: !flag(element, 'formatRows', true),
      allowInsertColumns: !flag(element, 'insertColumns', true),
      allowInsertHyperlinks: !flag(element, 'insertHyperlinks', true),
      allowInsertRows: !flag(element, 'insertRows', true),
      allowPivotTables: !flag(element, 'pivotTables', true),
      allowSort: !flag(element, 'sort', true),
      selectionMode,
    },
    file: sourceOf(frame, element),
  };
}
