import type { CellValue } from '../snapshot';
import { cellText, folded, isBlank } from './text';

/** A number cell as read: its number, or null with `readable` false where it is none of its kind, or blank with `readable` true. */
export interface NumberReading {
  readonly number: number | null;
  readonly readable: boolean;
}

/** What a number counts; it sets the words that may stand beside it, and whether it may be negative (docs/spec/checks.md, number-invalid). */
export type NumberKind = keyof typeof WORDS;

export type MinutesKind = 'minutes' | 'meetingMinutes' | 'weeklyMinutes' | 'serviceMinutes';

const MINUTE_WORDS = { 1: 'minutes?|mins?|m', 60: 'hours?|hrs?|h' } as const;

/** What may stand beside a number of a kind, with the number that one of it is. */
const WORDS = {
  minutes: MINUTE_WORDS,
  meetingMinutes: MINUTE_WORDS,
  weeklyMinutes: MINUTE_WORDS,
  /** Of a day or of a week, whichever the cell or its heading says. */
  serviceMinutes: MINUTE_WORDS,
  students: { 1: 'students?|pupils?|kids?|children|enrolled|enrollment|seats?|[em]ls?|ells?|mlls?' },
  sections: { 1: 'sections?|classes|class' },
  meetings: { 1: 'meetings?|mtgs?|times|days?' },
  blocks: { 1: 'blocks?|periods?' },
  fte: { 1: 'fte' },
  year: { 1: 'years?|yrs?' },
  plain: {},
} as const;

const OF_DAY = 'day|d';
const OF_WEEK = 'week|wk';
const OF_MEETING = 'meeting|mtg|class|period|block';
/** How often a number of a kind may say it is, where not any will do: `60 min/day` is no number of minutes a week. */
const RATES: Readonly<Partial<Record<NumberKind, string>>> = {
  meetingMinutes: OF_MEETING,
  weeklyMinutes: OF_WEEK,
  serviceMinutes: `${OF_DAY}|${OF_WEEK}`,
  meetings: OF_WEEK,
};
/** Minutes of a whole week: a date in a column of minutes is more, a number of days (46,275 is September 10, 2026). */
const MOST_MINUTES = 10_080;
const NUMBER = '([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))';
const PLAIN_NUMBER = new RegExp(`^${NUMBER}$`);
const BLANK: NumberReading = { number: null, readable: true };
const UNREADABLE: NumberReading = { number: null, readable: false };

interface Unit {
  readonly factor: number;
  readonly before: RegExp;
  readonly behind: RegExp;
}

const UNITS = new Map(
  kinds().map((kind): [string, readonly Unit[]] => [
    kind,
    Object.entries<string>(WORDS[kind]).map(([factor, names]) => ({
      factor: Number(factor),
      before: new RegExp(`^(?:${names})[ :]*${NUMBER}$`),
      behind: new RegExp(`^${NUMBER} ?(?:${names})\\.?${rateOfKind(kind)}$`),
    })),
  ]),
);

/**
 * Reads a number cell (docs/spec/checks.md, number-invalid): sign, digits, thousands commas, a decimal point, and the unit or name of its
 * kind (`45 min`, `2 hrs` = 120, `0.5 FTE`, `30 students`, `Year 2`). Everything else, a number of another time
 * (`60 min/day` of a week), a negative number and more minutes than a week has cannot be read.
 */
export function readNumber(value: CellValue | undefined, kind: NumberKind): NumberReading {
  if (isBlank(value)) return BLANK;
  const number = cellNumber(value) ?? (typeof value === 'string' ? withUnit(value, kind)?.number : undefined);
  const isTooMany = WORDS[kind] === MINUTE_WORDS && (number ?? 0) > MOST_MINUTES;
  return number === undefined || number < 0 || isTooMany ? UNREADABLE : { number, readable: true };
}

/** A cell as a number: a number, or text that is a plain number (`45`, `45.0`, `1,125`). Null where blank or not a number. */
export function cellNumber(value: CellValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = withoutCommas(cellText(value));
  return PLAIN_NUMBER.test(text) ? Number(text) : null;
}

/** A cell as minutes: a number, with or without its unit (`45 min`, `2 hrs`). Null where blank, negative or not readable. */
export function cellMinutes(value: CellValue | undefined): number | null {
  return readNumber(value, 'minutes').number;
}

/** The minutes at the start of a text, and whether it says that they are a week's: `45 min/day`, `225 min a week (IEP)`. Null where it begins with no number. */
export function minutesAtStart(text: string): { readonly minutes: number; readonly isWeekly: boolean } | null {
  const plain = withoutCommas(folded(text));
  const [, number, hours, rest = ''] =
    /^(\d+(?:\.\d+)?)(?![\d.\p{L}]*\d)(?! ?[-–/×] ?\d) ?(hours?\b|hrs?\b|h\b)?(.*)$/u.exec(plain) ?? [];
  if (number === undefined) return null;
  return { minutes: Number(number) * (hours === undefined ? 1 : 60), isWeekly: /\b(?:week|weekly|wk)\b/.test(rest) };
}

/** How often a text with its unit says its minutes are: `45 min/day` says day, `225 min per week` week, `45 min per class` meeting. */
export function rateOf(value: CellValue | undefined): 'day' | 'week' | 'meeting' | null {
  const rate = typeof value === 'string' ? withUnit(value, 'minutes')?.rate : undefined;
  if (rate === 'day' || rate === 'd') return 'day';
  if (rate === 'week' || rate === 'wk') return 'week';
  return rate === undefined ? null : 'meeting';
}

function kinds(): readonly NumberKind[] {
  return Object.keys(WORDS) as NumberKind[];
}

/** `45 min/day`, `5 days per week`: how often, which the heading says too. */
function rateOfKind(kind: NumberKind): string {
  return `(?: ?(?:\\/|per|a|each) ?(${RATES[kind] ?? `${OF_DAY}|${OF_WEEK}|${OF_MEETING}`}))?`;
}

function withUnit(
  typed: string,
  kind: NumberKind,
): { readonly number: number; readonly rate: string | undefined } | null {
  const text = withoutCommas(folded(cellText(typed)));
  for (const { factor, before, behind } of UNITS.get(kind) ?? []) {
    const match = behind.exec(text) ?? before.exec(text);
    if (match !== null) return { number: Number(match[1]) * factor, rate: match[2] };
  }
  return null;
}

function withoutCommas(text: string): string {
  return text.replace(/(?<=\d),(?=\d{3}\b)/g, '');
}
