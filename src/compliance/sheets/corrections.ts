import type { KindId } from './kinds';

/** What a user said about a sheet where we read it wrongly. Columns are letters; null takes a field's column away. */
export interface SheetCorrection {
  readonly kind?: KindId | 'ignore' | undefined;
  readonly headingRow?: number | undefined;
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
  /** Letters of columns that hold nothing that is checked. */
  readonly unused?: readonly string[] | undefined;
}

/** Corrections by sheet name. */
export type SheetCorrections = Readonly<Record<string, SheetCorrection>>;

/** A notice of the pane stays short. */
const MOST_NAMED = 3;

/** Looks up what was said about a sheet. Names are told apart as Excel does, without regard to case. */
export function correctionsByName(corrections: SheetCorrections): (sheet: string) => SheetCorrection | undefined {
  const byName = new Map(Object.entries(corrections).map(([name, correction]) => [nameKey(name), correction]));
  return (sheet) => byName.get(nameKey(sheet));
}

/** The corrections without those of one sheet. */
export function withoutSheet(corrections: SheetCorrections, sheet: string): SheetCorrections {
  return Object.fromEntries(Object.entries(corrections).filter(([name]) => nameKey(name) !== nameKey(sheet)));
}

/** Two sets of corrections as one, sheet by sheet; what the later says holds, and columns named for another kind mean nothing. */
export function mergedCorrections(earlier: SheetCorrections, later: SheetCorrections): SheetCorrections {
  const before = correctionsByName(earlier);
  const both = Object.entries(later).map(([name, correction]) => {
    const { columns, unused, ...own } = before(name) ?? {};
    const isOther = correction.kind !== undefined && own.kind !== undefined && correction.kind !== own.kind;
    const kept = isOther ? {} : { columns, unused };
    return [
      name,
      {
        ...own,
        ...correction,
        columns: { ...kept.columns, ...correction.columns },
        unused: [...(kept.unused ?? []), ...(correction.unused ?? [])],
      },
    ] as const;
  });
  const others = Object.entries(earlier).filter(([name]) => correctionsByName(later)(name) === undefined);
  return Object.fromEntries([...others, ...both]);
}

/** The names of sheets that something was said about and that are not there: renamed since, deleted, or mistyped. */
export function absentSheets(corrections: SheetCorrections, sheets: readonly string[]): string[] {
  const there = new Set(sheets.map(nameKey));
  return Object.keys(corrections).filter((name) => !there.has(nameKey(name)));
}

/** One sentence to tell about sheets that something was said about and that are not there; none where all are there. */
export function absentSheetRemarks(corrections: SheetCorrections, sheets: readonly string[]): string[] {
  const absent = absentSheets(corrections, sheets);
  if (absent.length === 0) return [];
  const names = absent.slice(0, MOST_NAMED).map((name) => `"${name}"`);
  if (absent.length > MOST_NAMED) names.push(`${absent.length - MOST_NAMED} more`);
  return [
    `What was set for ${names.join(', ')} is not used: no sheet has that name now. If a sheet was renamed, say so under Sheets.`,
  ];
}

function nameKey(name: string): string {
  return name.toLowerCase();
}
