import { languageFinder, NO_PROGRAM, programReader } from './programs';
import { makePolicy } from '../../policy/policy';

const languages = makePolicy().values.partnerLanguages;
const readProgram = programReader(languages);

describe('programReader', () => {
  it.each([
    'SEI Spanish',
    'SEI Multilingual',
    'SEI Multi-lingual',
    'SEI Language Specific',
    'BPS SEI - Haitian Creole',
  ])('takes %p for a BPS SEI seat', (text) => expect(readProgram(text).bpsSei).toBe(true));

  it.each([
    'State SEI',
    'State SEI Spanish',
    'SEI',
    '01',
    1,
    'Seine River',
    'HILT SEI Spanish',
    'SEI SLIFE Multilingual',
    'Spanish',
    '',
  ])('does not take %p for one', (text) => expect(readProgram(text).bpsSei).toBe(false));

  it('reads the code at the beginning, one digit or two', () => {
    const codes = ['00', 0, '4', 4, '04', '03 - Other bilingual', '5.0', 'SEI 01', '045', ''].map(
      (value) => readProgram(value).code,
    );
    expect(codes).toEqual(['00', '00', '04', '04', '04', '03', '05', null, null, null]);
  });

  it.each(['4th grade inclusion', '5-day immersion', '2nd grade', '123'])('sees no code in %p', (text) => {
    expect(readProgram(text).code).toBeNull();
  });

  it.each(['04 Parent opted out', '04-opted out', '4: opted out', '4 - opted out'])('sees code 04 in %p', (text) => {
    expect(readProgram(text).code).toBe('04');
  });

  it('does not take a language lab for Dual Language, nor multilingual for bilingual', () => {
    expect([readProgram('Language lab').dualLanguage, readProgram('2-way immersion').dualLanguage]).toEqual([
      false,
      true,
    ]);
    expect([readProgram('SEI Multilingual').bilingual, readProgram('02').bilingual]).toEqual([false, false]);
  });

  it('knows HILT, Dual Language and bilingual', () => {
    expect([readProgram('HILT Spanish').hilt, readProgram('SEI for SLIFE').hilt, readProgram('SEI').hilt]).toEqual([
      true,
      true,
      false,
    ]);
    expect(
      ['02', 'Dual Language', 'Two-Way Immersion', 'TWI', '01'].map((text) => readProgram(text).dualLanguage),
    ).toEqual([true, true, true, true, false]);
    expect(['03', '05', 'Bilingual', 'TBE', '01'].map((text) => readProgram(text).bilingual)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('reads a blank as no program', () => {
    expect(['NULL', '', undefined, { error: '#N/A' }].map(readProgram)).toEqual(new Array(4).fill(NO_PROGRAM));
  });
});

describe('languageFinder', () => {
  it('finds whole words of the list, the longer name first', () => {
    const find = languageFinder(languages);
    expect(['Dual Language: spanish', 'HILT – Haitian Creole', 'Cape Verdean', 'Spanishtown', 'ESL'].map(find)).toEqual(
      ['Spanish', 'Haitian Creole', 'Cape Verdean', null, null],
    );
  });
});
