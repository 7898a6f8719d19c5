import type { Fit } from '../fit';
import type { FieldOf } from '../kinds';
import { WHO } from '../kinds/common-fields';
import type { CellValue, FilledCells, SheetSnapshot } from '../snapshot';
import { cellText, isBlank } from '../values/text';
import { wordList } from '../values/word-list';

/** What a list may say once for the rows below. What is blank elsewhere, such as a homeroom, may as well be unknown. */
const OF_GROUPS: ReadonlySet<FieldOf> = new Set<FieldOf>([
  ...(['school', 'grade', 'courseCode', 'courseTitle', 'section', 'term', 'period', 'pattern', 'room'] as const),
  ...(['teacher', 'teacherId', 'eslTeacher'] as const),
]);
/** So many rows say nothing: groups have two rows and more. */
const LEAST_BLANK = 1 / 2;
/** A row that names its class says itself who teaches it and on which days: a blank there may be a class that nobody teaches. */
const NAMES_CLASS = ['courseCode', 'courseTitle', 'section'] as const satisfies readonly FieldOf[];
const OF_CLASSES: ReadonlySet<FieldOf> = new Set<FieldOf>(['teacher', 'teacherId', 'eslTeacher', 'pattern']);
const FEWEST_GROUPS = 2;
/** What tells one row from another: a column of people, however many are not filled in, or one that is filled in nearly all. */
const WHO_FIELDS: ReadonlySet<FieldOf> = new Set<FieldOf>(WHO.flat());
const MOST_BLANK_OF_TELLER = 0.05;
/** Lists with groups are made by hand or printed; larger ones are exports, which say everything in each row. */
const MOST_ROWS = 20_000;

interface Grouped {
  readonly sheet: SheetSnapshot;
  readonly rows: Int32Array;
  /** Rows that only name a group. */
  readonly banners: readonly number[];
  readonly readAs: readonly string[];
}

/**
 * A list that says a school, a grade, a class or a teacher only in the first row of a group, or in a row of its own above, with what it says in
 * each row of the group; as it is where it is no such list. The columns stand left of the one that tells the rows apart, and of the
 * cells that are filled no two in a row are the same. Findings stay at the cell that the user sees.
 */
export function withGroupValues(sheet: SheetSnapshot, { columns, table }: Fit, rows: Int32Array): Grouped {
  const none = { sheet, rows, banners: [], readAs: [] };
  if (rows.length < FEWEST_GROUPS || rows.length > MOST_ROWS || table.isExcelTable) return none;
  const { values } = sheet;
  const mapped = [...new Set(columns.values())].sort((a, b) => a - b);
  const isAt = (index: number, column: number) => !isBlank(values[index]?.[column]);
  const places = new Map(Array.from(columns, ([field, column]) => [column, field]));
  const teller = mapped.find((column) => {
    const field = places.get(column);
    if (field !== undefined && WHO_FIELDS.has(field)) return true;
    const blank = rows.filter((index) => !isAt(index, column) && !isBanner(values[index])).length;
    return blank <= rows.length * MOST_BLANK_OF_TELLER;
  });
  const left = mapped.filter((column) => {
    const field = places.get(column);
    return teller !== undefined && column < teller && field !== undefined && OF_GROUPS.has(field);
  });
  if (left.length === 0) return none;
  const banners = bannersOf(sheet, table.head.index + 1, table.end, left);
  const data = rows.filter((index) => !banners.has(index));
  const classColumns = NAMES_CLASS.flatMap((field) => columns.get(field) ?? []);
  const ofNoClass = data.filter((index) => !classColumns.some((column) => isAt(index, column)));
  const starts = new Set<number>();
  const filled = new Map<number, Map<number, number>>();
  const spread: number[] = [];
  for (const column of left) {
    const own = Array.from(data).filter((index) => isAt(index, column));
    const ofBanners = [...banners].filter(([, at]) => at === column).map(([index]) => index);
    const named = [...own, ...ofBanners].sort((a, b) => a - b);
    const field = places.get(column);
    const isOfClasses = field !== undefined && OF_CLASSES.has(field) && ofBanners.length === 0;
    const below = (isOfClasses ? ofNoClass : data).filter((index) => !isAt(index, column));
    const isMostlyBlank = data.length - own.length >= data.length * LEAST_BLANK;
    if (below.length === 0 || !isMostlyBlank || !isOfGroups(sheet, column, named, starts)) continue;
    for (const index of named) starts.add(index);
    fillColumn(column, below, new Set(named), starts, filled);
    spread.push(column);
  }
  if (spread.length === 0) return none;
  const used = [...banners].filter(([, column]) => spread.includes(column)).map(([index]) => index);
  const names = spread.map((column) => table.head.texts[column] ?? '');
  return {
    sheet: { ...sheet, values: filledValues(values, filled), filled: together(sheet.filled, filled) },
    rows: rows.filter((index) => !used.includes(index)),
    banners: used,
    readAs: [`${wordList(names)}: what the first row of a group says is read in each of its rows.`],
  };
}

/** Whether the filled cells of a column begin groups: no two in a row are the same, or each stands where a group to the left begins. */
function isOfGroups(
  { values }: SheetSnapshot,
  column: number,
  named: readonly number[],
  starts: ReadonlySet<number>,
): boolean {
  if (named.length > 0 && named.every((index) => starts.has(index))) return true;
  if (named.length < FEWEST_GROUPS) return false;
  const texts = named.map((index) => cellText(values[index]?.[column]));
  return texts.every((text, at) => at === 0 || text !== texts[at - 1] || starts.has(named[at] ?? 0));
}

/** Rows of which only the cell of a group is filled, with its column. */
function bannersOf(
  { values }: SheetSnapshot,
  from: number,
  to: number,
  left: readonly number[],
): ReadonlyMap<number, number> {
  const banners = new Map<number, number>();
  for (let index = from; index < to; index++) {
    const row = values[index];
    const column = left.find((each) => !isBlank(row?.[each]));
    if (column !== undefined && isBanner(row)) banners.set(index, column);
  }
  return banners;
}

function isBanner(row: readonly CellValue[] | undefined): boolean {
  return row?.filter((cell) => !isBlank(cell)).length === 1;
}

/** Fills the blank cells of a column from the named row above, unless another group has begun since. */
function fillColumn(
  column: number,
  data: Int32Array,
  named: ReadonlySet<number>,
  starts: ReadonlySet<number>,
  filled: Map<number, Map<number, number>>,
): void {
  const marks = [...new Set([...starts, ...data])].sort((a, b) => a - b);
  const isData = new Set(data);
  let origin: number | null = null;
  for (const index of marks) {
    if (named.has(index)) origin = index;
    else if (starts.has(index)) origin = null;
    else if (origin !== null && isData.has(index)) {
      const cells = filled.get(index) ?? new Map<number, number>();
      filled.set(index, cells.set(column, origin));
    }
  }
}

function filledValues(
  typed: SheetSnapshot['values'],
  filled: ReadonlyMap<number, ReadonlyMap<number, number>>,
): (readonly CellValue[])[] {
  const values = [...typed];
  for (const [index, cells] of filled) {
    const row = [...(typed[index] ?? [])];
    for (const [column, origin] of cells) row[column] = typed[origin]?.[column] ?? null;
    values[index] = row;
  }
  return values;
}

function together(earlier: FilledCells | undefined, later: FilledCells): FilledCells {
  if (earlier === undefined) return later;
  const rows = new Set([...earlier.keys(), ...later.keys()]);
  return new Map(Array.from(rows, (row) => [row, new Map([...(later.get(row) ?? []), ...(earlier.get(row) ?? [])])]));
}
