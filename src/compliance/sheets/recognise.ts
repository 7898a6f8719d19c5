import { columnNumber } from './addresses';
import { correctionsByName, type SheetCorrection, type SheetCorrections } from './corrections';
import { findDataRows } from './data-rows';
import { assignColumns } from './assign-columns';
import { isFieldOf, KINDS, kindOf, type FieldOf, type KindId } from './kinds';
import type { Kind } from './kinds/define-kind';
import { isOwnHeading, isOwnReport } from './own-output';
import type { RecognisedSheet } from './recognised-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';
import { findHeadingRow, headingTexts } from './heading-row';
import { readId } from './values/ids';
import { cellText } from './values/text';

const ALTERNATE = /alternate|\balt[\s_-]*access|^el services\b/i;

/** A sheet as the run saw it: recognised, or why not. */
export type SheetReading =
  | { readonly name: string; readonly recognised: RecognisedSheet }
  | { readonly name: string; readonly recognised: null; readonly reason: string };

interface Candidate {
  readonly headingIndex: number;
  /** The first and one past the last column of the table, as indexes into a row. */
  readonly columns: readonly [number, number];
  readonly end: number;
  readonly isExcelTable: boolean;
}

interface Fit {
  readonly kind: Kind<KindId, FieldOf>;
  readonly columns: Map<FieldOf, number>;
  readonly candidate: Candidate;
}

/** Recognises every sheet of a workbook (sheets.md §1 and §2). Sheets that fit no kind are listed with the reason. */
export function recognise(workbook: WorkbookSnapshot, corrections: SheetCorrections = {}): SheetReading[] {
  const correctionOf = correctionsByName(corrections);
  return workbook.sheets.map((sheet, index) =>
    recogniseSheet(sheet, index, workbook.name, correctionOf(sheet.name) ?? {}),
  );
}

function recogniseSheet(sheet: SheetSnapshot, index: number, file: string, correction: SheetCorrection): SheetReading {
  const none = (reason: string): SheetReading => ({ name: sheet.name, recognised: null, reason });
  if (isOwnReport(sheet)) return none('a report tab written by ML Compliance Check');
  if (correction.kind === 'ignore') return none('left out by you');
  if (sheet.values.length === 0) return none('the sheet is empty');
  const fit =
    correction.kind === undefined ? bestFit(sheet, correction) : forcedFit(sheet, correction.kind, correction);
  if (fit === null) return none('its headings fit no kind of sheet that is checked');
  return { name: sheet.name, recognised: describe(sheet, index, file, fit, correction.kind) };
}

function bestFit(sheet: SheetSnapshot, correction: SheetCorrection): Fit | null {
  const tables = correction.headingRow === undefined ? tableCandidates(sheet) : [];
  const fits = tables.flatMap((candidate) => fitsOf(sheet, candidate, correction));
  if (fits.length === 0) {
    const plain = plainCandidate(sheet, correction);
    if (plain !== null) fits.push(...fitsOf(sheet, plain, correction));
  }
  return choose(sheet, fits);
}

function forcedFit(sheet: SheetSnapshot, id: KindId, correction: SheetCorrection): Fit | null {
  const kind = kindOf(id);
  const candidates = correction.headingRow === undefined ? tableCandidates(sheet) : [];
  const plain = plainCandidate(sheet, correction) ?? rowCandidate(sheet, 0);
  const options = [...candidates, plain].map((candidate) => fitTo(sheet, candidate, kind, correction));
  return options.reduce((best, option) => (option.columns.size > best.columns.size ? option : best));
}

function fitsOf(sheet: SheetSnapshot, candidate: Candidate, correction: SheetCorrection): Fit[] {
  return KINDS.filter((kind) => kind.id !== 'alternate-access')
    .map((kind) => fitTo(sheet, candidate, kind, correction))
    .filter(({ kind, columns }) => kind.fits(new Set(columns.keys())));
}

function fitTo(sheet: SheetSnapshot, candidate: Candidate, kind: Fit['kind'], correction: SheetCorrection): Fit {
  const headings = headingTexts(sheet, candidate.headingIndex).map((text, column) =>
    column < candidate.columns[0] || column >= candidate.columns[1] || isOwnHeading(text) ? '' : text,
  );
  const columns = assignColumns(headings, kind.book);
  for (const [field, letters] of Object.entries(correction.columns ?? {})) {
    if (!isFieldOf(kind.id, field)) continue;
    columns.delete(field);
    const column = letters === null ? null : columnNumber(letters);
    if (column === null) continue;
    for (const [other, used] of columns) if (used === column - sheet.firstColumn) columns.delete(other);
    columns.set(field, column - sheet.firstColumn);
  }
  return { kind, columns, candidate };
}

/** Most matched headings of those that the kind lists; ties in the order of sheets.md §2, roster last; a schedule beats a roster where ids repeat (rulings.md). */
function choose(sheet: SheetSnapshot, fits: readonly Fit[]): Fit | null {
  const order = (fit: Fit) => (fit.kind.id === 'roster' ? KINDS.length : KINDS.indexOf(fit.kind));
  const count = ({ kind, columns }: Fit) => kind.countOf(columns.keys());
  const best = [...fits].sort((a, b) => count(b) - count(a) || order(a) - order(b))[0];
  if (best?.kind.id !== 'roster') return best ?? null;
  const schedule = fits.find((fit) => fit.kind.id === 'schedule');
  return schedule !== undefined && idsRepeat(sheet, schedule) ? schedule : best;
}

function idsRepeat(sheet: SheetSnapshot, fit: Fit): boolean {
  const column = fit.columns.get('studentId') ?? 0;
  const seen = new Set<string>();
  for (const index of rowsOf(sheet, fit)) {
    const id = readId(sheet.values[index]?.[column]);
    if (id === null) continue;
    if (seen.has(id.key)) return true;
    seen.add(id.key);
  }
  return false;
}

function describe(
  sheet: SheetSnapshot,
  index: number,
  file: string,
  fit: Fit,
  named: KindId | undefined,
): RecognisedSheet {
  const texts = headingTexts(sheet, fit.candidate.headingIndex);
  const mapped = new Set(fit.columns.values());
  const [from, to] = fit.candidate.columns;
  const dataRows = rowsOf(sheet, fit);
  const ordered = fit.kind.fieldNames.filter((field) => fit.columns.has(field));
  return {
    sheet,
    index,
    kind:
      named ?? (fit.kind.id === 'access' && isAlternate(sheet, file, fit, dataRows) ? 'alternate-access' : fit.kind.id),
    headingRow: sheet.firstRow + fit.candidate.headingIndex,
    columns: new Map(ordered.map((field) => [field, fit.columns.get(field) ?? 0])),
    headings: new Map(ordered.map((field) => [field, texts[fit.columns.get(field) ?? 0] ?? ''])),
    unused: texts.flatMap((text, column) =>
      column >= from && column < to && text !== '' && !mapped.has(column) && !isOwnHeading(text) ? [column] : [],
    ),
    dataRows,
  };
}

/**
 * Alternate ACCESS is told by the word Alternate in the sheet's name, its title rows or its headings, by EL Services columns, by
 * levels A1–P3, or by the file's name, which may speak of another sheet and so gives way to scores that only ACCESS has.
 */
function isAlternate(sheet: SheetSnapshot, file: string, fit: Fit, dataRows: Int32Array): boolean {
  const { headingIndex } = fit.candidate;
  const above = Array.from({ length: headingIndex + 1 }, (_, index) => headingTexts(sheet, index)).flat();
  if ([sheet.name, ...above].some((text) => ALTERNATE.test(text))) return true;
  const column = fit.columns.get('overall') ?? 0;
  const levels = [...dataRows].map((index) => cellText(sheet.values[index]?.[column])).filter((text) => text !== '');
  if (levels.filter((text) => /^[ap][1-3]$/i.test(text)).length * 2 > levels.length) return true;
  return ALTERNATE.test(file) && !levels.some(isAccessScore);
}

/** A decimal, or a level above 3: Alternate ACCESS has A1–P3 or 1–3. */
function isAccessScore(text: string): boolean {
  return /^\d\.\d+$|^[4-6]$/.test(text);
}

function rowsOf(sheet: SheetSnapshot, { candidate, columns }: Fit): Int32Array {
  return findDataRows({
    values: sheet.values,
    headingIndex: candidate.headingIndex,
    end: candidate.end,
    columns: [...columns.values()].sort((a, b) => a - b),
    isExcelTable: candidate.isExcelTable,
  });
}

function tableCandidates(sheet: SheetSnapshot): Candidate[] {
  return sheet.tables.map((table) => ({
    headingIndex: table.firstRow - sheet.firstRow,
    columns: [
      table.firstColumn - sheet.firstColumn,
      table.firstColumn - sheet.firstColumn + table.columnCount,
    ] as const,
    end: Math.min(sheet.values.length, table.firstRow - sheet.firstRow + table.rowCount),
    isExcelTable: true,
  }));
}

function plainCandidate(sheet: SheetSnapshot, { headingRow }: SheetCorrection): Candidate | null {
  const headingIndex = headingRow === undefined ? findHeadingRow(sheet) : headingRow - sheet.firstRow;
  if (headingIndex === null || sheet.values[headingIndex] === undefined) return null;
  return rowCandidate(sheet, headingIndex);
}

function rowCandidate(sheet: SheetSnapshot, headingIndex: number): Candidate {
  const width = sheet.values[headingIndex]?.length ?? 0;
  return { headingIndex, columns: [0, width], end: sheet.values.length, isExcelTable: false };
}
