import { forEachSheet } from '../request/for-each-sheet';
import { letPass } from '../request/let-pass';
import { loadOwnRules, loadUnfinishedRules } from './rules';
import { PayloadMeter } from '../request/payload';

export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: string;
}

/** A sheet whose marks may be changed. */
export interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  /** Every conditional format on it. */
  readonly formats: readonly Excel.ConditionalFormat[];
  readonly own: readonly Excel.ConditionalFormat[];
}

/** A sheet whose marks must stay as they are. */
export interface ClosedSheet extends SkippedSheet {
  readonly isMarked: boolean;
}

const PROTECTED =
  'It is protected and does not allow formatting. Take the protection off under Review, then try again.';

/** Every sheet whose formats may be changed, with our rules on it; and those that must stay as they are. Three syncs. */
export async function openSheets(context: Excel.RequestContext): Promise<{ open: OpenSheet[]; closed: ClosedSheet[] }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const answers = await forEachSheet(context, worksheets.items, queueSheetState);
  const readable = answers.flatMap((answer) => (answer.failure ? [] : [{ worksheet: answer.item, ...answer.value }]));
  const owned = await forEachSheet(context, readable, ({ formats }) => loadOwnRules(formats));
  const open: OpenSheet[] = [];
  const closed: ClosedSheet[] = [];
  for (const { item, failure } of answers) {
    if (failure) closed.push({ sheet: item.name, reason: failure.message, isMarked: false });
  }
  for (const { item, ...answer } of owned) {
    const { worksheet, formats } = item;
    const { id, name } = worksheet;
    if (answer.failure) closed.push({ sheet: name, reason: answer.failure.message, isMarked: false });
    else if (item.isLocked) closed.push({ sheet: name, reason: PROTECTED, isMarked: answer.value.length > 0 });
    else open.push({ worksheet, id, name, formats, own: answer.value });
  }
  return { open, closed };
}

/**
 * Does work that changes our rules on sheets. Where Excel fails on the way, what is left of our rules is taken away as far as
 * Excel still answers, unless nothing had been done; the failure is thrown either way.
 */
export async function wholeOrAbsent<Result>(
  context: Excel.RequestContext,
  before: readonly OpenSheet[],
  work: () => Promise<Result>,
): Promise<Result> {
  const idsBefore = before.map(({ id, formats, own }) => ({ id, all: idsOf(formats), own: idsOf(own) }));
  try {
    return await work();
  } catch (error) {
    // The first failure is the one to tell of.
    await removeRemains(context, idsBefore).catch((second: unknown) => letPass(second));
    throw error;
  }
}

interface IdsBefore {
  readonly id: string;
  readonly all: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
}

async function removeRemains(context: Excel.RequestContext, before: readonly IdsBefore[]): Promise<void> {
  const { open } = await openSheets(context);
  const sheets = open.flatMap((sheet) => {
    const known = before.find(({ id }) => id === sheet.id);
    return known === undefined ? [] : [{ ...sheet, known }];
  });
  const readers = sheets.map(({ formats, known }) => loadUnfinishedRules(formats, known.all));
  await context.sync();
  const unfinished = readers.map((read) => read());
  const isUntouched = sheets.every(
    ({ own, known }, at) => unfinished[at]?.length === 0 && sameIds(idsOf(own), known.own),
  );
  if (isUntouched) return;
  await deleteRules(context, [...sheets.flatMap(({ own }) => own), ...unfinished.flat()]);
}

/** Deletes rules in as few requests as they take. */
export async function deleteRules(
  context: Excel.RequestContext,
  formats: readonly Excel.ConditionalFormat[],
): Promise<void> {
  const payload = new PayloadMeter(context);
  await queueDeletion(formats, payload);
  await payload.flush();
}

export async function queueDeletion(formats: readonly Excel.ConditionalFormat[], payload: PayloadMeter): Promise<void> {
  for (const format of formats) {
    await payload.reserve(0);
    format.delete();
  }
}

function queueSheetState(
  worksheet: Excel.Worksheet,
): () => { formats: readonly Excel.ConditionalFormat[]; isLocked: boolean } {
  const { protection } = worksheet;
  protection.load('protected,options');
  const formats = worksheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  return () => ({
    formats: formats.items,
    isLocked: protection.protected && !protection.options.allowFormatCells,
  });
}

function idsOf(formats: readonly Excel.ConditionalFormat[]): Set<string> {
  return new Set(formats.map(({ id }) => id));
}

function sameIds(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
