import { inScopeOf, schoolsOf, type ReportScope } from '../compliance/reports/scope';
import type { ComplianceRun } from '../compliance/run/run';

/** What is written of one school. */
export interface SchoolPart {
  readonly scope: ReportScope;
  /** ` - SCHOOL`, for the name of a file or a folder; another one for each school. */
  readonly ending: string;
}

/**
 * The schools that `--by school` writes apart.
 * @param scope the schools that were asked for
 * @returns what to tell, too: of rows that name no school nothing is written
 */
export function schoolParts(
  run: ComplianceRun,
  scope: ReportScope,
): { readonly parts: readonly SchoolPart[]; readonly remarks: readonly string[] } {
  const schools = schoolsOf(run).filter(inScopeOf(scope));
  const taken = new Set<string>();
  const parts = schools.map((school) => {
    const name = fileName(school);
    let own = name;
    for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${name} (${number})`;
    taken.add(own.toLowerCase());
    return { scope: { school }, ending: ` - ${own}` };
  });
  const homeless = [...run.dataset.students.values()].filter(({ school }) => school === '').length;
  const remarks =
    schools.length === 0
      ? ['--by school wrote nothing: no row names a school.']
      : homeless > 0 && scope === 'district'
        ? [`--by school leaves out students whose rows name no school: ${homeless}.`]
        : [];
  return { parts, remarks };
}

/** Longer names meet the limits of file systems. */
const LONGEST = 80;

/** A school's name without what a file's name cannot hold on Windows, Mac or Linux. */
function fileName(school: string): string {
  const safe = school.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '-').slice(0, LONGEST);
  return safe.replace(/[. ]+$/, '').trim() || 'school';
}
