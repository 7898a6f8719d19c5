import { chooseKind, isRosterWithoutIds, REPEATS, type Choice } from './choose-kind';
import { correctionsByName, type SheetCorrections } from './corrections';
import { describe, describeAs } from './describe';
import { fitTo, type Fit, type Said } from './fit';
import { answersByHeading, type HeadingAnswers } from './heading-answers';
import type { KeptReadings } from './kept-readings';
import { KINDS, kindOf, type FieldOf, type KindId } from './kinds';
import { withMergedValues } from './tables/merged-cells';
import { withNamedYear } from './named-year';
import { kindsNamed, nearestKind, nearMissText, type NearMiss, type Tried } from './near-miss';
import { OTHER_MATTER } from './other-matters';
import { withNeededDay } from './needed-day';
import { isOwnReport } from './own-output';
import { withLinks, withRoles } from './joined-exports';
import { isPlainList } from './plain-list';
import { quarterColumns } from './shapes/ordinal-columns';
import { ownColumns, type RecognisedSheet } from './recognised-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { withJoinedLicenses } from './shapes/joined-licenses';
import { sideBySide, toldApart } from './tables/side-by-side';
import type { SheetReading } from './sheet-reading';
import { stackedTables } from './tables/stacked';
import { readStacked, type TableRead } from './tables/read-stacked';
import { withSeveralStudents } from './shapes/several-students';
import { withTeacherNames } from './shapes/teacher-names';
import { withTimeRanges } from './shapes/time-ranges';
import { withTitledTeacher } from './shapes/titled';
import {
  classesOfTeachers,
  countsOfHomerooms,
  licenseLists,
  namesOf,
  schedulesOfStudents,
  shapedSheets,
  viewsBesides,
} from './shapes/views';
import { GRID_REASON, isTimetableGrid } from './timetable-grid';
import { excelTables, plainTables, wholeSheet, type Table } from './tables/tables';
import { accessViews, withoutOtherTests } from './access-views';
import { isNamed } from './topics';
import { titlesAbove } from './which-test';

type Found = Exclude<Choice, { readonly reason: string }>;

/**
 * Recognises every sheet of a workbook (docs/spec/sheets.md §1 and §2). Sheets that fit no kind are listed with the reason. What people said of
 * sheets and of headings holds. A sheet of which the reading is kept is not read again.
 */
export function recognise(
  workbook: WorkbookSnapshot,
  corrections: SheetCorrections = {},
  answers: HeadingAnswers = {},
  kept?: KeptReadings,
): SheetReading[] {
  const correctionOf = correctionsByName(corrections);
  const answerOf = answersByHeading(answers);
  const planMarks = new Set(workbook.planMarks);
  const saidOf = (sheet: SheetSnapshot): Said => ({
    correction: correctionOf(sheet.name) ?? {},
    answerOf,
    planMarks,
  });
  const answered = JSON.stringify([answers, workbook.planMarks]);
  const readings = workbook.sheets.map((sheet, index) => {
    const said = saidOf(sheet);
    const read = () => recogniseSheet(sheet, index, workbook.name, said);
    return kept?.of(sheet, JSON.stringify([index, workbook.name, said.correction, answered]), read) ?? read();
  });
  return withRoles(withLinks(readings), workbook.sheets, saidOf);
}

function recogniseSheet(typed: SheetSnapshot, index: number, file: string, said: Said): SheetReading {
  const { correction } = said;
  const none = (reason: string, nearMiss: NearMiss | null = null, mayBe: readonly KindId[] = []): SheetReading => ({
    name: typed.name,
    recognised: null,
    reason,
    nearMiss,
    mayBe,
  });
  if (isOwnReport(typed)) return none('a report tab written by ML Compliance Check');
  if (correction.kind === 'ignore') return none('left out by you');
  if (typed.values.length === 0) return none('the sheet is empty');
  if (correction.kind !== undefined) {
    const { sheet, fit } = forcedFit(typed, correction.kind, said);
    const described = describe(sheet, index, fit, correction.kind);
    const [recognised = described, ...also] = withSeveralStudents(withoutOtherTests(described));
    return { name: sheet.name, recognised, also };
  }
  const stacked = correction.headingRow === undefined && typed.tables.length === 0 ? stackedTables(typed) : [];
  const [first, ...below] = readStacked(typed, stacked, (sheet, table) => readPart(sheet, table, index, file, said));
  if (first !== undefined) return { name: typed.name, recognised: withoutUsed(first, below), also: below };
  const tries: Tried[] = [];
  for (const tables of [excelTables(typed, correction), plainTables(typed, correction)]) {
    for (const table of tables) {
      const sheet = withMergedValues(typed, table.head.index);
      const whole = readPart(sheet, table, index, file, said);
      if (whole.reason !== undefined) return none(whole.reason, null, whole.mayBe);
      const [recognised, ...also] = whole.sheets;
      if (recognised !== undefined) return { name: sheet.name, recognised: withoutUsed(recognised, also), also };
      tries.push(...whole.fits.map((fit) => ({ sheet, fit })));
    }
  }
  if (isTimetableGrid(typed)) return none(GRID_REASON);
  const nearMiss = nearestKind(tries, (tried) => describeAs(tried.sheet, index)(tried.fit));
  return none(nearMiss === null ? FITS_NONE : nearMissText(nearMiss), nearMiss, kindsNamed(tries, nearMiss));
}

/** What stands under one head: a table, or several side by side. */
function readPart(sheet: SheetSnapshot, table: Table, index: number, file: string, said: Said): TableRead {
  const parts = sideBySide(sheet, table).map((part) => readTable(sheet, part, index, file, said));
  const isParted = parts.length > 0 && parts.every(({ sheets }) => sheets.length > 0);
  return isParted ? { sheets: toldApart(parts), fits: [] } : readTable(sheet, table, index, file, said);
}

function readTable(sheet: SheetSnapshot, table: Table, index: number, file: string, said: Said): TableRead {
  const fits = KINDS_TOLD_BY_HEADINGS.map((kind) => withNeededDay(sheet, fitTo(sheet, table, kind, said)));
  const choice = chooseKind(sheet, file, fits);
  const classesOf = () => schedulesOfStudents(sheet, table, said, describeAs(sheet, index));
  if (choice !== null && 'reason' in choice) {
    // Who is in several groups stands on several rows.
    const groups = choice.reason === REPEATS ? classesOf() : [];
    return groups.length > 0
      ? { sheets: groups.flatMap(withSeveralStudents), fits }
      : { sheets: [], fits, reason: choice.reason };
  }
  const records = choice !== null && mayBeOfRecords(choice.fit) ? namedKind(sheet, table, fits) : undefined;
  if (records !== undefined)
    return { sheets: withSeveralStudents(describe(sheet, index, records, records.kind.id)), fits };
  const classes = choice?.fit.kind.id === 'roster' ? classesOf() : [];
  if (choice !== null && saysMore(classes, choice.fit)) {
    const roster = describe(sheet, index, choice.fit, 'roster');
    const beside = { ...roster, standing: roster.standing === 'names' ? 'names' : 'beside classes' } as const;
    return { sheets: [...classes.flatMap(withSeveralStudents), beside], fits };
  }
  const taught =
    choice?.fit.kind.id === 'sections' && mayListTeachers(choice.fit)
      ? classesOfTeachers(sheet, table, choice.fit, describeAs(sheet, index))
      : [];
  if (taught.length > 0) return { sheets: taught, fits };
  const homerooms =
    choice?.fit.kind.id === 'staff' ? countsOfHomerooms(sheet, table, said, describeAs(sheet, index)) : null;
  if (choice !== null && homerooms !== null)
    return { sheets: [homerooms, ...found(sheet, index, file, choice, said)], fits };
  const licenses =
    choice !== null && mayListTeachers(choice.fit) ? licenseLists(sheet, table, said, describeAs(sheet, index)) : [];
  const sheets =
    choice === null
      ? shapedOrNamed(sheet, table, index, fits, said)
      : licenses.length > 0
        ? licenses
        : found(sheet, index, file, choice, said);
  if (choice?.isOfOtherMatter === true && sheets.length === 1)
    return { sheets: [], fits, reason: OTHER_MATTER, mayBe: [choice.fit.kind.id] };
  return { sheets: sheets.flatMap(withSeveralStudents), fits };
}

/** What no headings tell: the shape of a table, or else its title (docs/spec/recognition.md §2). */
function shapedOrNamed(
  sheet: SheetSnapshot,
  table: Table,
  index: number,
  fits: readonly Fit[],
  said: Said,
): RecognisedSheet[] {
  const shaped = shapedSheets(sheet, table, said, describeAs(sheet, index));
  if (shaped.length > 0) return shaped;
  const named = namedKind(sheet, table, fits);
  return named === undefined ? [] : [describe(sheet, index, named, named.kind.id)];
}

/** The kind that a title names, where the columns suffice for it then. */
function namedKind(sheet: SheetSnapshot, table: Table, fits: readonly Fit[]): Fit | undefined {
  return fits.find(
    ({ kind, columns }) => kind.fitsIfNamed(new Set(columns.keys())) && isNamed(sheet, table, kind.about),
  );
}

/**
 * Whether what fits a roster may be records of the students instead: it says nothing of who is an ML but since when one is none, which lists of
 * monitoring say as well, and has no quarters side by side, which are read beside it.
 */
function mayBeOfRecords({ kind, columns, table }: Fit): boolean {
  const others = new Map([...columns].filter(([field]) => field !== 'felDate'));
  return kind.id === 'roster' && isPlainList(others) && quarterColumns(table.head.texts).length === 0;
}

/** Whether a list of students is one of their classes first: it has no ids, says nothing of who is an ML, or less of the students than of these. */
function saysMore(classes: readonly RecognisedSheet[], roster: Fit): boolean {
  const used = new Set(classes.flatMap((schedule) => ownColumns(schedule)));
  return (
    classes.length > 0 && (isRosterWithoutIds(roster) || isPlainList(roster.columns) || used.size > roster.columns.size)
  );
}

const FITS_NONE = 'its headings fit no kind of sheet that is checked';
const KINDS_TOLD_BY_HEADINGS = KINDS.filter(({ id }) => id !== 'alternate-access');

/**
 * Whether what looks like classes names neither a section nor anybody in it: it may be a list of teachers and what they teach. So may a staff
 * sheet that has no column of its own for the ESL license.
 */
function mayListTeachers({ kind, columns }: Fit): boolean {
  if (kind.id === 'staff') return !columns.has('eslLicense');
  const ofClasses: readonly FieldOf[] = ['section', 'enrolled', 'studentId', 'stateId', 'pattern', 'period', 'term'];
  return (kind.id === 'sections' || kind.id === 'schedule') && !ofClasses.some((field) => columns.has(field));
}

function found(
  sheet: SheetSnapshot,
  index: number,
  file: string,
  { fit, test, notUsed }: Found,
  said: Said,
): RecognisedSheet[] {
  const described = withTeacherNames({ ...describe(sheet, index, fit, fit.kind.id), notUsed });
  const whole = withJoinedLicenses(withTimeRanges(described, fit.table));
  const recognised = withTitledTeacher(whole, namesOf(sheet, fit.table));
  const sheets =
    recognised.kind === 'access'
      ? accessViews(withNamedYear(recognised, titlesAbove(sheet, fit.table), file), test)
      : [recognised];
  return [...sheets, ...viewsBesides(sheet, fit.table, recognised, said, describeAs(sheet, index))];
}

/** A reading whose unused columns are those that none of the others of the same table uses either. */
function withoutUsed(recognised: RecognisedSheet, also: readonly RecognisedSheet[]): RecognisedSheet {
  const ofTable = also.filter(({ headingRow }) => headingRow === recognised.headingRow);
  const used = new Set(
    [recognised, ...ofTable].flatMap(({ columns, origins }) =>
      Array.from(columns.values(), (column) => origins.get(column) ?? column),
    ),
  );
  return {
    ...recognised,
    unused: recognised.unused.filter((column) => !used.has(column)),
    candidates: recognised.candidates.filter(({ column }) => !used.has(column)),
  };
}

function forcedFit(typed: SheetSnapshot, id: KindId, said: Said): Tried {
  const { correction } = said;
  const kind = kindOf(id);
  const [plain = wholeSheet(typed)] = plainTables(typed, correction);
  const tables: Table[] = [...excelTables(typed, correction), plain];
  const options = tables.map((table): Tried => {
    const sheet = withMergedValues(typed, table.head.index);
    return { sheet, fit: fitTo(sheet, table, kind, said) };
  });
  return options.reduce((best, option) => (option.fit.columns.size > best.fit.columns.size ? option : best));
}
