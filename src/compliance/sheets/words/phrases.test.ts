import { wordSetsOf } from './word-sets';

// By what they name: made from the table and looked through, so this tells what gets lost.
describe('several words for one thing', () => {
  it.each([
    ['alternateaccess', 'alternate access'],
    ['bee endorsement', 'bilingual education endorsement | bilingual endorsement'],
    ['birth date', 'date birth'],
    ['current', 'for this year | this school year | this year'],
    ['decision date', 'dec date'],
    ['donotscore', 'do not score'],
    [
      'el',
      'el learner | emergent bilingual | emergent el | emerging bilingual | english el | english language acquisition | english language el | english language learner | english learner | language learner | limited english | limited english proficiency | multi lingual learner | multilingual learner',
    ],
    ['el fel', 'el or fel'],
    [
      'el program',
      'language education program | language instruction education program | language instruction program',
    ],
    ['eld', 'english language development | english language proficiency | english proficiency'],
    ['entry date', 'first date | first day | first day at school | first day of school'],
    [
      'esl',
      'english as a new language | english as a second language | english as new language | english as second language',
    ],
    ['eslmodel', 'pi or po | pi po | po or pi | po pi | push in or pull out | push in pull out'],
    ['fel', 'former el | former english learner'],
    ['fel monitoring', 'fel mon'],
    [
      'firstlanguage',
      'first language | first native language | home language | home primary language | home tongue | language at home | language de el home | language de home | language del home | language do home | language em home | language en home | language home | language native | language of home | language speaking | language speaking at home | mother tongue | native language | primary home language | primary language | speaking language',
    ],
    ['firstname', 'first name | given name | name first'],
    ['fte', 'full time equivalent'],
    ['graduation year', 'class of'],
    ['hls', 'home language survey | language other than english survey'],
    ['homeroom', 'home room'],
    ['lastname', 'family name | last name | name last'],
    ['letter language', 'language for letter'],
    ['markingperiod', 'marking period'],
    ['middlename', 'middle name'],
    ['monitoring year', 'mon year | year of mon'],
    [
      'name',
      'first last | full name | last first | last name first name | lastname firstname | learner name | name full | name last first',
    ],
    ['notification letter', 'home letter | letter home | letter to home | letter to parent'],
    ['parttime', 'part time'],
    ['per meeting', 'each time'],
    [
      'preferred language',
      'conversation language | correspondence language | home communication language | language for communication | language for home communication | language for parent | language of communication | language of correspondence | language to home',
    ],
    ['previous', 'last school year | last year | previous school year | previous year'],
    ['program', 'instruction program'],
    ['projected', 'for next year | next school year | next year | year from now'],
    ['projected enroll', 'next year enroll'],
    ['rawscore', 'raw score'],
    ['recent', 'most recent'],
    ['refuse', 'opt out'],
    ['scalescore', 'scale score'],
    ['schoolcode', 'school code | school id | school number'],
    ['schoolyear', 'academic year | school year'],
    ['sdd', 'service delivery determination'],
    ['sei', 'sheltered english | sheltered english immersion | sheltered english instruction'],
    ['sender email', 'your email'],
    ['sender name', 'your name'],
    ['service type', 'instruction type'],
    [
      'slife',
      'interrupted formal education | limited interrupted formal education | limited or interrupted formal education | student with interrupted formal education | student with limited interrupted formal education | student with limited or interrupted formal education',
    ],
    ['socialstudies', 'social study'],
    ['state student id', 'education id | pa secure id | state assign id | state test id | state testing id'],
    ['student count', 'number of student | number student'],
    ['student id', 'learner id | student code | student school id'],
    ['student number', 'learner number'],
    ['swd', 'special ed | special education | student with disability'],
    ['time per week', 'x week'],
    ['withdrawal', 'with d'],
  ])('name %s: %s', (meaning, phrases) => {
    for (const phrase of phrases.split(' | '))
      expect([phrase, wordSetsOf(phrase).map(({ words }) => words.join(' '))]).toEqual([
        phrase,
        expect.arrayContaining([meaning]),
      ]);
  });

  it('are taken with what stands around them', () => {
    expect(wordSetsOf('Date of Parent Home Language Survey')[0]?.words).toEqual(['date', 'of', 'parent', 'hls']);
  });
});
