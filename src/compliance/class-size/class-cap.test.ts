import { makePolicy } from '../policy/policy';
import type { Grade } from '../sheets/values/grades';
import { programReader } from '../sheets/values/programs';
import { capOf, capReason, type CapFacts } from './class-cap';

const { values } = makePolicy();
const readProgram = programReader(values.partnerLanguages);

interface Facts extends Partial<Omit<CapFacts, 'programs'>> {
  /** The program text of the class. */
  readonly program?: string;
}

function cap({ program, ...facts }: Facts) {
  return capOf(
    {
      grade: '4',
      programs: program === undefined ? [] : [readProgram(program)],
      courseText: '',
      isEsl: false,
      hasParaprofessional: false,
      statedCap: null,
      ...facts,
    },
    values,
  );
}

const limitOf = (facts: Facts) => cap(facts)?.limit ?? null;
const said = (facts: Facts) => {
  const found = cap(facts);
  return found === null ? null : `${found.limit} ${capReason(found)}`;
};

describe('the cap of a class', () => {
  it('goes by grade where nothing else sets it; K0, ungraded and unknown have none', () => {
    const grades: (Grade | null)[] = ['K0', 'K1', 'K2', '1', '2', '3', '5', '6', '8', '9', '12', 'SP', null];
    expect(grades.map((grade) => limitOf({ grade }))).toEqual([
      ...[null, 22, 22, 22, 22, 25, 25, 28, 28, 31, 31, null, null],
    ]);
  });

  it('is the one that the sections sheet states before every rule', () => {
    expect(said({ statedCap: 18, program: 'HILT', isEsl: true })).toBe('18 by the sections sheet');
    expect(said({ statedCap: 10, grade: 'K0' })).toBe('10 by the sections sheet');
  });

  it.each<[string, Facts, string]>([
    ['HILT', { program: 'SEI HILT for SLIFE Multilingual' }, '15 in HILT for SLIFE'],
    [
      'HILT before ESL, unmoved by a paraprofessional',
      { program: 'SLIFE', isEsl: true, hasParaprofessional: true },
      '15 in HILT for SLIFE',
    ],
    ['ESL', { isEsl: true }, '20 in ESL'],
    ['ESL with a paraprofessional', { isEsl: true, hasParaprofessional: true }, '25 in ESL with a paraprofessional'],
    ['ESL in a Dual Language program', { isEsl: true, program: 'Dual Language Spanish' }, '20 in ESL'],
    ['BPS SEI', { program: 'SEI Spanish' }, '20 in BPS SEI'],
    ['bilingual by its text', { program: 'TBE Haitian Creole' }, '20 in a bilingual program'],
    ['bilingual by code 03', { program: '03' }, '20 in a bilingual program'],
    ['bilingual by code 05', { program: '5' }, '20 in a bilingual program'],
    ['State SEI', { program: 'State SEI' }, '25 for grade 4'],
    ['code 01', { program: '01' }, '25 for grade 4'],
    [
      'Dual Language',
      { program: 'Dual Language Spanish' },
      '25 for grade 4, as a cap of Dual Language itself is not known to this program',
    ],
    ['two-way bilingual', { program: 'Two-Way Bilingual' }, '20 in a bilingual program'],
    [
      'two-way immersion',
      { program: 'Two-Way Immersion' },
      '25 for grade 4, as a cap of Dual Language itself is not known to this program',
    ],
    [
      'Dual Language that also says bilingual',
      { program: 'Bilingual Dual Language Spanish' },
      '25 for grade 4, as a cap of Dual Language itself is not known to this program',
    ],
    ['a paraprofessional where the grade decides', { hasParaprofessional: true }, '25 for grade 4'],
  ])('is set by the kind of class: %s', (_, facts, expected) => {
    expect(said(facts)).toBe(expected);
  });

  it('knows a substantially separate class by its program or its title', () => {
    const separate = '12 in a substantially separate class';
    for (const program of [
      'Substantially Separate',
      'SEI in Substantially Separate',
      'Sub-Separate',
      'sub sep',
      'SUBSEP',
    ]) {
      expect([program, said({ program })]).toEqual([program, separate]);
    }
    expect(said({ courseText: 'M4 Math (Sub. Sep.)', grade: 'SP' })).toBe(separate);
    expect(said({ courseText: 'Subject September' })).toBe('25 for grade 4');
  });

  it('takes the settings of the policy', () => {
    const { values: changed } = makePolicy({ settings: { 'classCap.hilt': 12, 'classCap.K1': 20 } });
    const facts = { courseText: '', isEsl: false, hasParaprofessional: false, statedCap: null };
    expect(capOf({ ...facts, grade: '7', programs: [readProgram('HILT')] }, changed)?.limit).toBe(12);
    expect(capOf({ ...facts, grade: 'K1', programs: [] }, changed)?.limit).toBe(20);
  });
});
