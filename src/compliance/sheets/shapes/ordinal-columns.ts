import type { FieldOf, KindId } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import { cellText, isBlank } from '../values/text';
import { withColumns, type AddedColumn } from './extended';

/** A column of a run that differs from its neighbours only in an ordinal. */
export interface OrdinalColumn {
  readonly column: number;
  readonly ordinal: string;
}

const FEWEST_COLUMNS = 2;
const PERIOD =
  /^\s*(?:(?:period|per|pd|p|block|blk|hour|hr|mod)[\s.#:_-]*(\d{1,2}|[a-h])(?![\p{L}\d])|(\d{1,2})(?:st|nd|rd|th)\s+(?:period|per|block|hour)\b)/iu;
const TIMES = /\(?\s*(\d{1,2}:\d{2})\s*(?:am|pm)?\s*[-–]\s*(\d{1,2}:\d{2})\s*(am|pm)?\s*\)?/i;
const QUARTER =
  /^\s*(?:q|qtr|quarter|mp|term|t|trimester)[\s.#:_-]*([1-4])\b.*\b(?:date|entered|review|monitor|done|complete)/i;
/** `ESL - Ruiz`: a class and who teaches it. */
const CLASS_AND_TEACHER = /^(.+?)\s+[-–—|]\s+([\p{L}][\p{L}.'’, -]*)$/u;
/** So large a part of the filled cells must name a teacher after a dash. */
const LEAST_SHARE = 0.6;

/** The columns of periods among a table's headings: `P1 (8:00-8:48)`, `Period 2`, `3rd Block`; empty where they are no run. */
export function periodColumns(texts: readonly string[]): OrdinalColumn[] {
  return runOf(texts, (text) => {
    const match = PERIOD.exec(text);
    return match?.[1] ?? match?.[2] ?? null;
  });
}

/** The columns of dates of marking periods: `Q1 Date`, `Quarter 2 review`. */
export function quarterColumns(texts: readonly string[]): OrdinalColumn[] {
  return runOf(texts, (text) => QUARTER.exec(text)?.[1] ?? null);
}

function runOf(texts: readonly string[], ordinalOf: (text: string) => string | null): OrdinalColumn[] {
  const found = texts.flatMap((text, column) => {
    const ordinal = ordinalOf(text);
    return ordinal === null ? [] : [{ column, ordinal: ordinal.toUpperCase() }];
  });
  const isRun = found.length >= FEWEST_COLUMNS && new Set(found.map(({ ordinal }) => ordinal)).size === found.length;
  return isRun ? found : [];
}

/**
 * A sheet with a column for each period, as a schedule for each of them (docs/spec/recognition.md §4). What stands in a period's cell is the class and,
 * after a dash, the teacher; the heading says the period and its times.
 */
export function schedulesOfPeriods(student: RecognisedSheet, periods: readonly OrdinalColumn[]): RecognisedSheet[] {
  const hasTeachers = namesTeachers(student, periods);
  const added = periods.flatMap(({ column, ordinal }): AddedColumn[] => {
    const [, start = null, end = null] = TIMES.exec(student.texts[column] ?? '') ?? [];
    const classOf = (value: string, part: 1 | 2) =>
      CLASS_AND_TEACHER.exec(value)?.[part]?.trim() ?? (part === 1 ? value : '');
    return [
      { origin: column, valueAt: (row) => (hasTeachers ? classOf(cellText(row[column]), 1) : (row[column] ?? null)) },
      { origin: column, valueAt: (row) => (hasTeachers ? classOf(cellText(row[column]), 2) : null) },
      { origin: column, valueAt: () => ordinal },
      { origin: column, valueAt: () => start },
      { origin: column, valueAt: () => end },
    ];
  });
  const { sheet, places } = withColumns(student, added);
  const PER_PERIOD = 5;
  return periods.map(({ column }, at) => {
    const [title = 0, teacher = 0, period = 0, start = 0, end = 0] = places.slice(
      at * PER_PERIOD,
      (at + 1) * PER_PERIOD,
    );
    const hasTimes = TIMES.test(student.texts[column] ?? '');
    const columns = new Map<FieldOf, number>([
      ...student.columns,
      ['courseTitle', title],
      ...(hasTeachers ? [['teacher', teacher] as const] : []),
      ['period', period],
      ...(hasTimes ? [['startTime', start] as const, ['endTime', end] as const] : []),
    ]);
    return view(sheet, 'schedule', columns, column);
  });
}

/** A list of former ELs with a date for each quarter, as a monitoring sheet for each of them. */
export function monitoringOfQuarters(student: RecognisedSheet, quarters: readonly OrdinalColumn[]): RecognisedSheet[] {
  const { sheet, places } = withColumns(
    student,
    quarters.map(({ column, ordinal }) => ({ origin: column, valueAt: () => `Q${ordinal}` })),
  );
  return quarters.map(({ column }, at) => {
    const columns = new Map<FieldOf, number>([
      ...student.columns,
      ['markingPeriod', places[at] ?? 0],
      ['entryDate', column],
    ]);
    return view(sheet, 'monitoring', columns, column);
  });
}

/** The rows of a sheet that fill a column, as a sheet of a kind. */
function view(
  sheet: RecognisedSheet,
  kind: KindId,
  columns: ReadonlyMap<FieldOf, number>,
  filled: number,
): RecognisedSheet {
  return {
    ...sheet,
    kind,
    columns,
    headings: new Map(
      Array.from(columns, ([field, column]) => [field, sheet.texts[sheet.origins.get(column) ?? column] ?? '']),
    ),
    dataRows: sheet.dataRows.filter((index) => !isBlank(sheet.sheet.values[index]?.[filled])),
    misfits: [],
    candidates: [],
  };
}

function namesTeachers({ sheet, dataRows }: RecognisedSheet, periods: readonly OrdinalColumn[]): boolean {
  let filled = 0;
  let named = 0;
  for (const index of dataRows) {
    for (const { column } of periods) {
      const text = cellText(sheet.values[index]?.[column]);
      if (text === '') continue;
      filled++;
      if (CLASS_AND_TEACHER.test(text)) named++;
    }
  }
  return filled > 0 && named >= filled * LEAST_SHARE;
}
