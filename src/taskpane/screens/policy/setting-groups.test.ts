import { BOSTON_2024 } from '../../../compliance/policy/boston-2024';
import { SETTING_GROUPS } from './setting-groups';

it('shows every setting exactly once', () => {
  const shown = SETTING_GROUPS.flatMap(({ keys }) => keys);
  expect([...shown].sort()).toEqual(Object.keys(BOSTON_2024).sort());
});
