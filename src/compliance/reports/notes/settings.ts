import { BOSTON_2024 } from '../../policy/boston-2024';
import { CONFIDENCE_WORDS } from '../../policy/confidence-words';
import type { SettingKey } from '../../policy/policy';
import type { Setting } from '../../policy/setting';
import { shownValue } from '../../policy/shown-value';
import type { ComplianceRun } from '../../run/run';
import { monthDayYear } from '../../sheets/values/dates';

/** A setting in words: what it is, its value here, who changed it, and where the default comes from. */
export interface SettingRow {
  readonly label: string;
  readonly value: string;
  /** Empty where nobody changed it. */
  readonly changed: string;
  readonly source: string;
  readonly sure: string;
}

/** Every setting in force, those that an office changed first. */
export function settingRows({ policy, services }: ComplianceRun): SettingRow[] {
  const keys = Object.keys(BOSTON_2024) as SettingKey[];
  const changed = new Set(policy.changed);
  const schools = policy.changed.some((name) => name.startsWith('schools.'))
    ? [...new Set(services.map(({ student }) => student.school))]
    : [];
  const rows = keys.map((key): SettingRow => {
    const setting: Setting<unknown> = BOSTON_2024[key];
    const words = (value: unknown) => withoutIso(shownValue(value, setting.unit));
    const own = schools
      .filter((school) => policy.at(school)[key] !== policy.values[key])
      .map((school) => `${school}: ${words(policy.at(school)[key])}`);
    return {
      label: setting.label,
      value: words(policy.values[key]),
      changed: [...(changed.has(key) ? [`was ${words(setting.value)}`] : []), ...own].join('; '),
      source: withoutIso(setting.source),
      sure: changed.has(key) ? 'set by your office' : CONFIDENCE_WORDS[setting.confidence].short,
    };
  });
  return [...rows.filter(({ changed: by }) => by !== ''), ...rows.filter(({ changed: by }) => by === '')];
}

/** Dates as people write them: `9/8/2026`, and `2/15` of a day of the year. */
function withoutIso(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, monthDayYear)
    .replace(/(?<![\d-])(\d{2})-(\d{2})(?![\d-])/g, (_, month, day) => `${Number(month)}/${Number(day)}`);
}
