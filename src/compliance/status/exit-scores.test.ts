import { makePolicy } from '../policy/policy';
import { exitWords, meetsExit } from './exit-scores';

const { values } = makePolicy();

function met(overall: number | null, literacy: number | null, year: number | null = 2025): boolean | null {
  return meetsExit({ overall, literacy, year }, values);
}

describe('exit scores', () => {
  it('are met by overall 4.2 and literacy 3.9, both', () => {
    expect([met(4.2, 3.9), met(4.1, 6), met(6, 3.8)]).toEqual([true, false, false]);
  });

  it('cannot be judged where the score that decides is missing', () => {
    expect([met(4.2, null), met(4.1, null)]).toEqual([null, false]);
    expect([met(null, 3.9), met(null, 3.8), met(null, null)]).toEqual([null, false, null]);
  });

  it('are told with a word of doubt where those of the year are not known', () => {
    const words = (testYear: number | null, known: boolean, literacy: number | null = 4) =>
      exitWords({ overall: 4.5, literacy, testYear, needed: { overall: 4.2, literacy: 3.9, known } });
    expect([words(2026, true), words(2027, false), words(null, false, null)]).toEqual([
      'ACCESS 2026: overall 4.5, literacy 4.0; exit needs 4.2 and 3.9',
      'ACCESS 2027: overall 4.5, literacy 4.0; exit needs 4.2 and 3.9 (the exit scores of 2027 are not known to this program; these are the last known ones)',
      'ACCESS: overall 4.5, literacy not known; exit needs 4.2 and 3.9 (the year of the test is not known; these are the last known scores)',
    ]);
  });
});
