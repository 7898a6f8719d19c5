import type { Finding } from '../findings/finding';
import type { ComplianceRun } from './run';
import { headingTexts } from '../sheets/tables/heads';
import { fieldOf } from '../sheets/kinds/fields-by-kind';
import { typedCells } from '../sheets/tables/merged-cells';
import { isOwnHeading } from '../sheets/own-output';
import { forEachDataRow, ownColumn, ownColumns, type RecognisedSheet } from '../sheets/recognised-sheet';
import { isCellError, type CellValue } from '../sheets/snapshot';
import { cellText } from '../sheets/values/text';

/** What stood in a sheet's rows with findings when they were read, to tell later whether they are still the same rows. */
export interface SheetAnchors {
  readonly sheet: string;
  /** From 1, as the user sees it. */
  readonly headingRow: number;
  /** The column of the first heading, from 1. */
  readonly firstColumn: number;
  /** From the first heading to the last; columns of ours are blank. */
  readonly headings: readonly string[];
  /** The columns that tell a row from another, from 1, ascending. */
  readonly keyColumns: readonly number[];
  /** The key of each row with findings, by its number as the user sees it. */
  readonly rows: ReadonlyMap<number, string>;
  /** Those of the keys that more than one row of the sheet had: they tell whether a row stands, but not where it went. */
  readonly repeated: ReadonlySet<string>;
}

type Cells = readonly CellValue[];

/** Fields that tell rows apart only where such as these do not: they change from year to year. */
const ONLY_SCHOOL: ReadonlySet<string> = new Set(['school']);

/** A row that is pointed to. */
interface Placed {
  readonly location: Pick<Finding['location'], 'sheetIndex' | 'row'>;
}

/** The anchors of every sheet with findings. The run must hold the cells. */
export function anchorsOf({
  findings,
  sheets,
}: Pick<ComplianceRun, 'sheets'> & { readonly findings: readonly Placed[] }): SheetAnchors[] {
  const rows = sheets.map(() => new Set<number>());
  for (const { location } of findings) rows[location.sheetIndex]?.add(location.row);
  return sheets.flatMap(({ recognised }, index) => {
    const own = rows[index];
    return recognised === null || own === undefined || own.size === 0 ? [] : [anchorsOn(recognised, own)];
  });
}

function anchorsOn(recognised: RecognisedSheet, rows: ReadonlySet<number>): SheetAnchors {
  const { sheet, headingRow, unused } = recognised;
  const indexes = [...ownColumns(recognised), ...unused];
  const first = Math.min(...indexes);
  const texts = headingTexts(sheet, headingRow - sheet.firstRow).slice(first, Math.max(...indexes) + 1);
  const keyAt = keyReader(recognised);
  const keys = new Map([...rows].sort((a, b) => a - b).map((row) => [row, keyAt(cellsOf(recognised, row))]));
  return {
    sheet: sheet.name,
    headingRow,
    firstColumn: sheet.firstColumn + first,
    headings: texts.map(comparedHeading),
    keyColumns: keyColumnsOf(recognised),
    rows: keys,
    repeated: repeatedKeys(recognised, keys, keyAt),
  };
}

/** Those of the rows' keys that another row has too. */
function repeatedKeys(
  recognised: RecognisedSheet,
  keys: ReadonlyMap<number, string>,
  keyAt: (cells: Cells) => string,
): Set<string> {
  const probe = ownColumn(recognised, 'studentId') ?? keyIndexes(recognised)[0] ?? 0;
  // Most rows are told apart by one cell, which is quicker than their keys.
  const probes = new Set(Array.from(keys.keys(), (row) => textOf(cellsOf(recognised, row)[probe])));
  const wanted = new Set(keys.values());
  const seen = new Set<string>();
  const repeated = new Set<string>();
  forEachDataRow(recognised, (index) => {
    const cells = typedCells(recognised.sheet, index);
    if (!probes.has(textOf(cells[probe]))) return;
    const key = keyAt(cells);
    if (!wanted.has(key)) return;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  });
  return repeated;
}

/** The columns that tell a row of the sheet from another, from 1, ascending. */
export function keyColumnsOf(recognised: RecognisedSheet): number[] {
  return keyIndexes(recognised).map((column) => recognised.sheet.firstColumn + column);
}

/** The key of a row by its number as the user sees it. The sheet must hold its cells. */
export function keyOfRow(recognised: RecognisedSheet, row: number): string {
  return keyReader(recognised)(cellsOf(recognised, row));
}

/** Makes a reader of the keys of a sheet's rows. */
function keyReader(recognised: RecognisedSheet): (cells: Cells) => string {
  const indexes = keyIndexes(recognised);
  return (cells) => rowKey(indexes.map((column) => cells[column]));
}

/** As Excel gives them. */
function cellsOf({ sheet }: RecognisedSheet, row: number): Cells {
  return typedCells(sheet, row - sheet.firstRow);
}

function keyIndexes({ kind, columns, origins }: RecognisedSheet): number[] {
  const keys = [...columns].filter(([field]) => fieldOf(kind, field).isKey);
  const isEnough = keys.some(([field]) => !ONLY_SCHOOL.has(field));
  return ownColumns({ columns: new Map(isEnough ? keys : columns), origins }).sort((a, b) => a - b);
}

/** The key of a row by what stands in its key columns. Blanks around a text and the form of a number make no difference. */
export function rowKey(cells: readonly (CellValue | undefined)[]): string {
  return cells.map(textOf).join('\n');
}

function textOf(cell: CellValue | undefined): string {
  return cellText(isCellError(cell) ? cell.error : cell);
}

/** A heading as it is compared. */
export function comparedHeading(text: string): string {
  return isOwnHeading(text) ? '' : cellText(text);
}

/** The anchors of the row that a finding points to; undefined where there are none. */
export function anchorsFor(
  anchors: readonly SheetAnchors[],
  { sheet, row }: Pick<Finding['location'], 'sheet' | 'row'>,
): SheetAnchors | undefined {
  const found = anchors.find((each) => each.sheet === sheet);
  const key = found?.rows.get(row);
  return found === undefined || key === undefined ? undefined : { ...found, rows: new Map([[row, key]]) };
}
