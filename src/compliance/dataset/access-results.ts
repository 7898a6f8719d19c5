import { testYearOf } from '../calendar/test-years';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { isCellError, type CellValue } from '../sheets/snapshot';
import { readDate, type Day } from '../sheets/values/dates';
import type { Level } from '../sheets/values/levels';
import { readLevel } from '../sheets/values/levels';
import { cellNumber } from '../sheets/values/numbers';
import { cellText, isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';
import type { SourceRow, Student } from './records';
import { cellOf, firstFilled, sourceRows } from './source-rows';
import { studentOfRow, type StudentBooks } from './student-of-row';

export const DOMAINS = ['Listening', 'Reading', 'Speaking', 'Writing'] as const;
export type Domain = (typeof DOMAINS)[number];
export type Reported = 'yes' | 'no column' | 'no';

/** One test of one student: a row of an ACCESS sheet, or the ACCESS columns of the roster. */
export interface AccessResult {
  readonly row: SourceRow;
  readonly test: 'ACCESS' | 'Alternate ACCESS';
  /** The year of the test; null where neither a year, nor a date, nor the sheet's name tells it. */
  readonly year: number | null;
  readonly day: Day | null;
  /** Scores 1.0–6.0; null where blank or unreadable, and in every Alternate row: the scales never mix. */
  readonly overall: number | null;
  readonly literacy: number | null;
  /** What the overall score means: its whole number, 5 at most; Alternate A1–P1 = 1, P2 = 2, P3 = 3 (CAO-05, Table 9). */
  readonly level: Level | null;
  /** What Reported Record says of the row: an explicit yes goes before a sheet without such a column, that before blank and 0. */
  readonly reported: Reported;
  /** Domains that the sheet has, without a score and without a do-not-score code. */
  readonly openDomains: readonly Domain[];
  /** Whether anything was scored, one domain included. */
  readonly scored: boolean;
}

/** An ACCESS result with an overall score. */
export interface ScoredResult extends AccessResult {
  readonly overall: number;
}

const NO_RESULTS: readonly AccessResult[] = [];
const LOWEST_SCORE = 1;
const HIGHEST_SCORE = 6;
const HIGHEST_LEVEL = 5;
const RANK: Readonly<Record<Reported, number>> = { yes: 2, 'no column': 1, no: 0 };
/** WIDA's own mark for a domain without a score. */
const NO_SCORE = 'NA';

/** The results of every ACCESS and Alternate ACCESS sheet by student, the newest first. */
export class AccessResults {
  private readonly byStudent = new Map<string, AccessResult[]>();

  constructor(sheets: readonly RecognisedSheet[], books: StudentBooks, date1904: boolean) {
    for (const sheet of sheets) {
      for (const row of sourceRows(sheet)) {
        const student = studentOfRow(books, row);
        if (student === undefined) continue;
        const results = this.byStudent.get(student.key);
        const result = readResult(row, date1904);
        if (results === undefined) this.byStudent.set(student.key, [result]);
        else results.push(result);
      }
    }
    for (const results of this.byStudent.values()) if (results.length > 1) results.sort(newestFirst);
  }

  /** A student's rows in ACCESS sheets, the newest first; among equals Reported Record = 1 first (rulings.md). */
  of(student: Student): readonly AccessResult[] {
    return this.byStudent.get(student.key) ?? NO_RESULTS;
  }

  /** A student's newest result that gives a level, ACCESS or Alternate, whatever its year: of the sheets, else of the roster's ACCESS columns. */
  newestLevel(student: Student): AccessResult | null {
    return this.of(student).find(({ level }) => level !== null) ?? rosterResult(student);
  }

  /** A student's newest ACCESS result with an overall score, whatever its year: of the sheets, else of the roster. Alternate ACCESS has none. */
  newestScore(student: Student): ScoredResult | null {
    return this.of(student).find(isScored) ?? rosterResult(student);
  }

  /** A student's newest ACCESS row of a test year, whatever it scored, else the roster's ACCESS columns where they state that year. Not Alternate ACCESS. */
  rowOfYear(student: Student, year: number): AccessResult | null {
    const inSheets = this.of(student).find((result) => result.year === year && result.test === 'ACCESS');
    if (inSheets !== undefined) return inSheets;
    const onRoster = rosterResult(student) ?? rosterLiteracy(student);
    return onRoster?.year === year ? onRoster : null;
  }

  /** A student's newest ACCESS result of a test year with an overall score; a roster's counts where its year is stated. */
  scoreOfYear(student: Student, year: number): ScoredResult | null {
    const inSheets = this.of(student).find(
      (result): result is ScoredResult => result.year === year && isScored(result),
    );
    if (inSheets !== undefined) return inSheets;
    const onRoster = rosterResult(student);
    return onRoster?.year === year ? onRoster : null;
  }
}

/** Whether a cell of a test holds no result: blank, or WIDA's `NA`. */
export function hasNoScore(value: CellValue | undefined): boolean {
  return isBlank(value) || (!isCellError(value) && cellText(value).toUpperCase() === NO_SCORE);
}

/** A result's score in a domain, 1.0–6.0; null where it has none, and in Alternate rows, whose scale is another. */
export function domainScore({ row, test }: AccessResult, domain: Domain): number | null {
  return test === 'ACCESS' ? readScore(cellOf(row, domain.toLowerCase())) : null;
}

function readResult(row: SourceRow, date1904: boolean): AccessResult {
  const alternate = row.source.kind === 'alternate-access';
  const day = readDate(cellOf(row, 'testDate'), date1904).day;
  const overall = cellOf(row, 'overall');
  const score = alternate ? null : readScore(overall);
  return {
    row,
    test: alternate ? 'Alternate ACCESS' : 'ACCESS',
    year: readYear(cellOf(row, 'testYear')) ?? (day === null ? yearInName(row.source.sheet.name) : testYearOf(day)),
    day,
    overall: score,
    literacy: alternate ? null : readScore(cellOf(row, 'literacy')),
    level: alternate ? readAlternateLevel(overall) : levelOf(score),
    reported: readReported(row),
    openDomains: alternate ? [] : DOMAINS.filter((domain) => isOpen(row, domain)),
    scored: [overall, ...DOMAINS.map((domain) => cellOf(row, domain.toLowerCase()))].some(
      (value) => !hasNoScore(value),
    ),
  };
}

function readReported(row: SourceRow): Reported {
  if (!row.source.columns.has('reported')) return 'no column';
  return readYesNo(cellOf(row, 'reported')) === true ? 'yes' : 'no';
}

function isOpen(row: SourceRow, domain: Domain): boolean {
  const field = domain.toLowerCase();
  return row.source.columns.has(field) && hasNoScore(cellOf(row, field)) && isBlank(cellOf(row, `doNotScore${domain}`));
}

function rosterResult({ rows }: Student): ScoredResult | null {
  const row = rows.find((candidate) => !isBlank(cellOf(candidate, 'accessOverall')));
  const overall = row === undefined ? null : readScore(cellOf(row, 'accessOverall'));
  if (row === undefined || overall === null) return null;
  return { ...rosterScores(rows, row), overall, level: levelOf(overall) };
}

/** The roster's literacy score without an overall one; null where there is none. */
function rosterLiteracy({ rows }: Student): AccessResult | null {
  const row = rows.find((candidate) => !isBlank(cellOf(candidate, 'accessLiteracy')));
  return row === undefined ? null : { ...rosterScores(rows, row), overall: null, level: null };
}

function rosterScores(rows: readonly SourceRow[], row: SourceRow): Omit<AccessResult, 'overall' | 'level'> {
  return {
    row,
    test: 'ACCESS',
    year: readYear(firstFilled(rows, 'accessYear')),
    day: null,
    literacy: readScore(firstFilled(rows, 'accessLiteracy')),
    reported: 'no column',
    openDomains: [],
    scored: true,
  };
}

function isScored(result: AccessResult): result is ScoredResult {
  return result.overall !== null;
}

function readScore(value: CellValue | undefined): number | null {
  const score = cellNumber(value);
  return score !== null && score >= LOWEST_SCORE && score <= HIGHEST_SCORE ? score : null;
}

function levelOf(score: number | null): Level | null {
  return score === null ? null : (Math.min(HIGHEST_LEVEL, Math.floor(score)) as Level);
}

function readAlternateLevel(value: CellValue | undefined): Level | null {
  const { level } = readLevel(value, 'eld');
  return level !== null && level <= 3 && /^([ap][1-3]|[1-3](\.0+)?)$/i.test(cellText(value)) ? level : null;
}

/** `2026`, or `2025-26` and `2025/2026` for the spring of 2026. */
function readYear(value: CellValue | undefined): number | null {
  const match = /^(20\d\d)(?:\.0+|\s*[-–/]\s*(\d\d|20\d\d))?$/.exec(cellText(value));
  if (match?.[1] === undefined) return null;
  return match[2] === undefined ? Number(match[1]) : 2000 + (Number(match[2]) % 100);
}

/** The year that a sheet's name tells (`ACCESS 2026`); null where it names none, or several. */
function yearInName(name: string): number | null {
  const years = name.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}

function newestFirst(a: AccessResult, b: AccessResult): number {
  return (b.year ?? 0) - (a.year ?? 0) || (b.day ?? 0) - (a.day ?? 0) || RANK[b.reported] - RANK[a.reported];
}
