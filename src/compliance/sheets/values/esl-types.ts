import { compacted } from './text';

export type EslType = 'Standalone' | 'Push-In' | 'Pull-Out' | 'Embed Homeroom' | 'Embed ELA';

const SPELLINGS: Readonly<Record<EslType, readonly string[]>> = {
  Standalone: ['standalone', 'standaloneesl', 'sa'],
  'Push-In': ['pushin', 'pushinesl', 'pi', 'inclusion', 'coteach', 'coteaching', 'cotaught', 'coteached'],
  'Pull-Out': ['pullout', 'pulloutesl', 'po'],
  'Embed Homeroom': ['embedhomeroom', 'embeddedhomeroom', 'embedhr', 'embeddedhr', 'homeroomembed', 'homeroomembedded'],
  'Embed ELA': ['embedela', 'embeddedela', 'embedded', 'embed', 'elaembed', 'elaembedded'],
};

/** Every type; the place of one stands for it where rows are kept in numbers. */
export const ESL_TYPES = Object.keys(SPELLINGS) as readonly EslType[];

const BY_SPELLING: ReadonlyMap<string, EslType> = new Map(
  Object.entries(SPELLINGS).flatMap(([type, spellings]) =>
    spellings.map((spelling): [string, EslType] => [spelling, type as EslType]),
  ),
);

/** Says with whom: `PO w/ Kelvin`, `push in (with Ms. Ito)`. */
const WITH_WHOM = /\s\(?(?:w\/|with\s).*$/isu;
const LONGEST = 100;

/** Reads an ESL type (docs/spec/esl-service.md, Which type); with whom says nothing of it. Null for a text on no list. */
export function readEslType(text: string): EslType | null {
  const known = BY_SPELLING.get(compacted(text));
  if (known !== undefined || text.length > LONGEST) return known ?? null;
  return BY_SPELLING.get(compacted(text.replace(WITH_WHOM, ''))) ?? null;
}
