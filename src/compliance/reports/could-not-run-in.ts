import type { CouldNotRun } from '../findings/finding';
import type { ComplianceRun } from '../run/run';

/** What could not be judged in a scope: of students it names those of the scope alone, and is left out where there is none. */
export function couldNotRunIn(
  { couldNotRun, dataset }: ComplianceRun,
  inScope: (school: string) => boolean,
): readonly Pick<CouldNotRun, 'check' | 'missing'>[] {
  return couldNotRun.flatMap(({ check, missing, named }) => {
    if (named === undefined) return [{ check, missing }];
    const ids = named.ids.filter((id) => inScope(dataset.students.get(id)?.school ?? ''));
    return ids.length === 0 ? [] : [{ check, missing: named.says(ids) }];
  });
}
