import type { Need } from '../checks/define-check';

/**
 * What a check lacks, in words: "no roster, no section column in a schedule". A column of a sheet that is not there at all
 * goes without saying where the sheet itself is named. Null where nothing is missing.
 */
export function missingNeeds(needs: readonly Need[], has: (need: string) => boolean): string | null {
  const missing = needs.filter(({ anyOf }) => !anyOf.some(has));
  const absentSheets = new Set(missing.flatMap(({ anyOf }) => anyOf).filter((name) => !name.includes('.')));
  const said = missing.filter(({ anyOf }) => {
    const kinds = anyOf.map((name) => name.split('.')[0] ?? name);
    const isOnlyColumns = anyOf.every((name) => name.includes('.'));
    return !(isOnlyColumns && !kinds.some(has) && kinds.some((kind) => absentSheets.has(kind)));
  });
  return said.length === 0 ? null : said.map(({ says }) => `no ${says}`).join(', ');
}
