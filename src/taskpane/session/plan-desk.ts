import type { Plan, PlanMode, PlanRequest } from '../../compliance/builder/plan';
import { rowsTouched } from '../../compliance/builder/plan-words';
import { counted } from '../../compliance/reports/wording';
import { changePlanChoices } from '../../excel/plan-rows/choices';
import { describeHostFailure } from '../../excel/request/errors';
import { letPass } from '../../excel/request/let-pass';
import type { AddedPlanRows } from '../../excel/settings/kinds/plan-rows';
import type { PlanChoice } from '../../excel/settings/kinds/plan-choices';
import type { PlanAnswer } from '../worker/plan-view';
import { skippedText, withWork, type SessionParts, type WithRun, type Work } from './parts';
import { acceptedLines, chosenLines, type Decision } from './plan-lines';
import type { Planning, ShownPlan } from './session';
import { outdatingTabs } from './stale-tabs';

/** Fetched when rows are first added or taken back, so that the pane opens as fast without it. */
const planRows = () => import('../../excel/plan-rows/plan-rows');

const LISTED_LATER = 'Excel did not list them. Check again: then Take back under Plan removes them.';

/** What the builder does with the user: plans, what was decided about their lines, and their rows in the sheet. */
export class PlanDesk {
  #isBuilding = false;

  /** @param changed called after cells were written: no event tells of them */
  constructor(
    private readonly parts: SessionParts,
    private readonly withRun: WithRun,
    private readonly changed: () => void,
  ) {}

  /** Hears what the workbook keeps of plans by now. */
  take(kept: { readonly keptPlans: readonly AddedPlanRows[]; readonly planChoices: readonly PlanChoice[] }): void {
    this.parts.store.change({ addedPlans: kept.keptPlans, planChoices: kept.planChoices });
  }

  /** The first plan shows as soon as it is there; the exact one takes its place. */
  async build(school: string, mode: PlanMode): Promise<void> {
    const { checker, store } = this.parts;
    store.change({ notice: null, plan: null, planLeft: [] });
    await withWork(this.parts, planning('building', `Building a schedule for ${school}`), ({ tell }) =>
      this.withRun(async () => {
        const { planChoices } = store.getState();
        const locked = chosenLines(planChoices, school, 'locked');
        const request: PlanRequest = { school, mode, locked, rejected: chosenLines(planChoices, school, 'rejected') };
        await this.#stoppable(async () => {
          const first = await checker.firstPlan(request);
          if (!this.#show(first, mode, 'looking')) return;
          tell(planning('building', `Looking for a better schedule. Best so far: ${bestText(first)}`));
          const exact = await checker.exactPlan(request);
          this.#show(exact ?? (await checker.plan(request)), mode, exact === null ? 'not here' : 'done');
          await this.#offerAnew(request, tell);
        });
        return true;
      }),
    );
    const { plan } = store.getState();
    if (plan?.search === 'looking') store.change({ plan: { ...plan, search: 'stopped' } });
  }

  /** Stops the building at once; the best plan so far stays. False where none is being built. */
  cancel(): boolean {
    if (!this.#isBuilding) return false;
    this.parts.checker.stop();
    return true;
  }

  /** Keeps in the workbook what was decided about lines of a school. */
  async decide(school: string, lines: readonly string[], decision: Decision): Promise<void> {
    const { queue, store } = this.parts;
    const of = new Set(lines);
    store.change({ notice: null });
    const made = decision === 'accepted' ? [] : lines.map((line): PlanChoice => ({ school, line, is: decision }));
    const kept = await withWork(this.parts, 'Saving in the workbook', ({ signal }) =>
      queue.run(
        (context) =>
          changePlanChoices(context, (choices) => [
            ...choices.filter((choice) => choice.school !== school || !of.has(choice.line)),
            ...made,
          ]),
        signal,
      ),
    );
    if (kept !== undefined) store.change({ planChoices: kept });
  }

  /** Puts the accepted rows of the plan on show into the schedule. */
  async add(): Promise<void> {
    const { checker, now, queue, store } = this.parts;
    const { plan: shown, planChoices } = store.getState();
    const plan = planOf(shown);
    if (plan === null) return;
    const accepted = acceptedLines(plan, planChoices).map(({ id }) => id);
    const entry = { id: now().getTime(), school: plan.school };
    const result = await withWork(this.parts, 'Adding rows to the schedule', ({ signal }) =>
      this.withRun(async () => {
        const { problem, sheets } = await checker.planRows(plan, accepted);
        if (problem === null) {
          const { addPlanRows } = await planRows();
          return queue.run((context) => this.#writing(context, addPlanRows(context, sheets, entry)), signal);
        }
        store.tell({ intent: 'warning', text: 'No row was added.', hint: problem });
        return null;
      }),
    );
    if (!result) return;
    const { marks, rows, skipped } = result;
    const isAdded = rows + marks > 0;
    store.change({ planLeft: skipped });
    const isListed = isAdded && (await this.#readAgain());
    store.tell({
      intent: skipped.length === 0 ? 'success' : 'warning',
      text: isAdded ? `Added ${rowsText(rows, marks)}.` : 'No row was added.',
      hint: skippedText(skipped) || (isListed ? 'Take back is under Plan.' : LISTED_LATER),
    });
    if (isAdded) this.changed();
  }

  /** Takes out what was added under a number. */
  async takeBack(id: number): Promise<void> {
    const { queue, store } = this.parts;
    const result = await withWork(this.parts, 'Taking plan rows back', async ({ signal }) => {
      const { takeBackPlanRows } = await planRows();
      return queue.run((context) => this.#writing(context, takeBackPlanRows(context, id)), signal);
    });
    if (result === undefined) return;
    const { left, marks, rows } = result;
    store.change({ planLeft: left });
    await this.#readAgain();
    store.tell({
      intent: left.length === 0 ? 'success' : 'warning',
      text: rows + marks === 0 ? 'No row was taken back.' : `Took back ${rowsText(rows, marks)}.`,
      ...(left.length === 0 ? {} : { hint: skippedText(left) }),
    });
    if (rows + marks > 0) this.changed();
  }

  /** Hears that a change in place was made. */
  fixed(line: string): void {
    const { store } = this.parts;
    const { plan } = store.getState();
    if (plan !== null) store.change({ plan: { ...plan, fixed: [...plan.fixed, line] } });
  }

  /** Looks for single changes of today's limits that close more. */
  async relax(): Promise<void> {
    const { checker, store } = this.parts;
    const plan = planOf(store.getState().plan);
    if (plan === null) return;
    store.change({ notice: null });
    const found = await withWork(this.parts, planning('relaxing', 'Trying one change after the other'), () =>
      this.withRun(() => this.#stoppable(() => checker.relaxations(plan))),
    );
    const { plan: shown } = store.getState();
    if (found === undefined || shown === null || planOf(shown) !== plan) return;
    store.change({ plan: { ...shown, plan: { ...plan, relaxations: found }, hasRelaxations: true } });
  }

  #writing<Result extends { readonly rows: number; readonly marks: number }>(
    context: Excel.RequestContext,
    work: Promise<Result>,
  ): Promise<Result> {
    return outdatingTabs(this.parts, context, work, ({ rows, marks }) => rows + marks > 0);
  }

  /** Whether there is a plan to decide about. */
  #show(answer: PlanAnswer, mode: PlanMode, search: ShownPlan['search']): boolean {
    const { store } = this.parts;
    const { runAt } = store.getState();
    const nothingYet = { anew: null, fixed: [], hasRelaxations: false };
    store.change({ plan: { ...answer, ...nothingYet, builtOn: runAt, mode, search } });
    return planOf(answer) !== null;
  }

  /** Where Repair leaves somebody open whom a plan may place, finds out what Build anew would come to. */
  async #offerAnew(request: PlanRequest, tell: (now: Work) => void): Promise<void> {
    const { checker, store } = this.parts;
    const { plan: shown } = store.getState();
    const open = planOf(shown)?.open ?? [];
    if (shown === null || request.mode === 'anew' || !open.some(({ reason }) => reason !== 'not-placed')) return;
    tell(planning('building', 'Finding out what Build anew would change'));
    const anew = planOf(await checker.plan({ ...request, mode: 'anew' }));
    if (anew === null) return;
    store.change({ plan: { ...shown, anew: { legal: anew.after.legal, rows: rowsTouched(anew.lines) } } });
  }

  /** Lets the engine build until it has, or the user stops it, which is told. */
  async #stoppable<Result>(build: () => Promise<Result>): Promise<Result | undefined> {
    const { store } = this.parts;
    this.#isBuilding = true;
    try {
      return await build();
    } catch (error) {
      if (describeHostFailure(error).code !== 'Cancelled') throw error;
      const isThere = store.getState().plan !== null;
      store.tell({
        intent: 'info',
        text: isThere ? 'Stopped. The best schedule so far is shown.' : 'Stopped. Nothing was changed.',
      });
      return undefined;
    } finally {
      this.#isBuilding = false;
    }
  }

  /** False where Excel fails: what was done is told all the same, and the next check lists what stands. */
  async #readAgain(): Promise<boolean> {
    const { queue, store } = this.parts;
    try {
      const { readAddedPlans } = await planRows();
      store.change({ addedPlans: await queue.run(readAddedPlans) });
      return true;
    } catch (error) {
      letPass(error);
      return false;
    }
  }
}

/** The plan on show, where there is one that may be shown. */
export function planOf(shown: Pick<PlanAnswer, 'plan'> | null): Plan | null {
  const plan = shown?.plan ?? null;
  return plan === null || 'missing' in plan ? null : plan;
}

function planning(what: Planning, doing: string): Work {
  return { doing, share: null, planning: what };
}

function bestText(answer: PlanAnswer): string {
  const plan = planOf(answer);
  return plan === null ? '' : `${plan.after.legal} of ${counted(plan.mls, 'ML')}`;
}

function rowsText(rows: number, marks: number): string {
  const texts = [
    ...(rows > 0 ? [counted(rows, 'row')] : []),
    ...(marks > 0 ? [`${counted(marks, 'mark')} on rows that are left`] : []),
  ];
  return texts.join(' and ');
}
