import type { FieldOf, KindId } from '../kinds';
import type { RecognisedSheet } from '../recognised-sheet';

/** Some rows and columns of a sheet as a sheet of a kind; nothing more is asked of it. */
export function ofKind(
  sheet: RecognisedSheet,
  kind: KindId,
  columns: ReadonlyMap<FieldOf, number>,
  dataRows: Int32Array,
): RecognisedSheet {
  const headings = Array.from(columns, ([field, column]): [FieldOf, string] => [
    field,
    sheet.texts[sheet.origins.get(column) ?? column] ?? '',
  ]);
  return { ...sheet, kind, columns, headings: new Map(headings), dataRows, misfits: [], candidates: [] };
}
