import type { FieldOf, KindId } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';
import type { CellValue, SheetSnapshot } from '../snapshot';
import { firstRows } from '../tables/first-rows';
import type { Table } from '../tables/tables';
import { cellText, isBlank } from '../values/text';
import { GROUP_MARK } from '../words/qualifiers';
import { classCellReader } from './class-and-teacher';
import { withColumns, type AddedColumn } from './extended';

/** A column of a run that differs from its neighbours only in an ordinal. */
export interface OrdinalColumn {
  readonly column: number;
  readonly ordinal: string;
}

/** What a table says of a marking period: when in one column, what was found in another, or either alone. */
export interface QuarterColumn extends OrdinalColumn {
  readonly outcome?: number;
}

const FEWEST_COLUMNS = 2;
const PERIOD =
  /^\s*(?:(?:period|per|pd|p|block|blk|hour|hr|mod)[\s.#:_-]*(\d{1,2}|[a-h])(?![\p{L}\d])|(\d{1,2})(?:st|nd|rd|th)\s+(?:period|per|block|hour)\b|(\d{1,2}|[a-h])[\s-]+(?:block|blk|period)\b)/iu;
const TIMES = /\(?\s*(\d{1,2}:\d{2})\s*(?:am|pm)?\s*[-–]\s*(\d{1,2}:\d{2})\s*(am|pm)?\s*\)?/i;
const QUARTER =
  /^\s*(?:q|qtr|quarter|mp|term|t|trimester)[\s.#:_-]*([1-4])\b.*\b(?:date|entered|review|monitor|done|complete|form|ok|on track|progress|concerns?)/i;
/** What is said of a quarter, and not when. */
const JUDGEMENT = /\b(?:ok|on track|progress|concerns?)\b/i;
/** A letter or a number alone may be the heading of anything: that it is a block its cells must say. */
const BARE = /^\s*(?:([a-h])|0?(\d))\s*$/i;
const FEWEST_BARE = 4;
/** Names of classes are words; marks, sizes and times are none. */
const CLASS = /\p{L}{3}/u;
const LEAST_SHARE = 0.6;

/**
 * The columns of periods of a table: `P1 (8:00-8:48)`, `Period 2`, `3rd Block`, `A Block`, and letters alone, A to D at least, over names of
 * classes; empty where they are no run.
 */
export function periodColumns(sheet: SheetSnapshot, table: Table): OrdinalColumn[] {
  const { head } = table;
  const named = runOf(head.texts, (text) => {
    const match = PERIOD.exec(text);
    return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
  });
  if (named.length > 0) return named;
  const bare = runOf(head.texts, (text) => {
    const match = BARE.exec(text);
    return match?.[1] ?? match?.[2] ?? null;
  });
  const isRun = bare.every(({ ordinal }, at) => ordinal === 'ABCDEFGH'.charAt(at) || ordinal === String(at + 1));
  if (bare.length < FEWEST_BARE || !isRun) return [];
  let filled = 0;
  let classes = 0;
  for (const row of firstRows(sheet, table)) {
    for (const { column } of bare) {
      const text = cellText(row[column]);
      if (text === '') continue;
      filled++;
      if (CLASS.test(text)) classes++;
    }
  }
  return filled > 0 && classes >= filled * LEAST_SHARE ? bare : [];
}

/**
 * The columns of dates, or of what was found, of marking periods: `Q1 Date`, `Quarter 2 review`, `Term 1 › OK?`, or both of each, `FALL › date` beside
 * `FALL › ok?`.
 */
export function quarterColumns(texts: readonly string[]): QuarterColumn[] {
  const ordinalOf = (text: string) => {
    const term = withTermOfSeason(text);
    return (QUARTER.exec(term) ?? QUARTER.exec(withGroupBehind(term)))?.[1] ?? null;
  };
  const run = runOf(texts, ordinalOf);
  if (run.length > 0) return run;
  const isSaid = (text: string) => JUDGEMENT.test(text);
  const dates = runOf(texts, (text) => (isSaid(text) ? null : ordinalOf(text)));
  const said = runOf(texts, (text) => (isSaid(text) ? ordinalOf(text) : null));
  const outcomes = new Map(said.map(({ column, ordinal }) => [ordinal, column]));
  const isPaired = dates.length === said.length && dates.every(({ ordinal }) => outcomes.has(ordinal));
  return isPaired ? dates.map((each) => ({ ...each, outcome: outcomes.get(each.ordinal) ?? each.column })) : [];
}

const SEASONS = ['fall', 'winter', 'spring'];
const SEASON = /^\s*(fall|winter|spring)\b/i;

/** `Winter review` as `T2 review`. */
function withTermOfSeason(text: string): string {
  return text.replace(SEASON, (_, season: string) => `T${SEASONS.indexOf(season.toLowerCase()) + 1}`);
}

/** `Form in? › Q1` as `Q1 Form in?`. */
function withGroupBehind(text: string): string {
  const [name = '', ...groups] = text.split(GROUP_MARK).reverse();
  return [name.trim(), ...groups].join(' ');
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
 * after a dash or in brackets, the teacher; the heading says the period and its times. Where teachers are named, a class is told from
 * others by the period and the teacher. What to tell of it comes with them.
 */
export function schedulesOfPeriods(
  student: RecognisedSheet,
  periods: readonly OrdinalColumn[],
): { readonly schedules: RecognisedSheet[]; readonly told: string } {
  const read = classCellReader(
    student,
    periods.map(({ column }) => column),
  );
  const isEveryDay = areEveryDay(student.texts, periods);
  const added = periods.flatMap(({ column, ordinal }): AddedColumn[] => {
    const [, start = null, end = null] = TIMES.exec(student.texts[column] ?? '') ?? [];
    const teacherOf = (row: readonly CellValue[]) => read?.(cellText(row[column])).teacher ?? '';
    return [
      { origin: column, valueAt: (row) => titleIn(row[column], read) },
      { origin: column, valueAt: teacherOf },
      { origin: column, valueAt: (row) => `${ordinal} ${teacherOf(row)}`.trim() },
      { origin: column, valueAt: () => ordinal },
      { origin: column, valueAt: () => start },
      { origin: column, valueAt: () => end },
      { origin: column, valueAt: () => EVERY_DAY },
    ];
  });
  const { sheet, places } = withColumns(student, added);
  const perPeriod = added.length / periods.length;
  const schedules = periods.map(({ column }, at) => {
    const [title = 0, teacher = 0, section = 0, period = 0, start = 0, end = 0, days = 0] = places.slice(
      at * perPeriod,
    );
    const hasTimes = TIMES.test(student.texts[column] ?? '');
    const columns = new Map<FieldOf, number>([
      ...student.columns,
      ['courseTitle', title],
      ...(read === null
        ? []
        : ([
            ['teacher', teacher],
            ['section', section],
          ] as const)),
      ['period', period],
      ...(hasTimes
        ? ([
            ['startTime', start],
            ['endTime', end],
          ] as const)
        : []),
      ...(isEveryDay ? ([['days', days]] as const) : []),
    ]);
    return view(sheet, 'schedule', columns, column);
  });
  return { schedules, told: isEveryDay ? `${PERIODS_TOLD.slice(0, -1)}, on every school day.` : PERIODS_TOLD };
}

/** A list of teachers with a column for each period, as a sections sheet for each of them. */
export function sectionsOfPeriods(teachers: RecognisedSheet, periods: readonly OrdinalColumn[]): RecognisedSheet[] {
  const { sheet, places } = withColumns(
    teachers,
    periods.flatMap(({ column, ordinal }): AddedColumn[] => [
      { origin: column, valueAt: (row) => titleIn(row[column], null) },
      { origin: column, valueAt: () => ordinal },
    ]),
  );
  return periods.map(({ column }, at) => {
    const [title = 0, section = 0] = places.slice(at * 2);
    const columns = new Map<FieldOf, number>([...teachers.columns, ['courseTitle', title], ['section', section]]);
    const one = view(sheet, 'sections', columns, column);
    return at === 0 ? { ...one, readAs: [...one.readAs, PERIODS_TOLD] } : { ...one, readAs: [] };
  });
}

/** `Algebra 1 - Rm 119`: where a class meets is no part of its name. */
const ROOM = /\s+[-–—|/@]\s+(?:rm|room)\b.*$/i;

function titleIn(cell: CellValue | undefined, read: ReturnType<typeof classCellReader>): CellValue {
  if (read !== null) return read(cellText(cell)).title;
  return typeof cell === 'string' ? cell.replace(ROOM, '') : (cell ?? null);
}

const PERIODS_TOLD = 'Each column of a period is read as a class of that period.';
const EVERY_DAY = 'M-F';
const MOST_PERIODS_OF_A_DAY = 9;
/** Lettered periods rotate, and blocks and mods mostly do. */
const DAILY = /^\s*(?:(?:period|per|pd|p|hour|hr)[\s.#:_-]*\d|\d{1,2}(?:st|nd|rd|th)\s+(?:period|per|hour)\b)/i;

/** Whether the periods are those of one day, met on each: numbered periods without a gap, whose times, where they have some, follow each other. */
function areEveryDay(texts: readonly string[], periods: readonly OrdinalColumn[]): boolean {
  const numbers = periods.map(({ ordinal }) => Number(ordinal)).sort((a, b) => a - b);
  const [first = NaN] = numbers;
  const isRun = first <= 1 && numbers.every((number, at) => number === first + at);
  if (!isRun || numbers.length > MOST_PERIODS_OF_A_DAY) return false;
  if (!periods.every(({ column }) => DAILY.test(texts[column] ?? ''))) return false;
  const starts = new Set(periods.map(({ column }) => TIMES.exec(texts[column] ?? '')?.[1]));
  return starts.has(undefined) ? starts.size === 1 : starts.size === periods.length;
}

/**
 * A list of former ELs with a date for each quarter, as a monitoring sheet for each of them. What stands there instead of a date says that
 * an entry was made, on a day that is unknown.
 */
export function monitoringOfQuarters(student: RecognisedSheet, quarters: readonly QuarterColumn[]): RecognisedSheet[] {
  const { sheet, places } = withColumns(
    student,
    quarters.map(({ column, ordinal }) => ({ origin: column, valueAt: () => `Q${ordinal}` })),
  );
  return quarters.map(({ column, outcome }, at) => {
    const said = outcome ?? (JUDGEMENT.test(student.texts[column] ?? '') ? column : undefined);
    const columns = new Map<FieldOf, number>([
      ...student.columns,
      ['markingPeriod', places[at] ?? 0],
      ['entryDate', column],
      ...(said === undefined ? [] : ([['outcome', said]] as const)),
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
