import type { KindId } from '../../../compliance/sheets/kinds';
import type { SheetCorrection } from '../../../compliance/sheets/corrections';

/** What the user chose as the kind of a sheet; `auto` = by its headings. */
export type KindChoice = KindId | 'ignore' | 'auto';

/** The correction with another kind. Columns named for the kind before no longer mean anything. */
export function withKind(correction: SheetCorrection, choice: KindChoice): SheetCorrection | null {
  return simplified({ headingRow: correction.headingRow, ...(choice === 'auto' ? {} : { kind: choice }) });
}

/** The correction with another heading row; null lets it be found again. */
export function withHeadingRow(correction: SheetCorrection, headingRow: number | null): SheetCorrection | null {
  const { headingRow: _before, ...rest } = correction;
  return simplified(headingRow === null ? rest : { ...rest, headingRow });
}

/** Null where nothing is corrected any more. */
function simplified(correction: SheetCorrection): SheetCorrection | null {
  const kept = Object.entries(correction).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? null : (Object.fromEntries(kept) as SheetCorrection);
}

/** A heading row as typed: a row number from 1, null where left empty, or a reason for a person. */
export function readHeadingRow(text: string): { readonly row: number | null } | { readonly problem: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { row: null };
  const row = Number(trimmed);
  return Number.isInteger(row) && row >= 1 && row <= 1_048_576
    ? { row }
    : { problem: 'Type the number of the row that holds the headings, such as 1.' };
}
