import type { Waiver } from '../../compliance/findings/finding';
import { usableChanges, type PolicyChanges } from '../../compliance/policy/policy';
import type { SheetCorrections } from '../../compliance/sheets/corrections';
import type { HeadingAnswers } from '../../compliance/sheets/heading-answers';
import { HostRefusal, isGone } from '../request/errors';
import { openState, readState, type KeptState } from './kept-state';
import { CHOICES } from './kinds/choices';
import { CORRECTIONS } from './kinds/corrections';
import { FIXES, type KeptFix } from './kinds/fixes';
import { HIGHLIGHTS, type HighlightLedger } from './kinds/highlights';
import { PANE_CHOICES, type PaneChoices } from './kinds/pane-choices';
import { PLAN_CHOICES, type PlanChoice } from './kinds/plan-choices';
import { PLAN_ROWS, type AddedPlanRows } from './kinds/plan-rows';
import { POLICY } from './kinds/policy';
import { RUNS } from './kinds/runs';
import { WAIVERS } from './kinds/waivers';
import type { OpenState } from './open-state';
import { problemsOf } from './state-problems';

/** What people set in the workbook, and whether it is marked. */
export interface WorkbookSettings {
  /** What the user said about sheets that we read wrongly. */
  readonly corrections: SheetCorrections;
  /** What people said that headings mean, on every sheet. */
  readonly answers: HeadingAnswers;
  readonly policyChanges: PolicyChanges;
  readonly waivers: readonly Waiver[];
  /** Null where highlights are off; without sheets where they are on and nothing is to be marked. */
  readonly highlights: HighlightLedger | null;
}

/** All that the workbook keeps for a check and for the pane, and what is to be said of it. */
export interface StoredSettings {
  readonly settings: WorkbookSettings;
  /** Earlier runs for the report of changes, as text; null where there are none. */
  readonly keptRuns: string | null;
  /** Fixes that can be taken back, the newest first. */
  readonly keptFixes: readonly KeptFix[];
  /** Rows of plans that can be taken back, the newest first. */
  readonly keptPlans: readonly AddedPlanRows[];
  /** Lines of plans that people locked or rejected. */
  readonly planChoices: readonly PlanChoice[];
  readonly paneChoices: PaneChoices;
  /** An older version left state elsewhere in the workbook: `moveOldSettings` moves it. */
  readonly isOld: boolean;
  /** What the workbook keeps and is not used: a sentence each, with what to do. */
  readonly remarks: readonly string[];
}

export interface SaveOptions {
  /** What becomes of a change to what a newer version of the add-in keeps: it is left out, alone or with a `HostRefusal`. */
  readonly newer?: 'leave' | 'refuse';
  /** What becomes of a change to what was cut or edited by hand: it takes its place, or is refused with a `HostRefusal`. */
  readonly damaged?: 'replace' | 'refuse';
  /** Asked before anything is written; then it is too late to stop. */
  readonly signal?: AbortSignal;
}

type Changes = Partial<WorkbookSettings> | ((settings: WorkbookSettings) => Partial<WorkbookSettings>);

export const EMPTY_SETTINGS: WorkbookSettings = {
  corrections: {},
  answers: {},
  policyChanges: {},
  waivers: [],
  highlights: null,
};

const KINDS = [CORRECTIONS, CHOICES, POLICY, WAIVERS, HIGHLIGHTS];

/** Reads the workbook's settings. What is missing, unreadable or of a newer version reads as empty. */
export async function readSettings(context: Excel.RequestContext): Promise<WorkbookSettings> {
  return settingsIn(await readState(context, KINDS));
}

/** Reads all that the workbook keeps, and says what of it is not used. */
export async function readStoredSettings(context: Excel.RequestContext): Promise<StoredSettings> {
  const state = await readState(context);
  const { refused } = usableChanges(state.of(POLICY).value);
  return {
    settings: settingsIn(state),
    keptRuns: state.of(RUNS).value.text,
    keptFixes: state.of(FIXES).value.made,
    keptPlans: state.of(PLAN_ROWS).value.added,
    planChoices: state.of(PLAN_CHOICES).value.choices,
    paneChoices: state.of(PANE_CHOICES).value,
    isOld: state.old.values.size > 0,
    remarks: [...problemsOf(state), ...refused.map((reason) => `${reason} It was left out; the other values hold.`)],
  };
}

/**
 * Changes some of the workbook's settings as they stand now; the others stay as they are. What a colleague writes in the same
 * moment stays too: `changes` is asked again with it. They are saved with the file.
 * @throws HostRefusal where the settings are not to be changed (`options`), and where there is no room for them
 */
export async function changeSettings(
  context: Excel.RequestContext,
  changes: Changes,
  options: SaveOptions = {},
): Promise<WorkbookSettings> {
  try {
    return await changeOnce(context, changes, options);
  } catch (error) {
    // Somebody took a part away in between; by now there is one less to change.
    if (!isGone(error)) throw error;
    return changeOnce(context, changes, options);
  }
}

async function changeOnce(
  context: Excel.RequestContext,
  changes: Changes,
  options: SaveOptions,
): Promise<WorkbookSettings> {
  const state = await openState(context, KINDS);
  options.signal?.throwIfAborted();
  const settings = settingsIn(state);
  const changed = (now: Partial<WorkbookSettings>): Partial<WorkbookSettings> =>
    typeof changes === 'function' ? changes({ ...settings, ...now }) : changes;
  const wanted = changed({});
  const settling: (() => Promise<void>)[] = [];
  const edit = <Value extends object>(open: OpenState<Value>, next: (value: Value) => Value) => {
    if (open.problem === 'newer' && options.newer === 'refuse') throw new HostRefusal('NewerSettings');
    if (open.problem === 'damaged' && options.damaged === 'refuse') throw new HostRefusal('DamagedSettings');
    open.queueChange(next);
    settling.push(() => open.settle());
  };
  if (wanted.corrections !== undefined) {
    edit(state.of(CORRECTIONS), ({ sheets }) => ({ sheets: changed({ corrections: sheets }).corrections ?? sheets }));
  }
  if (wanted.answers !== undefined) {
    edit(state.of(CHOICES), ({ headings }) => ({ headings: changed({ answers: headings }).answers ?? headings }));
  }
  if (wanted.policyChanges !== undefined) {
    edit(state.of(POLICY), (value) => {
      const policyChanges = usableChanges(value).changes;
      return changed({ policyChanges }).policyChanges ?? policyChanges;
    });
  }
  if (wanted.waivers !== undefined) {
    edit(state.of(WAIVERS), ({ waivers }) => ({ waivers: changed({ waivers }).waivers ?? waivers }));
  }
  if (wanted.highlights !== undefined) {
    edit(state.of(HIGHLIGHTS), ({ ledger }) => {
      const { highlights } = changed({ highlights: ledger });
      return { ledger: highlights === undefined ? ledger : highlights };
    });
  }
  await context.sync();
  for (const settle of settling) await settle();
  const saved = settingsIn(state);
  // As it was asked for: whether its values can be used is the next check's to say.
  return wanted.policyChanges === undefined ? saved : { ...saved, policyChanges: state.of(POLICY).value };
}

function settingsIn(state: KeptState): WorkbookSettings {
  return {
    corrections: state.of(CORRECTIONS).value.sheets,
    answers: state.of(CHOICES).value.headings,
    policyChanges: usableChanges(state.of(POLICY).value).changes,
    waivers: state.of(WAIVERS).value.waivers,
    highlights: state.of(HIGHLIGHTS).value.ledger,
  };
}
