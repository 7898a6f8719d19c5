import { codedColumn } from '../sheets/coded-columns';
import type { FieldOf, KindId } from '../sheets/kinds';
import { fieldOf } from '../sheets/kinds/fields-by-kind';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { CellValue } from '../sheets/snapshot';
import { isDayFirst, isPlausible, readDate, type DateReading, type Day } from '../sheets/values/dates';
import { counted } from '../sheets/values/word-list';
import type { ReadAs } from './read-as';
import type { SourceRow } from './records';
import { cellOf } from './source-rows';

/** How far after the as-of date a date may lie (docs/spec/rulings.md, Cells and sheets). */
const YEARS_AHEAD = 2;
const YEARS_AHEAD_OF_ENDS = 50;

const UNREADABLE: DateReading = { day: null, readable: false };

/** Reads the dates of a workbook: each column by its own order of day and month, each date against the as-of date. */
export class DateCells {
  private readonly dayFirst = new Map<RecognisedSheet, Map<string, boolean>>();

  constructor(
    readonly date1904: boolean,
    private readonly asOf: Day,
  ) {}

  /** The date of a row; what is no plausible date, or may be read either way in a day-first column, is unknown. */
  of<K extends KindId>(row: SourceRow<K>, field: FieldOf<K>): DateReading {
    return this.read(row.source, field, cellOf(row, field));
  }

  /** A date of a person's rows: the first that has something in the field. */
  first<K extends KindId>(rows: readonly SourceRow<K>[], field: FieldOf<K>): DateReading {
    for (const row of rows) {
      const reading = this.of(row, field);
      if (reading.day !== null || !reading.readable) return reading;
    }
    return { day: null, readable: true };
  }

  /** Reads a cell of a column. */
  read<K extends KindId>(source: RecognisedSheet<K>, field: FieldOf<K>, value: CellValue | undefined): DateReading {
    const reading = readDate(value, this.date1904, this.isDayFirst(source, field));
    if (reading.day === null) return reading;
    const isEnd = fieldOf(source.kind, field).type === 'endDate';
    return isPlausible(reading.day, this.asOf, isEnd ? YEARS_AHEAD_OF_ENDS : YEARS_AHEAD) ? reading : UNREADABLE;
  }

  /** What to tell of a column: day-first, with how many of its dates are read and how many are not. */
  told<K extends KindId>(sheet: RecognisedSheet<K>, field: FieldOf<K>): ReadAs[] {
    if (!this.isDayFirst(sheet, field)) return [];
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

  private isDayFirst<K extends KindId>(source: RecognisedSheet<K>, field: FieldOf<K>): boolean {
    let fields = this.dayFirst.get(source);
    if (fields === undefined) this.dayFirst.set(source, (fields = new Map()));
    let answer = fields.get(field);
    if (answer === undefined) {
      answer = source.columns.has(field) && isDayFirst(codedColumn(source, field).values);
      fields.set(field, answer);
    }
    return answer;
  }
}
