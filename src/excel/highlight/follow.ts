import type { Finding } from '../../compliance/findings/finding';
import type { SheetAnchors } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import type { OpenSheet } from './sheets';
import { findAnchoredRows } from '../anchors/row-anchors';

/** What is to be marked: findings, and what stood in their rows. */
export interface Anchored {
  readonly run: Pick<ComplianceRun, 'findings' | 'sheets'>;
  readonly anchors: readonly SheetAnchors[];
}

/** The same at the rows where they stand now. */
export interface Followed extends Anchored {
  /** How many rows with findings were not found again, by sheet. */
  readonly lost: ReadonlyMap<string, number>;
}

/** Looks for the rows of some sheets where they may stand by now. Findings whose row is not found are left out. */
export async function followRows(
  context: Excel.RequestContext,
  { run, anchors }: Anchored,
  moved: readonly OpenSheet[],
): Promise<Followed> {
  const places = new Map<string, ReadonlyMap<number, number>>();
  for (const { worksheet, name } of moved) {
    const known = anchors.find(({ sheet }) => sheet === name);
    if (known !== undefined) places.set(name, await findAnchoredRows(context, worksheet, known));
  }
  const lost = new Map<string, number>();
  const followed = anchors.map((known) => {
    const found = places.get(known.sheet);
    if (found === undefined) return known;
    lost.set(known.sheet, known.rows.size - found.size);
    const rows = [...known.rows].flatMap(([row, key]): [number, string][] => {
      const place = found.get(row);
      return place === undefined ? [] : [[place, key]];
    });
    return { ...known, rows: new Map(rows.sort(([a], [b]) => a - b)) };
  });
  const findings = run.findings.flatMap((finding) => {
    const found = places.get(finding.location.sheet);
    return found === undefined ? [finding] : (movedFinding(finding, found) ?? []);
  });
  return { run: { ...run, findings }, anchors: followed, lost };
}

function movedFinding(finding: Finding, found: ReadonlyMap<number, number>): Finding | null {
  const { location } = finding;
  const row = found.get(location.row);
  if (row === undefined) return null;
  const cells = location.cells.map((address) => address.replace(/\d+$/, String(row)));
  return { ...finding, location: { ...location, row, cells } };
}
