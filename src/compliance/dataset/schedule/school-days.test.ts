import type { PolicyChanges } from '../../policy/policy';
import { datasetOf } from '../testing/dataset-of';

/** The meeting times of rows of school and pattern, and what was told. */
function timesOf(rows: readonly (readonly [school: string, pattern: string])[], policy?: PolicyChanges) {
  const { enrolments, readAs } = datasetOf(
    {
      Schedule: [
        ['Student ID', 'School', 'Course', 'Section', 'Schedule'],
        ...rows.map(([school, pattern], at) => [String(at), school, 'ESL', String(at), pattern]),
      ],
    },
    policy,
  );
  return {
    times: enrolments.map(({ times }) => times),
    told: readAs.map(({ sheet, text }) => [sheet.sheet.name, text]),
  };
}

const daysOf = (rows: readonly (readonly [school: string, pattern: string])[], policy?: PolicyChanges) =>
  timesOf(rows, policy).times.map(({ pattern, cycleLength }) => [pattern?.[0]?.days ?? null, cycleLength]);

describe('lettered days', () => {
  it('make a cycle as long as the highest letter of their school, and are told', () => {
    const { times, told } = timesOf([
      ['Elm', '1(A,B)'],
      ['Oak', '1(C)'],
      ['Oak', '2(A)'],
      ['Fir', '1(M-F)'],
    ]);
    expect(times.map(({ cycleLength }) => cycleLength)).toEqual([2, 3, 3, 5]);
    expect(told).toEqual([
      ['Schedule', 'Lettered days at Elm: the highest is B, so the cycle has 2 days.'],
      ['Schedule', 'Lettered days at Oak: the highest is C, so the cycle has 3 days.'],
    ]);
  });

  it('of one letter, in a schedule that names no school, are a cycle of one day', () => {
    expect(timesOf([['', '1(A)']]).told).toEqual([
      ['Schedule', 'Lettered days: the highest is A, so the cycle has one day.'],
    ]);
  });

  it('say nothing of a school that has none', () => {
    const { times, told } = timesOf([
      ['Elm', '1(A,B)'],
      ['Oak', ''],
    ]);
    expect(times.map(({ cycleLength }) => cycleLength)).toEqual([2, 5]);
    expect(told).toEqual([['Schedule', 'Lettered days at Elm: the highest is B, so the cycle has 2 days.']]);
  });

  it('count against the cycle of the policy where it is set, at its default too, or beside other days', () => {
    expect(daysOf([['Elm', '1(A,B)']], { settings: { cycleLength: 6 } })).toEqual([[0b11, 6]]);
    expect(daysOf([['Elm', '1(A,B)']], { settings: { cycleLength: 5 } })).toEqual([[0b11, 5]]);
    expect(daysOf([['Elm', '1(A,B)']], { schools: { ELM: { cycleLength: 4 } } })).toEqual([[0b11, 4]]);
    expect(
      daysOf([
        ['Elm', '1(A,B)'],
        ['Elm', '2(1)'],
      ]),
    ).toEqual([
      [0b11, 5],
      [1, 5],
    ]);
  });
});

describe('days that another school writes in another way', () => {
  it.each([
    [
      [
        ['Elm', '1(1-6)'],
        ['Oak', '1(A-F)'],
      ],
      [5, 6],
    ],
    [
      [
        ['Oak', '1(A-F)'],
        ['Elm', '1(1-6)'],
      ],
      [6, 5],
    ],
  ] as const)('say nothing of this one, whichever comes first: %j', (rows, lengths) => {
    expect(timesOf(rows).times.map(({ cycleLength }) => cycleLength)).toEqual(lengths);
  });

  it('a lone F is day 6 at a school of letters also where another school has Fri', () => {
    expect(
      daysOf([
        ['Fir', '1(Fri)'],
        ['Elm', '1(F)'],
        ['Elm', '2(A)'],
      ]),
    ).toEqual([
      [1 << 4, 5],
      [1 << 5, 6],
      [1, 6],
    ]);
  });

  it('are the same times within one school: F and Fri, letters and numbers', () => {
    const { times } = timesOf([
      ['Fir', '1(Fri)'],
      ['Fir', '1(F)'],
      ['Elm', '1(A,B)'],
      ['Elm', '1(1,2)'],
    ]);
    expect(times[1]).toBe(times[0]);
    expect(times[3]).toBe(times[2]);
  });
});

describe('F alone', () => {
  it('is day 6 where the school has other letters and no weekday, else Friday', () => {
    expect(
      daysOf([
        ['Elm', '1(F)'],
        ['Elm', '2(A)'],
        ['Oak', '1(F)'],
        ['Fir', '1(F)'],
        ['Fir', '2(A)'],
        ['Fir', '3(M)'],
      ]),
    ).toEqual([
      [1 << 5, 6],
      [1, 6],
      [1 << 4, 5],
      [1 << 4, 5],
      [1, 5],
      [1, 5],
    ]);
  });
});

describe('a day above the cycle', () => {
  it('is marked, and the meetings are kept', () => {
    const { times } = timesOf([
      ['Elm', '1(1-6)'],
      ['Elm', '2(1-5)'],
      ['Elm', '3(M-F)'],
    ]);
    expect(times.map(({ isAboveCycle }) => isAboveCycle === true)).toEqual([true, false, false]);
  });
});

it('rows that say the same share their times, also after they are fitted', () => {
  const { times } = timesOf([
    ['Elm', '1(A,B)'],
    ['Oak', '1(A,B)'],
    ['Elm', '1(A,B)'],
    ['Fir', '1(A-C)'],
  ]);
  expect(times[0]).toBe(times[2]);
  expect(times[0]).toBe(times[1]);
});
