import type { Regions } from '../../../../compliance/policy/policy';
import type { KeptScope } from '../../../../excel/settings/kinds/pane-choices';
import { namedSchools, type ReportScope } from '../../../../compliance/reports/scope';
import { folded } from '../../../../compliance/sheets/values/text';

/** Of whom the user wants reports to speak. */
export type ScopeChoice =
  | { readonly kind: 'district' }
  | { readonly kind: 'school'; readonly school: string }
  | { readonly kind: 'region'; readonly name: string }
  | SeveralChosen;

interface SeveralChosen {
  readonly kind: 'several';
  readonly schools: ReadonlySet<string>;
  /** The region that is being changed; null where it is none yet. */
  readonly changes: string | null;
}

export const DISTRICT: ScopeChoice = { kind: 'district' };

/** What one of the lines of the choice stands for. */
export const SEVERAL = 'several';
export const schoolLine = (school: string) => `school ${school}`;
export const regionLine = (name: string) => `region ${name}`;

/** The choice behind a line, with the schools that were ticked before where it asks for several. */
export function choiceOfLine(line: string, before: ScopeChoice): ScopeChoice {
  if (line.startsWith('school ')) return { kind: 'school', school: line.slice('school '.length) };
  if (line.startsWith('region ')) return { kind: 'region', name: line.slice('region '.length) };
  if (line !== SEVERAL) return DISTRICT;
  const ticked = before.kind === 'school' ? [before.school] : [];
  return { kind: 'several', schools: new Set(ticked), changes: null };
}

export function lineOfChoice(choice: ScopeChoice): string {
  if (choice.kind === 'school') return schoolLine(choice.school);
  if (choice.kind === 'region') return regionLine(choice.name);
  return choice.kind === 'several' ? SEVERAL : '';
}

/** The choice as the workbook keeps it; that of the whole district needs no keeping. */
export function keptScope(choice: ScopeChoice): KeptScope | null {
  if (choice.kind === 'district') return null;
  return choice.kind === 'several' ? { kind: 'several', schools: [...choice.schools] } : choice;
}

export function scopeOfKept(kept: KeptScope): ScopeChoice {
  return kept.kind === 'several' ? { kind: 'several', schools: new Set(kept.schools), changes: null } : kept;
}

/** The choice as long as what it names is there, else the whole district. */
export function stillThere(choice: ScopeChoice, known: readonly string[], regions: Regions): ScopeChoice {
  if (choice.kind === 'school') return known.includes(choice.school) ? choice : DISTRICT;
  if (choice.kind === 'region') return Object.hasOwn(regions, choice.name) && known.length > 0 ? choice : DISTRICT;
  return choice;
}

/**
 * The scope that a choice comes to, with the names of schools as the workbook writes them.
 * @returns null where no school of the workbook is chosen
 */
export function scopeOfChoice(choice: ScopeChoice, known: readonly string[], regions: Regions): ReportScope | null {
  if (choice.kind === 'district') return 'district';
  if (choice.kind === 'school') return { school: choice.school };
  const names = choice.kind === 'region' ? (regions[choice.name] ?? []) : [...choice.schools];
  const { found } = namedSchools(known, names);
  if (found.length === 0) return null;
  return choice.kind === 'region' ? { schools: found, region: choice.name } : { schools: found };
}

/** Why a region cannot have this name, in a sentence; null where it can. */
export function wrongName(name: string, regions: Regions, changes: string | null): string | null {
  if (name.trim() === '') return 'Give the region a name.';
  const taken = Object.keys(regions).find((other) => other !== changes && folded(other) === folded(name));
  return taken === undefined ? null : `There is a region ${taken}. Choose another name, or change that region.`;
}

/** The regions with this one in place of the one that it changes. */
export function withRegion(
  regions: Regions,
  changes: string | null,
  name: string,
  schools: ReadonlySet<string>,
): Regions {
  return { ...withoutRegion(regions, changes), [name.trim()]: [...schools].sort((a, b) => a.localeCompare(b)) };
}

export function withoutRegion(regions: Regions, name: string | null): Regions {
  return Object.fromEntries(Object.entries(regions).filter(([other]) => other !== name));
}
