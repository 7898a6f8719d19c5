import fc from 'fast-check';

/** Halves of surrogate pairs are no characters by themselves. */
const [SURROGATES_FROM, SURROGATES] = [0xd800, 0x800];
const LAST = 0x10ffff - SURROGATES;

function characterAt(place: number): string {
  return String.fromCodePoint(place < SURROGATES_FROM ? place : place + SURROGATES);
}

/** The place of what is one character; throws for anything else, as fast-check asks. */
function placeOf(character: unknown): number {
  const code = typeof character === 'string' ? character.codePointAt(0) : undefined;
  if (code === undefined || String.fromCodePoint(code) !== character) throw new Error('This is no character.');
  const isHalf = code >= SURROGATES_FROM && code < SURROGATES_FROM + SURROGATES;
  if (isHalf) throw new Error('This is half a character.');
  return code < SURROGATES_FROM ? code : code - SURROGATES;
}

/** A unit of `fc.string`: the same characters as its `binary`, without the list of all of them, which takes a second or more to make. */
export const anyCharacter = fc.nat(LAST).map(characterAt, placeOf);
