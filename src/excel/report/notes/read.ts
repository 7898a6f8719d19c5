import { cellAddress, columnLetters } from '../../../compliance/sheets/addresses';
import { areaOf, loadArea, rangeOf } from '../../request/areas';
import type { CellArea } from '../../request/cell-position';
import { HostRefusal } from '../../request/errors';
import { mergeSpans } from '../../request/address-packer';
import { BlockReader, type PendingSheet } from '../../read/read-blocks';
import { findNotes, valueOf, type FoundNotes, type FoundTable, type TabContent } from './find';
import {
  BESIDE_THE_REPORT,
  FORMULA_ROW,
  LIST_COLUMNS,
  LIST_TABLE,
  type LooseNote,
  type NoteCell,
  type NotesOfTab,
  type TableNotes,
} from './notes';
import type { RecordedTab } from '../../settings/kinds/reports';

/** More cells than this hold no report: a cell was left far away, and reading up to it would take Excel minutes. */
const MOST_CELLS = 5_000_000;
const ROWS_PER_BLOCK = 10_000;
const AREAS_PER_SYNC = 200;

/** What we know of a tab: remembered from when it was written, or else taken from the report as it is now. */
export interface KnownTab {
  readonly reportId: string;
  readonly tab: RecordedTab;
  readonly isRemembered: boolean;
}

/**
 * Reads what a user wrote on a report's tab, changing nothing. `pause` is called between requests and may throw to stop.
 * @throws HostRefusal where the tab cannot be read whole, or somebody writes on it, so that nothing on it is lost; and what
 * Office.js throws
 */
export async function readNotes(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  known: KnownTab,
  pause: () => Promise<void>,
): Promise<NotesOfTab> {
  const content = await readTab(context, worksheet, pause);
  if (content === null) return { tables: [], loose: [] };
  const found = findNotes(known.reportId, content, known.tab, known.isRemembered);
  const sheet = new NoteCells(context, worksheet, content, pause);
  const tables: TableNotes[] = [];
  const loose: LooseNote[] = [];
  for (const table of found.tables) {
    const { notes, formulas } = await sheet.table(table);
    if (table.table === LIST_TABLE) loose.push(...listed(table, content, notes));
    else {
      tables.push(notes);
      loose.push(...formulas);
    }
  }
  return { tables, loose: [...loose, ...(await sheet.loose(found))] };
}

async function readTab(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  pause: () => Promise<void>,
): Promise<TabContent | null> {
  const range = loadUsed(worksheet);
  worksheet.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  if (range.isNullObject) return null;
  const tables = worksheet.tables.items.map((table) => ({ table, area: table.getRange() }));
  for (const { area } of tables) loadArea(area);
  await context.sync();
  const used = areaOf(range);
  if (used.rows * used.columns > MOST_CELLS) throw new HostRefusal('ReportTabTooLarge');
  const pending: PendingSheet = { worksheet, name: '', used, rows: [] };
  const reader = new BlockReader(context, [pending]);
  let last = range;
  while (reader.next !== undefined) {
    last = loadUsed(worksheet);
    await reader.read();
    await pause();
  }
  if (pending.failure !== undefined) throw new HostRefusal('ReportTabUnread');
  const isSame = !last.isNullObject && JSON.stringify(areaOf(last)) === JSON.stringify(used);
  if (!isSame) throw new HostRefusal('ReportTabBusy');
  return {
    used,
    rows: pending.rows,
    tables: tables.map(({ table: { name, showHeaders, showTotals }, area }) => ({
      name,
      showHeaders,
      showTotals,
      area: areaOf(area),
    })),
  };
}

function loadUsed(worksheet: Excel.Worksheet): Excel.Range {
  return loadArea(worksheet.getUsedRangeOrNullObject(true));
}

/** The user's cells with what the first reading leaves out: their number formats and formulas. */
class NoteCells {
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly worksheet: Excel.Worksheet,
    private readonly content: TabContent,
    private readonly pause: () => Promise<void>,
  ) {}

  /** The notes beside a table, and for each column with formulas the first of them. */
  async table(found: FoundTable): Promise<{ notes: TableNotes; formulas: LooseNote[] }> {
    const { table, label, by, headingRow, firstRow, keys, noteColumns } = found;
    const formulas: LooseNote[] = [];
    const headings = noteColumns.map(({ column }) =>
      rangeOf(this.worksheet, { row: headingRow, column, rows: 1, columns: 1 }),
    );
    for (const { format } of headings) format.load('columnWidth');
    if (headings.length > 0) await this.context.sync();
    const byColumn: (readonly (NoteCell | null)[])[] = [];
    for (const { heading, column } of noteColumns) {
      const { cells, formula } = await this.#column(column, firstRow, keys.length);
      byColumn.push(cells);
      if (formula !== null && table !== LIST_TABLE)
        formulas.push({ table: label, row: FORMULA_ROW, column: heading, cell: textCell(formula) });
    }
    const rows = keys.map((key, index) => ({
      key: key === null || key === '' ? null : key,
      place: `row ${firstRow + index}`,
      cells: byColumn.map((cells) => cells[index] ?? null),
    }));
    const columns = noteColumns.map(({ heading, column }, index) => ({
      heading: heading || `Column ${columnLetters(column)}`,
      width: widthOf(headings[index]),
    }));
    return { notes: { table, label, by, columns, rows }, formulas };
  }

  /** The cells that stand beside no row of a table. */
  async loose({ loose }: FoundNotes): Promise<LooseNote[]> {
    const notes: LooseNote[] = [];
    const areas = mergeSpans(loose.map(({ row, column }) => ({ row, column, columns: 1 })));
    for (let start = 0; start < areas.length; start += AREAS_PER_SYNC) {
      const read = areas.slice(start, start + AREAS_PER_SYNC).map((block) => ({ block, range: this.#load(block) }));
      await this.context.sync();
      for (const { block, range } of read) {
        for (let at = 0; at < block.rows * block.columns; at++) {
          const [row, column] = [Math.floor(at / block.columns), at % block.columns];
          const place = cellAddress(block.row + row, block.column + column);
          const note = { table: BESIDE_THE_REPORT, row: place, column: '' };
          const formula = String(range.formulas[row]?.[column] ?? '');
          notes.push({
            ...note,
            cell: this.#cell(block.row + row, block.column + column, range.numberFormat[row]?.[column]),
          });
          if (isFormula(formula, this.#value(block.row + row, block.column + column)))
            notes.push({ ...note, row: `${FORMULA_ROW} in ${place}`, cell: textCell(formula) });
        }
        range.untrack();
      }
      await this.pause();
    }
    return notes;
  }

  async #column(
    column: number,
    firstRow: number,
    rows: number,
  ): Promise<{ cells: (NoteCell | null)[]; formula: string | null }> {
    const cells = new Array<NoteCell | null>(rows).fill(null);
    const written = cells.flatMap((_, index) => (this.#value(firstRow + index, column) === '' ? [] : [index]));
    const [first, last] = [written[0], written.at(-1)];
    let formula: string | null = null;
    if (first === undefined || last === undefined) return { cells, formula };
    for (let start = first; start <= last; start += ROWS_PER_BLOCK) {
      const count = Math.min(ROWS_PER_BLOCK, last - start + 1);
      const range = this.#load({ row: firstRow + start, column, rows: count, columns: 1 });
      await this.context.sync();
      for (let at = 0; at < count; at++) {
        const row = firstRow + start + at;
        if (this.#value(row, column) === '') continue;
        cells[start + at] = this.#cell(row, column, range.numberFormat[at]?.[0]);
        const text = String(range.formulas[at]?.[0] ?? '');
        if (isFormula(text, this.#value(row, column))) formula ??= text;
      }
      range.untrack();
      await this.pause();
    }
    return { cells, formula };
  }

  #load(area: CellArea): Excel.Range {
    return rangeOf(this.worksheet, area).load('numberFormat,formulas');
  }

  #value(row: number, column: number): NoteCell['value'] {
    const { used, rows } = this.content;
    return valueOf(rows[row - used.row]?.[column - used.column]);
  }

  #cell(row: number, column: number, numberFormat: unknown): NoteCell {
    return { value: this.#value(row, column), numberFormat: String(numberFormat ?? 'General') };
  }
}

/** The list of notes whose row was gone, which stand on our own tab: back to notes. */
function listed(found: FoundTable, { used, rows }: TabContent, notes: TableNotes): LooseNote[] {
  const text = (row: number, column: number) => String(valueOf(rows[row - used.row]?.[column - used.column])).trim();
  const left = used.column;
  const own = Math.max(
    0,
    notes.columns.findIndex(({ heading }) => heading === LIST_COLUMNS.note),
  );
  const unused = found.noteColumns.flatMap(({ heading, column }, at) => {
    if (at === own || heading === '' || notes.rows.some(({ cells }) => cells[at] !== null)) return [];
    const row = cellAddress(found.headingRow, column);
    return [{ table: BESIDE_THE_REPORT, row, column: '', cell: textCell(heading) }];
  });
  const entries = notes.rows.flatMap(({ cells }, index) => {
    const row = found.firstRow + index;
    const about = { table: text(row, left), row: text(row, left + 1), column: text(row, left + 2) };
    return cells.flatMap((cell, at) => {
      if (cell === null) return [];
      return [{ ...about, ...(at === own ? {} : { column: notes.columns[at]?.heading ?? '' }), cell }];
    });
  });
  return [...entries, ...unused];
}

function widthOf(heading: Excel.Range | undefined): number | null {
  const width = heading?.format.columnWidth as number | null | undefined;
  return width ?? null;
}

/** A text that begins with `=` is its own formula. */
function isFormula(text: string, value: NoteCell['value']): boolean {
  return text.startsWith('=') && text !== value;
}

function textCell(value: string): NoteCell {
  return { value, numberFormat: '@' };
}
