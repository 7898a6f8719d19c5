import { countChanges, makePolicy } from '../../../compliance/policy/policy';
import { readPolicyFile } from '../../../compliance/policy/policy-file';
import {
  isChanged,
  policyFile,
  withDistrictValue,
  withoutSchoolValue,
  withoutSetting,
  withSchoolValue,
} from './policy-changes';

describe('policy changes', () => {
  it('counts a value as changed only where it differs from the rule set', () => {
    const changed = withDistrictValue({}, 'eslMinutes.1', 150);
    expect(changed.settings).toEqual({ 'eslMinutes.1': 150 });
    expect(countChanges(changed)).toBe(1);
    expect(countChanges(withDistrictValue(changed, 'eslMinutes.1', 135))).toBe(0);
  });

  it('gives a school a value of its own and takes it back', () => {
    const changed = withSchoolValue({ settings: { 'eslMinutes.1': 150 } }, 'secondaryFromGrade', 'Burke K-8', 7);
    expect(makePolicy(changed).at('Burke K-8').secondaryFromGrade).toBe(7);
    expect(isChanged(changed, 'secondaryFromGrade')).toBe(true);
    expect(withoutSchoolValue(changed, 'secondaryFromGrade', 'Burke K-8')).toEqual({
      settings: { 'eslMinutes.1': 150 },
      schools: {},
    });
  });

  it('resets a setting everywhere at once', () => {
    const own = withSchoolValue({ settings: { secondaryFromGrade: 8 } }, 'secondaryFromGrade', 'Burke K-8', 7);
    expect(countChanges(withoutSetting(own, 'secondaryFromGrade'))).toBe(0);
  });

  it('goes out to a file and comes back the same', () => {
    const changes = { settings: { 'eslMinutes.1': 150 }, schools: { 'Burke K-8': { blockLength: 52 } } };
    expect(readPolicyFile(policyFile(changes))).toEqual(changes);
    const headings = { sections: { Enrl: 'enrolled', Bus: null } } as const;
    expect(readPolicyFile(policyFile(changes, headings))).toEqual({ ...changes, headings });
  });
});
