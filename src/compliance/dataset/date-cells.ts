import { codedColumn, type CodedColumn } from '../sheets/coded-columns';
import type { FieldOf, KindId } from '../sheets/kinds';
import { fieldOf } from '../sheets/kinds/fields-by-kind';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { isDayFirst, isPlausible, latestPlausible, readDate, type DateReading, type Day } from '../sheets/values/dates';
import { counted } from '../sheets/values/word-list';
import type { ReadAs } from './read-as';
import type { SourceRow } from './records';
import { cellOf } from './source-rows';

/** How far after the as-of date a date may lie (docs/spec/rulings.md, Cells and sheets). */
const YEARS_AHEAD = 2;
const YEARS_AHEAD_OF_ENDS = 50;

const BLANK: DateReading = { day: null, readable: true };
const UNREADABLE: DateReading = { day: null, readable: false };

/** A column of dates, and what its texts were read as: few columns have as many days as rows. */
interface DateColumn {
  readonly column: CodedColumn;
  readonly isDayFirst: boolean;
  readonly latest: Day;
  readonly texts: Map<string, DateReading>;
  /** By number of the value in the coded column; read when first asked for. */
  readonly readings: (DateReading | undefined)[];
}

/** Reads the dates of a workbook: each column by its own order of day and month, each date against the as-of date. */
export class DateCells {
  private readonly columns = new Map<RecognisedSheet, Map<string, DateColumn>>();
  private readonly latest: Day;
  private readonly latestEnd: Day;

  constructor(
    readonly date1904: boolean,
    asOf: Day,
  ) {
    this.latest = latestPlausible(asOf, YEARS_AHEAD);
    this.latestEnd = latestPlausible(asOf, YEARS_AHEAD_OF_ENDS);
  }

  /** The date of a row; what is no plausible date, or may be read either way in a day-first column, is unknown. */
  of<K extends KindId>(row: SourceRow<K>, field: FieldOf<K>): DateReading {
    if (row.place === undefined) return this.read(row.source, field, cellOf(row, field));
    const dates = this.column(row.source, field);
    const code = dates.column.codes[row.place] ?? 0;
    return (dates.readings[code] ??= this.readAnew(dates.column.values[code], dates));
  }

  /** A date of a person's rows: the first that has something in the field. */
  first<K extends KindId>(rows: readonly SourceRow<K>[], field: FieldOf<K>): DateReading {
    for (const row of rows) {
      const reading = this.of(row, field);
      if (reading.day !== null || !reading.readable) return reading;
    }
    return BLANK;
  }

  /** Reads a cell of a column. */
  read<K extends KindId>(source: RecognisedSheet<K>, field: FieldOf<K>, value: CellValue | undefined): DateReading {
    const column = this.column(source, field);
    if (typeof value !== 'string') return this.readAnew(value, column);
    let reading = column.texts.get(value);
    if (reading === undefined) column.texts.set(value, (reading = this.readAnew(value, column)));
    return reading;
  }

  /** What to tell of a column: day-first, with how many of its dates are read and how many are not. */
  told<K extends KindId>(sheet: RecognisedSheet<K>, field: FieldOf<K>): ReadAs[] {
    if (!this.column(sheet, field).isDayFirst) return [];
    const { codes, values } = codedColumn(sheet, field);
    const readings = values.map((value) => this.read(sheet, field, value));
    let read = 0;
    let unknown = 0;
    for (const code of codes) {
      if (readings[code]?.ambiguous) unknown++;
      else if (readings[code]?.day !== null) read++;
    }
    const heading = sheet.headings.get(field) ?? field;
    return [
      {
        sheet,
        text: `${heading} is written day first: ${counted(read, 'date')} read so; ${counted(unknown, 'date')} that could be either way not known.`,
      },
    ];
  }

  private readAnew(value: CellValue | undefined, { isDayFirst, latest }: DateColumn): DateReading {
    const reading = readDate(value, this.date1904, isDayFirst);
    return reading.day === null || isPlausible(reading.day, latest) ? reading : UNREADABLE;
  }

  private column<K extends KindId>(source: RecognisedSheet<K>, field: FieldOf<K>): DateColumn {
    let fields = this.columns.get(source);
    if (fields === undefined) this.columns.set(source, (fields = new Map()));
    let column = fields.get(field);
    if (column === undefined) {
      const coded = codedColumn(source, field);
      column = {
        column: coded,
        isDayFirst: source.columns.has(field) && isDayFirst(coded.values),
        latest: fieldOf(source.kind, field).type === 'endDate' ? this.latestEnd : this.latest,
        texts: new Map(),
        readings: new Array<DateReading | undefined>(coded.values.length),
      };
      fields.set(field, column);
    }
    return column;
  }
}
