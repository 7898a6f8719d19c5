import { CONFIDENCE_WORDS } from '../../../compliance/policy/confidence-words';
import { settingOf, type SettingKey } from '../../../compliance/policy/policy';
import { folded } from '../../../compliance/sheets/values/text';
import { SETTING_GROUPS, type SettingGroup } from './setting-groups';

/** The groups with the settings that have every word of the search in their label, name, group or confidence. */
export function findSettings(text: string, isShown: (key: SettingKey) => boolean): SettingGroup[] {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  return SETTING_GROUPS.flatMap((group) => {
    const { title, keys } = group;
    const found = keys.filter((key) => {
      const setting = settingOf(key);
      const place = folded(
        [title, key, setting?.label, setting === undefined ? '' : CONFIDENCE_WORDS[setting.confidence].short].join(' '),
      );
      return isShown(key) && words.every((word) => place.includes(word));
    });
    return found.length === 0 ? [] : [{ ...group, keys: found }];
  });
}
