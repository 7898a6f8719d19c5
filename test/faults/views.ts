import type { HostSheet, HostWorkbook } from '../../src/embedded-host';
import type { Waiver } from '../../src/compliance/findings/finding';
import { STATE_KINDS } from '../../src/excel/settings/kinds';
import { WAIVERS } from '../../src/excel/settings/kinds/waivers';
import { namespaceOf, readPartXml, type PartContent } from '../../src/excel/settings/part-xml';
import { isOwnHeading, LEAVES, PLAN_HEADING, REPORT_MARK } from '../../src/compliance/sheets/own-output';

/** What stands on sheets, by the sheet's name. */
export type View = Readonly<Record<string, string>>;

const OWN_RULE = 'ML Compliance Check:';

export function isOwnTab({ cells, name }: HostSheet): boolean {
  const isMarked = [0, 1, 2, 3].some((row) => String(cells.value(row, 0) ?? '').startsWith(REPORT_MARK));
  return isMarked || name.startsWith('ML report being written');
}

/** Everything on the user's sheets that a person or another program could notice, without our rules and columns. */
export function usersView(workbook: HostWorkbook): View {
  const sheets = workbook.sheets.filter((sheet) => !isOwnTab(sheet));
  return {
    'in the workbook': JSON.stringify([
      workbook.names,
      workbook.protectedStructure,
      workbook.settings.get('of another add-in'),
      workbook.customXmlParts.filter(({ namespaceUri }) => !namespaceUri.startsWith(namespaceOf(''))),
      waiversIn(workbook),
      sheets.map(({ name, visibility }) => [name, visibility]),
    ]),
    ...Object.fromEntries(sheets.map((sheet) => [sheet.name, JSON.stringify(lookOf(workbook, sheet))])),
  };
}

/** The waivers of people, where this version or an older one keeps them; whatever is done, none may be lost. */
export function waiversIn(workbook: HostWorkbook): string[] {
  const old = JSON.parse(String(workbook.settings.get('ML Compliance Check') ?? '{}')) as { waivers?: Waiver[] };
  const now = contentsOf(workbook, 'waivers').flatMap((content) => WAIVERS.parse(content?.value).waivers);
  return [...new Set([...(old.waivers ?? []), ...now].map(({ key }) => key))].sort();
}

/** What the workbook keeps of a kind: a part each, null where one cannot be read. */
function contentsOf({ customXmlParts }: HostWorkbook, kind: string): (PartContent | null)[] {
  const own = customXmlParts.filter(({ namespaceUri }) => namespaceUri === namespaceOf(kind));
  return own.map(({ xml }) => readPartXml(xml));
}

/** Kinds of our state that are damaged or kept twice. */
export function brokenState(workbook: HostWorkbook): string[] {
  return STATE_KINDS.map(({ id }) => id).filter((kind) => {
    const contents = contentsOf(workbook, kind);
    return contents.length > 1 || contents.includes(null);
  });
}

/**
 * Our report tabs, rules and columns, each as it stands; a sheet without any is left out. Columns without their tint are whole:
 * the next attempt gives it to them.
 */
export function ownView(workbook: HostWorkbook, columns: 'columns as they look' | 'columns as they read'): View {
  const view: Record<string, string> = {};
  for (const sheet of workbook.sheets) {
    const own = isOwnTab(sheet) ? tabOf(workbook, sheet) : marksOf(workbook, sheet, columns === 'columns as they look');
    if (own !== null) view[sheet.name] = JSON.stringify(own);
  }
  return view;
}

const IDS = /\{0{8}-[0-9A-F-]+\}/g;

/** Everything of a workbook that an action of ours may read or change; ids are numbered in the order in which they come. */
export function stateOf(workbook: HostWorkbook): string {
  const text = JSON.stringify([
    workbook.sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility, sheet.protection]),
    workbook.activeSheetId,
    [...workbook.settings],
    workbook.customXmlParts,
    usersView(workbook),
    workbook.sheets.map((sheet) => (isOwnTab(sheet) ? lookOf(workbook, sheet) : null)),
    ownView(workbook, 'columns as they look'),
  ]);
  const numbers = new Map<string, string>();
  return text.replace(IDS, (id) => {
    const number = numbers.get(id) ?? `id ${numbers.size}`;
    numbers.set(id, number);
    return number;
  });
}

function lookOf(workbook: HostWorkbook, sheet: HostSheet): object {
  const own = ownColumns(sheet);
  const { areaWithout, rowWithout } = withoutRows(planRows(sheet));
  return {
    cells: cellsOf(workbook, sheet, (column) => !own.has(column)).flatMap(([row, ...cell]) => {
      const place = rowWithout(row);
      return place === null ? [] : [[place, ...cell]];
    }),
    rules: sheet.conditionalFormats
      .filter(({ formula }) => !formula?.includes(OWN_RULE))
      .map(({ areas, style, formula, stopIfTrue }) => ({ areas: areas.map(areaWithout), style, formula, stopIfTrue })),
    widths: [...sheet.columnWidths].filter(([column, width]) => !own.has(column) && width !== sheet.defaultColumnWidth),
    heights: [...sheet.rowHeights],
    hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]],
    tables: sheet.tables.map(({ name, area, columns }) => {
      const users = columns.filter((column) => !isOwnHeading(column.name));
      return {
        name,
        area: { ...areaWithout(area), columns: users.length },
        columns: users.map((column) => column.name),
      };
    }),
    rest: [sheet.merges, sheet.freeze, sheet.autoFilter, sheet.hyperlinks, sheet.protection, sheet.pageLayout],
    charts: sheet.charts.length,
    styles: [[...sheet.columnStyles], [...sheet.rowStyles]],
  };
}

/** A tab without its looks, which a report may lack and says so. */
function tabOf(workbook: HostWorkbook, sheet: HostSheet): object {
  return {
    cells: cellsOf(workbook, sheet, () => true).map(([row, column, value, formula]) => [row, column, formula ?? value]),
    tables: sheet.tables.map(({ name, area, columns }) => [name, area, columns.map((column) => column.name)]),
    charts: sheet.charts.map(({ name }) => name),
  };
}

function marksOf(workbook: HostWorkbook, sheet: HostSheet, withLooks: boolean): object | null {
  const own = ownColumns(sheet);
  const rules = sheet.conditionalFormats
    .filter(({ formula }) => formula?.includes(OWN_RULE))
    .map(({ areas, style, formula }) => ({ areas, style, formula }));
  // Written out: what a file says of where a look comes from is left out of ours when files are compared.
  const cells = cellsOf(
    workbook,
    sheet,
    (column) => own.has(column),
    (style) => style,
  );
  const columns = withLooks
    ? cells
    : cells.flatMap(([row, column, value]) => (value === null ? [] : [[row, column, value]]));
  return rules.length === 0 && columns.length === 0 ? null : { rules, columns };
}

/** The columns under headings of ours, also where somebody put a row above them. */
function ownColumns({ cells }: HostSheet): ReadonlySet<number> {
  const own = new Set<number>();
  for (const row of [0, 1])
    for (const [column, value] of (cells.row(row)?.values ?? []).entries())
      if (typeof value === 'string' && isOwnHeading(value)) own.add(column);
  return own;
}

/** The rows that a plan put in: the column "ML Plan" names the plan's line. */
function planRows({ cells }: HostSheet): readonly number[] {
  const rows: number[] = [];
  for (const top of [0, 1]) {
    const column = (cells.row(top)?.values ?? []).indexOf(PLAN_HEADING);
    if (column < 0) continue;
    for (let row = top + 1; row < cells.rowCount; row++) {
      const line = cells.value(row, column);
      if (typeof line === 'string' && line !== '' && !line.startsWith(LEAVES)) rows.push(row);
    }
  }
  return rows;
}

/** Where rows and areas would be if some rows were not there. */
function withoutRows(gone: readonly number[]) {
  const before = (row: number) => gone.filter((each) => each < row).length;
  return {
    rowWithout: (row: number) => (gone.includes(row) ? null : row - before(row)),
    areaWithout: <Area extends { readonly row: number; readonly rows: number }>(area: Area): Area => ({
      ...area,
      row: area.row - before(area.row),
      rows: area.rows - before(area.row + area.rows) + before(area.row),
    }),
  };
}

type Cell = readonly [row: number, column: number, value: unknown, formula: string | undefined, look: unknown];

/** Cells that hold something or do not look like any other cell. */
function cellsOf(
  workbook: HostWorkbook,
  { cells }: HostSheet,
  isWanted: (column: number) => boolean,
  lookOf: (style: object) => unknown = lookNumber,
): Cell[] {
  const found: Cell[] = [];
  cells.forEachRow(({ values, formulas, styles }, row) => {
    for (let column = 0; column < Math.max(values.length, styles?.length ?? 0); column++) {
      const [value, style] = [values[column] ?? null, styles?.[column] ?? 0];
      if (!isWanted(column) || (value === null && style === 0)) continue;
      found.push([row, column, value, formulas?.[column], lookOf(workbook.styles.get(style))]);
    }
  });
  return found;
}

const numbersByStyle = new WeakMap<object, number>();
const numbersByText = new Map<string, number>();

/** Styles that look the same, and come from the same record of a file, have the same number, in every workbook: written out for each cell they were most of a view. */
function lookNumber(style: object): number {
  const known = numbersByStyle.get(style);
  if (known !== undefined) return known;
  const text = JSON.stringify(style);
  const number = numbersByText.get(text) ?? numbersByText.size;
  numbersByText.set(text, number);
  numbersByStyle.set(style, number);
  return number;
}
