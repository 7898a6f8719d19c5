import fc from 'fast-check';
import { makePolicy, PolicyError } from './policy';
import { hasNoValues, readPolicyFile } from './policy-file';

describe('readPolicyFile', () => {
  it('reads settings and schools', () => {
    const text = '{ "settings": { "eslMinutes.1": 150 }, "schools": { "Burke K-8": { "secondaryFromGrade": 7 } } }';
    const changes = readPolicyFile(text);
    expect(changes).toEqual({ settings: { 'eslMinutes.1': 150 }, schools: { 'Burke K-8': { secondaryFromGrade: 7 } } });
    expect(makePolicy(changes).changed).toEqual(['eslMinutes.1', 'schools.Burke K-8.secondaryFromGrade']);
  });

  it('takes settings at the top, nested or not, and the settings object over them', () => {
    const { settings } = readPolicyFile(
      '{ "id": "boston-2024", "version": 1, "nearCap": 90, "eslMinutes": { "1": 150, "2": 95 }, "settings": { "eslMinutes.2": 100 } }',
    );
    expect(settings).toEqual({ nearCap: 90, 'eslMinutes.1': 150, 'eslMinutes.2': 100 });
  });

  it('keeps a setting whole whose value is an object', () => {
    const scores = { default: { overall: 4.2, literacy: 3.9 }, 2027: { overall: 4.5, literacy: 4 } };
    expect(readPolicyFile(JSON.stringify({ exitScores: scores })).settings).toEqual({ exitScores: scores });
  });

  it('takes an empty file object for no changes, with or without a byte order mark', () => {
    expect(readPolicyFile('\uFEFF{}')).toEqual({ settings: {}, schools: {} });
  });

  it('reads what headings mean, by kind of sheet', () => {
    const file = readPolicyFile('{ "headings": { "sections": { "Enrl": "enrolled", "Bus": null } } }');
    expect(file).toEqual({ settings: {}, schools: {}, headings: { sections: { Enrl: 'enrolled', Bus: null } } });
    expect(makePolicy(file).changed).toEqual([]);
    expect(hasNoValues(file)).toBe(true);
    expect(hasNoValues({ ...file, settings: { nearCap: 90 } })).toBe(false);
    expect(hasNoValues(readPolicyFile('{}'))).toBe(false);
  });

  it.each([
    ['', 'The policy file is not valid JSON.'],
    ['{ settings: 1 }', 'The policy file is not valid JSON.'],
    ['[]', 'The policy file cannot be used: the file must be an object with settings.'],
    ['7', 'The policy file cannot be used: the file must be an object with settings.'],
    ['{ "settings": 7 }', 'The policy file cannot be used: "settings" must be an object with settings.'],
    ['{ "headings": { "roster": 7 } }', '"headings.roster" must be an object with settings.'],
    ['{ "headings": { "class": {} } }', '"headings" knows no sheet "class". Known: roster, schedule, '],
    ['{ "headings": { "bell": { "Len": "sdd" } } }', '"headings" of bell, "Len": a bell has no field "sdd".'],
    ['{ "headings": { "bell": { "Len": 7 } } }', '"headings" of bell, "Len": a bell has no field 7.'],
    [
      '{ "schools": { "Burke": 7 } }',
      'The policy file cannot be used: "schools.Burke" must be an object with settings.',
    ],
  ])('says what is wrong with %p', (text, message) => {
    expect(() => readPolicyFile(text)).toThrow(PolicyError);
    expect(() => readPolicyFile(text)).toThrow(message);
  });

  it('leaves unknown settings for makePolicy to refuse', () => {
    expect(() => makePolicy(readPolicyFile('{ "eslMinutes": { "9": 10 } }'))).toThrow(
      'The policy has no setting "eslMinutes.9".',
    );
  });

  it('reads back what was written, whatever was changed', () => {
    const settings = fc.record(
      {
        'eslMinutes.1': fc.integer({ min: 1, max: 480 }),
        blockLength: fc.option(fc.integer({ min: 1, max: 600 })),
        eslCourseWords: fc.array(fc.stringMatching(/^[A-Z]{1,5}$/), { minLength: 1, maxLength: 3 }),
        daysMeaning: fc.constantFrom('calendar', 'school'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, (changes) => {
        const policy = makePolicy(readPolicyFile(JSON.stringify({ settings: changes })));
        expect(policy.values).toMatchObject(changes);
      }),
    );
  });

  it('never fails with anything but a PolicyError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          makePolicy(readPolicyFile(text));
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyError);
        }
      }),
    );
  });
});
