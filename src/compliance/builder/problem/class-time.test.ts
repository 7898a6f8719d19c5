import { workbookOf } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import type { CellValue } from '../../sheets/snapshot';
import { dayOf } from '../../sheets/values/dates';
import { buildPlan } from '../build-plan';

/** Excel's time of day. */
const at = (hours: number, minutes: number) => (hours * 60 + minutes) / 1440;
const NINE = [at(9, 0), at(9, 50)] as const;
const NOON = [at(11, 30), at(12, 20)] as const;

/**
 * The times that a plan gives an ML of grade 7, who has mathematics at nine and nothing at noon, when the two others of the grade have a class.
 * @param names what the bell calls the stretch at noon; left out, there is no bell
 */
function given(noonClass: string, ...names: readonly string[]): unknown[] {
  const row = (id: string, title: string, [start, end]: readonly [number, number]): CellValue[] => [
    ...[id, 'Adams', title, '7A', 'FY', 'M-F', start, end, 'Roy, Max', null],
  ];
  const workbook = workbookOf({
    Roster: [
      ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
      ['1001', 'Adams', 7, 'EL', 3],
      ['1002', 'Adams', 7, 'No', null],
      ['1003', 'Adams', 7, 'No', null],
    ],
    Schedule: [
      [
        'Student ID',
        'School',
        'Course Title',
        'Section',
        'Term',
        'Days',
        'Start Time',
        'End Time',
        'Teacher',
        'ESL Type',
      ],
      ...['1001', '1002', '1003'].map((id) => row(id, 'Mathematics 7', NINE)),
      ...['1002', '1003'].map((id) => row(id, noonClass, NOON)),
    ],
    Staff: [
      ['Teacher', 'School', 'ESL License', 'SEI', 'FTE'],
      ['Lee, Ann', 'Adams', 'Y', 'Y', 1],
    ],
    Bell: [
      ['School', 'Period', 'Start Time', 'End Time'],
      ['Adams', '1', ...NINE],
      ...names.map((name): CellValue[] => ['Adams', name, ...NOON]),
    ],
  });
  const checked = run(workbook, { policy: makePolicy({ settings: { planRounds: 5 } }), asOf: dayOf(2026, 10, 1) });
  const plan = buildPlan(workbook, checked, { school: 'Adams', mode: 'repair', locked: [], rejected: [] });
  if ('missing' in plan) throw new Error(plan.missing.join());
  expect(plan.verified?.problems).toEqual([]);
  return plan.lines.map(({ end, start }) => [start, end]);
}

const AT_NOON = [[690, 740]];

describe('class time, in which somebody without a class is free', () => {
  it('is when half of the grade has a class', () => {
    expect(given('Coding')).toEqual(AT_NOON);
    expect(given('Coding', '4')).toEqual(AT_NOON);
  });

  it('is not when the bell calls a stretch of clock time lunch', () => {
    expect(given('Coding', 'Lunch')).toEqual([]);
  });

  it('is where the bell calls it lunch for some, and a period for others', () => {
    expect(given('Coding', '4', 'Lunch B')).toEqual(AT_NOON);
  });

  it.each(['Lunch', 'Recess'])('is not when the others have %s: that is no class', (title) => {
    expect(given(title)).toEqual([]);
  });
});
