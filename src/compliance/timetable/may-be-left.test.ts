import { makePolicy, type PolicyChanges } from '../policy/policy';
import { classRows, costIn6To12, costInK2To5 } from './may-be-left';

function rowOf(title: string, code = '', changes: PolicyChanges = {}) {
  return classRows(makePolicy(changes).values)({ title, code });
}

describe('the table of classes that may be left', () => {
  it.each([
    ['SPED Math', 'special education'],
    ['Resource Room', 'special education'],
    ['Speech', 'special education'],
    ['OT', 'special education'],
    ['Counseling', 'special education'],
    ['Language Arts', 'ELA'],
    ['English Language Arts 3', 'ELA'],
    ['ELA 7', 'ELA'],
    ['Humanities', 'ELA'],
    ['Writing Workshop', 'ELA'],
    ['Reading Intervention', 'ELA'],
    ['Science (English)', 'core'],
    ['Literacy in Science', 'core'],
    ['Mathematics 3', 'core'],
    ['Social Studies', 'core'],
    ['SLA 3', 'core'],
    ['Visual Arts', 'together'],
    ['Music', 'together'],
    ['Lunch', 'together'],
    ['PE', 'together'],
    ['Health', 'together'],
    ['WIN', 'support'],
    ['Study Hall', 'support'],
    ['Advisory 7', 'support'],
    ['Personal Finance', 'other'],
    ['Wind Ensemble', 'other'],
    ['Artificial Intelligence', 'other'],
    ['Other', 'other'],
    ['Robotics', 'other'],
    ['', 'other'],
  ])('%j is %s', (title, row) => {
    expect(rowOf(title)).toBe(row);
  });

  it('looks at the code only where there is no title', () => {
    expect(rowOf('Robotics', 'ART-7')).toBe('other');
    expect(rowOf('', 'ART-7')).toBe('together');
  });

  it('takes its words from the settings, a school its own', () => {
    expect(rowOf('Robotics', '', { settings: { 'mayLeave.support': ['Robotics'] } })).toBe('support');
    const policy = makePolicy({ schools: { Burke: { 'mayLeave.together': ['Robotics'] } } });
    const course = { title: 'Robotics', code: '' };
    expect(classRows(policy.at('Burke'))(course)).toBe('together');
    expect(classRows(policy.at('Adams'))(course)).toBe('other');
  });

  it('costs what the specification says, by grades and level', () => {
    const rows = ['special education', 'ELA', 'core', 'together', 'support', 'other'] as const;
    expect(rows.map(costInK2To5)).toEqual([null, 2, null, null, 1, null]);
    expect(rows.map((row) => costIn6To12(row, 3))).toEqual([null, 2, null, null, 1, 4]);
    expect(rows.map((row) => costIn6To12(row, 4))).toEqual([null, null, null, null, 1, 4]);
  });
});
