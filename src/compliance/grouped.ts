import { folded } from './sheets/values/text';

/** The items of one school, under its name as first written. */
interface SchoolGroup<Item> {
  readonly school: string;
  readonly items: readonly Item[];
}

/** The items by key, keys in the order in which they first come. One pass. */
export function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The items by school, schools in alphabetical order; one school however it is typed. */
export function bySchool<Item>(items: Iterable<Item>, schoolOf: (item: Item) => string): SchoolGroup<Item>[] {
  return [...grouped(items, (item) => folded(schoolOf(item))).values()]
    .map((group) => ({ school: (group[0] && schoolOf(group[0])) || '(not known)', items: group }))
    .sort((a, b) => a.school.localeCompare(b.school));
}

/** The school with more of the items than any other; null where two have as many, or all are of one school. */
export function schoolWithMost<Item>(
  items: readonly Item[],
  schoolOf: (item: Item) => string,
): SchoolGroup<Item> | null {
  const known = items.filter((item) => schoolOf(item) !== '');
  const [most, next] = bySchool(known, schoolOf).sort((a, b) => b.items.length - a.items.length);
  return most === undefined || next === undefined || most.items.length === next.items.length ? null : most;
}

/** How many items fulfil a condition. */
export function countOf<Item>(items: readonly Item[], condition: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) if (condition(item)) count++;
  return count;
}
