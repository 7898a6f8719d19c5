import type { Regions } from '../compliance/policy/policy';
import { namedSchools, schoolsOf, type ReportScope } from '../compliance/reports/scope';
import type { ComplianceRun } from '../compliance/run/run';
import { folded } from '../compliance/sheets/values/text';
import { CommandError } from './command-error';
import type { Options } from './options';

/** Of whom the report tabs of a workbook speak, and what to tell of it. */
export interface AskedScope {
  readonly scope: ReportScope;
  readonly remarks: readonly string[];
}

/** Reports of all schools. */
export const DISTRICT: AskedScope = { scope: 'district', remarks: [] };

/**
 * The schools that `--school` and `--region` name, as the workbook writes them.
 * @param regions those of the policy file and of the workbook
 * @throws CommandError where a school is not in the workbook, a region not in the policy, or none of its schools in the workbook
 */
export function askedScope(
  run: ComplianceRun,
  { schools, regions: names }: Pick<Options, 'schools' | 'regions'>,
  regions: Regions,
): AskedScope {
  if (schools.length === 0 && names.length === 0) return DISTRICT;
  const known = schoolsOf(run);
  const listed = known.join(', ') || 'none';
  const { unknown } = namedSchools(known, schools);
  if (unknown[0] !== undefined)
    throw new CommandError(`--school: there is no school "${unknown[0]}". Schools: ${listed}.`);
  const asked = names.map((name) => regionNamed(name, regions));
  const remarks: string[] = [];
  for (const region of asked) {
    const { found, unknown: absent } = namedSchools(known, region.schools);
    if (found.length === 0)
      throw new CommandError(`--region: no school of "${region.name}" is in this workbook. Schools: ${listed}.`);
    if (absent.length > 0) remarks.push(`Of region "${region.name}", not in this workbook: ${absent.join(', ')}.`);
  }
  const { found } = namedSchools(known, [...schools, ...asked.flatMap((region) => region.schools)]);
  const [only] = asked;
  const scope = {
    schools: found,
    ...(only !== undefined && asked.length === 1 && schools.length === 0 ? { region: only.name } : {}),
  };
  return {
    scope,
    remarks: [
      ...remarks,
      `Report tabs are for ${found.join(', ')}. Marks, figures and findings are of the whole workbook.`,
    ],
  };
}

function regionNamed(name: string, regions: Regions): { readonly name: string; readonly schools: readonly string[] } {
  const entry = Object.entries(regions).find(([known]) => folded(known) === folded(name));
  if (entry !== undefined) return { name: entry[0], schools: entry[1] };
  const known = Object.keys(regions);
  throw new CommandError(
    known.length === 0
      ? `--region: no region "${name}" is known. Name regions under "regions" in the policy file, or in the pane.`
      : `--region: there is no region "${name}". Regions: ${known.join(', ')}.`,
  );
}
