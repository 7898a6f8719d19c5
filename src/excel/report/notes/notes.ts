/** A cell that a user wrote: its value, and how Excel shows it. Text of an error cell is text. */
export interface NoteCell {
  readonly value: string | number | boolean;
  readonly numberFormat: string;
}

/** A column that is the user's: one that she added beside or in a table of ours, or one of ours that she fills in. */
export interface NoteColumn {
  readonly heading: string;
  /** In points. */
  readonly width: number | null;
}

/** What a user wrote beside the rows of one table. */
export interface TableNotes {
  /** The table's name in the report, and what a person calls it. */
  readonly table: string;
  readonly label: string;
  /** The headings whose values are the rows' keys. */
  readonly by: readonly string[];
  readonly columns: readonly NoteColumn[];
  /** Every row of the table as it stood, from the top. */
  readonly rows: readonly NoteRow[];
}

export interface NoteRow {
  /** The values that name the row; null where the columns that name rows are gone. */
  readonly key: string | null;
  /** Where the row stood, for notes that can no longer be placed: `row 17`. */
  readonly place: string;
  /** By the table's note columns; null where nothing was written. */
  readonly cells: readonly (NoteCell | null)[];
}

/** A note that stands in the list under the report, because its row is gone or it stood beside no row. */
export interface LooseNote {
  /** The label of its table; `Beside the report` where it has none. */
  readonly table: string;
  /** The key of its row, or the cell where it stood. */
  readonly row: string;
  /** The heading of its column. */
  readonly column: string;
  readonly cell: NoteCell;
}

/** Everything a user wrote on a report's tab. */
export interface NotesOfTab {
  readonly tables: readonly TableNotes[];
  readonly loose: readonly LooseNote[];
}

/** A column of the user's, right of a table's own columns. */
export interface PlacedColumn {
  readonly heading: string;
  /** In points; null leaves it to the report. */
  readonly width: number | null;
  /** By row of the table. */
  readonly cells: ReadonlyMap<number, NoteCell>;
}

/** What a user wrote, at its place in a table of the report. */
export interface PlacedNotes {
  readonly columns: readonly PlacedColumn[];
  /** What stands in the columns that she fills in, by column and row. */
  readonly filledIn: ReadonlyMap<number, ReadonlyMap<number, NoteCell>>;
}

export const NO_NOTES: NotesOfTab = { tables: [], loose: [] };

/** The list's own name as a table; its notes are read back, and go to their rows where these are there again. */
export const LIST_TABLE = 'kept_notes';
export const LIST_COLUMNS = { table: 'Table', row: 'Row', column: 'Column', note: 'Your note' } as const;
export const BESIDE_THE_REPORT = 'Beside the report';
/** In place of a row, where a formula is kept whose values stand in the column. */
export const FORMULA_ROW = 'formula';

/** A row's key: the values that name it, as they stand in the cells. */
export function keyOf(values: readonly unknown[]): string {
  return values.map((value) => String(value ?? '').trim()).join(' · ');
}

/** The format that a note's number needs; null for text, which is written so that every format shows it as it is. */
export function numberFormatOf({ value, numberFormat }: NoteCell): string | null {
  return typeof value === 'number' && numberFormat !== '@' ? numberFormat : null;
}

/** The format of most of a column's numbers. */
export function usualFormatOf(cells: ReadonlyMap<number, NoteCell>): string {
  const counts = new Map<string, number>();
  for (const cell of cells.values()) {
    const format = numberFormatOf(cell);
    if (format !== null) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'General';
}
