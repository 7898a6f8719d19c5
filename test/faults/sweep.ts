import { describeFailure } from '../../src/taskpane/session/failures';
import { ExcelQueue } from '../../src/taskpane/session/excel-queue';
import type { HostWorkbook, ProfileName } from '../../src/embedded-host';
import type { Action } from './actions';
import { copyWorkbook } from './copy-workbook';
import { FaultyExcel, type SyncFault } from './faulty-excel';
import { schoolWorkbook } from './school';
import { brokenState, isOwnTab, ownView, stateOf, usersView, type View } from './views';

/** One way to fail at one sync; `times` syncs in a row. */
export interface Fault {
  readonly name: string;
  readonly at: (actions: number) => SyncFault;
  readonly times?: number;
  /** A sheet that is gone afterwards. */
  readonly deletes?: string;
  /** Who stops waiting: nobody while Excel answers, the user in front of the pane, or the pane that is closed. */
  readonly ends?: 'stopped' | 'closed';
}

const refusal = (code: string, share?: number): Fault => ({
  name: share === undefined ? code : `${code} after ${share * 100} % of the request`,
  at: (actions) => ({ code, ...(share === undefined ? {} : { afterActions: Math.floor(actions * share) }) }),
});

const deletion = (name: string): Fault => ({
  name: `${name} is deleted meanwhile`,
  deletes: name,
  at: () => ({ meanwhile: (workbook) => deleteSheet(workbook, ({ name: own }) => own === name) }),
});

export const FAULTS: readonly Fault[] = [
  refusal('AccessDenied'),
  refusal('AccessDenied', 0.5),
  refusal('AccessDenied', 0.9),
  refusal('GeneralException'),
  refusal('GeneralException', 0.5),
  { ...refusal('GeneralException', 0.7), name: 'GeneralException three times over', times: 3 },
  refusal('RequestPayloadSizeLimitExceeded'),
  refusal('InvalidOperationInCellEditMode'),
  refusal('ItemNotFound'),
  deletion('Roster'),
  deletion('Schedule'),
  {
    name: 'our tab is deleted meanwhile',
    at: () => ({ meanwhile: (workbook) => deleteSheet(workbook, isOwnTab) }),
  },
  { name: 'no answer, and nothing done', at: () => ({ silence: 'lost' }), ends: 'stopped' },
  { name: 'no answer, though it was done', at: () => ({ silence: 'done' }), ends: 'stopped' },
  { name: 'the pane is closed', at: () => ({ silence: 'done' }), ends: 'closed' },
];

/** What an action came to; neither where nobody waited for it. */
export interface Outcome {
  readonly result?: unknown;
  readonly error?: unknown;
}

/** The school, with what the action needs done before; made once and then copied. */
export async function openFor(action: Pick<Action, 'before'>, profile?: ProfileName): Promise<FaultyExcel> {
  let made = opened.get(action);
  if (made === undefined) {
    made = schoolWorkbook();
    if (action.before) await new FaultyExcel(made).run(action.before);
    opened.set(action, made);
  }
  return new FaultyExcel(copyWorkbook(made), profile);
}

const opened = new WeakMap<object, HostWorkbook>();

/** Does the action while the n-th sync fails, counted from 1. */
export async function doWithFault(
  excel: FaultyExcel,
  action: Action,
  fault: Fault,
  n: number,
  actions: number,
): Promise<Outcome> {
  for (let again = 0; again < (fault.times ?? 1); again++) excel.failAt(n + again, fault.at(actions));
  const queue = new ExcelQueue({ run: (batch) => excel.run(batch), isSetSupported: () => true }, () => undefined);
  const work = queue.run(action.act).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  if (fault.ends === undefined) return work;
  await Promise.race([excel.silent, work]);
  if (fault.ends === 'stopped') queue.stopWaiting();
  return fault.ends === 'stopped' ? work : {};
}

/** Does the action, with the fault at the n-th sync and then again without, and tells what is not as it should be. */
export async function tryCase(
  action: Action,
  fault: Fault,
  n: number,
  known: Known,
  profile?: ProfileName,
): Promise<string[]> {
  const excel = await openFor(action, profile);
  const outcome = await doWithFault(excel, action, fault, n, known.actions[n - 1] ?? 0);
  const wrong = wrongWords(outcome);
  excel.clearFaults();
  const isLeftAlone = fault.ends !== undefined;
  if (!isLeftAlone && !(await areEventsOn(excel))) wrong.push('the pane no longer hears of changes');
  wrong.push(...differences('the user’s', usersView(excel.workbook), known.users, fault.deletes));
  const view = ownView(excel.workbook, 'columns as they read');
  const own = isLeftAlone ? withoutWorkingTab(view) : view;
  if (!isWhole(own, known, fault.deletes, action.sheetBySheet ?? false)) wrong.push('ours is neither whole nor absent');
  for (const kind of brokenState(excel.workbook)) wrong.push(`what is kept of ${kind} is broken`);
  wrong.push(...(await nextRun(excel.workbook, action, fault.deletes, known)));
  return wrong.map((text) => `${action.name}, sync ${n}, ${fault.name}: ${text}`);
}

/** Does the action once more where nothing fails. From a workbook that is the same as one before it comes to the same, and is not done. */
async function nextRun(
  workbook: HostWorkbook,
  action: Action,
  deleted: string | undefined,
  known: Known,
): Promise<readonly string[]> {
  const state = `${deleted ?? ''}\n${stateOf(workbook)}`;
  const told = known.next.get(state);
  if (told !== undefined) return told;
  const wrong: string[] = [];
  const failure = await new FaultyExcel(workbook).run(action.act).then(
    () => null,
    (error: unknown) => describeFailure(error).code,
  );
  if (failure !== null) wrong.push(`the next run failed: ${failure}`);
  wrong.push(...differences('the user’s, after the next run', usersView(workbook), known.users, deleted));
  if (!sameView(ownView(workbook, 'columns as they look'), known.afterWithLooks, deleted))
    wrong.push('the next run did not complete ours');
  known.next.set(state, wrong);
  return wrong;
}

function areEventsOn(excel: FaultyExcel): Promise<boolean> {
  return excel.run(async (context) => {
    const { runtime } = context;
    runtime.load('enableEvents');
    await context.sync();
    return runtime.enableEvents;
  });
}

/** What an action does where nothing fails. */
export interface Known {
  /** The actions of each sync. */
  readonly actions: readonly number[];
  readonly users: View;
  readonly before: View;
  readonly after: View;
  readonly afterWithLooks: View;
  /** What is wrong after the action, by the workbook on which it was done. */
  readonly next: Map<string, readonly string[]>;
}

export async function knownOf(action: Action): Promise<Known> {
  const excel = await openFor(action);
  const users = usersView(excel.workbook);
  const before = ownView(excel.workbook, 'columns as they read');
  await excel.run(action.act);
  return {
    actions: excel.actions,
    users,
    before,
    after: ownView(excel.workbook, 'columns as they read'),
    afterWithLooks: ownView(excel.workbook, 'columns as they look'),
    next: new Map(),
  };
}

/** What is missing where a failure is told to a person. */
export function wrongWords({ error }: Pick<Outcome, 'error'>): string[] {
  if (error === undefined) return [];
  const { code, message, hint } = describeFailure(error);
  const isTold = message.length > 5 && hint.length > 10 && !message.startsWith('Something went wrong');
  const isOurs = ['InvalidArgument', 'PropertyNotLoaded', 'InvalidObjectPath', 'Unknown'].includes(code);
  return isTold && !isOurs ? [] : [`no plain words for ${code} (${String(error)})`];
}

function differences(whose: string, now: View, then: View, deleted: string | undefined): string[] {
  const names = new Set([...Object.keys(now), ...Object.keys(then)]);
  names.delete(deleted ?? '');
  if (deleted !== undefined) names.delete('in the workbook');
  return [...names].filter((name) => now[name] !== then[name]).map((name) => `${whose} ${name} changed`);
}

function isWhole(own: View, { before, after }: Known, deleted: string | undefined, sheetBySheet: boolean): boolean {
  if (!sheetBySheet) return [before, after, {}].some((view) => sameView(own, view, deleted));
  return Object.entries(own).every(([name, text]) => text === before[name] || text === after[name]);
}

function sameView(one: View, other: View, deleted: string | undefined): boolean {
  return differences('', one, other, deleted).length === 0;
}

/** What a pane that was closed half-way left under its working name; the next run takes it away. */
function withoutWorkingTab(view: View): View {
  return Object.fromEntries(Object.entries(view).filter(([name]) => !name.startsWith('ML report being written')));
}

function deleteSheet(workbook: HostWorkbook, isMeant: (sheet: HostWorkbook['sheets'][number]) => boolean): void {
  workbook.sheets = workbook.sheets.filter((sheet) => !isMeant(sheet));
  workbook.changed.add('sheets');
}
