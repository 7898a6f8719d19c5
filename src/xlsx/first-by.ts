/** Each item by its key; of several with one key the first. For lists that a file can make long: a search of them for each item would take for ever. */
export function firstBy<Key, Item>(items: Iterable<Item>, key: (item: Item) => Key): Map<Key, Item> {
  const found = new Map<Key, Item>();
  for (const item of items) {
    const own = key(item);
    if (!found.has(own)) found.set(own, item);
  }
  return found;
}
