import fc from 'fast-check';
import { BOSTON_2024, POLICY_ID } from './boston-2024';
import { makePolicy, mergedChanges, PolicyError, settingOf } from './policy';

/** The message of the error that a policy change causes. */
function refusal(settings: Record<string, unknown>, schools?: Record<string, Record<string, unknown>>): string {
  try {
    makePolicy({ settings, schools });
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('makePolicy', () => {
  it('is boston-2024 where nothing is changed', () => {
    const policy = makePolicy();
    expect([policy.id, policy.changed]).toEqual([POLICY_ID, []]);
    expect(policy.values['eslMinutes.1']).toBe(135);
    expect(policy.at('Burke K-8')).toBe(policy.values);
  });

  it('takes changes, and lists those that differ from the default', () => {
    const policy = makePolicy({ settings: { 'eslMinutes.2': 100, 'eslMinutes.1': 150, 'eslMinutes.3': 60 } });
    expect([policy.values['eslMinutes.1'], policy.values['eslMinutes.2'], policy.values['eslMinutes.4']]).toEqual([
      150, 100, 45,
    ]);
    expect(policy.changed).toEqual(['eslMinutes.1', 'eslMinutes.2']);
  });

  it("gives a school its own values over the district's, by the name its rows carry", () => {
    const policy = makePolicy({
      settings: { 'eslMinutes.1': 150, blockLength: 50 },
      schools: { 'Burke K-8': { secondaryFromGrade: 7 } },
    });
    const burke = policy.at(' BURKE  k-8');
    expect([burke.secondaryFromGrade, burke['eslMinutes.1'], burke.blockLength]).toEqual([7, 150, 50]);
    expect(policy.at('Other').secondaryFromGrade).toBe(6);
    expect(policy.changed).toEqual(['blockLength', 'eslMinutes.1', 'schools.Burke K-8.secondaryFromGrade']);
  });

  it.each([
    [{ eslMinuts: 5 }, 'The policy has no setting "eslMinuts".'],
    [{ toString: 5 }, 'The policy has no setting "toString".'],
    [{ 'eslMinutes.1': -5 }, 'The policy setting "eslMinutes.1" must be at least 1.'],
    [{ 'eslMinutes.1': 1.5 }, 'The policy setting "eslMinutes.1" must be a whole number.'],
    [{ 'eslMinutes.1': 481 }, 'The policy setting "eslMinutes.1" must be at most 480.'],
    [{ nearCap: 101 }, 'The policy setting "nearCap" must be at most 100.'],
    [{ blockLength: 0 }, 'The policy setting "blockLength" must be at least 1.'],
    [{ accessWindowEnd: '02-30' }, 'The policy setting "accessWindowEnd" must be a day as MM-DD.'],
    [{ accessWindowEnd: '2-15' }, 'The policy setting "accessWindowEnd" must be a day as MM-DD.'],
    [{ firstDayOfSchool: '9/8/2026' }, 'The policy setting "firstDayOfSchool" must be a date as YYYY-MM-DD.'],
    [{ closures: ['2026-13-01'] }, 'The policy setting "closures" must hold dates as YYYY-MM-DD (at 0).'],
    [{ eslCourseWords: [] }, 'The policy setting "eslCourseWords" must hold at least one word.'],
    [{ eslCourseWords: ['ESL', ' '] }, 'The policy setting "eslCourseWords" must not hold an empty word (at 1).'],
    [
      { exitScores: { default: { overall: 7, literacy: 4 } } },
      'The policy setting "exitScores" must be a score from 1.0 to 6.0 (at default.overall).',
    ],
    [{ exitScores: { 2026: { overall: 4, literacy: 4 } } }, 'The policy setting "exitScores" must hold "default".'],
  ])('refuses %p in words', (settings, message) => expect(refusal(settings)).toBe(message));

  it.each([
    { 'eslMinutes.1': '135' },
    { 'eslMinutes.1': null },
    { daysMeaning: 'week' },
    { criteria: { 'ELE 5': '' } },
  ])('refuses %p, naming the setting', (settings) =>
    expect(refusal(settings)).toContain(`The policy setting "${Object.keys(settings)[0]}" `),
  );

  it('says which settings a school cannot have', () => {
    expect(refusal({}, { Burke: { 'eslMinutes.1': 90 } })).toBe(
      'The policy setting "eslMinutes.1" of school "Burke" cannot differ by school.',
    );
    expect(refusal({}, { Burke: { cycleLength: -1 } })).toBe(
      'The policy setting "cycleLength" of school "Burke" must be at least 1.',
    );
  });

  it('takes what may be unknown as null, and a leap day', () => {
    const { values } = makePolicy({
      settings: { blockLength: null, firstDayOfSchool: null, accessWindowEnd: '02-29' },
    });
    expect([values.blockLength, values.firstDayOfSchool, values.accessWindowEnd]).toEqual([null, null, '02-29']);
  });

  it('keeps every whole number in range as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 480 }), (minutes) => {
        const policy = makePolicy({ settings: { 'eslMinutes.2': minutes } });
        expect(policy.values['eslMinutes.2']).toBe(minutes);
        expect(policy.changed).toEqual(minutes === 90 ? [] : ['eslMinutes.2']);
      }),
    );
  });
});

describe('settingOf', () => {
  it('knows the settings and nothing else', () => {
    expect(settingOf('eslMinutes.1')).toBe(BOSTON_2024['eslMinutes.1']);
    expect([settingOf('constructor'), settingOf('')]).toEqual([undefined, undefined]);
  });
});

describe('mergedChanges', () => {
  it('keeps what only one changes, and takes the later where both do', () => {
    expect(
      mergedChanges(
        { settings: { 'eslMinutes.1': 150, 'eslMinutes.2': 95 }, schools: { Burke: { secondaryFromGrade: 7 } } },
        { settings: { 'eslMinutes.2': 100 }, schools: { Burke: { blockLength: 50 }, Otis: { blockLength: 60 } } },
      ),
    ).toEqual({
      settings: { 'eslMinutes.1': 150, 'eslMinutes.2': 100 },
      schools: { Burke: { secondaryFromGrade: 7, blockLength: 50 }, Otis: { blockLength: 60 } },
    });
  });
});
