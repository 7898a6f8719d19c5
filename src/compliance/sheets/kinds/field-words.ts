/** Words of field names that are written otherwise than `Word`. */
const AS_WRITTEN: Readonly<Record<string, string>> = {
  id: 'ID',
  ml: 'ML',
  el: 'EL',
  esl: 'ESL',
  sdd: 'SDD',
  eld: 'ELD',
  fel: 'FEL',
  swd: 'SWD',
  hls: 'HLS',
  slife: 'SLIFE',
  sei: 'SEI',
  bee: 'BEE',
  access: 'ACCESS',
  k1: 'K1',
};

/** Fields whose name says too little in a sentence: `Is "Enrl" the number of students?` */
const IN_SENTENCE: Readonly<Record<string, string>> = {
  enrolled: 'number of students',
  cap: 'largest number of students',
  fte: 'FTE',
  hls: 'home language survey',
  elProgram: 'EL program',
  optOut: 'opt-out flag',
  optOutDate: 'opt-out date',
  overall: 'overall score',
  literacy: 'literacy score',
  listening: 'listening score',
  reading: 'reading score',
  speaking: 'speaking score',
  writing: 'writing score',
  accessOverall: 'overall ACCESS score',
  accessLiteracy: 'ACCESS literacy score',
  met: 'column that says whether the target was met',
  pattern: 'meeting pattern',
  swd: 'SWD flag',
  slife: 'SLIFE flag',
  partTime: 'part-time flag',
};

/** A field within a sentence: `student ID`, `EL program`; an abbreviation keeps its capitals. */
export function fieldInSentence(field: string): string {
  const words = fieldWords(field);
  return IN_SENTENCE[field] ?? (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));
}

/** A field's name as a person reads it: `eslMinutes` → `ESL minutes`. */
export function fieldWords(field: string): string {
  const words = field.split(/(?=[A-Z])/).map((word) => AS_WRITTEN[word.toLowerCase()] ?? word.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
