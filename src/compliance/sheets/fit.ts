import { columnNumber } from './addresses';
import { assignColumns, type Evidence } from './assign-columns';
import type { SheetCorrection } from './corrections';
import type { AnswerOf } from './heading-answers';
import { isConfirmed, isRefuted, lookOf, type Look } from './evidence/column-evidence';
import { placeExitDate } from './exit-date';
import { isEndOfEl, placeLastLevel } from './other-times';
import { rowNumbersOf } from './tables/row-numbers';
import type { HeadingMatch } from './heading-match';
import { isFieldOf, type FieldOf, type KindId } from './kinds';
import type { Kind } from './kinds/define-kind';
import { fieldInSentence } from './kinds/field-words';
import type { SheetSnapshot } from './snapshot';
import { tableHeadings, tableNames, type Table } from './tables/tables';
import { cellsOf } from './evidence/cells';
import { asksForChange } from './asks-for-change';
import { isAbout, isNamed } from './topics';
import { testInCells } from './which-test';
import { peopleOf } from './values/people';
import { cellText } from './values/text';
import { wordSetsOf } from './words/word-sets';

/** A table read as a kind of sheet. */
export interface Fit {
  readonly kind: Kind<KindId, FieldOf>;
  readonly table: Table;
  /** The column of each field, as an index into a row. */
  readonly columns: Map<FieldOf, number>;
  /** The fields whose heading says too little by itself: they make no kind of a sheet that nothing else tells. */
  readonly vague: ReadonlySet<FieldOf>;
  /** What was read otherwise than it stands there, a sentence each. */
  readonly readAs: readonly string[];
  /** The columns of which people said what they are, of the sheet or of the heading: the field, or null for none. */
  readonly answered: ReadonlyMap<number, FieldOf | null>;
  readonly planMarks: Said['planMarks'];
}

/** What people said: of this sheet, and of headings wherever they stand; and what they let a plan mark. */
export interface Said {
  readonly correction: SheetCorrection;
  readonly answerOf: AnswerOf;
  /** The lines of plans whose marks count. */
  readonly planMarks: ReadonlySet<string>;
}

/** Reads a table as a kind; what people said about its columns holds, of this sheet before what they said of headings. */
export function fitTo(sheet: SheetSnapshot, table: Table, kind: Fit['kind'], said: Said): Fit {
  const { correction, answerOf, planMarks } = said;
  const evidence: Evidence<FieldOf> = (field, column) => {
    if (kind.id !== 'roster' && isEndOfEl(open[column] ?? '')) return -1;
    const look = cellsAs(sheet, { kind, table }, field, column);
    return look === null ? null : isConfirmed(look) ? 1 : isRefuted(look) ? -1 : 0;
  };
  const headings = tableHeadings(table);
  const place = (letters: string) => (columnNumber(letters) ?? 0) - sheet.firstColumn;
  const ofHeadings = answeredColumns(headings, kind.id, answerOf);
  const ofSheet = new Map<number, FieldOf | null>((correction.unused ?? []).map((letters) => [place(letters), null]));
  const isOpen = (column: number) => !ofHeadings.has(column) && !ofSheet.has(column);
  const rowNumbers = rowNumbersOf(sheet, table);
  const open = tableNames(table).map((name, column) => (isOpen(column) && !rowNumbers.has(column) ? name : ''));
  const { columns, vague } = assignColumns(open, kind.book, evidence);
  placeWholeName(columns, (column) => kind.book.find(open[column] ?? ''));
  placeCourseCode(sheet, table, columns, (column) => kind.book.find(open[column] ?? ''));
  if (kind.id === 'schedule') {
    withoutTeacherAsClass(sheet, table, columns);
    placeMinutes(headings, columns);
    placeMembers(sheet, table, columns);
  }
  if (kind.id === 'roster') {
    withoutScreenerScores(headings, columns);
    withoutServiceStart(headings, columns);
    placeLastLevel(headings, columns, (column) => kind.book.find(open[column] ?? ''));
  }
  const readAs = kind.id === 'roster' ? placeExitDate(sheet, table, columns, isOpen) : [];
  for (const [column, field] of ofHeadings) if (field !== null && !ofSheet.has(column)) columns.set(field, column);
  for (const [field, letters] of Object.entries(correction.columns ?? {})) {
    if (!isFieldOf(kind.id, field)) continue;
    columns.delete(field);
    if (letters === null || columnNumber(letters) === null) continue;
    const column = place(letters);
    for (const [other, used] of columns) if (used === column) columns.delete(other);
    columns.set(field, column);
    ofSheet.set(column, field);
  }
  const told = toldAnswers(headings, columns, ofHeadings);
  const answered = new Map([...ofHeadings, ...ofSheet]);
  const fields = Array.from(vague).filter((field) => !answered.has(columns.get(field) ?? -1));
  return { kind, table, columns, vague: new Set(fields), readAs: [...readAs, ...told], answered, planMarks };
}

/**
 * `Overall` beside the date of a screening, in a list that never speaks of ACCESS, is the screener's score: a person is asked
 * (docs/spec/recognition.md §4, Which test a score sheet is).
 */
function withoutScreenerScores(headings: readonly string[], columns: Map<FieldOf, number>): void {
  if (!columns.has('screenerDate') || headings.some((text) => /access/i.test(text))) return;
  for (const field of ['accessOverall', 'accessLiteracy'] as const) columns.delete(field);
}

/** `Min` beside a number of meetings a week is the minutes of each. */
function placeMinutes(headings: readonly string[], columns: Map<FieldOf, number>): void {
  if (!columns.has('meetingsPerWeek') || columns.has('minutesPerMeeting')) return;
  const used = new Set(columns.values());
  const column = headings.findIndex((text, at) => !used.has(at) && wordSetsOf(text)[0]?.coreKey === 'minute');
  if (column >= 0) columns.set('minutesPerMeeting', column);
}

const MEMBERS = /^\s*(?:who|members?|students? in group|kids in group)\s*[?:]?\s*$/i;

/** `Who` over several people in a cell are the students of a group; over one it may be who teaches it, and beside a day it is who was there. */
function placeMembers(sheet: SheetSnapshot, table: Table, columns: Map<FieldOf, number>): void {
  if (NAMED_BY.some((field) => columns.has(field))) return;
  const headings = tableHeadings(table);
  const column = headings.findIndex((text) => MEMBERS.test(text));
  if (column < 0 || headings.some((text) => wordSetsOf(text)[0]?.words.includes('date'))) return;
  const cells = textsOf(sheet, table, column);
  const several = cells.filter((text) => peopleOf(text).length > 1).length;
  if (several >= Math.max(FEWEST_OF_SEVERAL, cells.length / 2)) columns.set('name', column);
}

const NAMED_BY: readonly FieldOf<'schedule'>[] = ['studentId', 'stateId', 'name', 'lastName'];
const FEWEST_OF_SEVERAL = 2;

/** What a student is served with has a first day of its own: beside it a `Start Date` that says no more is asked about. */
function withoutServiceStart(headings: readonly string[], columns: Map<FieldOf, number>): void {
  const entry = columns.get('entryDate');
  if (entry === undefined || !OF_SERVICE.some((field) => columns.has(field))) return;
  if (wordSetsOf(headings[entry] ?? '')[0]?.coreKey === 'date start') columns.delete('entryDate');
}

const OF_SERVICE: readonly FieldOf<'roster'>[] = ['eslTeacher', 'eslMinutes', 'eslType'];

/** `Nombre` may be a first or a whole name: beside no last name it is the whole one. */
function placeWholeName(columns: Map<FieldOf, number>, find: (column: number) => readonly HeadingMatch[]): void {
  const first = columns.get('firstName');
  if (first === undefined || columns.has('lastName') || columns.has('name')) return;
  if (!find(first).some(({ field }) => field === 'name')) return;
  columns.delete('firstName');
  columns.set('name', first);
}

/**
 * `Course`, or `Class`, may be the title or the code: where its cells are codes, and a column that says too little, `Description`, has words, it is the
 * code and that the title. Else an ESL class would go by the name 1210-01.
 */
function placeCourseCode(
  sheet: SheetSnapshot,
  table: Table,
  columns: Map<FieldOf, number>,
  find: (column: number) => readonly HeadingMatch[],
): void {
  const course = columns.get('courseTitle');
  if (course === undefined || columns.has('courseCode')) return;
  const isClass = wordSetsOf(tableHeadings(table)[course] ?? '')[0]?.key === 'class';
  if (!isClass && !find(course).some(({ field }) => field === 'courseCode')) return;
  const used = new Set(columns.values());
  const title = tableHeadings(table).findIndex(
    (_, column) => !used.has(column) && find(column).some(({ field }) => field === 'courseTitle'),
  );
  if (title < 0 || !isOneWord(sheet, table, course) || isOneWord(sheet, table, title)) return;
  columns.set('courseCode', course);
  columns.set('courseTitle', title);
}

/** `Mrs. Ito`, `Sr. Almeida`. */
const ADDRESSED = /^\s*(?:mrs?|ms|miss|mx|dr|sra?|srta|profa?)(?:\.\s*|\s+)\p{L}/iu;

/** `Class` over `Mrs. Ito` is no class but whose it is. */
function withoutTeacherAsClass(sheet: SheetSnapshot, table: Table, columns: Map<FieldOf, number>): void {
  const course = columns.get('courseTitle');
  if (course === undefined || wordSetsOf(tableHeadings(table)[course] ?? '')[0]?.coreKey !== 'class') return;
  if (areMost(textsOf(sheet, table, course), (text) => ADDRESSED.test(text))) columns.delete('courseTitle');
}

/** Whether the cells of a column are each one word, as codes are. */
function isOneWord(sheet: SheetSnapshot, table: Table, column: number): boolean {
  return areMost(textsOf(sheet, table, column), (text) => !/\s/.test(text));
}

function textsOf(sheet: SheetSnapshot, table: Table, column: number): string[] {
  return cellsOf(sheet, table, column).map(cellText);
}

function areMost(cells: readonly string[], test: (text: string) => boolean): boolean {
  return isConfirmed({ filled: cells.length, readable: cells.filter(test).length });
}

/** The columns of whose heading people said what it means. Of several with one heading the left one is the field. */
function answeredColumns(headings: readonly string[], kind: KindId, answerOf: AnswerOf): Map<number, FieldOf | null> {
  const answered = new Map<number, FieldOf | null>();
  const taken = new Set<FieldOf>();
  for (const [column, heading] of headings.entries()) {
    const field = heading === '' ? undefined : answerOf(kind, heading);
    if (field === undefined || (field !== null && taken.has(field))) continue;
    answered.set(column, field);
    if (field !== null) taken.add(field);
  }
  return answered;
}

function toldAnswers(
  headings: readonly string[],
  columns: ReadonlyMap<FieldOf, number>,
  answered: Fit['answered'],
): string[] {
  return Array.from(answered).flatMap(([column, field]) =>
    field === null || columns.get(field) !== column
      ? []
      : [`${headings[column] ?? ''} is taken for the ${fieldInSentence(field)}: so it was answered.`],
  );
}

/** What the cells of a column look like as values of a field of the kind; null where any text is one. */
export function cellsAs(
  sheet: SheetSnapshot,
  { kind, table }: Pick<Fit, 'kind' | 'table'>,
  field: FieldOf,
  column: number,
): Look | null {
  const declared = kind.fields.get(field);
  return declared === undefined ? null : lookOf(sheet.values, table.head.index + 1, column, declared);
}

/**
 * Whether the columns suffice for the kind; where the heading of one that is needed says too little, a name or a title must tell the kind. A
 * row that only a name tells must hold names of people there.
 */
export function isEnough(sheet: SheetSnapshot, file: string, fit: Fit): boolean {
  const { kind, columns, vague } = fit;
  if (!kind.fits(new Set(columns.keys()))) return false;
  const certain = new Set([...columns.keys()].filter((field) => !vague.has(field)));
  if (!kind.fits(certain) && !isAbout(sheet, file, fit.table, kind.about) && !namesScreener(sheet, fit)) return false;
  if (kind.id === 'requests' && !asksForChange(sheet, fit)) return false;
  if (kind.id === 'roster' && !columns.has('studentId') && !tellsWhoIsMl(sheet, fit)) return false;
  if (!isToldByName(fit)) return true;
  const name = columns.get('name');
  const field = name === undefined ? 'lastName' : 'name';
  const look = cellsAs(sheet, fit, field, columns.get(field) ?? 0);
  // `Name` may be the name of anything; `Student` is not.
  const isBare = name !== undefined && isBareName(fit, name);
  if (isBare && kind.id !== 'schedule' && !columns.has('grade') && !isNamed(sheet, fit.table, kind.about)) return false;
  return look === null || (look.filled === 0 ? !isBare : isConfirmed(look));
}

/** Whether the cells of a list of screenings name the test: its headings need not say what it is about. */
export function namesScreener(sheet: SheetSnapshot, { kind, table }: Fit): boolean {
  return kind.id === 'screener' && testInCells(sheet, table) === 'screener';
}

/** What of a roster says by its cells who is an ML, or how one is served. */
const OF_MLS: readonly FieldOf<'roster'>[] = ['mlStatus', 'sdd', 'eld', 'elProgram', 'eslMinutes'];

/**
 * Whether the cells of a list without student ids are grades, and say who is an ML. Only then is it a roster: a list of names says nothing
 * that could be joined (docs/spec/rulings.md, A row without an id).
 */
function tellsWhoIsMl(sheet: SheetSnapshot, fit: Fit): boolean {
  const lookOfField = (field: FieldOf) => {
    const column = fit.columns.get(field);
    return column === undefined ? null : cellsAs(sheet, fit, field, column);
  };
  const looksLike = (field: FieldOf) => {
    const look = lookOfField(field);
    return look !== null && isConfirmed(look);
  };
  // Beside state ids, which join, some of the cells may be what nobody reads.
  const mayLookLike = (field: FieldOf) => {
    const look = lookOfField(field);
    return look !== null && look.readable > 0 && !isRefuted(look);
  };
  return looksLike('grade') && OF_MLS.some(fit.columns.has('stateId') ? mayLookLike : looksLike);
}

/** Whether a sheet of students has no column of ids: only their names tell its rows. */
export function isToldByName({ kind, columns }: Fit): boolean {
  return kind.neededFields.includes('name') && !columns.has('studentId') && !columns.has('stateId');
}

function isBareName({ table }: Fit, column: number): boolean {
  return wordSetsOf(table.head.texts[column] ?? '')[0]?.key === 'name';
}
