import { BOSTON_2024 } from '../../../compliance/policy/boston-2024';
import { settingOf } from '../../../compliance/policy/policy';
import type { Setting } from '../../../compliance/policy/setting';
import { readTyped, shapeOf, textOf } from './value-text';

function setting(key: string): Setting<unknown> {
  const found = settingOf(key);
  if (found === undefined) throw new Error(`No setting ${key}.`);
  return found;
}

const typed = (key: string, text: string) => readTyped(text, shapeOf(setting(key)), setting(key));

it.each(Object.keys(BOSTON_2024))('reads the default of %s back as it shows it', (key) => {
  const { value } = setting(key);
  expect(typed(key, textOf(value, shapeOf(setting(key))))).toEqual({ value });
});

describe('readTyped', () => {
  it('takes numbers, days, lists, scores and pairs', () => {
    expect(typed('eslMinutes.1', ' 150 ')).toEqual({ value: 150 });
    expect(typed('blockLength', '')).toEqual({ value: null });
    expect(typed('k1WindowEnd', '06-30')).toEqual({ value: '06-30' });
    expect(typed('closures', '2026-10-12\n\n2026-11-11')).toEqual({ value: ['2026-10-12', '2026-11-11'] });
    expect(typed('exitScores', 'default: 4.2, 3.9\n2026: 4.5, 4')).toEqual({
      value: { default: { overall: 4.2, literacy: 3.9 }, '2026': { overall: 4.5, literacy: 4 } },
    });
    expect(typed('criteria', 'ELE 5: 7')).toEqual({ value: { 'ELE 5': '7' } });
    expect(typed('termEnds', 'S1: 01-29\nQ1: 11-13')).toEqual({ value: { S1: '01-29', Q1: '11-13' } });
  });

  it.each([
    ['eslMinutes.1', 'many', 'Type a number, such as 45.'],
    ['eslMinutes.1', '500', 'It must be at most 480.'],
    ['eslMinutes.1', '45.5', 'It must be a whole number.'],
    ['k1WindowEnd', '02-30', 'It must be a day as MM-DD.'],
    ['firstDayOfSchool', 'soon', 'It must be a date as YYYY-MM-DD.'],
    ['termEnds', 'S1', '"S1" cannot be read. Write it like S1: 01-29'],
    ['termEnds', 'S1: 13-29', 'It must be a day as MM-DD (S1).'],
    ['termEnds', 'S1: 01-29\nQ2: 01-30', 'It must give terms that end together (S1 and Q2) the same end.'],
    ['termEnds', 'S3: 01-29', 'It must name S1, S2, Q1 to Q4 or T1 to T3.'],
    ['closures', '2026-10-12\nsoon', 'It must hold dates as YYYY-MM-DD (line 2).'],
    ['eslCourseWords', '', 'It must hold at least one word.'],
    ['exitScores', '2026: 4.2', '"2026: 4.2" cannot be read. Write it like default: 4.2, 3.9'],
    ['exitScores', 'default: 4.2, 9', 'It must be a score from 1.0 to 6.0 (default).'],
  ])('tells what is wrong with %s: %s', (key, text, problem) => {
    expect(typed(key, text)).toEqual({ problem });
  });
});
