import { serviceSentence } from './run-sentence';

const sentence = (all: number, owed: number, served: number, notJudged: number, couldNotCheck: string[] = []) =>
  serviceSentence({
    service: { all, owed, served, short: owed - served - notJudged, notJudged },
    couldNotCheck: couldNotCheck.map((check) => ({ check, missing: 'no schedule' })),
  });

describe('the score in words', () => {
  it('says how many are served', () => {
    expect(sentence(160, 152, 138, 0)).toBe('138 of 152 MLs fully served');
    expect(sentence(212, 212, 212, 0)).toBe('All 212 MLs are served');
    expect(sentence(1, 1, 1, 0)).toBe('The one ML is served');
  });

  it('claims nothing where nothing was judged', () => {
    expect(sentence(0, 0, 0, 0)).toBe('No MLs on the sheets that were read');
    expect(sentence(4, 0, 0, 0)).toBe('4 MLs, none of whom is owed ESL');
    expect(sentence(4, 4, 0, 4, ['esl-none'])).toBe('4 MLs read, ESL service not checked');
    expect(sentence(4, 4, 0, 4)).toBe('4 MLs, none could be judged');
  });
});
