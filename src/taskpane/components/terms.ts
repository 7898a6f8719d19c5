/** Words of the field that a card may use, for people who are new to it (docs/glossary.md, The field). */
export const TERMS: Readonly<Record<string, string>> = {
  ML: 'Multilingual Learner: a student coded as English learner (EL)',
  FEL: 'Former English learner: a student who left EL status and is monitored for some years',
  SDD: 'ESL Service Delivery Determination: the level, 1 to 4, that decides the minutes of ESL',
  ELD: 'English language development level, 1 to 5',
  SEI: 'Sheltered English Immersion: a program, and an endorsement of teachers of core content',
  BEE: 'Bilingual Education Endorsement: of teachers of core content in a partner language',
  SLIFE: 'Students with limited or interrupted formal education',
  HILT: 'High Intensity Literacy Training: the program for SLIFE',
  ACCESS: 'The yearly test of English (WIDA ACCESS)',
  ELE: 'English Learner Education; ELE with a number is a criterion of the Department review',
  'LAT-F': 'Language Assessment Team facilitator: the person who keeps ML records in a school',
};

const TERM = new RegExp(`(?<![\\w-])(${Object.keys(TERMS).join('|')})(?=s?(?![\\w-]))`, 'g');

/** A text cut before and after each term: every second part is one. */
export function cutAtTerms(text: string): string[] {
  return text.split(TERM);
}
