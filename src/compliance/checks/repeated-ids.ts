import type { SourceRow } from '../dataset/records';
import { codedColumn } from '../sheets/coded-columns';
import { idsOf } from '../sheets/id-column';
import type { FieldOf, KindId } from '../sheets/kinds';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import type { Id } from '../sheets/values/ids';
import { rowAtPlace } from './bad-cells';

/**
 * The rows of sheets that share an id in a field with another row, by the key of the id, in sheet order. Ids that are blank
 * or ruined are no ids. Most ids stand once: their rows are never made.
 */
export function rowsByRepeatedId<K extends KindId>(
  sources: readonly RecognisedSheet<K>[],
  field: FieldOf<K>,
): Map<string, SourceRow<K>[]> {
  const columns = sources.map((source) => {
    const column = codedColumn(source, field);
    return { source, codes: column.codes, keys: idsOf(column).map(keyOf) };
  });
  const seen = new Set<string>();
  const rows = new Map<string, SourceRow<K>[]>();
  for (const { codes, keys } of columns) {
    for (const code of codes) {
      const key = keys[code] ?? null;
      if (key === null) continue;
      if (seen.has(key)) rows.set(key, []);
      else seen.add(key);
    }
  }
  if (rows.size === 0) return rows;
  for (const { source, codes, keys } of columns) {
    codes.forEach((code, place) => rows.get(keys[code] ?? '')?.push(rowAtPlace(source, place)));
  }
  return rows;
}

function keyOf(id: Id | null): string | null {
  return id === null || id.ruined ? null : id.key;
}
