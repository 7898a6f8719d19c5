import type { HostWorkbook } from '../../src/embedded-host';
import type { ProposedFix } from '../../src/compliance/fixes/fix';
import { brokenState, isOwnTab, ownView, usersView, waiversIn, type View } from '../faults/views';
import { differenceOf, type ChangedCell } from './differences';
import { act, clearFaults, fixesFor, prepare, waiverKey } from './act';
import { openPane, type Pane } from './pane';
import { reopen, reopenPane, type Lose } from './reopen';
import { open } from './start';
import { stepText, type Operation, type Step } from './steps';

/** What may change of the user's, and what the people of this sequence may count on. */
interface Ledger {
  /** What fixes made of cells: the text of a cell after, and the texts that it may have had before. */
  readonly fixed: Map<string, Set<string>>;
  /** Cells that are fixed, and not restored or kept for good. */
  open: number;
  /** Cells of which was said that they are left as they are. */
  told: number;
  /** Notes that people typed on report tabs. */
  notes: Set<string>;
}

/** Plays a sequence on the school and gives back what was lost or broken, each with the step after which it was seen. */
export async function play(file: Uint8Array, steps: readonly Step[]): Promise<string[]> {
  const losses: string[] = [];
  const ledger: Ledger = { fixed: new Map(), open: 0, told: 0, notes: new Set() };
  let pane = await openPane(await open(file));
  await pane.session.check();
  await pane.rest();
  for (const [at, step] of steps.entries()) {
    const lose = (text: string) => losses.push(`step ${at + 1}, ${stepText(step)}: ${text}`);
    pane = await playStep(pane, step, at, ledger, lose, file);
    if (losses.length > 0) break;
  }
  if (losses.length === 0) await leave(pane, ledger, (text) => losses.push(`at the end: ${text}`));
  pane.end();
  return losses;
}

async function playStep(pane: Pane, step: Step, at: number, ledger: Ledger, lose: Lose, file: Uint8Array) {
  const { operation } = step;
  if (operation === 'save and reopen') return reopen(pane, lose, file);
  if (operation === 'close the pane') return reopenPane(pane);
  if (operation === 'type a note on a report') {
    typeNote(pane, `note ${at}`, ledger);
    await pane.rest();
    return pane;
  }
  const { excel, session } = pane;
  const { workbook } = excel;
  const start = usersView(workbook);
  const waivers = waiversIn(workbook);
  const wanted = fixesFor(pane, step);
  const made = session.getState().madeFixes;
  const key = waiverKey(pane, step);
  const met = prepare(pane, step);
  const work = act(pane, step, wanted);
  const isSilent = await Promise.race([work.then(() => false), excel.silent.then(() => true)]);
  if (isSilent && step.failure?.kind.name !== 'the pane is closed') session.stopWaiting();
  clearFaults(pane);
  await pane.rest();

  const end = usersView(workbook);
  const spans: [View, View][] =
    met.then === null
      ? [[start, end]]
      : [
          [start, met.before],
          [met.then, end],
        ];
  const isWaiver = operation === 'waive' || operation === 'take a waiver back';
  for (const [then, now] of spans) {
    const { cells, other } = differenceOf(...withoutWaivers(then, now, isWaiver));
    for (const text of other) lose(text);
    for (const cell of cells) {
      if (!mayChange(cell, operation, wanted, ledger)) lose(`${cell.sheet}: ${cell.before.text} → ${cell.after.text}`);
    }
  }
  const lost = waivers.filter((each) => !waiversIn(workbook).includes(each) && !(isWaiver && each === key));
  if (lost.length > 0) lose(`the waivers ${lost.join(', ')} are gone`);
  for (const kind of brokenState(workbook)) lose(`what is kept of ${kind} is broken`);
  if (operation === 'remove reports')
    ledger.notes = new Set([...ledger.notes].filter((note) => isThere(workbook, note)));
  for (const note of ledger.notes) if (!isThere(workbook, note)) lose(`the note "${note}" on a report is gone`);
  if (operation === 'restore') ledger.told += leftOf(pane);
  if (operation === 'forget') ledger.told += made[step.choice % made.length]?.cells ?? 0;
  return isSilent ? reopenPane(pane) : pane;
}

/** Whether a change of a cell is one that was asked for; what a fix made is noted. */
function mayChange(
  { before, after }: ChangedCell,
  operation: Operation,
  wanted: readonly ProposedFix[],
  ledger: Ledger,
): boolean {
  const { fixed } = ledger;
  if (operation === 'restore') {
    ledger.open--;
    return fixed.get(before.text)?.has(after.text) ?? false;
  }
  if (operation !== 'fix') return false;
  ledger.open++;
  fixed.set(after.text, (fixed.get(after.text) ?? new Set()).add(before.text));
  return wanted.some(({ was, becomes }) => was === before.value && becomes === after.value);
}

function leftOf({ session }: Pane): number {
  return session.getState().leftCells.reduce((sum, { cells }) => sum + cells.length, 0);
}

function typeNote({ excel }: Pane, text: string, { notes }: Ledger): void {
  const tab = excel.workbook.sheets.find(
    (sheet) => isOwnTab(sheet) && !sheet.name.startsWith('ML report being written'),
  );
  if (tab === undefined) return;
  excel.host.userEdit(tab.id, 'Z13', [[text]]);
  for (const note of notes) if (!isThere(excel.workbook, note)) notes.delete(note);
  notes.add(text);
}

function isThere({ sheets }: HostWorkbook, note: string): boolean {
  return sheets.filter(isOwnTab).some(({ cells }) => {
    let found = false;
    cells.forEachRow(({ values }) => (found ||= values.includes(note)));
    return found;
  });
}

/** Everything of ours is taken away again: nothing is left of it but what is told, and nothing of the user's goes with it. */
async function leave(before: Pane, ledger: Ledger, lose: Lose): Promise<void> {
  const pane = await reopenPane(before);
  const { session, excel } = pane;
  for (const { id } of session.getState().madeFixes) {
    const then = usersView(excel.workbook);
    await session.restoreFixes(id);
    await pane.rest();
    ledger.told += leftOf(pane);
    const { cells, other } = differenceOf(then, usersView(excel.workbook));
    for (const text of other) lose(text);
    for (const cell of cells)
      if (!mayChange(cell, 'restore', [], ledger)) lose(`${cell.sheet}: ${cell.before.text} → ${cell.after.text}`);
  }
  if (ledger.open > ledger.told)
    lose(`${ledger.open} fixed cells were not restored, and only of ${ledger.told} it was told`);
  const then = usersView(excel.workbook);
  const told: string[] = [];
  for (const remove of [
    () => session.removeHighlights(),
    () => session.removeEslColumns(),
    () => session.removeReports(),
    ...session.getState().addedPlans.map(
      ({ id }) =>
        () =>
          session.takeBackPlan(id),
    ),
  ]) {
    await remove();
    await pane.rest();
    const { notice, problem } = session.getState();
    if (notice?.intent === 'warning' || problem !== null) told.push(`${notice?.hint ?? ''} ${problem?.message ?? ''}`);
  }
  const { cells, other } = differenceOf(then, usersView(excel.workbook));
  for (const text of [
    ...other,
    ...cells.map(({ sheet, before: was, after }) => `${sheet}: ${was.text} → ${after.text}`),
  ])
    lose(text);
  const left = Object.keys(ownView(excel.workbook, 'columns as they look'));
  if (left.length > 0 && told.length === 0) lose(`something of ours stays on ${left.join(', ')}, and nothing is said`);
  pane.end();
}

/** Who waives changes the waivers, and nothing else. */
function withoutWaivers(then: View, now: View, isWaiver: boolean): [View, View] {
  if (!isWaiver) return [then, now];
  const without = (view: View): View => ({
    ...view,
    'in the workbook': JSON.stringify(
      (JSON.parse(view['in the workbook'] ?? '[]') as unknown[]).filter((_, at) => at !== 4),
    ),
  });
  return [without(then), without(now)];
}
