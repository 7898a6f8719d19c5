import { z } from 'zod';
import { mergedRegions, type PolicyChanges } from '../../../compliance/policy/policy';
import { usable, type StateKind } from '../state-kind';

const settingsByKey = z.record(z.string(), z.unknown());
const stored = z
  .object({
    settings: settingsByKey.optional().catch(undefined),
    schools: usable(settingsByKey).optional().catch(undefined),
    regions: usable(z.array(z.string())).optional().catch(undefined),
  })
  .catch({});

/** Numbers and words of the rules that an office changed, and its regions. */
export const POLICY: StateKind<PolicyChanges> = {
  id: 'policy',
  version: 1,
  title: 'changes of the policy',
  empty: {},
  members: ['settings', 'schools', 'regions'],
  parse: (value) => stored.parse(value),
  merge: (first, second) => {
    const settings = joined(first.settings, second.settings);
    const names = Object.keys({ ...second.schools, ...first.schools });
    const schools = Object.fromEntries(
      names.map((name) => [name, joined(first.schools?.[name], second.schools?.[name]) ?? {}]),
    );
    // What nobody changed stays as it was, also where it says nothing.
    const hasSchools = (first.schools ?? second.schools) !== undefined;
    return {
      ...(settings && { settings }),
      ...(hasSchools && { schools }),
      ...mergedRegions(second.regions, first.regions),
    };
  },
};

type Settings = NonNullable<PolicyChanges['settings']>;

function joined(first: Settings | undefined, second: Settings | undefined): Settings | undefined {
  return first === undefined && second === undefined ? undefined : { ...second, ...first };
}
