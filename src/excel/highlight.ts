import type { ComplianceRun } from '../compliance/run';
import { forEachSheet } from './for-each-sheet';
import { planHighlights, type HighlightPlan } from './highlight-plan';
import { loadOwnRules, queueRule } from './highlight-rules';
import { PayloadMeter } from './payload';
import { withRetry } from './retry';
import { changeSettings, type HighlightLedger } from './workbook-settings';

export interface HighlightOptions {
  /** When, for the ledger; any text. */
  readonly at: string;
  /** The add-in's version, for the ledger. */
  readonly version: string;
}

export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: string;
}

export interface HighlightResult {
  readonly sheetsMarked: number;
  readonly rowsMarked: number;
  readonly skipped: readonly SkippedSheet[];
}

export interface RemovalResult {
  readonly rulesRemoved: number;
  readonly skipped: readonly SkippedSheet[];
}

/** A sheet whose marks may be changed. */
interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly own: readonly Excel.ConditionalFormat[];
}

/** A sheet whose marks must stay as they are. */
interface ClosedSheet extends SkippedSheet {
  readonly isMarked: boolean;
}

const PROTECTED =
  'It is protected and does not allow formatting. Take the protection off under Review, then mark again.';
const GONE = 'It is no longer there. Check again to read the workbook anew.';

/**
 * Marks the rows and cells of a run's findings by conditional formats of ours, in place of those of the run before. The
 * user's own formats stay as they are. The number of syncs does not depend on the number of findings, unless they are too
 * many for one request. Protected and missing sheets are skipped and told. Throws what Office.js throws.
 */
export function applyHighlights(
  context: Excel.RequestContext,
  run: Pick<ComplianceRun, 'findings' | 'sheets'>,
  options: HighlightOptions,
): Promise<HighlightResult> {
  return withRetry(() => replaceHighlights(context, planHighlights(run), options));
}

/** Removes every mark of ours from the workbook and nothing else. Doing it twice does no harm. */
export function removeHighlights(context: Excel.RequestContext): Promise<RemovalResult> {
  return withRetry(async () => {
    const { open, closed } = await openSheets(context);
    const payload = new PayloadMeter(context);
    for (const { own } of open) await queueDeletion(own, payload);
    await payload.flush();
    await changeSettings(context, { highlights: null });
    return {
      rulesRemoved: open.reduce((sum, { own }) => sum + own.length, 0),
      skipped: closed.filter(({ isMarked }) => isMarked).map(({ sheet, reason }) => ({ sheet, reason })),
    };
  });
}

async function replaceHighlights(
  context: Excel.RequestContext,
  plans: readonly HighlightPlan[],
  { at, version }: HighlightOptions,
): Promise<HighlightResult> {
  const { open, closed } = await openSheets(context);
  const payload = new PayloadMeter(context);
  const added: { sheet: OpenSheet; rules: Excel.ConditionalFormat[] }[] = [];
  for (const sheet of open) {
    await queueDeletion(sheet.own, payload);
    const rules: Excel.ConditionalFormat[] = [];
    const plan = plans.find((each) => each.sheet === sheet.name);
    for (const rule of plan?.rules ?? []) rules.push(...(await queueRule(sheet.worksheet, rule, payload)));
    if (rules.length > 0) added.push({ sheet, rules });
  }
  await payload.flush();
  const sheets = added.map(({ sheet: { id, name }, rules }) => ({ id, name, rules: rules.map((rule) => rule.id) }));
  const highlights: HighlightLedger | null = sheets.length === 0 ? null : { at, version, sheets };
  await changeSettings(context, { highlights });
  const marked = plans.filter(({ sheet }) => sheets.some(({ name }) => name === sheet));
  return {
    sheetsMarked: marked.length,
    rowsMarked: marked.reduce((sum, { rowsMarked }) => sum + rowsMarked, 0),
    skipped: plans.flatMap(({ sheet }) => {
      if (marked.some((plan) => plan.sheet === sheet)) return [];
      return [{ sheet, reason: closed.find((each) => each.sheet === sheet)?.reason ?? GONE }];
    }),
  };
}

/** Every sheet whose formats may be changed, with our rules on it; and those that must stay as they are. */
async function openSheets(context: Excel.RequestContext): Promise<{ open: OpenSheet[]; closed: ClosedSheet[] }> {
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
    const { id, name } = item.worksheet;
    if (answer.failure) closed.push({ sheet: name, reason: answer.failure.message, isMarked: false });
    else if (item.isLocked) closed.push({ sheet: name, reason: PROTECTED, isMarked: answer.value.length > 0 });
    else open.push({ worksheet: item.worksheet, id, name, own: answer.value });
  }
  return { open, closed };
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

async function queueDeletion(formats: readonly Excel.ConditionalFormat[], payload: PayloadMeter): Promise<void> {
  for (const format of formats) {
    await payload.reserve(0);
    format.delete();
  }
}
