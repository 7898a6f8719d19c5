import { isConfirmed, isRefuted } from './evidence/column-evidence';
import { cellsAs, isEnough, isToldByName, type Fit } from './fit';
import { KINDS, type FieldOf } from './kinds';
import { isClassOnly, isOfOtherMatter } from './other-matters';
import { isPlainList } from './plain-list';
import { FEWEST_OF_RECORDS, isFolderCheck, isOfAccessInstead, recordedBesides } from './records-instead';
import { idsRepeat, isLetterLog, isSessionLog, refuteOneRowAStudent } from './tables/repeats';
import type { SheetSnapshot } from './snapshot';
import { rowsOf } from './tables/table-rows';
import { countAbout, isAbout, isNamed } from './topics';
import { cellText } from './values/text';
import type { Test } from './test-names';
import { nameOtherTest, whichTest } from './which-test';

/** The kind of a sheet, or why it is read as none. */
export type Choice =
  | {
      readonly fit: Fit;
      readonly test: Test;
      /** Why its rows are not used until the user says more. */
      readonly notUsed: string | null;
      /** Whether it seems to be kept for another matter, unless its columns hold classes: a person is asked. */
      readonly isOfOtherMatter?: true;
    }
  | { readonly reason: string };

const SCORES: readonly FieldOf[] = ['overall', 'literacy', 'listening', 'reading', 'speaking', 'writing'];
const DOMAINS = SCORES.slice(2);
const FEWEST_DOMAINS = 3;
/** Fields that a roster has and no export of results. */
const SERVICE: readonly FieldOf[] = [
  ...(['sdd', 'homeroom', 'enrollmentStatus', 'eslMinutes', 'eslTeacher', 'eslType', 'previousLevel'] as const),
];
const FEWEST_OF_SERVICE = 2;
/** Where a sheet has so many of these it is about tests to come, whatever its heading for the test. */
const REGISTRATION_SIGNS: readonly FieldOf[] = ['session', 'accommodations', 'testDate'];

const MOST_LOOKED_AT = 200;
const TIER = /\b(?:tier|cluster)\b/i;
export const REPEATS =
  'its students stand on several rows each: it looks like a log of services or scores, not a roster of one row a student';
const LETTERS =
  'its rows are letters or forms that were sent, not students who are enrolled: give its dates a column in a roster that says who is an ML';
const UNKNOWN_TEST =
  'its scores may be of ACCESS, of a WIDA Screener or of another test: if they are of ACCESS, say so under Sheets; none is used until then';
const OF_OTHER_TEST = 'its scores are of another test than ACCESS';
const OF_SCREENER = 'its scores are of a WIDA Screener, but it has no column for the student id or the test date';

/**
 * Chooses among the kinds that a sheet fits: the most matched headings of those that the kind lists, ties in the order of docs/spec/sheets.md §2,
 * roster last (docs/spec/rulings.md), unless what the cells say refutes it (docs/spec/recognition.md §4).
 */
export function chooseKind(sheet: SheetSnapshot, file: string, all: readonly Fit[]): Choice | null {
  const fits = withoutListsOfNames(
    all.filter(
      (fit) => isEnough(sheet, file, fit) && !isWithoutScores(sheet, fit) && !isOfStudentsInstead(sheet, fit, all),
    ),
    all,
    sheet,
  );
  const order = (fit: Fit) => (fit.kind.id === 'roster' ? KINDS.length : KINDS.indexOf(fit.kind));
  const ordered = withoutScoredRoster(fits).sort(
    (a, b) => asked(a) - asked(b) || countOf(b) - countOf(a) || order(a) - order(b),
  );
  for (const fit of withNamedFirst(sheet, ordered)) {
    const choice = judge(sheet, file, fit, fits);
    if (choice !== null) return choice;
  }
  return null;
}

/** What any list of students says of them; it speaks for no kind. */
const OF_ANY_LIST: ReadonlySet<FieldOf> = new Set(['name', 'lastName', 'firstName', 'school', 'grade']);

/**
 * The kinds in their order, but one of records before all others where it has as many headings of its own as the first, and a title says it
 * (docs/spec/rulings.md, most matched headings); before results of one score alone, which any list may have, where it has more and a heading says it.
 */
function withNamedFirst(sheet: SheetSnapshot, ordered: readonly Fit[]): readonly Fit[] {
  const [first] = ordered;
  if (first === undefined) return ordered;
  const isPlain = first.kind.id === 'roster' && isPlainList(first.columns);
  const isOneScore = first.kind.id === 'access' && !DOMAINS.some((domain) => first.columns.has(domain));
  const named = ordered.filter((fit) => {
    const more = ofRecords(fit, first);
    if (isToldByHeadings(fit, first) || isFolderCheck(sheet, fit, first)) return true;
    if (isPlain && recordedBesides(fit, first) >= FEWEST_OF_RECORDS) return true;
    if (isOneScore && more > 0) return isAbout(sheet, '', fit.table, fit.kind.about);
    return more >= 0 && isNamed(sheet, fit.table, fit.kind.about);
  });
  return [...named, ...ordered.filter((fit) => !named.includes(fit))];
}

const FEWEST_OF_TOPIC = 2;

/**
 * Whether the headings of a list of students say that its rows are records: at least two that the list does not use speak of the kind, and no fewer are
 * read as it or speak of it than say how the students are served.
 */
function isToldByHeadings(fit: Fit, list: Fit): boolean {
  if (list.kind.id !== 'roster' || !fit.kind.rowsAreEvents || !fit.kind.fits(new Set(fit.columns.keys()))) return false;
  const spoken = countAbout(fit.table, new Set(list.columns.values()), fit.kind.about);
  if (spoken < FEWEST_OF_TOPIC) return false;
  const unread = countAbout(fit.table, new Set([...list.columns.values(), ...fit.columns.values()]), fit.kind.about);
  return factCount(fit.columns.keys()) + unread >= factCount(list.columns.keys());
}

const IDS: ReadonlySet<FieldOf> = new Set(['studentId', 'stateId']);

function factCount(fields: Iterable<FieldOf>): number {
  return Array.from(fields).filter((field) => !OF_ANY_LIST.has(field) && !IDS.has(field)).length;
}

/** By how many headings of its own a kind of records goes before another kind; less than nothing where it is none. */
function ofRecords(fit: Fit, other: Fit): number {
  if (!fit.kind.rowsAreEvents || fit === other) return -1;
  const certain = new Set([...other.columns].flatMap(([field, column]) => (other.vague.has(field) ? [] : [column])));
  const own = [...fit.columns].filter(([field, column]) => !fit.vague.has(field) || !certain.has(column));
  const fields = new Set(own.map(([field]) => field));
  return fit.kind.fits(fields) ? ownCount(fields) - ownCount(other.columns.keys()) : -1;
}

function ownCount(fields: Iterable<FieldOf>): number {
  return Array.from(fields).filter((field) => !OF_ANY_LIST.has(field)).length;
}

/** Whether what would be results has no scores: who is tested when, or in which parts, with check marks in the columns of the domains. */
function isWithoutScores(sheet: SheetSnapshot, fit: Fit): boolean {
  if (fit.kind.id !== 'access' && fit.kind.id !== 'screener') return false;
  const columns = SCORES.flatMap((field) => fit.columns.get(field) ?? []);
  const { rows } = rowsOf(sheet, fit);
  const cells = Array.from(rows.slice(0, MOST_LOOKED_AT), (index) =>
    columns.map((column) => cellText(sheet.values[index]?.[column])),
  ).flat();
  const filled = cells.filter((text) => text !== '');
  return isRefuted({ filled: filled.length, readable: filled.filter((text) => /\d/.test(text)).length });
}

/** Whether what may list teachers has the ids of students, which no heading of a teacher shares, and their grades: then a teacher is theirs. */
function isOfStudentsInstead(sheet: SheetSnapshot, fit: Fit, all: readonly Fit[]): boolean {
  const roster = fit.kind.id === 'staff' ? all.find(({ kind }) => kind.id === 'roster') : undefined;
  if (roster === undefined) return false;
  const { columns, table } = roster;
  const isConfirmedAs = (field: FieldOf) => {
    const look = columns.has(field) ? cellsAs(sheet, roster, field, columns.get(field) ?? 0) : null;
    return look !== null && isConfirmed(look);
  };
  const isOwn = (field: FieldOf) =>
    isConfirmedAs(field) && fit.kind.book.find(table.head.names[columns.get(field) ?? -1] ?? '').length === 0;
  return isConfirmedAs('grade') && (isOwn('studentId') || isOwn('stateId'));
}

/**
 * A roster without ids is no sheet of another kind for some column that it shares: it is told what it lacks where it has more of a roster's.
 * Records that a title names are what it says where they have as many headings of their own.
 */
function withoutListsOfNames(fits: readonly Fit[], all: readonly Fit[], sheet: SheetSnapshot): readonly Fit[] {
  const roster = all.find(({ kind }) => kind.id === 'roster');
  return fits.filter(
    (fit) =>
      fit.kind.id === 'schedule' ||
      !isToldByName(fit) ||
      roster === undefined ||
      fit.columns.size >= roster.columns.size ||
      (ofRecords(fit, roster) >= 0 && isNamed(sheet, fit.table, fit.kind.about)),
  );
}

/** A roster without ids is tried after all other kinds. */
function asked(fit: Fit): number {
  return isRosterWithoutIds(fit) ? 1 : 0;
}

/** Whether a list of students says them by name only. */
export function isRosterWithoutIds(fit: Fit): boolean {
  return fit.kind.id === 'roster' && isToldByName(fit);
}

function countOf({ kind, columns }: Fit): number {
  return kind.countOf(columns.keys());
}

/** A sheet with the scores of the domains is one of results, however much it says of the students besides, unless it says how they are served. */
function withoutScoredRoster(fits: readonly Fit[]): Fit[] {
  const roster = fits.find(({ kind }) => kind.id === 'roster');
  const access = fits.find(({ kind }) => kind.id === 'access');
  const scored = DOMAINS.filter((domain) => access?.columns.has(domain)).length;
  const served = roster === undefined ? 0 : servedBy(roster) + (roster.columns.has('mlStatus') ? 1 : 0);
  const isResults = scored >= FEWEST_DOMAINS && served < FEWEST_OF_SERVICE;
  return fits.filter((fit) => fit !== roster || !isResults);
}

/** The choice of a kind; null where another one must be tried. */
function judge(sheet: SheetSnapshot, file: string, fit: Fit, fits: readonly Fit[]): Choice | null {
  const others = (id: Fit['kind']['id']) => fits.find(({ kind }) => kind.id === id);
  switch (fit.kind.id) {
    case 'roster': {
      const { rows } = rowsOf(sheet, fit);
      const schedule = others('schedule');
      const isOfClasses = schedule !== undefined && isClassList(schedule) && servedBy(fit) < FEWEST_OF_SERVICE;
      if (isOfClasses) return chosen(schedule);
      if (schedule !== undefined && idsRepeat(sheet, schedule, rowsOf(sheet, schedule).rows)) {
        const isSaid = (each: Fit) => isAbout(sheet, file, each.table, each.kind.about);
        return chosen(fits.find((each) => ofRecords(each, schedule) > 0 && isSaid(each)) ?? schedule);
      }
      if (isPlainList(fit.columns) && nameOtherTest([sheet.name, ...fit.table.head.texts]))
        return { reason: OF_OTHER_TEST };
      if (isPlainList(fit.columns) && isLetterLog(fit)) return { reason: LETTERS };
      const isLog = isSessionLog(sheet, fit, rows) || refuteOneRowAStudent(sheet, fit, rows);
      if (isLog) return { reason: REPEATS };
      return orOfOtherMatter(sheet, fit);
    }
    case 'schedule': {
      const roster = others('roster');
      const saysMore = roster !== undefined && isClassOnly(fit.columns) && roster.columns.size > fit.columns.size;
      if (saysMore && !isPlainList(roster.columns)) return null;
      return orOfOtherMatter(sheet, fit);
    }
    case 'staff':
      return orOfOtherMatter(sheet, fit);
    case 'sections': {
      const staff = others('staff');
      if (staff !== undefined && listsTeachers(sheet, fit)) return null;
      return orOfOtherMatter(sheet, fit);
    }
    case 'access': {
      const test = testOf(sheet, file, fit);
      if (test === 'ACCESS' || test === 'Alternate ACCESS') return { fit, test, notUsed: null };
      if (test === 'other') return { reason: OF_OTHER_TEST };
      if (test === 'unknown') return { fit, test, notUsed: UNKNOWN_TEST };
      const screener = others('screener');
      return screener === undefined ? { reason: OF_SCREENER } : { fit: screener, test, notUsed: null };
    }
    case 'screener': {
      if (!DOMAINS.some((domain) => fit.columns.has(domain)) && !fit.columns.has('overall'))
        return isOfAccessInstead(sheet, file, fit, others('registration')) ? null : chosen(fit);
      const test = testOf(sheet, file, fit);
      if (test === 'other') return { reason: OF_OTHER_TEST };
      return test === 'ACCESS' || test === 'Alternate ACCESS' ? null : chosen(fit);
    }
    case 'registration':
      return isRegistration(sheet, file, fit) && others('access') === undefined ? chosen(fit) : null;
    default:
      return chosen(fit);
  }
}

/** What says of a class besides its course and section when, where and by whom it is taught. */
const OF_CLASS: readonly FieldOf[] = ['period', 'term', 'pattern', 'days', 'teacher', 'teacherId', 'room'];
const FEWEST_OF_CLASS = 2;

/** Whether a row is a student in a class, named by course and section: then a day on which one came or left is the class's. */
function isClassList({ columns, vague }: Fit): boolean {
  const isSaid = (field: FieldOf) => columns.has(field) && !vague.has(field);
  if (!isSaid('section') || !(isSaid('courseTitle') || isSaid('courseCode'))) return false;
  return OF_CLASS.filter(isSaid).length >= FEWEST_OF_CLASS;
}

/** How many columns say how the students of a list are served. */
function servedBy({ columns, vague }: Fit): number {
  return SERVICE.filter((field) => columns.has(field) && !vague.has(field)).length;
}

const OF_CLASSES: readonly FieldOf[] = ['section', 'enrolled', 'pattern', 'term'];

/** Whether what may be classes says nothing of them but a subject, and each teacher stands there once: what they teach stands beside a license. */
function listsTeachers(sheet: SheetSnapshot, fit: Fit): boolean {
  const teacher = fit.columns.get('teacher') ?? fit.columns.get('teacherId');
  if (teacher === undefined || OF_CLASSES.some((field) => fit.columns.has(field))) return false;
  const names = Array.from(rowsOf(sheet, fit).rows, (index) => cellText(sheet.values[index]?.[teacher]));
  return new Set(names).size === names.length;
}

function chosen(fit: Fit): Exclude<Choice, { readonly reason: string }> {
  return { fit, test: 'unknown', notUsed: null };
}

/** The kind of a fit, with a mark where the sheet seems to be kept for another matter. */
function orOfOtherMatter(sheet: SheetSnapshot, fit: Fit): Choice {
  return isOfOtherMatter(sheet, fit) ? { ...chosen(fit), isOfOtherMatter: true } : chosen(fit);
}

function testOf(sheet: SheetSnapshot, file: string, { table, columns }: Fit): Test {
  return whichTest({
    sheet,
    file,
    table,
    scoreColumns: SCORES.flatMap((field) => columns.get(field) ?? []),
    isWidaShaped: columns.has('literacy') || DOMAINS.every((domain) => columns.has(domain)),
    dayColumn: columns.get('testDate'),
  });
}

/** `Tier` may be of anything; with it a registration also says when, where or with which accommodations, or names the test. */
function isRegistration(sheet: SheetSnapshot, file: string, { table, columns }: Fit): boolean {
  const isNamed = !TIER.test(table.head.texts[columns.get('test') ?? 0] ?? '');
  if (isNamed || REGISTRATION_SIGNS.some((field) => columns.has(field))) return true;
  return whichTest({ sheet, file, table, scoreColumns: [], isWidaShaped: false }) === 'ACCESS';
}
