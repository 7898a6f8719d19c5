import { meaningsOfShortened } from './shortened';

describe('a word that no table has', () => {
  it.each<[string, string]>([
    ['clstr', 'cluster'],
    ['rqst', 'request'],
    ['wthdrwl', 'withdrawal'],
    ['dcsns', 'decision'],
    ['reclassif', 'reclassify'],
    ['wthdr', 'withdrawal'],
    ['accomodations', 'accommodation'],
    ['recieved', 'receive'],
    ['langauge', 'language'],
    ['endorsemt', 'endorsement'],
    ['prfcncy', 'proficiency'],
    ['identfd', 'identified'],
    ['rqsts', 'request'],
  ])('%p stands for %p: without its vowels, its end or some letters, or with a slip', (word, meaning) =>
    expect(meaningsOfShortened(word)).toEqual([meaning]),
  );

  it.each([
    'bus',
    'stop',
    'team',
    'locker',
    'balance',
    'resort',
    'starter',
    // Education, or the educator, who is a teacher.
    'educat',
    'reader',
    'notes',
    'approver',
    'grade',
    'form',
    'x',
    '',
    'q'.repeat(500),
  ])('%p stands for nothing else', (word) => expect(meaningsOfShortened(word)).toEqual([]));
});
