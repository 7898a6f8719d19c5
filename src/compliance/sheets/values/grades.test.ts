import fc from 'fast-check';
import { gradeBefore, gradeRank, isK2To12, readGrade, type Grade } from './grades';

const GRADES: readonly Grade[] = ['K0', 'K1', 'K2', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

describe('readGrade', () => {
  it.each([
    ['K0', 'K0'],
    ['k1', 'K1'],
    ['PK', 'K1'],
    ['Pre-K', 'K1'],
    ['K2', 'K2'],
    ['K', 'K2'],
    ['KF', 'K2'],
    ['KG', 'K2'],
    ['KH', 'K2'],
    ['KP', 'K2'],
    ['KT', 'K2'],
    ['TK', 'K2'],
    ['Ungraded', 'SP'],
    ['PreKindergarten', 'K1'],
    ['0', 'K2'],
    [0, 'K2'],
    ['00', 'K2'],
    ['Kindergarten', 'K2'],
    ['01', '1'],
    [1, '1'],
    ['1.0', '1'],
    ['1st', '1'],
    ['Grade 1', '1'],
    ['First grade', '1'],
    ['2nd', '2'],
    ['3rd', '3'],
    ['Gr. 4', '4'],
    ['Gr5', '5'],
    ['G6', '6'],
    ['7th Grade', '7'],
    ['Grade Twelve', '12'],
    ['Grades 8', '8'],
    [12, '12'],
    ['SP', 'SP'],
  ])('reads %p as %p', (value, grade) => expect(readGrade(value)).toBe(grade));

  it.each([
    [''],
    [null],
    ['NULL'],
    ['13'],
    [13],
    [-1],
    ['-1'],
    [1.5],
    ['1.5'],
    ['6-8'],
    ['1/2'],
    ['K3'],
    ['senior'],
    ['grade'],
    [true],
    [46181],
    [{ error: '#N/A' }],
  ])('cannot read %p', (value) => expect(readGrade(value)).toBeNull());

  it('reads its own grades back', () => {
    for (const grade of [...GRADES, 'SP'] as const) expect(readGrade(grade)).toBe(grade);
  });

  it('reads a grade the same in every usual dress', () => {
    const dress = fc.constantFrom(
      (grade: string) => `Grade ${grade}`,
      (grade: string) => `gr ${grade}`,
      (grade: string) => ` ${grade.toLowerCase()} `,
      (grade: string) => `${grade} grade`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...GRADES), dress, (grade, wear) => expect(readGrade(wear(grade))).toBe(grade)),
    );
  });

  it('never reads a number outside 0 to 12', () => {
    fc.assert(fc.property(fc.integer({ min: 13, max: 1e9 }), (number) => expect(readGrade(number)).toBeNull()));
    fc.assert(fc.property(fc.integer({ max: -1 }), (number) => expect(readGrade(String(number))).toBeNull()));
  });
});

describe('gradeRank', () => {
  it('counts from K0 upward, one a grade', () => {
    expect(GRADES.map(gradeRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('gives ungraded and unknown none', () => {
    expect([gradeRank('SP'), gradeRank(null)]).toEqual([null, null]);
  });
});

describe('isK2To12', () => {
  it('is what the ESL tables cover', () => {
    const covered = [...GRADES, 'SP' as const, null].filter(isK2To12);
    expect(covered).toEqual(['K2', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
  });
});

describe('gradeBefore', () => {
  it('goes back a grade a school year', () => {
    expect([gradeBefore('K2', 1), gradeBefore('1', 2), gradeBefore('7', 0)]).toEqual(['K1', 'K1', '7']);
  });

  it('knows none before K0, and none of ungraded and unknown grades', () => {
    expect([gradeBefore('K1', 2), gradeBefore('SP', 1), gradeBefore(null, 1)]).toEqual([null, null, null]);
  });
});
