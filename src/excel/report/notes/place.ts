import type { ReportBlock, ReportCell, ReportSheet, ReportTable } from '../../../compliance/reports/report-sheet';
import { keyHeadingsOf } from '../keys';
import { tableLabels } from '../labels';
import {
  keyOf,
  LIST_COLUMNS,
  LIST_TABLE,
  type LooseNote,
  type NoteCell,
  type NotesOfTab,
  type PlacedColumn,
  type PlacedNotes,
  type TableNotes,
} from './notes';
import { writtenValueOf } from '../cells';

export interface PlacedReport {
  /** The report, with the list of notes whose row is gone where there are any. */
  readonly sheet: ReportSheet;
  /** By table name; tables without notes have no entry. */
  readonly notes: ReadonlyMap<string, PlacedNotes>;
  /** Cells that stand beside their row, and those in the list. */
  readonly kept: number;
  readonly listed: number;
}

/** Puts what a user wrote beside the rows of a report as it is now; what has no row goes to a list at the report's end. */
export function placeNotes(sheet: ReportSheet, { tables, loose }: NotesOfTab, date1904: boolean): PlacedReport {
  const labels = tableLabels(sheet);
  const places = new Map<string, TablePlaces>();
  for (const block of sheet.blocks) {
    if (block.kind !== 'table') continue;
    const label = labels.get(block.name) ?? block.name;
    places.set(label, new TablePlaces(block, date1904));
  }
  const rest: LooseNote[] = [];
  for (const table of tables) {
    const place = places.get(table.label);
    if (place === undefined) rest.push(...asList(table));
    else rest.push(...place.takeTable(table));
  }
  for (const note of loose) if (!places.get(note.table)?.takeOne(note)) rest.push(note);
  const list = distinct(rest);
  const notes = new Map<string, PlacedNotes>();
  let kept = 0;
  for (const place of places.values()) {
    const placed = place.result();
    if (placed !== null) notes.set(place.table.name, placed);
    kept += place.kept;
  }
  if (list.length === 0) return { sheet, notes, kept, listed: 0 };
  notes.set(LIST_TABLE, { columns: [], filledIn: new Map([[3, new Map(list.map(({ cell }, at) => [at, cell]))]]) });
  return { sheet: { ...sheet, blocks: [...sheet.blocks, ...listBlocks(list)] }, notes, kept, listed: list.length };
}

/** The rows of one table of the report as it is now, and what is put beside them. */
class TablePlaces {
  kept = 0;
  /** By the headings that name rows now; notes may come with others from before. */
  readonly #rowsByKey: ReadonlyMap<string, readonly number[]>;
  readonly #date1904: boolean;
  /** The user's columns by heading, in the order in which they stood. */
  readonly #columns = new Map<string, { width: number | null; cells: Map<number, NoteCell> }>();
  readonly #fillIns = new Map<string, number>();
  readonly #filledIn = new Map<number, Map<number, NoteCell>>();

  constructor(
    readonly table: ReportTable,
    date1904: boolean,
  ) {
    this.#date1904 = date1904;
    this.#rowsByKey = this.#rowsBy(keyHeadingsOf(table));
    table.columns.forEach(({ heading, fillIn }, at) => {
      if (fillIn) this.#fillIns.set(heading, at);
    });
  }

  /** Takes the notes of the table as it stood; gives back those whose row is gone. */
  takeTable({ label, by, columns, rows }: TableNotes): LooseNote[] {
    const rowsByKey = this.#rowsBy(by);
    for (const { heading, width } of columns) this.#column(heading, width);
    const counts = new Map<string, number>();
    for (const { key } of rows) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    const seen = new Map<string, number>();
    const gone: LooseNote[] = [];
    for (const { key, place, cells } of rows) {
      const occurrence = key === null ? 0 : (seen.get(key) ?? 0);
      if (key !== null) seen.set(key, occurrence + 1);
      const row = key === null ? undefined : rowOf(rowsByKey.get(key) ?? [], occurrence, counts.get(key) ?? 0);
      cells.forEach((cell, at) => {
        const { heading = '' } = columns[at] ?? {};
        if (cell === null || (row !== undefined && this.#put(heading, row, cell))) return;
        gone.push({ table: label, row: key ?? place, column: heading, cell });
      });
    }
    return gone;
  }

  /** Takes a note out of the list where its row is there again. */
  takeOne({ row, column, cell }: LooseNote): boolean {
    const [at] = this.#rowsByKey.get(row) ?? [];
    return at !== undefined && column !== '' && this.#put(column, at, cell);
  }

  result(): PlacedNotes | null {
    if (this.#columns.size === 0 && this.#filledIn.size === 0) return null;
    const taken = new Set(this.table.columns.map(({ heading }) => heading.toLowerCase()));
    const columns = Array.from(this.#columns, ([heading, column]): PlacedColumn => {
      let own = heading;
      for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${heading} (${number})`;
      taken.add(own.toLowerCase());
      return { heading: own, ...column };
    });
    return { columns, filledIn: this.#filledIn };
  }

  #rowsBy(by: readonly string[]): ReadonlyMap<string, readonly number[]> {
    const columns = by.map((heading) => this.table.columns.findIndex((column) => column.heading === heading));
    const rowsByKey = new Map<string, number[]>();
    if (columns.some((column) => column < 0)) return rowsByKey;
    this.table.rows.forEach((row, at) => {
      const types = this.table.columns;
      const key = keyOf(columns.map((column) => writtenValueOf(row[column], types[column]?.type, this.#date1904)));
      const rows = rowsByKey.get(key);
      if (rows === undefined) rowsByKey.set(key, [at]);
      else rows.push(at);
    });
    return rowsByKey;
  }

  #put(heading: string, row: number, cell: NoteCell): boolean {
    const fillIn = this.#fillIns.get(heading);
    const cells = fillIn === undefined ? this.#column(heading, null) : this.#filledInOf(fillIn);
    if (cells.has(row)) return false;
    cells.set(row, cell);
    this.kept += 1;
    return true;
  }

  #column(heading: string, width: number | null): Map<number, NoteCell> {
    if (this.#fillIns.has(heading)) return new Map();
    let column = this.#columns.get(heading);
    if (column === undefined) this.#columns.set(heading, (column = { width, cells: new Map() }));
    return column.cells;
  }

  #filledInOf(column: number): Map<number, NoteCell> {
    let cells = this.#filledIn.get(column);
    if (cells === undefined) this.#filledIn.set(column, (cells = new Map()));
    return cells;
  }
}

/** Where several rows have one key they are told apart by their order, as long as there are as many as before. */
function rowOf(rows: readonly number[], occurrence: number, before: number): number | undefined {
  if (rows.length === before) return rows[occurrence];
  return before === 1 || rows.length === 1 ? rows[0] : undefined;
}

function asList({ label, columns, rows }: TableNotes): LooseNote[] {
  return rows.flatMap(({ key, place, cells }) =>
    cells.flatMap((cell, at) =>
      cell === null ? [] : [{ table: label, row: key ?? place, column: columns[at]?.heading ?? '', cell }],
    ),
  );
}

function distinct(notes: readonly LooseNote[]): LooseNote[] {
  const byText = new Map<string, LooseNote>();
  for (const note of notes) {
    const text = JSON.stringify([note.table, note.row, note.column, note.cell.value]);
    if (!byText.has(text)) byText.set(text, note);
  }
  return [...byText.values()];
}

function listBlocks(list: readonly LooseNote[]): ReportBlock[] {
  const text = (heading: string, width: number) => ({ heading, type: 'text' as const, width });
  return [
    { kind: 'heading', text: 'Your notes whose row is gone' },
    {
      kind: 'note',
      text: 'They stood on this tab before it was written anew. A note goes back beside its row when the row is there again; delete here what you no longer need.',
    },
    {
      kind: 'table',
      name: LIST_TABLE,
      columns: [
        // Narrow, because all tables of a tab share the widths of its columns.
        text(LIST_COLUMNS.table, 14),
        text(LIST_COLUMNS.row, 14),
        text(LIST_COLUMNS.column, 14),
        { ...text(LIST_COLUMNS.note, 24), fillIn: true },
      ],
      rows: list.map(({ table, row, column }): ReportCell[] => [table, row, column, null]),
      totals: false,
    },
  ];
}
