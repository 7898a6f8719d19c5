import { withoutEvents } from '../read/events';
import type { SkippedSheet } from '../highlight/highlight';
import { HostRefusal, isGone } from '../request/errors';
import { letPass } from '../request/let-pass';
import { withRetry } from '../request/retry';
import { openState, readState } from '../settings/kept-state';
import { newestAdded, PLAN_ROWS, type AddedPlanRows } from '../settings/kinds/plan-rows';
import type { OpenState } from '../settings/open-state';
import { addToSheet, type CleanUp } from './add';
import { findPlanColumns } from './find';
import { besides, digestOf, type PlanSheetRows } from './rows';
import { takeFromSheet, type Wanted } from './take-back';

export type { PlanSheetRows } from './rows';

export interface AddedResult {
  /** Rows and marks that stand now, all sheets together. */
  readonly rows: number;
  readonly marks: number;
  /** Sheets that were left as they are, each with the reason and what to do. */
  readonly skipped: readonly SkippedSheet[];
}

export interface TakenBackResult {
  readonly rows: number;
  readonly marks: number;
  /** Rows and sheets that stay as they are, each with the reason. */
  readonly left: readonly SkippedSheet[];
}

type Kept = OpenState<{ readonly added: readonly AddedPlanRows[] }>;

const MOST_TURNS = 3;
const EARLIER = 'The plan would leave rows that an earlier plan added. Take that plan back first, then build again.';
const RESTLESS = 'Somebody changed it while plan rows were being taken out. Take them back again.';

/**
 * Puts rows of a plan below the schedule's last row and marks the rows that the plan leaves (docs/spec/schedule-builder.md, Into the sheet).
 * What of the same lines stands in the workbook already is taken back first. A plan that leaves rows of an earlier one is not put in. The workbook keeps what was put in, in the request that does it.
 * @throws HostRefusal where the workbook cannot keep it; else what Office.js throws. Then nothing of it stands.
 */
export function addPlanRows(
  context: Excel.RequestContext,
  sheets: readonly PlanSheetRows[],
  entry: Pick<AddedPlanRows, 'id' | 'school'>,
): Promise<AddedResult> {
  const unfinished: CleanUp[] = [];
  return withRetry(() =>
    withoutEvents(context, async () => {
      for (let cleanUp = unfinished.pop(); cleanUp !== undefined; cleanUp = unfinished.pop()) await cleanUp();
      return add(context, sheets, entry, unfinished);
    }),
  );
}

async function add(
  context: Excel.RequestContext,
  sheets: readonly PlanSheetRows[],
  entry: Pick<AddedPlanRows, 'id' | 'school'>,
  unfinished: CleanUp[],
): Promise<AddedResult> {
  const kept = await openKept(context);
  const lines = new Set(sheets.flatMap(({ added, marks }) => [...added, ...marks].map(({ line }) => line)));
  const added = new Set(kept.value.added.flatMap(({ rows }) => rows.map(({ line }) => line)));
  const early = sheets.filter(({ marks }) => marks.some(({ holds }) => holds !== undefined && added.has(holds)));
  if (early.length > 0) {
    return { rows: 0, marks: 0, skipped: early.map(({ anchors }) => ({ sheet: anchors.sheet, reason: EARLIER })) };
  }
  const before = kept.value.added.filter(({ marks, rows }) =>
    [...marks, ...rows.map(({ line }) => line)].some((line) => lines.has(line)),
  );
  if (before.length > 0) await takeBack(context, before);
  const state = before.length > 0 ? await openKept(context) : kept;
  const skipped: SkippedSheet[] = [];
  const put: PlanSheetRows[] = [];
  try {
    for (const sheet of sheets) {
      const queue = (those: readonly PlanSheetRows[]) => state.queueChange(withEntry(entryOf(entry, those)));
      const keep = {
        queue: () => queue([...put, sheet]),
        takeBack: () => queue(put),
        settle: () => state.settle(),
      };
      const reason = await addToSheet(context, sheet, keep, (cleanUp) => unfinished.push(cleanUp));
      unfinished.length = 0;
      if (reason === null) put.push(sheet);
      else skipped.push(reason);
    }
  } catch (error) {
    await cleanAfter(context, entryOf(entry, sheets), unfinished);
    throw error;
  }
  const sum = (count: (sheet: PlanSheetRows) => number) => put.reduce((total, sheet) => total + count(sheet), 0);
  return { rows: sum(({ added }) => added.length), marks: sum(({ marks }) => marks.length), skipped };
}

/** Nothing that was put in is left. The first failure is the one to tell of; what fails here is tried again by the next attempt. */
async function cleanAfter(context: Excel.RequestContext, entry: AddedPlanRows, unfinished: CleanUp[]): Promise<void> {
  const wanted = [...unfinished];
  unfinished.length = 0;
  for (const cleanUp of wanted) {
    await cleanUp().catch((error: unknown) => {
      letPass(error);
      unfinished.push(cleanUp);
    });
  }
  await takeBack(context, [entry]).catch((error: unknown) => letPass(error));
}

function entryOf(entry: Pick<AddedPlanRows, 'id' | 'school'>, sheets: readonly PlanSheetRows[]): AddedPlanRows {
  return {
    ...entry,
    rows: sheets.flatMap(({ added, planColumn, used }) =>
      added.map(({ cells, line }) => ({ line, digest: digestOf(besides(cells, planColumn - used.column)) })),
    ),
    marks: [...new Set(sheets.flatMap(({ marks }) => marks.map(({ line }) => line)))],
  };
}

/** Puts an entry in the place of the one of the same number. */
function withEntry(entry: AddedPlanRows): (value: Kept['value']) => Kept['value'] {
  return ({ added }) => ({ added: newestAdded([entry, ...added]) });
}

/**
 * Takes out what was put in under a number: rows that still hold what was written, wherever they stand by now, and marks. Rows that somebody
 * wrote into stay, are told, and are the user's from then on.
 */
export function takeBackPlanRows(context: Excel.RequestContext, id: number): Promise<TakenBackResult> {
  return withRetry(() =>
    withoutEvents(context, async () => {
      const { added } = (await openKept(context)).value;
      return takeBackFinishing(
        context,
        added.filter((entry) => entry.id === id),
      );
    }),
  );
}

/** Half-way there is no way back: what a passing failure interrupted is finished where the next attempt can. */
async function takeBackFinishing(
  context: Excel.RequestContext,
  entries: readonly AddedPlanRows[],
): Promise<TakenBackResult> {
  try {
    return await takeBack(context, entries);
  } catch (error) {
    return takeBack(context, entries).catch(() => {
      // The first failure is the one to tell of.
      throw error;
    });
  }
}

async function takeBack(context: Excel.RequestContext, entries: readonly AddedPlanRows[]): Promise<TakenBackResult> {
  const wanted: Wanted = {
    digests: new Map(entries.flatMap(({ rows }) => rows.map(({ digest, line }) => [line, digest]))),
    marks: new Set(entries.flatMap(({ marks }) => marks)),
  };
  const left = new Map<string, SkippedSheet>();
  const closed = new Set<string>();
  let [rows, marks, isDone] = [0, 0, false];
  for (let turn = 0; turn < MOST_TURNS && !isDone; turn++) {
    try {
      const found = await findPlanColumns(context);
      isDone = found !== null;
      closed.clear();
      for (const column of found ?? []) {
        const taken = await takeFromSheet(context, column, wanted);
        if (taken === null) {
          isDone = false;
          continue;
        }
        rows += taken.rows;
        marks += taken.marks;
        if (taken.isClosed) closed.add(column.sheet.name);
        for (const each of taken.left) left.set(`${each.sheet}\n${each.reason}`, each);
      }
    } catch (error) {
      if (!isGone(error)) throw error;
      isDone = false;
    }
  }
  // What stands on a sheet that may not be changed now can be taken back later.
  if (isDone && closed.size === 0) await forget(context, entries);
  return { rows, marks, left: [...left.values(), ...(isDone ? [] : [{ sheet: 'The schedule', reason: RESTLESS }])] };
}

async function forget(context: Excel.RequestContext, entries: readonly AddedPlanRows[]): Promise<void> {
  const kept = await openKept(context);
  const ids = new Set(entries.map(({ id }) => id));
  kept.queueChange(({ added }) => ({ added: added.filter(({ id }) => !ids.has(id)) }));
  await context.sync();
  await kept.settle();
}

/** What of plans stands in the workbook, as it keeps it; the newest first. */
export async function readAddedPlans(context: Excel.RequestContext): Promise<readonly AddedPlanRows[]> {
  return (await readState(context, [PLAN_ROWS])).of(PLAN_ROWS).value.added;
}

async function openKept(context: Excel.RequestContext): Promise<Kept> {
  const kept = (await openState(context, [PLAN_ROWS])).of(PLAN_ROWS);
  if (kept.problem === 'newer') throw new HostRefusal('NewerSettings');
  return kept;
}
