import type { z } from 'zod';
import { folded } from '../sheets/values/text';
import { BOSTON_2024, POLICY_ID } from './boston-2024';
import type { Setting } from './setting';

/** Every setting's value under its key. */
export type PolicyValues = { readonly [Key in keyof typeof BOSTON_2024]: (typeof BOSTON_2024)[Key]['value'] };
export type SettingKey = keyof PolicyValues;

/** Groups of schools that people look at together, by name. */
export type Regions = Readonly<Record<string, readonly string[]>>;

/** Changes of a user: settings of the district, and of single schools by name. Regions change no value. */
export interface PolicyChanges {
  readonly settings?: Readonly<Partial<Record<string, unknown>>>;
  readonly schools?: Readonly<Record<string, Readonly<Partial<Record<string, unknown>>>>>;
  readonly regions?: Regions;
}

/** A setting's value that cannot be used. The message names the setting and says why, for a person. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

/** The rules' numbers in force: the defaults of boston-2024 with a user's changes. */
export class Policy {
  readonly id = POLICY_ID;
  /** The keys of the settings whose value differs from the default, in alphabetical order. */
  readonly changed: readonly string[];
  private readonly schools: ReadonlyMap<string, PolicyValues>;

  constructor(
    /** The values in force where a school has none of its own. */
    readonly values: PolicyValues,
    schools: ReadonlyMap<string, PolicyValues>,
    changed: readonly string[],
    private readonly stated: ReadonlySet<string> = new Set(),
  ) {
    this.schools = schools;
    this.changed = [...changed].sort();
  }

  /** The values in force at a school, by the name its rows carry. */
  at(school: string): PolicyValues {
    return this.schools.size === 0 ? this.values : (this.schools.get(folded(school)) ?? this.values);
  }

  /** Whether a user has set a value, for every school or for this one; it may be the default. */
  states(key: SettingKey, school: string): boolean {
    return this.stated.has(key) || this.stated.has(statedKey(key, school));
  }
}

/**
 * The policy with a user's changes.
 * @throws PolicyError where a setting is unknown, or its value cannot be used.
 */
export function makePolicy(changes: PolicyChanges = {}): Policy {
  const changed: string[] = [];
  const district = { ...defaults(), ...checked(changes.settings ?? {}, '', changed) } as PolicyValues;
  const schools = new Map<string, PolicyValues>();
  const stated = new Set(Object.keys(changes.settings ?? {}));
  for (const [school, settings] of Object.entries(changes.schools ?? {})) {
    const own = checked(settings, school, changed);
    schools.set(folded(school), { ...district, ...own } as PolicyValues);
    for (const key of Object.keys(settings)) stated.add(statedKey(key, school));
  }
  return new Policy(district, schools, changed, stated);
}

function statedKey(key: string, school: string): string {
  return `${key}\n${folded(school)}`;
}

/** The changes that can be used, and why each of the others cannot. */
export function usableChanges({ settings, schools, regions }: PolicyChanges): {
  readonly changes: PolicyChanges;
  readonly refused: readonly string[];
} {
  const refused: string[] = [];
  const usable = (own: Readonly<Partial<Record<string, unknown>>>, school: string) =>
    Object.fromEntries(
      Object.entries(own).filter(([key, value]) => {
        try {
          checked({ [key]: value }, school, []);
          return true;
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
          refused.push(error.message);
          return false;
        }
      }),
    );
  const changes = {
    ...(settings === undefined ? {} : { settings: usable(settings, '') }),
    ...(schools === undefined
      ? {}
      : { schools: Object.fromEntries(Object.entries(schools).map(([name, own]) => [name, usable(own, name)])) }),
    ...(regions === undefined ? {} : { regions }),
  };
  return { changes, refused };
}

/** Two sets of changes as one; where both change a setting the later goes first. */
export function mergedChanges(earlier: PolicyChanges, later: PolicyChanges): PolicyChanges {
  const schools = new Set([...Object.keys(earlier.schools ?? {}), ...Object.keys(later.schools ?? {})]);
  return {
    settings: { ...earlier.settings, ...later.settings },
    schools: Object.fromEntries(
      Array.from(schools, (school) => [school, { ...earlier.schools?.[school], ...later.schools?.[school] }]),
    ),
    ...mergedRegions(earlier.regions, later.regions),
  };
}

/** Regions of two places as one member; where both have one of a name the later stays. */
export function mergedRegions(
  earlier: Regions | undefined,
  later: Regions | undefined,
): { readonly regions?: Regions } {
  return earlier === undefined && later === undefined ? {} : { regions: { ...earlier, ...later } };
}

/** How many values differ from the rule set, those of single schools included. */
export function countChanges({ settings = {}, schools = {} }: PolicyChanges): number {
  return [settings, ...Object.values(schools)].reduce((sum, values) => sum + Object.keys(values).length, 0);
}

/** The setting behind a key, or undefined where there is none. */
export function settingOf(key: string): Setting<unknown> | undefined {
  return Object.hasOwn(BOSTON_2024, key) ? (BOSTON_2024[key as SettingKey] as Setting<unknown>) : undefined;
}

function defaults(): PolicyValues {
  return Object.fromEntries(Object.entries(BOSTON_2024).map(([key, { value }]) => [key, value])) as PolicyValues;
}

function checked(
  settings: Readonly<Partial<Record<string, unknown>>>,
  school: string,
  changed: string[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const name = school === '' ? `"${key}"` : `"${key}" of school "${school}"`;
    const setting = settingOf(key);
    if (setting === undefined) throw new PolicyError(`The policy has no setting ${name}.`);
    if (school !== '' && !setting.perSchool)
      throw new PolicyError(`The policy setting ${name} cannot differ by school.`);
    const result = setting.schema.safeParse(value);
    if (!result.success) throw new PolicyError(`The policy setting ${name} ${reason(result.error)}.`);
    values[key] = result.data;
    if (!sameValue(result.data, setting.value)) changed.push(school === '' ? key : `schools.${school}.${key}`);
  }
  return values;
}

function reason(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'cannot be used';
  const at = issue.path.length > 0 ? ` (at ${issue.path.join('.')})` : '';
  const text = issue.message.startsWith('must') ? issue.message : `cannot be used: ${issue.message}`;
  return `${text}${at}`;
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
