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

/** A field's name as a person reads it: `eslMinutes` → `ESL minutes`. */
export function fieldWords(field: string): string {
  const words = field.split(/(?=[A-Z])/).map((word) => AS_WRITTEN[word.toLowerCase()] ?? word.toLowerCase());
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
