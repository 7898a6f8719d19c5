import { headingNames } from '../heading-names';
import type { CellValue, SheetSnapshot } from '../snapshot';
import { cellText, isBlank } from '../values/text';
import { dayNamed } from '../words/day-names';
import { GROUP_MARK, saysNothingOf } from '../words/qualifiers';

/** The rows that name the columns, and each column's whole name. */
export interface Head {
  /** The lowest of its rows as an index into `sheet.values`; the data begin below it. */
  readonly index: number;
  /** The uppermost of its rows. */
  readonly first: number;
  /** The heading of each column; where rows above complete it, `Overall Score › Prof Lvl`. */
  readonly texts: readonly string[];
  /** What they are looked up by (heading-names.ts). */
  readonly names: readonly string[];
  /** How many different headings are known. */
  readonly known: number;
}

const MOST_ROWS = 3;
/** So wide a table has one row of headings; more are not looked for. */
const WIDEST = 512;
const FEWEST_NAMES = 2;
const FEWEST_DAYS = 4;
/** Signs alone, `#` or `+/-`, a school year or a range in brackets, `(25-26)`, `(1-4)`, and from what to what: `24→25`. */
const SAYS_NO_VALUE = /^[^\p{L}\d]*$|^\s*\(\s*\d{1,4}\s?[-–/]\s?\d{1,4}\s*\)\s*$|^\s*\d{1,4}\s?(?:→|->)\s?\d{1,4}\s*$/u;
/** `2025`, `2024-25`. */
const YEAR = /^20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?$/;
const ANOTHER_SCALE = /^\s*(?:raw|scale)\s+(?:scores?|points?)\s*›/i;
const FEWEST_NAMED_BESIDE_YEARS = 2;
const FEWEST_NAMED_TWICE = 3;
/** Of a wider row only so many headings are counted. */
const MOST_COUNTED = 2_000;

/**
 * The head that ends in a row: the row alone, or with up to two rows above that hold words for groups of columns (docs/spec/recognition.md §3).
 * A row above belongs to it where more headings are known with it than without.
 */
export function headEndingAt(sheet: SheetSnapshot, index: number, isKnown: (text: string) => boolean): Head {
  let texts: readonly string[] = headingTexts(sheet, index);
  const alone = headOf(index, index, texts, isKnown);
  if (texts.length > WIDEST) return alone;
  const scaled = withScales(sheet, index, texts);
  let best = scaled === null ? alone : headOf(index, index - 1, scaled, isKnown);
  for (let above = index - 1; above >= 0 && index - above < MOST_ROWS; above--) {
    // A row that names columns by itself may name one by a year, under a group: `Goal › 2026`.
    const mayHoldYears = above + 1 < index || alone.known >= FEWEST_NAMED_BESIDE_YEARS;
    if (!holdsNames(sheet, above + 1, mayHoldYears) || !holdsNames(sheet, above, true)) break;
    const upper = groupTexts(sheet, above);
    texts = below(upper, texts, isKnown);
    const head = headOf(index, above, texts, isKnown);
    const isAnswered = () => above === index - 1 && namesAgain(headOf(above, above, upper, isKnown), alone);
    const isAsGood = head.known === best.known && (isAnswered() || tellsApart(head, alone, isKnown));
    if (head.known > best.known || isAsGood) best = head;
  }
  return best;
}

/** The texts of a row taken as headings; numbers and errors are no headings. */
export function headingTexts(sheet: SheetSnapshot, index: number): string[] {
  return Array.from(sheet.values[index] ?? [], (cell) => (typeof cell === 'string' ? cellText(cell) : ''));
}

/** As headingTexts; above a head a year is the name of a group: 2024 over the scores of that year. */
function groupTexts(sheet: SheetSnapshot, index: number): string[] {
  return Array.from(sheet.values[index] ?? [], (cell) =>
    typeof cell === 'string' || isYear(cell) ? cellText(cell) : '',
  );
}

function isYear(cell: CellValue): boolean {
  return YEAR.test(cellText(cell));
}

/**
 * The names of a row, those that stand under raw or scale scores with these words: L, S, R and W are no levels there. The words reach no other columns,
 * whatever else the row above says. Null where it says nothing of scales.
 */
function withScales(sheet: SheetSnapshot, index: number, names: readonly string[]): string[] | null {
  if (index === 0 || !holdsNames(sheet, index - 1, true)) return null;
  const whole = below(groupTexts(sheet, index - 1), names, () => false);
  const isScaled = (text: string) => ANOTHER_SCALE.test(text);
  return whole.some(isScaled) ? whole.map((text, column) => (isScaled(text) ? text : (names[column] ?? ''))) : null;
}

/** Whether names that stand twice in a row are two with the groups above them: `Enrl` of this year and of the next. */
function tellsApart(grouped: Head, alone: Head, isKnown: (text: string) => boolean): boolean {
  const seen = new Map<string, string>();
  return alone.names.slice(0, MOST_COUNTED).some((name, column) => {
    if (name === '' || !isKnown(name)) return false;
    const whole = grouped.names[column] ?? '';
    const other = seen.get(name);
    seen.set(name, whole);
    return other !== undefined && other !== whole && isKnown(other) && isKnown(whole);
  });
}

/** Whether each of two rows names the columns by itself, in words of its own: the codes of a state's file above their names. */
function namesAgain(upper: Head, lower: Head): boolean {
  if (upper.texts.every((text, column) => text === lower.texts[column])) return false;
  const filled = lower.texts.filter((text) => text !== '').length;
  return upper.known >= FEWEST_NAMED_TWICE && lower.known >= Math.max(FEWEST_NAMED_TWICE, filled / 2, upper.known / 2);
}

function headOf(index: number, first: number, texts: readonly string[], isKnown: (text: string) => boolean): Head {
  const names = headingNames(texts);
  const distinct = new Set(names);
  distinct.delete('');
  const known = [...distinct].slice(0, MOST_COUNTED).filter(isKnown).length;
  return { index, first, texts, names, known: known + daysIn(texts) };
}

/** The columns of the days of a week, where there are enough of them to be no letters of something else. */
function daysIn(texts: readonly string[]): number {
  const days = new Set(texts.map(dayNamed));
  days.delete(null);
  return days.size < FEWEST_DAYS ? 0 : days.size;
}

/** Whether a row holds names of columns, or of groups with years among them, and nothing that can only be a value. */
export function holdsNames(sheet: SheetSnapshot, index: number, isOfGroups = false): boolean {
  let names = 0;
  for (const cell of sheet.values[index] ?? []) {
    if (isBlank(cell) || (typeof cell === 'string' && SAYS_NO_VALUE.test(cell))) continue;
    if (isOfGroups && isYear(cell)) {
      names++;
      continue;
    }
    if (typeof cell !== 'string' || !/\p{L}/u.test(cell)) return false;
    names++;
  }
  return names >= FEWEST_NAMES;
}

/**
 * The names of a row below the names of groups. A group reaches over the blank cells to its right, as merged cells do. A known name stays alone below
 * a group that says nothing of it: `Domain PLs` over `List`.
 */
function below(groups: readonly string[], names: readonly string[], isKnown: (text: string) => boolean): string[] {
  const whole: string[] = [];
  let group = '';
  const width = Math.max(groups.length, names.length);
  for (let column = 0; column < width; column++) {
    const own = groups[column] ?? '';
    const name = names[column] ?? '';
    if (own !== '') group = own;
    const full = group === '' ? name : `${group} ${GROUP_MARK} ${name}`;
    if (name === '') whole.push(own);
    else whole.push(saysNothingOf(group, name) && !isKnown(full) && isKnown(name) ? name : full);
  }
  return whole;
}
