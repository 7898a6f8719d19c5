import fc from 'fast-check';
import { FULL_YEAR, readTerm, termNames } from './terms';

const maskOf = (text: string) => readTerm(text).mask;

describe('readTerm', () => {
  it.each([
    ['FY', 'full year'],
    ['fy', 'full year'],
    ['Full Year', 'full year'],
    ['', 'full year'],
    ['S1', 'S1'],
    ['Sem 2', 'S2'],
    ['Semester 1', 'S1'],
    ['Q1', 'Q1'],
    ['q4', 'Q4'],
    ['T2', 'T2'],
    ['Q1,Q2', 'S1'],
    ['Q2 & Q3', 'Q2, Q3'],
    ['S1/S2', 'full year'],
    ['T1 and T3', 'T1, T3'],
  ])('reads %j as %s', (text, names) => {
    expect(readTerm(text).known).toBe(true);
    expect(termNames(maskOf(text))).toBe(names);
  });

  it.each(['Summer', 'Q5', 'S3', '2026', 'Q1,Q9', '1'])('takes %j, which is on no list, as the full year', (text) => {
    expect(readTerm(text)).toEqual({ mask: FULL_YEAR, known: false });
  });

  it('makes S1 of Q1 and Q2, and the year of its terms, none overlapping', () => {
    for (const [whole, ...parts] of [
      ['S1', 'Q1', 'Q2'],
      ['S2', 'Q3', 'Q4'],
      ['FY', 'S1', 'S2'],
      ['FY', 'T1', 'T2', 'T3'],
    ] as const) {
      expect(parts.reduce((mask, part) => mask | maskOf(part), 0)).toBe(maskOf(whole));
      expect(parts.reduce((sum, part) => sum + maskOf(part), 0)).toBe(maskOf(whole));
    }
  });

  it.each([
    ['S1', 'Q2', true],
    ['S1', 'Q3', false],
    ['T1', 'Q2', true],
    ['T1', 'S2', false],
    ['T2', 'S1', true],
    ['T2', 'S2', true],
    ['T3', 'Q3', true],
    ['T3', 'Q2', false],
    ['FY', 'Q4', true],
  ])('%s and %s share a part of the year: %s', (one, other, share) => {
    expect((maskOf(one) & maskOf(other)) !== 0).toBe(share);
  });
});

describe('termNames', () => {
  it('names pieces as the fewest whole terms, in the order of the year', () => {
    expect(termNames(maskOf('Q2') | maskOf('S2'))).toBe('Q2, S2');
    expect(termNames(maskOf('T2,T3'))).toBe('T2, T3');
    expect(termNames(0)).toBe('');
  });

  it('says so where a term is covered in part', () => {
    expect(termNames(maskOf('S1') & ~maskOf('T1'))).toBe('part of Q2');
    expect(termNames(maskOf('T1') | maskOf('Q4'))).toBe('Q1, part of Q2, Q4');
    expect(termNames(maskOf('S2') & ~maskOf('T3'))).toBe('part of Q3');
  });

  it('names a term whole where its other pieces are not spoken of', () => {
    const fromPiece2 = FULL_YEAR & ~1;
    expect(termNames(fromPiece2, fromPiece2)).toBe('full year');
    expect(termNames(maskOf('S1') & fromPiece2, fromPiece2)).toBe('S1');
    expect(termNames(maskOf('S2'), fromPiece2)).toBe('S2');
    expect(termNames(maskOf('S2'), maskOf('S2'))).toBe('S2');
    expect(termNames(0b110, 0b111111111110)).toBe('Q1');
  });

  it('reads back every union of quarters, and of trimesters', () => {
    const unions = (...terms: string[]) => fc.subarray(terms, { minLength: 1 });
    fc.assert(
      fc.property(fc.oneof(unions('Q1', 'Q2', 'Q3', 'Q4'), unions('T1', 'T2', 'T3')), (terms) => {
        const mask = maskOf(terms.join(','));
        expect(maskOf(termNames(mask))).toBe(mask);
      }),
    );
  });

  it('names every piece of every mask, and no term that has nothing of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FULL_YEAR - 1 }), (mask) => {
        const terms = termNames(mask).split(', ');
        const partial = (term: string) => term.startsWith('part of ');
        const covered = terms.reduce((sum, term) => sum | maskOf(term.replace('part of ', '')), 0);
        expect(covered & mask).toBe(mask);
        for (const term of terms) {
          const own = maskOf(term.replace('part of ', ''));
          expect(partial(term) ? (own & mask) !== 0 : (own & mask) === own).toBe(true);
        }
      }),
    );
  });
});
