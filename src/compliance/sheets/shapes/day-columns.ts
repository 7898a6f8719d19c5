import type { FieldOf } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { SheetSnapshot } from '../snapshot';
import { firstRows } from '../tables/first-rows';
import type { Table } from '../tables/tables';
import { cellMinutes } from '../values/numbers';
import { cellText, isBlank } from '../values/text';
import { dayNamed, placeOfDay } from '../words/day-names';
import { startAndEnd, timeRanges } from './time-ranges';
import { withColumns } from './extended';
import { ofKind } from './of-kind';

/** A column of a day of the week. */
export interface DayColumn {
  readonly column: number;
  /** As the days of a schedule are written: `R` is Thursday. */
  readonly day: string;
}

const FEWEST_DAYS = 3;
const MOST_MINUTES = 240;
const FEWEST_MINUTES = 5;
const LEAST_SHARE = 0.8;
const TOLD = 'Each column of a day is read as ESL on that day: its cells are minutes, or the times of it.';

/** The columns of days of a table whose cells are minutes or times; empty where they are no run of at least three days in their order. */
export function dayColumns(sheet: SheetSnapshot, table: Table): DayColumn[] {
  const found = table.head.texts.flatMap((text, column): DayColumn[] => {
    const day = dayNamed(text);
    return day === null ? [] : [{ column, day }];
  });
  const order = found.map(({ day }) => placeOfDay(day));
  if (found.length < FEWEST_DAYS || order.some((place, at) => at > 0 && place <= (order[at - 1] ?? 0))) return [];
  let filled = 0;
  let readable = 0;
  for (const row of firstRows(sheet, table)) {
    for (const { column } of found) {
      const cell = row[column];
      if (cell === undefined || isBlank(cell)) continue;
      filled++;
      const minutes = cellMinutes(cell);
      if (minutes !== null ? minutes === 0 || (minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES) : isTimes(cell))
        readable++;
    }
  }
  return filled > 0 && readable >= filled * LEAST_SHARE ? found : [];
}

function isTimes(cell: Parameters<typeof cellText>[0]): boolean {
  return timeRanges(cellText(cell)).length > 0;
}

/**
 * A list of students with the ESL of each day in a column of its own, as a schedule for each day, and for each of several times of a day
 * (docs/spec/recognition.md §4).
 */
export function schedulesOfDays(student: RecognisedSheet, days: readonly DayColumn[]): RecognisedSheet[] {
  const timesOf = (index: number, column: number) => timeRanges(cellText(student.sheet.values[index]?.[column])).length;
  const most = days.map(({ column }) =>
    student.dataRows.reduce((times, index) => Math.max(times, timesOf(index, column)), 0),
  );
  const areTimes = most.some((times) => times > 0);
  const classes = days.flatMap(({ column, day }, at) =>
    Array.from({ length: Math.max(1, most[at] ?? 0) }, (_, place) => ({ column, day, place })),
  );
  const added = classes.flatMap(({ column, day, place }) => [
    { origin: column, valueAt: () => 'ESL' },
    { origin: column, valueAt: () => day },
    ...startAndEnd(column, place),
  ]);
  const { sheet, places } = withColumns(student, added);
  const perClass = added.length / classes.length;
  return classes.map(({ column, place }, at) => {
    const [title = 0, day = 0, start = 0, end = 0] = places.slice(at * perClass);
    const columns = new Map<FieldOf, number>([
      ...student.columns,
      ['courseTitle', title],
      ...(areTimes
        ? ([
            ['startTime', start],
            ['endTime', end],
          ] as const)
        : ([['minutesPerMeeting', column]] as const)),
      ['days', day],
    ]);
    const { values } = student.sheet;
    const isServed = (index: number) =>
      place > 0
        ? timesOf(index, column) > place
        : !isBlank(values[index]?.[column]) && cellMinutes(values[index]?.[column]) !== 0;
    const view = ofKind(sheet, 'schedule', columns, student.dataRows.filter(isServed));
    return at === 0 ? { ...view, readAs: [...view.readAs, TOLD] } : { ...view, readAs: [] };
  });
}
