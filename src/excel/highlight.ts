import { anchorsOf, type SheetAnchors } from '../compliance/row-anchors';
import type { ComplianceRun } from '../compliance/run';
import { planHighlights, type HighlightPlan } from './highlight-plan';
import { queueRule } from './highlight-rules';
import {
  deleteRules,
  openSheets,
  queueDeletion,
  wholeOrAbsent,
  type OpenSheet,
  type SkippedSheet,
} from './highlight-sheets';
import { PayloadMeter } from './payload';
import { withRetry } from './retry';
import { MOVED, queueAnchorCheck } from './row-anchors';
import { changeSettings, type HighlightLedger } from './workbook-settings';

export type { SkippedSheet } from './highlight-sheets';

export interface HighlightOptions {
  /** When, for the ledger; any text. */
  readonly at: string;
  /** The add-in's version, for the ledger. */
  readonly version: string;
  /** What stood in the rows when they were read; taken from the run where left out, which must then hold the cells. */
  readonly anchors?: readonly SheetAnchors[];
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

const GONE = 'It is no longer there. Check again to read the workbook anew.';

/**
 * Marks the rows and cells of a run's findings by conditional formats of ours, in place of those of the run before. The
 * user's own formats stay as they are. The number of syncs does not depend on the number of findings, unless they are too
 * many for one request. Protected and missing sheets are skipped and told; so are sheets whose rows no longer stand where they
 * were read, which are left without marks. Where Excel fails, marks are as before or absent. Throws what Office.js throws.
 */
export function applyHighlights(
  context: Excel.RequestContext,
  run: Pick<ComplianceRun, 'findings' | 'sheets'>,
  options: HighlightOptions,
): Promise<HighlightResult> {
  return withRetry(() => replaceHighlights(context, planHighlights(run), options.anchors ?? anchorsOf(run), options));
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

async function replaceHighlights(
  context: Excel.RequestContext,
  plans: readonly HighlightPlan[],
  anchors: readonly SheetAnchors[],
  { at, version }: HighlightOptions,
): Promise<HighlightResult> {
  const { open, closed } = await openSheets(context);
  const moved = new Set<string>();
  const sheets = await wholeOrAbsent(context, open, async () => {
    const added = await writeRules(context, open, plans, anchors);
    for (const { sheet, stands } of added) if (!stands()) moved.add(sheet.name);
    await removeFrom(context, moved);
    const marked = added
      .filter(({ sheet: { name } }) => !moved.has(name))
      .map(({ sheet: { id, name }, rules }) => ({ id, name, rules: rules.map((rule) => rule.id) }));
    // Also where nothing is left to mark: highlights stay on until they are removed, so that the next gap is marked.
    const highlights: HighlightLedger = { at, version, sheets: marked };
    await changeSettings(context, { highlights });
    return marked;
  });
  const marked = plans.filter(({ sheet }) => sheets.some(({ name }) => name === sheet));
  return {
    sheetsMarked: marked.length,
    rowsMarked: marked.reduce((sum, { rowsMarked }) => sum + rowsMarked, 0),
    skipped: plans.flatMap(({ sheet }) => {
      if (marked.some((plan) => plan.sheet === sheet)) return [];
      if (moved.has(sheet)) return [{ sheet, reason: MOVED }];
      return [{ sheet, reason: closed.find((each) => each.sheet === sheet)?.reason ?? GONE }];
    }),
  };
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
): Promise<WrittenRules[]> {
  const payload = new PayloadMeter(context);
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
