import { describeHostFailure } from '../request/errors';
import { STATE_KINDS } from './kinds';
import { loadOldSettings, type OldSettings } from './old-settings';
import { OpenState, type FoundPart } from './open-state';
import { namespaceOf } from './part-xml';
import type { StateKind } from './state-kind';

/** What a workbook keeps of some kinds of state, as it stood when it was read. */
export class KeptState {
  readonly #states = new Map<string, unknown>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly found: ReadonlyMap<string, readonly FoundPart[]>,
    readonly old: OldSettings,
  ) {}

  /** A kind that was asked for when the state was read. */
  of<Value extends object>(kind: StateKind<Value>): OpenState<Value> {
    const known = this.#states.get(kind.id);
    // Kept under the id of its own kind.
    if (known !== undefined) return known as OpenState<Value>;
    const { values, newer } = this.old;
    const inherited = { value: values.get(kind.id), isNewer: newer.has(kind.id) };
    const state = new OpenState(this.context, kind, this.found.get(kind.id) ?? [], inherited);
    this.#states.set(kind.id, state);
    return state;
  }
}

/** Reads some kinds of state, changing nothing. What an older version left in the settings counts too. Two syncs. */
export async function readState(
  context: Excel.RequestContext,
  kinds: readonly StateKind<object>[] = STATE_KINDS,
): Promise<KeptState> {
  const { customXmlParts } = context.workbook;
  const searches = kinds.map(({ id }) => ({
    id,
    parts: customXmlParts.getByNamespace(namespaceOf(id)).load('items/id'),
  }));
  const old = loadOldSettings(context);
  await context.sync();
  const parts = searches.flatMap(({ id, parts: { items } }) => items.map((part) => ({ id, part })));
  const texts = await readTexts(
    context,
    parts.map(({ part }) => part),
  );
  const found = new Map<string, FoundPart[]>();
  parts.forEach(({ id, part }, at) => {
    const own = found.get(id) ?? [];
    found.set(id, own);
    own.push({ part, xml: texts[at] ?? '' });
  });
  return new KeptState(context, found, old());
}

/** Reads some kinds of state in order to change them: what an older version left in the settings is moved first. */
export async function openState(
  context: Excel.RequestContext,
  kinds: readonly StateKind<object>[],
): Promise<KeptState> {
  const state = await readState(context, kinds);
  if (state.old.values.size === 0) return state;
  await moveOldSettings(context);
  return readState(context, kinds);
}

/** Moves what an older version left in the settings into parts of ours, once: there it is gone. Nothing where there is none. */
export async function moveOldSettings(context: Excel.RequestContext): Promise<void> {
  const state = await readState(context);
  const { values, queueRemoval } = state.old;
  const moved = STATE_KINDS.filter(({ id }) => values.has(id))
    .map((kind) => ({ id: kind.id, open: state.of(kind) }))
    .filter(({ open }) => open.problem === null);
  if (values.size === 0) return;
  for (const { open } of moved) open.queueChange((value) => value);
  queueRemoval((kind) => moved.some(({ id }) => id === kind));
  await context.sync();
  for (const { open } of moved) await open.settle();
}

/** The parts' texts: all at once, or one by one where together they are more than Excel answers at a time. */
async function readTexts(context: Excel.RequestContext, parts: readonly Excel.CustomXmlPart[]): Promise<string[]> {
  if (parts.length === 0) return [];
  try {
    const texts = parts.map((part) => part.getXml());
    await context.sync();
    return texts.map(({ value }) => value);
  } catch (error) {
    if (parts.length === 1 || describeHostFailure(error).code !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const texts: string[] = [];
    for (const part of parts) texts.push(...(await readTexts(context, [part])));
    return texts;
  }
}
