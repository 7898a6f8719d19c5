import { firstBy } from '../../../xlsx/first-by';
import { LookIndex, type Trait } from './look-index';

/** A list of records in the file, such as its fonts, that grows at its end. Records are found by how they look, so that a list of any length is searched once. */
export class RecordList<T extends object> {
  /** The XML of what was added. */
  readonly added: string[] = [];
  readonly #known: readonly T[];
  readonly #toXml: (record: T) => string;
  readonly #index: LookIndex<T>;
  /** The numbers of what was added, by look. */
  readonly #numbers = new Map<string, number>();
  /** The same by XML. */
  readonly #addedNumbers = new Map<string, number>();

  /** @param traitOf the same for all that look the same */
  constructor(known: readonly T[], traitOf: (record: T) => Trait, toXml: (record: T) => string) {
    this.#known = known;
    this.#toXml = toXml;
    this.#index = new LookIndex(known, traitOf, (record) => [appearance(record)]);
  }

  /** The number of a record that looks the same: the one that it came from, else the first, else a new one. */
  numberOf(record: T): number {
    const look = appearance(record);
    const source = 'source' in record ? Number(record.source) : Number.NaN;
    const own = this.#known[source];
    if (own && appearance(own) === look) return source;
    const known = this.#index.placeOf(record, look) ?? this.#numbers.get(look);
    if (known !== undefined) return known;
    const number = this.#add(this.#toXml(record));
    this.#numbers.set(look, number);
    return number;
  }

  /** Records that look different may still be the same to a file. */
  #add(xml: string): number {
    const known = this.#addedNumbers.get(xml);
    if (known !== undefined) return known;
    const number = this.#known.length + this.added.length;
    this.added.push(xml);
    this.#addedNumbers.set(xml, number);
    return number;
  }
}

/** Where each text stands first. */
export function firstPlaces(texts: readonly string[]): Map<string, number> {
  return firstBy(texts.keys(), (place) => texts[place] ?? '');
}

/** How a record looks, as a text that is the same for all that look the same; where in the file they come from does not matter. */
export function appearance(record: unknown): string {
  if (record === null || typeof record !== 'object') return JSON.stringify(record) ?? '';
  const known = appearances.get(record);
  if (known !== undefined) return known;
  const members: string[] = [];
  // Sorted by the engine itself: a comparison of ours, called for each pair of names, took longer than all the rest.
  for (const name of Object.keys(record).sort()) {
    const member = (record as Record<string, unknown>)[name];
    if (name !== 'source' && member !== undefined) members.push(`${name}:${appearance(member)}`);
  }
  const text = `{${members.join()}}`;
  appearances.set(record, text);
  return text;
}

/** Records never change, and cell styles share most of theirs. */
const appearances = new WeakMap<object, string>();
