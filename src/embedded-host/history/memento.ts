/**
 * What a value was at a moment, down to its last member. The objects in it stay the same ones: who holds one of them holds it after `recall` too.
 * What sets and maps hold is taken to be replaced, never changed.
 */
export type Memento =
  | { readonly leaf: unknown }
  | { readonly set: Set<unknown>; readonly copy: ReadonlySet<unknown> }
  | { readonly map: Map<unknown, unknown>; readonly copy: ReadonlyMap<unknown, unknown> }
  | { readonly of: object; readonly members: ReadonlyMap<string, Memento> };

/** What the loader keeps of the file is never changed. */
const UNCHANGING = 'file';

/** Remembers a value of arrays, plain objects, maps and sets. */
export function remember(value: unknown): Memento {
  if (typeof value !== 'object' || value === null) return { leaf: value };
  if (value instanceof Set) return { set: value, copy: new Set(value) };
  if (value instanceof Map) return { map: value, copy: new Map(value) };
  const entries = Object.entries(value).map(([key, member]: [string, unknown]) => [
    key,
    key === UNCHANGING ? { leaf: member } : remember(member),
  ]);
  return { of: value, members: new Map(entries as [string, Memento][]) };
}

/** Makes the value what it was, and gives it back. */
export function recall(memento: Memento): unknown {
  if ('leaf' in memento) return memento.leaf;
  if ('set' in memento) {
    memento.set.clear();
    for (const item of memento.copy) memento.set.add(item);
    return memento.set;
  }
  if ('map' in memento) {
    memento.map.clear();
    for (const [key, item] of memento.copy) memento.map.set(key, item);
    return memento.map;
  }
  const { of, members } = memento;
  if (Array.isArray(of)) of.length = members.size;
  for (const key of Object.keys(of)) if (!members.has(key)) Reflect.deleteProperty(of, key);
  for (const [key, member] of members) Reflect.set(of, key, recall(member));
  return of;
}

/** Whether both remember equal values. */
export function isSame(one: Memento, other: Memento): boolean {
  if (one === other) return true;
  if ('leaf' in one) return 'leaf' in other && Object.is(one.leaf, other.leaf);
  if ('set' in one)
    return 'set' in other && isSameSize(one.copy, other.copy) && every(one.copy, (item) => other.copy.has(item));
  if ('map' in one) {
    if (!('map' in other) || !isSameSize(one.copy, other.copy)) return false;
    return every(one.copy, ([key, item]) => other.copy.has(key) && Object.is(other.copy.get(key), item));
  }
  if (!('of' in other) || !isSameSize(one.members, other.members)) return false;
  return every(one.members, ([key, member]) => {
    const twin = other.members.get(key);
    return twin !== undefined && isSame(member, twin);
  });
}

function isSameSize(one: { readonly size: number }, other: { readonly size: number }): boolean {
  return one.size === other.size;
}

function every<Item>(items: Iterable<Item>, holds: (item: Item) => boolean): boolean {
  for (const item of items) if (!holds(item)) return false;
  return true;
}

/** How many values it holds. */
export function sizeOf(memento: Memento): number {
  if ('leaf' in memento) return 1;
  if ('copy' in memento) return 1 + memento.copy.size;
  let size = 1;
  for (const member of memento.members.values()) size += sizeOf(member);
  return size;
}
