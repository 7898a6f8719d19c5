import { settingOf, type PolicyChanges, type SettingKey } from '../../../compliance/policy/policy';
import { countAnswers, type HeadingAnswers } from '../../../compliance/sheets/heading-answers';
import { POLICY_ID } from '../../../compliance/policy/boston-2024';

type Values = Readonly<Partial<Record<string, unknown>>>;

/** The value in force in the district. */
export function districtValue({ settings }: PolicyChanges, key: SettingKey): unknown {
  return settings !== undefined && Object.hasOwn(settings, key) ? settings[key] : settingOf(key)?.value;
}

/** The schools that have a value of their own, with it, in alphabetical order. */
export function schoolValues({ schools = {} }: PolicyChanges, key: SettingKey): (readonly [school: string, unknown])[] {
  return Object.entries(schools)
    .filter(([, values]) => Object.hasOwn(values, key))
    .map(([school, values]) => [school, values[key]] as const)
    .sort(([a], [b]) => a.localeCompare(b));
}

/** Whether the district or a school has another value than the rule set. */
export function isChanged(changes: PolicyChanges, key: SettingKey): boolean {
  return Object.hasOwn(changes.settings ?? {}, key) || schoolValues(changes, key).length > 0;
}

/** The changes with another value for the district; the rule set's own value is no change. */
export function withDistrictValue(changes: PolicyChanges, key: SettingKey, value: unknown): PolicyChanges {
  const isDefault = JSON.stringify(value) === JSON.stringify(settingOf(key)?.value);
  const others = without(changes.settings ?? {}, key);
  return { ...changes, settings: isDefault ? others : { ...others, [key]: value } };
}

/** The changes with a value of one school. */
export function withSchoolValue(
  changes: PolicyChanges,
  key: SettingKey,
  school: string,
  value: unknown,
): PolicyChanges {
  return { ...changes, schools: { ...changes.schools, [school]: { ...changes.schools?.[school], [key]: value } } };
}

/** The changes where one school follows the district again. */
export function withoutSchoolValue(changes: PolicyChanges, key: SettingKey, school: string): PolicyChanges {
  const schools = Object.entries({ ...changes.schools, [school]: without(changes.schools?.[school] ?? {}, key) });
  return { ...changes, schools: Object.fromEntries(schools.filter(([, values]) => Object.keys(values).length > 0)) };
}

/** The changes where a setting has the rule set's value everywhere. */
export function withoutSetting(changes: PolicyChanges, key: SettingKey): PolicyChanges {
  const start: PolicyChanges = { ...changes, settings: without(changes.settings ?? {}, key) };
  return schoolValues(changes, key).reduce((next, [school]) => withoutSchoolValue(next, key, school), start);
}

/** The changes with regions, and what headings mean, as a policy file, which `readPolicyFile` reads again. */
export function policyFile(
  { settings = {}, schools = {}, regions = {} }: PolicyChanges,
  headings: HeadingAnswers = {},
): string {
  const said = countAnswers(headings) === 0 ? {} : { headings };
  const grouped = Object.keys(regions).length === 0 ? {} : { regions };
  return `${JSON.stringify({ id: POLICY_ID, version: 1, settings, schools, ...said, ...grouped }, null, 2)}\n`;
}

function without(values: Values, key: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
