import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { SheetSnapshot } from '../snapshot';
import { firstRows } from '../tables/first-rows';
import type { Table } from '../tables/tables';
import { cellText } from '../values/text';
import { readTime } from '../values/times';
import { withColumns, type AddedColumn } from './extended';

/** `9:00-9:45`, `8:03 AM – 8:33 AM`, `10:15 to 11:00`. */
const RANGE = /^(\d{1,2})(:\d{2})?(\s*[ap]\.?m?\.?)?\s*(?:-|–|—|to)\s*(\d{1,2})(:\d{2})?(\s*[ap]\.?m?\.?)?$/i;
const LONGEST = 30;
/** What parts several times of one day: `11-11:45 / 1:30-2:15`. */
const BETWEEN = /\s*(?:[/;,&\n]|\band\b)\s*/i;
const MOST_TIMES = 4;
const FEWEST_CELLS = 2;
const LEAST_SHARE = 0.6;

/** The two times of a cell that holds a start and an end; null where it holds something else. */
export function timeRange(text: string): readonly [start: string, end: string] | null {
  if (text.length > LONGEST) return null;
  const [, hour, minute, half = '', endHour, endMinute, endHalf = ''] = RANGE.exec(text) ?? [];
  // `2-3` may be anything; one of the two says minutes.
  if (hour === undefined || endHour === undefined || (minute ?? endMinute) === undefined) return null;
  const start = `${hour}${minute ?? ':00'}${half}`;
  const end = `${endHour}${endMinute ?? ':00'}${endHalf}`;
  return readTime(start) === null || readTime(end) === null ? null : [start, end];
}

/** The times that a cell of a day holds, each a start and an end; none where any part of it is something else. */
export function timeRanges(text: string): readonly (readonly [start: string, end: string])[] {
  if (text.length > LONGEST * MOST_TIMES) return [];
  const parts = text.split(BETWEEN);
  const ranges = parts.flatMap((part) => {
    const range = timeRange(part);
    return range === null ? [] : [range];
  });
  return parts.length <= MOST_TIMES && ranges.length === parts.length ? ranges : [];
}

/** The two columns that hold the start and the end of the times in a column, of several in a cell those at a place. */
export function startAndEnd(column: number, place = 0): readonly [start: AddedColumn, end: AddedColumn] {
  const time = (at: 0 | 1): AddedColumn => ({
    origin: column,
    valueAt: (row) => timeRanges(cellText(row[column]))[place]?.[at] ?? null,
  });
  return [time(0), time(1)];
}

/** The columns of a table, among some, whose cells hold a start and an end. */
export function rangeColumns(sheet: SheetSnapshot, table: Table, among: readonly number[]): number[] {
  const rows = firstRows(sheet, table);
  return among.filter((column) => {
    let filled = 0;
    let ranges = 0;
    for (const row of rows) {
      const text = cellText(row[column]);
      if (text === '') continue;
      filled++;
      if (timeRange(text) !== null) ranges++;
    }
    return ranges >= FEWEST_CELLS && ranges >= filled * LEAST_SHARE;
  });
}

/**
 * A sheet of classes or periods whose times stand as a start and an end in one cell, with both as fields of their own
 * (docs/spec/recognition.md §4). Of several such columns the first is taken; the others are told. As it is where times are known, or none stand so.
 */
export function withTimeRanges(recognised: RecognisedSheet, table: Table): RecognisedSheet {
  const { columns, unused, texts, kind } = recognised;
  if ((kind !== 'schedule' && kind !== 'bell') || columns.has('startTime') || columns.has('endTime')) return recognised;
  const [column, ...others] = rangeColumns(recognised.sheet, table, unused);
  if (column === undefined) return recognised;
  const { sheet, places } = withColumns(recognised, startAndEnd(column));
  const [start = 0, end = 0] = places;
  const heading = texts[column] ?? '';
  const told =
    others.length === 0
      ? `${heading} is read as the start and the end.`
      : `The times are those of ${heading}: one length a period is read, and those of ${others.map((each) => texts[each] ?? '').join(', ')} are not.`;
  return {
    ...sheet,
    columns: new Map<FieldOf, number>([...columns, ['startTime', start], ['endTime', end]]),
    headings: new Map<FieldOf, string>([...recognised.headings, ['startTime', heading], ['endTime', heading]]),
    unused: unused.filter((each) => each !== column),
    candidates: recognised.candidates.filter((each) => each.column !== column),
    readAs: [...recognised.readAs, told],
  };
}
