import { cellAddress, columnLetters } from '../../../compliance/sheets/addresses';
import { rangeOf } from '../../request/areas';
import { mergeSpans } from '../../request/address-packer';
import { findNotes, valueOf, type FoundNotes, type FoundTable, type TabContent } from './find';
import {
  BESIDE_THE_REPORT,
  FORMULA_ROW,
  LIST_COLUMNS,
  LIST_TABLE,
  NO_NOTES,
  type LooseNote,
  type NoteCell,
  type NotesOfTab,
  type TableNotes,
} from './notes';
import { NoteRanges } from './ranges';
import type { RecordedTab } from '../../settings/kinds/reports';

const ROWS_PER_BLOCK = 10_000;

/** What we know of a tab: remembered from when it was written, or else taken from the report as it is now. */
export interface KnownTab {
  readonly reportId: string;
  readonly tab: RecordedTab;
  readonly isRemembered: boolean;
}

/** A report's tab and what stands on it. */
export interface NotedTab {
  readonly worksheet: Excel.Worksheet;
  readonly content: TabContent | null;
  readonly known: KnownTab;
}

/**
 * What a user wrote on reports' tabs, tab by tab, changing nothing. One sync for the notes of all of them, more where they are
 * many, none where nobody wrote or may fill in anything. `pause` is called between requests and may throw to stop.
 */
export async function readNotes(
  context: Excel.RequestContext,
  tabs: readonly NotedTab[],
  pause: () => Promise<void>,
): Promise<NotesOfTab[]> {
  const ranges = new NoteRanges(context, pause);
  const readings: (() => NotesOfTab)[] = [];
  for (const tab of tabs) readings.push(await queueNotes(ranges, tab));
  await ranges.flush();
  const notes = readings.map((read) => read());
  ranges.untrack();
  return notes;
}

async function queueNotes(ranges: NoteRanges, { worksheet, content, known }: NotedTab): Promise<() => NotesOfTab> {
  if (content === null) return () => NO_NOTES;
  const found = findNotes(known.reportId, content, known.tab, known.isRemembered);
  const sheet = new NoteCells(ranges, worksheet, content);
  const tables: { readonly table: FoundTable; readonly read: () => ReadTable }[] = [];
  for (const table of found.tables) tables.push({ table, read: await sheet.table(table) });
  const beside = await sheet.loose(found);
  return () => {
    const ofTables: TableNotes[] = [];
    const loose: LooseNote[] = [];
    for (const { table, read } of tables) {
      const { notes, formulas } = read();
      if (table.table === LIST_TABLE) loose.push(...listed(table, content, notes));
      else {
        ofTables.push(notes);
        loose.push(...formulas);
      }
    }
    return { tables: ofTables, loose: [...loose, ...beside()] };
  };
}

interface ReadTable {
  readonly notes: TableNotes;
  /** For each column with formulas the first of them. */
  readonly formulas: readonly LooseNote[];
}

/** The user's cells with what the first reading leaves out: their number formats and formulas. */
class NoteCells {
  constructor(
    private readonly ranges: NoteRanges,
    private readonly worksheet: Excel.Worksheet,
    private readonly content: TabContent,
  ) {}

  /** Queues the notes beside a table; gives back what reads them once they are there. */
  async table(found: FoundTable): Promise<() => ReadTable> {
    const { table, label, by, headingRow, firstRow, keys, noteColumns } = found;
    const columns: { readonly width: () => number | null; readonly read: () => ReadColumn }[] = [];
    for (const { column } of noteColumns) {
      columns.push({
        width: await this.#width(headingRow, column),
        read: await this.#column(column, firstRow, keys.length),
      });
    }
    return () => {
      const read = columns.map((column) => column.read());
      const formulas = noteColumns.flatMap(({ heading }, at): LooseNote[] => {
        const formula = read[at]?.formula ?? null;
        return formula === null || table === LIST_TABLE
          ? []
          : [{ table: label, row: FORMULA_ROW, column: heading, cell: textCell(formula) }];
      });
      const rows = keys.map((key, index) => ({
        key: key === null || key === '' ? null : key,
        place: `row ${firstRow + index}`,
        cells: read.map(({ cells }) => cells[index] ?? null),
      }));
      const noted = noteColumns.map(({ heading, column }, at) => ({
        heading: heading || `Column ${columnLetters(column)}`,
        width: columns[at]?.width() ?? null,
      }));
      return { notes: { table, label, by, columns: noted, rows }, formulas };
    };
  }

  /** Queues the cells that stand beside no row of a table. */
  async loose({ loose }: FoundNotes): Promise<() => LooseNote[]> {
    const readings: (() => LooseNote[])[] = [];
    for (const block of mergeSpans(loose.map(({ row, column }) => ({ row, column, columns: 1 })))) {
      const range = await this.ranges.load(this.worksheet, block);
      readings.push(() =>
        Array.from({ length: block.rows * block.columns }, (_, at) => at).flatMap((at) => {
          const [row, column] = [Math.floor(at / block.columns), at % block.columns];
          const place = cellAddress(block.row + row, block.column + column);
          const note = { table: BESIDE_THE_REPORT, row: place, column: '' };
          const formula = String(range.formulas[row]?.[column] ?? '');
          const cell = this.#cell(block.row + row, block.column + column, range.numberFormat[row]?.[column]);
          const isOwn = isFormula(formula, cell.value);
          return [
            { ...note, cell },
            ...(isOwn ? [{ ...note, row: `${FORMULA_ROW} in ${place}`, cell: textCell(formula) }] : []),
          ];
        }),
      );
    }
    return () => readings.flatMap((read) => read());
  }

  async #width(row: number, column: number): Promise<() => number | null> {
    await this.ranges.reserve(1);
    const { format } = rangeOf(this.worksheet, { row, column, rows: 1, columns: 1 });
    format.load('columnWidth');
    return () => (format.columnWidth as number | null | undefined) ?? null;
  }

  async #column(column: number, firstRow: number, rows: number): Promise<() => ReadColumn> {
    const cells = new Array<NoteCell | null>(rows).fill(null);
    const written = cells.flatMap((_, index) => (this.#value(firstRow + index, column) === '' ? [] : [index]));
    const [first = 0, last = -1] = [written[0], written.at(-1)];
    const blocks: { readonly start: number; readonly count: number; readonly range: Excel.Range }[] = [];
    for (let start = first; start <= last; start += ROWS_PER_BLOCK) {
      const count = Math.min(ROWS_PER_BLOCK, last - start + 1);
      const area = { row: firstRow + start, column, rows: count, columns: 1 };
      blocks.push({ start, count, range: await this.ranges.load(this.worksheet, area) });
    }
    return () => {
      let formula: string | null = null;
      for (const { start, count, range } of blocks) {
        for (let at = 0; at < count; at++) {
          const row = firstRow + start + at;
          if (this.#value(row, column) === '') continue;
          cells[start + at] = this.#cell(row, column, range.numberFormat[at]?.[0]);
          const text = String(range.formulas[at]?.[0] ?? '');
          if (isFormula(text, this.#value(row, column))) formula ??= text;
        }
      }
      return { cells, formula };
    };
  }

  #value(row: number, column: number): NoteCell['value'] {
    const { used, rows } = this.content;
    return valueOf(rows[row - used.row]?.[column - used.column]);
  }

  #cell(row: number, column: number, numberFormat: unknown): NoteCell {
    return { value: this.#value(row, column), numberFormat: String(numberFormat ?? 'General') };
  }
}

interface ReadColumn {
  readonly cells: readonly (NoteCell | null)[];
  readonly formula: string | null;
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

/** A text that begins with `=` is its own formula. */
function isFormula(text: string, value: NoteCell['value']): boolean {
  return text.startsWith('=') && text !== value;
}

function textCell(value: string): NoteCell {
  return { value, numberFormat: '@' };
}
