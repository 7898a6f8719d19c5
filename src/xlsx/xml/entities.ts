const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
]);
const ENTITY = /&(?:[a-z]{2,4};)?/g;

/** A text with the letters that its entities stand for; undefined where one is none of the five that XML knows of itself. */
export function withoutEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const plain = text.replace(ENTITY, (entity) => {
    const letter = ENTITIES.get(entity);
    if (letter === undefined) isKnown = false;
    return letter ?? '';
  });
  return isKnown ? plain : undefined;
}
