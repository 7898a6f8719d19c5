import { anchorsOf, type SheetAnchors } from '../../compliance/run/row-anchors';
import type { ComplianceRun } from '../../compliance/run/run';
import { counted } from '../../compliance/reports/wording';
import { followRows, type Anchored } from './follow';
import { planHighlights, type HighlightPlan } from './plan';
import { queueRule } from './rules';
import { deleteRules, openSheets, queueDeletion, wholeOrAbsent, type OpenSheet, type SkippedSheet } from './sheets';
import { PayloadMeter, stopping } from '../request/payload';
import { withRetry } from '../request/retry';
import { MOVED, queueAnchorCheck } from '../anchors/row-anchors';
import type { HighlightLedger } from '../settings/kinds/highlights';
import { changeSettings } from '../settings/workbook-settings';

export type { SkippedSheet } from './sheets';

export interface HighlightOptions {
  /** When, for the ledger; any text. */
  readonly at: string;
  /** The add-in's version, for the ledger. */
  readonly version: string;
  /** What stood in the rows when they were read; taken from the run where left out, which must then hold the cells. */
  readonly anchors?: readonly SheetAnchors[];
  /** Stops the marking between two requests. */
  readonly signal?: AbortSignal;
}

export interface HighlightResult {
  readonly sheetsMarked: number;
  readonly rowsMarked: number;
  readonly skipped: readonly SkippedSheet[];
  /** Whether it was stopped when the marks of before were gone already; then no row is marked. */
  readonly isStopped?: true;
}

export interface RemovalResult {
  readonly rulesRemoved: number;
  readonly skipped: readonly SkippedSheet[];
}

const GONE = 'It is no longer there. Check again to read the workbook anew.';

/**
 * Marks the rows and cells of a run's findings by conditional formats of ours, in place of those of the run before. The
 * user's own formats stay as they are. The number of syncs does not depend on the number of findings, unless they are too
 * many for one request. Rows that were moved since the check are followed; those that cannot be found are left without marks
 * and told, as are protected and missing sheets. Where Excel fails, marks are as before or absent. Throws what Office.js throws, and
 * `CancelledError` where it was stopped and marks are as before.
 */
export function applyHighlights(
  context: Excel.RequestContext,
  run: Pick<ComplianceRun, 'findings' | 'sheets'>,
  options: HighlightOptions,
): Promise<HighlightResult> {
  const wanted = { run, anchors: options.anchors ?? anchorsOf(run) };
  return withRetry(() => replaceHighlights(context, wanted, options));
}

/** Removes every mark of ours from the workbook and nothing else. Doing it twice does no harm. */
export function removeHighlights(context: Excel.RequestContext): Promise<RemovalResult> {
  return withRetry(async () => {
    const { open, closed } = await openSheets(context);
    await wholeOrAbsent(context, open, async () => {
      await deleteRules(
        context,
        open.flatMap(({ own }) => own),
      );
      await changeSettings(context, { highlights: null });
    });
    return {
      rulesRemoved: open.reduce((sum, { own }) => sum + own.length, 0),
      skipped: closed.filter(({ isMarked }) => isMarked).map(({ sheet, reason }) => ({ sheet, reason })),
    };
  });
}

/** Marks what is to be marked; where rows were moved since the check, once more at the rows where they stand now. */
async function replaceHighlights(
  context: Excel.RequestContext,
  wanted: Anchored,
  options: HighlightOptions,
): Promise<HighlightResult> {
  const first = await markOnce(context, wanted, options);
  if (first.moved.length === 0) return first.result;
  const followed = await followRows(context, wanted, first.moved);
  // The other sheets are marked by now: too late to stop.
  const { result: second } = await markOnce(context, followed, { at: options.at, version: options.version });
  const told = new Set(second.skipped.map(({ sheet }) => sheet));
  const lost = first.moved.flatMap(({ name }) => {
    const rows = followed.lost.get(name) ?? 0;
    if (rows === 0 || told.has(name)) return [];
    const isAny = followed.run.findings.some(({ location }) => location.sheet === name);
    return [{ sheet: name, reason: isAny ? lostReason(rows) : MOVED }];
  });
  return { ...second, skipped: [...second.skipped, ...lost] };
}

function lostReason(rows: number): string {
  return `${counted(rows, 'row')} changed since the check and ${rows === 1 ? 'is' : 'are'} not marked. Check again.`;
}

async function markOnce(
  context: Excel.RequestContext,
  { run, anchors }: Anchored,
  { at, version, signal }: HighlightOptions,
): Promise<{ readonly result: HighlightResult; readonly moved: readonly OpenSheet[] }> {
  const plans = planHighlights(run);
  const { open, closed } = await openSheets(context);
  signal?.throwIfAborted();
  const moved: OpenSheet[] = [];
  let isWritten = false;
  const sheets = await wholeOrAbsent(context, open, async () => {
    const added = await writeRules(context, open, plans, anchors, signal);
    isWritten = true;
    for (const { sheet, stands } of added) if (!stands()) moved.push(sheet);
    await removeFrom(context, new Set(moved.map(({ name }) => name)));
    const marked = added
      .filter(({ sheet }) => !moved.includes(sheet))
      .map(({ sheet: { id, name }, rules }) => ({ id, name, rules: rules.map((rule) => rule.id) }));
    // Also where nothing is left to mark: highlights stay on until they are removed, so that the next gap is marked.
    const highlights: HighlightLedger = { at, version, sheets: marked };
    await changeSettings(context, { highlights });
    return marked;
  }).catch((error: unknown) => {
    const wereMarked = open.some(({ own }) => own.length > 0);
    if (isWritten || signal?.aborted !== true || !wereMarked) throw error;
    return null;
  });
  if (sheets === null) return { result: { sheetsMarked: 0, rowsMarked: 0, skipped: [], isStopped: true }, moved: [] };
  const marked = plans.filter(({ sheet }) => sheets.some(({ name }) => name === sheet));
  const result = {
    sheetsMarked: marked.length,
    rowsMarked: marked.reduce((sum, { rowsMarked }) => sum + rowsMarked, 0),
    skipped: plans.flatMap(({ sheet }) => {
      if (marked.some((plan) => plan.sheet === sheet)) return [];
      if (moved.some(({ name }) => name === sheet)) return [{ sheet, reason: MOVED }];
      return [{ sheet, reason: closed.find((each) => each.sheet === sheet)?.reason ?? GONE }];
    }),
  };
  return { result, moved };
}

interface WrittenRules {
  readonly sheet: OpenSheet;
  readonly rules: readonly Excel.ConditionalFormat[];
  /** Whether the rows stood where they were read, at the moment when they were marked. */
  readonly stands: () => boolean;
}

/** Replaces our rules, and reads in the same request what stands in the rows. */
async function writeRules(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
  plans: readonly HighlightPlan[],
  anchors: readonly SheetAnchors[],
  signal: AbortSignal | undefined,
): Promise<WrittenRules[]> {
  const payload = new PayloadMeter(context, stopping(signal));
  const added: Omit<WrittenRules, 'stands'>[] = [];
  for (const sheet of open) {
    await queueDeletion(sheet.own, payload);
    const rules: Excel.ConditionalFormat[] = [];
    const plan = plans.find((each) => each.sheet === sheet.name);
    for (const rule of plan?.rules ?? []) rules.push(...(await queueRule(sheet.worksheet, rule, payload)));
    if (rules.length > 0) added.push({ sheet, rules });
  }
  const written: WrittenRules[] = [];
  for (const { sheet, rules } of added) {
    const known = anchors.find((each) => each.sheet === sheet.name);
    const stands = known === undefined ? () => true : await queueAnchorCheck(sheet.worksheet, known, payload);
    written.push({ sheet, rules, stands });
  }
  await payload.flush();
  return written;
}

/** Takes our rules away from some sheets. They are looked for anew: a rule that was moved up may have another object by now. */
async function removeFrom(context: Excel.RequestContext, names: ReadonlySet<string>): Promise<void> {
  if (names.size === 0) return;
  const { open } = await openSheets(context);
  await deleteRules(
    context,
    open.filter(({ name }) => names.has(name)).flatMap(({ own }) => own),
  );
}
