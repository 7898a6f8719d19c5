/** Several words that name one thing, as they stand after the abbreviations are written out: sorted, an entry a line. */
const TABLE: Readonly<Record<string, string>> = {
  'academic year': 'schoolyear',
  'alternate access': 'alternateaccess',
  'bilingual education endorsement': 'bee endorsement',
  'bilingual endorsement': 'bee endorsement',
  'conversation language': 'preferred language',
  'correspondence language': 'preferred language',
  'date birth': 'birth date',
  'do not score': 'donotscore',
  'education id': 'state student id',
  'el learner': 'el',
  'emergent bilingual': 'el',
  'emergent el': 'el',
  'emerging bilingual': 'el',
  'english as a new language': 'esl',
  'english as a second language': 'esl',
  'english as new language': 'esl',
  'english as second language': 'esl',
  'english el': 'el',
  'english language acquisition': 'el',
  'english language development': 'eld',
  'english language el': 'el',
  'english language learner': 'el',
  'english language proficiency': 'eld',
  'english learner': 'el',
  'english proficiency': 'eld',
  'family name': 'lastname',
  'first date': 'entry date',
  'first day': 'entry date',
  'first day at school': 'entry date',
  'first day of school': 'entry date',
  'first language': 'firstlanguage',
  'first last': 'name',
  'first name': 'firstname',
  'first native language': 'firstlanguage',
  'former el': 'fel',
  'former english learner': 'fel',
  'full name': 'name',
  'full time equivalent': 'fte',
  'given name': 'firstname',
  'home communication language': 'preferred language',
  'home language': 'firstlanguage',
  'home language survey': 'hls',
  'home letter': 'notification letter',
  'home primary language': 'firstlanguage',
  'home room': 'homeroom',
  'instruction program': 'program',
  'language at home': 'firstlanguage',
  'language de el home': 'firstlanguage',
  'language de home': 'firstlanguage',
  'language del home': 'firstlanguage',
  'language do home': 'firstlanguage',
  'language education program': 'el program',
  'language for communication': 'preferred language',
  'language for home communication': 'preferred language',
  'language for letter': 'letter language',
  'language for parent': 'preferred language',
  'language home': 'firstlanguage',
  'language instruction education program': 'el program',
  'language instruction program': 'el program',
  'language learner': 'el',
  'language native': 'firstlanguage',
  'language of communication': 'preferred language',
  'language of correspondence': 'preferred language',
  'language of home': 'firstlanguage',
  'language other than english survey': 'hls',
  'language speaking': 'firstlanguage',
  'language speaking at home': 'firstlanguage',
  'language to home': 'preferred language',
  'last first': 'name',
  'last name': 'lastname',
  'last name first name': 'name',
  'last school year': 'previous',
  'last year': 'previous',
  'lastname firstname': 'name',
  'letter home': 'notification letter',
  'letter to home': 'notification letter',
  'letter to parent': 'notification letter',
  'limited english': 'el',
  'limited english proficiency': 'el',
  'marking period': 'markingperiod',
  'middle name': 'middlename',
  'mon year': 'monitoring year',
  'mother tongue': 'firstlanguage',
  'multi lingual learner': 'el',
  'multilingual learner': 'el',
  'native language': 'firstlanguage',
  'next school year': 'projected',
  'next year': 'projected',
  'opt out': 'optout',
  'part time': 'parttime',
  'pi po': 'eslmodel',
  'previous school year': 'previous',
  'previous year': 'previous',
  'primary home language': 'firstlanguage',
  'primary language': 'firstlanguage',
  'push in pull out': 'eslmodel',
  'raw score': 'rawscore',
  'scale score': 'scalescore',
  'scaled score': 'scalescore',
  'school code': 'schoolcode',
  'school id': 'schoolcode',
  'school number': 'schoolcode',
  'school year': 'schoolyear',
  'sei endorsement': 'sei endorsement',
  'service delivery determination': 'sdd',
  'sheltered english': 'sei',
  'sheltered english immersion': 'sei',
  'sheltered english instruction': 'sei',
  'social study': 'socialstudies',
  'speaking language': 'firstlanguage',
  'special ed': 'swd',
  'special education': 'swd',
  'state assign id': 'state student id',
  'student code': 'student id',
  'student school id': 'student id',
  'student with disabilities': 'swd',
  'student with disability': 'swd',
  'x week': 'times per week',
  'year from now': 'projected',
  'year of mon': 'monitoring year',
};

/** The phrases by their first word, the longest first. */
const BY_FIRST_WORD: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly meaning: readonly string[] }[]
> = byFirstWord();

/** Puts the words of phrases together: english, language, learner → el. Each word is taken once, the longest phrase first. */
export function withPhrases(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = BY_FIRST_WORD.get(words[at] ?? '')?.find(({ words: own }) =>
      own.every((word, place) => words[at + place] === word),
    );
    joined.push(...(phrase?.meaning ?? [words[at] ?? '']));
    at += phrase?.words.length ?? 1;
  }
  return joined;
}

function byFirstWord(): ReadonlyMap<string, { words: string[]; meaning: string[] }[]> {
  const phrases = new Map<string, { words: string[]; meaning: string[] }[]>();
  for (const [text, meaning] of Object.entries(TABLE)) {
    const words = text.split(' ');
    const first = words[0] ?? '';
    phrases.set(first, [...(phrases.get(first) ?? []), { words, meaning: meaning.split(' ') }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}
