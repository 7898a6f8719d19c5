/** What parts people whatever their names are: `Ruiz, Ana; Lee, Kim`, `Ana Ruiz & Kim Lee`, `Ana Ruiz and Kim Lee`. */
const BETWEEN = /[;/&\n\r]|(?<=\s)and(?=\s)/i;
/** Two pairs of a last and a first name at least. */
const LEAST_PARTS = 4;
/** `Aarav P.`: a first name and a letter is a person, whose name no comma parts. */
const WITH_INITIAL = /^\p{L}[\p{L}\p{M}'’-]+(?:\s[\p{L}\p{M}'’-]{2,})?\s\p{Lu}\.?$/u;

/**
 * The people whom one cell names (docs/spec/recognition.md §5): parted at `;`, `/`, `&`, a line break and `and` as a word, and at a comma only
 * between two `Last, First` pairs, or between first names with the letter of the last (`Aarav P., Sofia M.`). One person's name is given back as it stands; none where nothing stands there.
 */
export function peopleOf(cell: string): readonly string[] {
  const people = cell.split(BETWEEN).flatMap(inPairs);
  return people.length === 1 && !BETWEEN.test(cell) ? [cell] : people;
}

function inPairs(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => WITH_INITIAL.test(part))) return parts;
  if (parts.length < LEAST_PARTS || parts.length % 2 !== 0 || parts.includes('')) {
    return text.trim() === '' ? [] : [text.trim()];
  }
  return parts.flatMap((last, at) => (at % 2 === 0 ? [`${last}, ${parts[at + 1] ?? ''}`] : []));
}
