import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { namedYear } from '../sheets/named-year';
import { isBlank } from '../sheets/values/text';
import {
  hasNoScore,
  levelOf,
  readScore,
  readYear,
  type AccessResult,
  type Reported,
  type ScoredResult,
} from './access-result';
import { accessRowReader } from './access-rows';
import { ByStudent } from './by-student';
import type { DateCells } from './date-cells';
import type { SourceRow, Student } from './records';
import { cellOf, firstFilled, sourceRows } from './source-rows';
import { studentOfRow, type StudentBooks } from './student-of-row';

const RANK: Readonly<Record<Reported, number>> = { yes: 2, 'no column': 1, no: 0 };

/** The results of every ACCESS and Alternate ACCESS sheet by student, the newest first. */
export class AccessResults {
  private readonly byStudent: ByStudent<AccessResult>;

  constructor(
    sheets: readonly RecognisedSheet<'access' | 'alternate-access'>[],
    books: StudentBooks,
    dates: DateCells,
  ) {
    this.byStudent = new ByStudent(books.students.size);
    for (const sheet of sheets) {
      const resultAt = accessRowReader(sheet, dates);
      sourceRows(sheet).forEach((row, place) => {
        const student = studentOfRow(books, row);
        if (student !== undefined) this.byStudent.add(student, resultAt(row, place));
      });
    }
    this.byStudent.sort(newestFirst);
  }

  /** A student's rows in ACCESS sheets, the newest first; among equals Reported Record = 1 first (docs/spec/rulings.md). */
  of(student: Student): readonly AccessResult[] {
    return this.byStudent.of(student);
  }

  /**
   * A student's newest result that gives a level, ACCESS or Alternate, whatever its year: of the sheets, else of the roster's
   * ACCESS columns. Where the newest row is of Alternate ACCESS it decides alone.
   */
  newestLevel(student: Student): AccessResult | null {
    const results = this.of(student);
    const [newest] = results;
    if (newest?.test === 'Alternate ACCESS') return newest.level === null ? null : newest;
    const decides = results.find(({ level, isUnread }) => level !== null || isUnread);
    if (decides === undefined) return rosterResult(student);
    return decides.isUnread ? null : decides;
  }

  /**
   * A student's newest ACCESS result with an overall score, whatever its year: of the sheets, else of the roster. None where the
   * newest row is of Alternate ACCESS: then no older ACCESS row counts (docs/spec/rulings.md, Status over time).
   */
  newestScore(student: Student): ScoredResult | null {
    const results = this.of(student);
    if (results[0]?.test === 'Alternate ACCESS') return null;
    const decides = results.find((result) => isScored(result) || result.isUnread);
    if (decides === undefined) return rosterResult(student);
    return isScored(decides) ? decides : null;
  }

  /** Whether the newest result with something in its overall cell, of the sheets, else of the roster, cannot be read. */
  isNewestUnread(student: Student): boolean {
    const results = this.of(student);
    const [newest] = results;
    if (newest?.test === 'Alternate ACCESS') return newest.isUnread;
    const decides = results.find((result) => isScored(result) || result.isUnread);
    if (decides !== undefined) return decides.isUnread;
    const onRoster = firstFilled(student.rows, 'accessOverall');
    return !hasNoScore(onRoster) && readScore(onRoster) === null;
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

function rosterScores(
  rows: readonly SourceRow<'roster'>[],
  row: SourceRow<'roster'>,
): Omit<AccessResult, 'overall' | 'level'> {
  return {
    row,
    test: 'ACCESS',
    year: readYear(firstFilled(rows, 'accessYear')) ?? namedYear(row.source.headings.get('accessOverall') ?? ''),
    day: null,
    literacy: readScore(firstFilled(rows, 'accessLiteracy')),
    reported: 'no column',
    isUnread: false,
    openDomains: [],
    scored: true,
  };
}

function isScored(result: AccessResult): result is ScoredResult {
  return result.overall !== null;
}

function newestFirst(a: AccessResult, b: AccessResult): number {
  return (b.year ?? 0) - (a.year ?? 0) || (b.day ?? 0) - (a.day ?? 0) || RANK[b.reported] - RANK[a.reported];
}
