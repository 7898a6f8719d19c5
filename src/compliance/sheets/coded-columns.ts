import type { FieldOf, KindId } from './kinds';
import { inLittleRoom, type SmallNumbers } from './numbers-of';
import type { RecognisedSheet } from './recognised-sheet';
import type { CellValue } from './snapshot';

/**
 * A column of a sheet's data rows in numbers: schedules repeat few values many times, so what a cell means is worked out
 * once a value and found by number for each row.
 */
export interface CodedColumn {
  /** By place among the data rows: the number of the cell's value, a place in `values`. */
  readonly codes: SmallNumbers;
  /** The distinct values, in the order of their first appearance. Each Excel error is a value of its own. */
  readonly values: readonly (CellValue | undefined)[];
}

/** Rows that are read together before the next column's turn: few enough that they stay in the processor's cache. */
const ROWS_AT_ONCE = 256;

const known = new WeakMap<RecognisedSheet, Map<FieldOf, CodedColumn>>();

/** The columns of some fields, each read once a sheet; a field that the sheet does not map is blank in every row. */
export function codedColumns<K extends KindId, Field extends FieldOf<K>>(
  source: RecognisedSheet<K>,
  ...fields: readonly Field[]
): Readonly<Record<Field, CodedColumn>> {
  let columns = known.get(source);
  if (columns === undefined) known.set(source, (columns = new Map()));
  const unread = fields.filter((field) => !columns.has(field));
  if (unread.length > 0) readColumns(source, unread, columns);
  return Object.fromEntries(fields.map((field) => [field, columns.get(field)])) as Record<Field, CodedColumn>;
}

/** The column of one field. */
export function codedColumn<K extends KindId>(source: RecognisedSheet<K>, field: FieldOf<K>): CodedColumn {
  return codedColumns(source, field)[field];
}

/** The column of a field where it has been read already. */
export function knownColumn<K extends KindId>(source: RecognisedSheet<K>, field: FieldOf<K>): CodedColumn | undefined {
  return known.get(source)?.get(field);
}

function readColumns(source: RecognisedSheet, fields: readonly FieldOf[], into: Map<FieldOf, CodedColumn>): void {
  const { dataRows } = source;
  const readers = new Map<FieldOf, ColumnReader>();
  let blank: CodedColumn | undefined;
  for (const field of fields) {
    const column = source.columns.get(field);
    if (column === undefined) {
      blank ??= { codes: new Uint8Array(dataRows.length), values: [undefined] };
      into.set(field, blank);
    } else readers.set(field, new ColumnReader(source, column));
  }
  for (let from = 0; from < dataRows.length; from += ROWS_AT_ONCE) {
    const to = Math.min(dataRows.length, from + ROWS_AT_ONCE);
    for (const reader of readers.values()) reader.read(from, to);
  }
  // Kept without the readers, whose look-up tables are of no more use.
  for (const [field, { codes, values }] of readers)
    into.set(field, { codes: inLittleRoom(codes, values.length), values });
}

class ColumnReader implements CodedColumn {
  readonly codes: Int32Array;
  readonly values: (CellValue | undefined)[] = [];
  private readonly numbers = new Map<CellValue | undefined, number>();
  /** By number: the number of the value that followed it last time. Timetables repeat whole runs of cells. */
  private readonly following: number[] = [];

  constructor(
    private readonly source: RecognisedSheet,
    private readonly column: number,
  ) {
    this.codes = new Int32Array(source.dataRows.length);
  }

  /** Reads the data rows from one place up to another. */
  read(from: number, to: number): void {
    const { codes, column, following, values } = this;
    const { dataRows, sheet } = this.source;
    // The cell above often says the same, and comparing costs less than looking up.
    let last = from === 0 ? -1 : (codes[from - 1] ?? 0);
    let lastValue = values[last];
    for (let place = from; place < to; place++) {
      const value = sheet.values[dataRows[place] ?? 0]?.[column];
      if (value !== lastValue || last < 0) {
        const guess = following[last] ?? -1;
        const number = guess >= 0 && values[guess] === value ? guess : this.numberOf(value);
        if (last >= 0) following[last] = number;
        last = number;
        lastValue = value;
      }
      codes[place] = last;
    }
  }

  private numberOf(value: CellValue | undefined): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      this.values.push(value);
      this.numbers.set(value, number);
    }
    return number;
  }
}
