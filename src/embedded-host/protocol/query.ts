import { classOf, HostCollection, HostObject } from './host-object';
import { camelCase, isGetter, pascalCase, plainProperties, readProperty } from './access';
import type { WireQuery } from './wire';

/** Names to load, each with the names to load of the object behind it. `*` means every plain property. */
type Selection = Map<string, Branch>;
interface Branch {
  readonly inner: Selection;
}

/** Answers a load. A null object answers null. */
export function answerQuery(object: HostObject | null, query: WireQuery): unknown {
  const names = [...(query.Select ?? []), ...(query.Expand ?? [])];
  const selection: Selection = new Map();
  for (const name of names) addName(selection, name.split(/[/.]/));
  if (selection.size === 0) selection.set('*', { inner: new Map() });
  return pick(object, selection, query);
}

function addName(selection: Selection, [name, ...rest]: string[]): void {
  if (!name) return;
  const key = name === '*' ? name : camelCase(name);
  const branch = selection.get(key) ?? { inner: new Map() };
  selection.set(key, branch);
  addName(branch.inner, rest);
}

function pick(object: HostObject | null, selection: Selection, query: WireQuery = {}): Record<string, unknown> | null {
  if (object === null) return null;
  if (object instanceof HostCollection) return pickItems(object, selection, query);
  const answer: Record<string, unknown> = object.identity();
  for (const [name, { inner }] of selection) {
    const names = name === '*' ? plainProperties(object) : [name];
    for (const each of names) answer[pascalCase(each)] = pickValue(readProperty(object, each), inner);
  }
  return answer;
}

/** A navigation property that leads nowhere answers null like a plain one. */
function pickValue(value: unknown, inner: Selection): unknown {
  if (!(value instanceof HostObject)) return value ?? null;
  return pick(value, inner.size > 0 ? inner : new Map([['*', { inner: new Map() }]]));
}

/** A name belongs to the collection when the collection has it (`count`), else to each of its items. */
function pickItems(collection: HostCollection, selection: Selection, query: WireQuery): Record<string, unknown> {
  const answer: Record<string, unknown> = collection.identity();
  const ofItems: Selection = new Map();
  for (const [name, { inner }] of selection) {
    if (name === '*')
      for (const each of plainProperties(collection)) answer[pascalCase(each)] = readProperty(collection, each);
    if (name !== '*' && isOwn(collection, name))
      answer[pascalCase(name)] = pickValue(readProperty(collection, name), inner);
    else ofItems.set(name, { inner });
  }
  const start = query.Skip ?? 0;
  const items = collection.items().slice(start, query.Top === undefined ? undefined : start + query.Top);
  answer['_Items'] = items.map((item) => pick(item, ofItems));
  return answer;
}

function isOwn(collection: HostCollection, name: string): boolean {
  return Object.hasOwn(classOf(collection).members, name) && isGetter(collection, name);
}
