import { fixAddress, type FixList, type ProposedFix } from '../../../compliance/fixes/fix';

const known = new WeakMap<FixList, ReadonlyMap<string, ProposedFix>>();

/** The fix on offer for the first of these cells that has one. */
export function fixOf(list: FixList | null, sheet: string, cells: readonly string[]): ProposedFix | undefined {
  if (list === null || list.fixes.length === 0) return undefined;
  let byCell = known.get(list);
  if (byCell === undefined) {
    byCell = new Map(list.fixes.map((fix) => [`${fix.sheet}!${fixAddress(fix)}`, fix]));
    known.set(list, byCell);
  }
  for (const cell of cells) {
    const fix = byCell.get(`${sheet}!${cell}`);
    if (fix !== undefined) return fix;
  }
  return undefined;
}
