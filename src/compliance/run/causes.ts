import type { Finding } from '../findings/finding';
import { checkOf } from './render-finding';
import type { ComplianceRun } from './run';
import { columnNumber } from '../sheets/addresses';
import type { Field } from '../sheets/kinds/field';
import { fieldOf } from '../sheets/kinds/fields-by-kind';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { openFindings } from '../findings/waivers';

/** One cause behind many findings, to be told before them. */
export interface Cause {
  /** What to look at first: "412 of 415 levels cannot be read: is column F of Roster the level?" */
  readonly text: string;
  readonly sheet: string;
  /** The column's letters. */
  readonly column: string;
  readonly check: string;
  /** The findings that it makes. */
  readonly count: number;
}

/** Fewer findings than this are a list to work through. */
const FEWEST_FINDINGS = 20;
/** Part of a sheet's data rows that must have the same problem. */
const LEAST_SHARE = 0.5;

/**
 * The causes behind floods of findings: the same check, from the same column of the same sheet, at least 20 times and on at
 * least half of the sheet's data rows. The largest first; waived findings do not count.
 */
export function causesOf({ findings, sheets }: Pick<ComplianceRun, 'findings' | 'sheets'>): Cause[] {
  const counts = new Map<string, { finding: Finding; column: string; count: number }>();
  for (const finding of openFindings(findings)) {
    const { flood } = checkOf(finding.check);
    if (flood === undefined) continue;
    const { cells, sheetIndex } = finding.location;
    for (const cell of flood.eachCell ? cells : cells.slice(0, 1)) {
      const column = cell.replace(/\d+$/, '');
      const key = `${finding.check} ${sheetIndex} ${column}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { finding, column, count: 1 });
      else known.count++;
    }
  }
  const causes: Cause[] = [];
  for (const { finding, column, count } of counts.values()) {
    const recognised = sheets[finding.location.sheetIndex]?.recognised ?? null;
    if (recognised === null || count < FEWEST_FINDINGS || count < LEAST_SHARE * recognised.dataRows.length) continue;
    const { check, location } = finding;
    const says =
      checkOf(check).flood?.says({ column, sheet: location.sheet, field: fieldAt(recognised, column) }) ?? '';
    const text = `${inFigures(count)} of ${inFigures(recognised.dataRows.length)} ${says}`;
    causes.push({ text, sheet: location.sheet, column, check, count });
  }
  return causes.sort((a, b) => b.count - a.count);
}

function fieldAt({ kind, columns, sheet }: RecognisedSheet, letters: string): Field | null {
  const column = (columnNumber(letters) ?? 0) - sheet.firstColumn;
  for (const [field, place] of columns) if (place === column) return fieldOf(kind, field);
  return null;
}

function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
