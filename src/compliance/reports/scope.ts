import type { ComplianceRun } from '../run/run';
import { folded } from '../sheets/values/text';

/** What a report speaks of: the whole district, one school by the name its rows carry, or several, of a saved region perhaps. */
export type ReportScope = 'district' | { readonly school: string } | SeveralSchools;

interface SeveralSchools {
  readonly schools: readonly string[];
  readonly region?: string;
}

/** More names would not go on the grey line, nor into the footer. */
const MOST_NAMED = 3;

/** Whether a school belongs to a scope, however its name is typed. What names no school belongs to the district alone. */
export function inScopeOf(scope: ReportScope): (school: string) => boolean {
  if (scope === 'district') return () => true;
  const schools = new Set(schoolsIn(scope).map(folded));
  return (school) => schools.has(folded(school));
}

/** For whom a report is: `All schools in the workbook`, `Burke K-8`, `Region North: Burke K-8, Otis`, `Adams, Burke and 3 more schools`. */
export function scopeText(scope: ReportScope): string {
  if (scope === 'district') return 'All schools in the workbook';
  const schools = schoolsIn(scope);
  const region = 'region' in scope && scope.region !== undefined ? `Region ${scope.region}` : null;
  if (schools.length <= MOST_NAMED) return [...(region === null ? [] : [region]), schools.join(', ')].join(': ');
  if (region !== null) return `${region}: ${schools.length} schools`;
  return `${schools.slice(0, MOST_NAMED - 1).join(', ')} and ${schools.length - MOST_NAMED + 1} more schools`;
}

function schoolsIn(scope: Exclude<ReportScope, 'district'>): readonly string[] {
  return 'school' in scope ? [scope.school] : scope.schools;
}

/** The schools of students, classes and findings, each once however it is typed, as first written in the sheets, in alphabetical order. */
export function schoolsOf({ dataset, findings }: Pick<ComplianceRun, 'dataset' | 'findings'>): string[] {
  const schools = new Map<string, string>();
  const found = [...dataset.students.values(), ...dataset.sections, ...dataset.listings, ...findings];
  for (const { school } of found)
    if (school !== '' && !schools.has(folded(school))) schools.set(folded(school), school);
  return [...schools.values()].sort((a, b) => a.localeCompare(b));
}

/** The schools of a workbook under these names, as it writes them, and the names that none of them has. */
export function namedSchools(
  known: readonly string[],
  names: readonly string[],
): { readonly found: readonly string[]; readonly unknown: readonly string[] } {
  const asked = new Set(names.map(folded));
  const there = new Set(known.map(folded));
  return {
    found: known.filter((school) => asked.has(folded(school))),
    unknown: names.filter((name) => !there.has(folded(name))),
  };
}
