import type { Policy } from '../policy/policy';
import { fieldOf } from '../sheets/kinds/fields-by-kind';
import { isFilled } from '../sheets/tables/merged-cells';
import { forEachDataRow, ownColumn, type RecognisedSheet } from '../sheets/recognised-sheet';
import type { SheetReading } from '../sheets/sheet-reading';
import { isCellError, type CellValue } from '../sheets/snapshot';
import { isBlank } from '../sheets/values/text';
import { cleanerOf, columnForms } from './column-forms';
import { FIX_KINDS, type FixHeading, type FixList, type ProposedFix } from './fix';
import { FormCounts, type CellForm, type ColumnForm, type Mending } from './forms/column-form';

type Clean = (text: string) => Mending | null;
type Fix = Omit<ProposedFix, 'sheet' | 'column'>;

/**
 * Every cell whose value is certain though its form is not what its column needs (README.md): a run of the fixed workbook finds
 * the same. Only mapped columns of recognised sheets are looked at, each once from top to bottom.
 */
export function proposeFixes(readings: readonly SheetReading[], policy: Policy, date1904: boolean): FixList {
  const parts = proposeFixesInParts(readings, policy, date1904);
  for (let part = parts.next(); ; part = parts.next()) if (part.done) return part.value;
}

/** As proposeFixes, with a stop after each column, so that a thread that has other work can turn to it. */
export function* proposeFixesInParts(
  readings: readonly SheetReading[],
  policy: Policy,
  date1904: boolean,
): Generator<void, FixList> {
  const formOf = columnForms(policy, date1904);
  const fixes: ProposedFix[] = [];
  const headings: FixHeading[] = [];
  for (const { name: sheet, recognised } of readings) {
    if (recognised === null) continue;
    const ids = ownColumn(recognised, 'studentId');
    const idColumn = ids === undefined ? {} : { idColumn: recognised.sheet.firstColumn + ids };
    for (const [name, index] of recognised.columns) {
      yield;
      // What was put together in reading is no cell of the user's that could be written.
      if (recognised.origins.has(index)) continue;
      const field = fieldOf(recognised.kind, name);
      const heading = recognised.headings.get(name) ?? '';
      const found = fixesOfColumn(recognised, index, formOf(field, heading), cleanerOf(field));
      if (found.length === 0) continue;
      const column = recognised.sheet.firstColumn + index;
      headings.push({ sheet, row: recognised.headingRow, column, text: heading, ...idColumn });
      for (const fix of found) fixes.push({ ...fix, sheet, column });
    }
  }
  return { fixes: byKind(fixes), headings };
}

function fixesOfColumn(source: RecognisedSheet, column: number, form: ColumnForm | null, clean: Clean): Fix[] {
  const { firstRow } = source.sheet;
  const fixes: Fix[] = [];
  const add = (row: number, was: string | number, mending: Mending | null) => {
    if (mending !== null) fixes.push({ kind: mending.kind, row, was, becomes: mending.becomes });
  };
  if (form === null) {
    forEachDataRow(source, (index, cells) => {
      const value = isFilled(source.sheet, index, column) ? null : cells[column];
      if (typeof value === 'string' && value !== '') add(firstRow + index, value, clean(value));
    });
    return fixes;
  }
  const counts = new FormCounts();
  const seen = new Map<CellValue, Look>();
  const open: { readonly row: number; readonly was: string | number; readonly look: Look }[] = [];
  forEachDataRow(source, (index, cells) => {
    const value = isFilled(source.sheet, index, column) ? null : cells[column];
    if (value === undefined || value === null || isCellError(value) || isBlank(value)) return;
    let look = seen.get(value);
    if (look === undefined) seen.set(value, (look = lookAt(value, form, clean)));
    counts.add(look.form);
    if (look.isOpen && typeof value !== 'boolean') open.push({ row: firstRow + index, was: value, look });
  });
  for (const { row, was, look } of open) {
    const { candidate } = look;
    add(row, was, (candidate === undefined ? null : form.decide(candidate, counts)) ?? look.cleaned);
  }
  return fixes;
}

/** What one value of a column is; columns repeat few values many times. */
interface Look extends CellForm {
  /** Without its extra blanks, where it has any. */
  readonly cleaned: Mending | null;
  /** Whether the whole column may make a fix of it. */
  readonly isOpen: boolean;
}

function lookAt(value: Exclude<CellValue, null>, form: ColumnForm, clean: Clean): Look {
  const judged = form.judge(value);
  const cleaned = typeof value === 'string' ? clean(value) : null;
  return { ...judged, cleaned, isOpen: judged.candidate !== undefined || cleaned !== null };
}

function byKind(fixes: readonly ProposedFix[]): ProposedFix[] {
  return FIX_KINDS.flatMap(({ id }) => fixes.filter(({ kind }) => kind === id));
}
