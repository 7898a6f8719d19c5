import { HostRefusal } from '../request/errors';
import { partXml, readPartXml } from './part-xml';
import type { StateKind } from './state-kind';

/** On the web a custom XML part holds 1 MB (docs/guides/office-js.md 2.2, 12); a little stays free. */
const MOST_BYTES = 950_000;
/** How often what somebody wrote in between is joined with ours, and written again. */
const MOST_TURNS = 3;

/** A custom XML part as it was read. */
export interface FoundPart {
  readonly part: Excel.CustomXmlPart;
  readonly xml: string;
}

/** What of a kind stands in the workbook, and cannot be used: kept by a newer version of the add-in, or cut or edited by hand. */
export type StateProblem = 'newer' | 'damaged';

/** What an older version left elsewhere: its value in today's form, or a newer version's that must stay. */
export interface Inherited {
  readonly value?: unknown;
  readonly isNewer?: boolean;
}

/** A change that was queued. */
interface Queued<Value> {
  readonly change: (value: Value) => Value;
  readonly value: Value;
  readonly found: readonly FoundPart[];
  /** What stood in the parts at the moment when they were written. */
  readonly seen: readonly { readonly xml: string; readonly now: OfficeExtension.ClientResult<string> }[];
}

/** One kind of state as it stood when it was read, and the way to change it: `queueChange`, a sync, `settle`. */
export class OpenState<Value extends object> {
  readonly problem: StateProblem | null;
  /** The parts that hold it: one, unless two people added one each at the same time. */
  #found: readonly FoundPart[];
  #others: Readonly<Record<string, unknown>>;
  #value: Value;
  #queued: Queued<Value> | null = null;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly kind: StateKind<Value>,
    found: readonly FoundPart[],
    inherited: Inherited = {},
  ) {
    const { value, others, problem } = readParts(kind, found, inherited);
    this.#found = found;
    this.#value = value;
    this.#others = others;
    this.problem = problem;
  }

  /** As it was read, with the changes that are settled. */
  get value(): Value {
    return this.#value;
  }

  /**
   * Queues a change; of what a newer version keeps, none. A part that comes to hold nothing is taken away. Queued once more
   * before it is settled, the change takes the place of the one before.
   * @throws HostRefusal `StateTooLarge`, before anything is queued
   */
  queueChange(change: (value: Value) => Value): void {
    if (this.problem === 'newer') return;
    const { value, xml } = this.#fitting(change(this.#value));
    const seen = this.#found.map((each) => ({ xml: each.xml, now: each.part.getXml() }));
    const [first, ...rest] = this.#found;
    for (const { part } of xml === null ? this.#found : rest) part.delete();
    const found: FoundPart[] = [];
    if (xml !== null && first !== undefined) {
      first.part.setXml(xml);
      found.push({ part: first.part, xml });
    } else if (xml !== null) {
      found.push({ part: this.context.workbook.customXmlParts.add(xml), xml });
    }
    this.#queued = { change, value, found, seen };
  }

  /** After the sync: where somebody wrote between our reading and our writing, theirs and ours are joined and written again. */
  async settle(): Promise<void> {
    for (let turn = 1; this.#queued !== null; turn++) {
      const { change, value, found, seen } = this.#queued;
      this.#queued = null;
      this.#found = found;
      this.#value = value;
      if (turn === MOST_TURNS || seen.every(({ xml, now }) => now.value === xml)) return;
      const theirs = seen.flatMap(({ now }) => readPartXml(now.value) ?? []);
      const usable = theirs.filter(({ version }) => version <= this.kind.version);
      const both = joined(
        this.kind,
        usable.map((content) => content.value),
      );
      this.#value = both.value;
      this.#others = { ...this.#others, ...both.others };
      this.queueChange(change);
      await this.context.sync();
    }
  }

  /** The value as a part, or one that takes less room; null where it is empty and there is nothing else to keep. */
  #fitting(wanted: Value): { value: Value; xml: string | null } {
    for (let value: Value | null = wanted; value !== null; value = this.kind.shorter?.(value) ?? null) {
      const stored = { ...this.#others, ...value };
      if (Object.values(stored).every(isNothing)) return { value, xml: null };
      const xml = partXml(this.kind.id, { version: this.kind.version, value: stored });
      if (new TextEncoder().encode(xml).length <= MOST_BYTES) return { value, xml };
    }
    throw new HostRefusal('StateTooLarge');
  }
}

interface Read<Value> {
  readonly value: Value;
  /** Members that a newer version put beside ours. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly problem: StateProblem | null;
}

function readParts<Value extends object>(
  kind: StateKind<Value>,
  found: readonly FoundPart[],
  { value: old, isNewer = false }: Inherited,
): Read<Value> {
  const contents = found.map(({ xml }) => readPartXml(xml));
  const usable = contents.flatMap((content) =>
    content !== null && content.version <= kind.version && isObject(content.value) ? [content.value] : [],
  );
  const hasNewer = isNewer || contents.some((content) => content !== null && content.version > kind.version);
  const problem = hasNewer ? 'newer' : usable.length < contents.length ? 'damaged' : null;
  return { ...joined(kind, old === undefined ? usable : [...usable, old]), problem };
}

function joined<Value extends object>(
  kind: StateKind<Value>,
  contents: readonly unknown[],
): Pick<Read<Value>, 'value' | 'others'> {
  const [first, ...rest] = contents;
  if (first === undefined) return { value: kind.empty, others: {} };
  const value = rest.reduce<Value>((before, next) => kind.merge(before, kind.parse(next)), kind.parse(first));
  // Of the first where several have a member: so it comes last.
  const all = [...contents].reverse().flatMap((content) => (isObject(content) ? Object.entries(content) : []));
  const others = Object.fromEntries(all.filter(([name]) => !kind.members.includes(name)));
  return { value, others };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
}
