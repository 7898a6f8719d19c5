import type { Need } from '../checks/define-check';
import type { KindId, SheetOrField } from '../sheets/kinds';

/**
 * What a check lacks, in words: "no roster, no section column in a schedule". A column of a sheet that is not there at all
 * goes without saying where the sheet itself is named. Null where nothing is missing.
 */
export function missingNeeds(needs: readonly Need[], has: (need: SheetOrField) => boolean): string | null {
  const missing = needs.filter(({ anyOf }) => !anyOf.some(has));
  const absentSheets = new Set<string>(missing.flatMap(({ anyOf }) => anyOf).filter((name) => !name.includes('.')));
  const said = missing.filter(({ anyOf }) => {
    const kinds = anyOf.map(kindIn);
    const isOnlyColumns = anyOf.every((name) => name.includes('.'));
    return !(isOnlyColumns && !kinds.some(has) && kinds.some((kind) => absentSheets.has(kind)));
  });
  return said.length === 0 ? null : said.map(({ says }) => `no ${says}`).join(', ');
}

function kindIn(name: SheetOrField): KindId {
  return name.split('.')[0] as KindId;
}
