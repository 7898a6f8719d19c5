import { nothingFoundSentence, runSentence, serviceSentence } from './run-sentence';

const view = (all: number, of: number, full: number, notJudged: number, couldNotCheck: string[] = []) => ({
  headline: { served: { full, of, notJudged }, withoutError: { count: all, of: all } },
  couldNotCheck: couldNotCheck.map((check) => ({ check, missing: 'no schedule' })),
  lacksMlColumn: false,
});
const sentence = (...args: Parameters<typeof view>) => serviceSentence(view(...args));

describe('the first figure in words', () => {
  it('says how many are served, and at once how many could not be judged', () => {
    expect(sentence(160, 152, 138, 0)).toBe('138 of 152 MLs fully served');
    expect(sentence(160, 152, 138, 3)).toBe('138 of 152 MLs fully served; 3 could not be judged');
    expect(sentence(1, 1, 1, 0)).toBe('1 of 1 ML fully served');
  });

  it('claims nothing where nothing was judged', () => {
    expect(sentence(0, 0, 0, 0)).toBe('No MLs on the sheets that were read');
    expect(serviceSentence({ ...view(0, 0, 0, 0), lacksMlColumn: true })).toBe('No column says who is an ML');
    expect(sentence(4, 0, 0, 0)).toBe('4 MLs, none of whom is owed ESL');
    expect(sentence(4, 4, 0, 4, ['esl-none'])).toBe('4 MLs read, ESL service not checked');
    expect(sentence(4, 4, 0, 4)).toBe('ESL of 4 MLs could not be judged');
  });
});

it('says both figures and the counts to those who hear them', () => {
  const run = { ...view(160, 152, 138, 3), counts: { error: 4, warning: 2, info: 1 } } as Parameters<
    typeof runSentence
  >[0];
  expect(runSentence(run)).toBe(
    '138 of 152 MLs fully served; 3 could not be judged. 160 of 160 MLs without an error. 4 to fix, 2 to review, 1 for information.',
  );
});

it('says that nothing is to be fixed only where every check could run', () => {
  expect(nothingFoundSentence(view(4, 4, 4, 0))).toBe('Nothing to fix.');
  expect(nothingFoundSentence(view(4, 4, 4, 0, ['esl-none', 'esl-minutes-short', 'esl-none']))).toBe(
    'The checks that could run found nothing; 2 checks could not run.',
  );
});
