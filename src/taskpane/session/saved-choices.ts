import type { Waiver } from '../../compliance/findings/finding';
import { mergedRegions, type PolicyChanges, type Regions } from '../../compliance/policy/policy';
import { hasNoValues, type PolicyFile } from '../../compliance/policy/policy-file';
import { correctionsByName, withoutSheet, type SheetCorrection } from '../../compliance/sheets/corrections';
import { mergedAnswers, withoutAnswer } from '../../compliance/sheets/heading-answers';
import { countOpen } from '../../compliance/sheets/questions';
import type { KindId } from '../../compliance/sheets/kinds';
import { letPass } from '../../excel/request/let-pass';
import type { PaneChoices } from '../../excel/settings/kinds/pane-choices';
import { changePaneChoices } from '../../excel/settings/pane-choices';
import { changeSettings, type WorkbookSettings } from '../../excel/settings/workbook-settings';
import { withWork, type SessionParts } from './parts';
import { keptOfColumn, saidWords, withCorrection, type ColumnSaid } from './said-of-column';
import { localIsoDay } from './today';

/** What the user decides and the workbook keeps: waivers, corrections, answers, policy changes. After each, the cells read last are judged anew. */
export class SavedChoices {
  /** What cannot be read makes way only once the user was told, and saves nevertheless. */
  #damaged: 'refuse' | 'replace' = 'refuse';
  /** Choices in the pane that wait for their turn to be kept: one request takes all of them. */
  #unkept: Partial<PaneChoices> = {};

  constructor(
    private readonly parts: SessionParts,
    private readonly judgeAgain: () => Promise<void>,
  ) {}

  /** @param signed who decided and when, where it was not the user today */
  waive(keys: readonly string[], reason: string, signed?: Pick<Waiver, 'author' | 'date'>): Promise<void> {
    const made = { reason, date: localIsoDay(this.parts.now()), ...signed };
    return this.#save(({ waivers }) => ({
      waivers: [...waivers.filter(({ key }) => !keys.includes(key)), ...keys.map((key) => ({ key, ...made }))],
    }));
  }

  unwaive(keys: readonly string[]): Promise<void> {
    return this.#save(({ waivers }) => ({ waivers: waivers.filter(({ key }) => !keys.includes(key)) }));
  }

  async changeCorrections(sheet: string, correction: SheetCorrection | null): Promise<void> {
    const isLast = await this.#answering(() =>
      this.#save(({ corrections }) => ({ corrections: withCorrection(corrections, sheet, correction) })),
    );
    if (isLast) this.parts.store.tell({ intent: 'success', text: 'All questions are answered.' });
  }

  moveCorrections(from: string, to: string): Promise<void> {
    return this.#save(({ corrections }) => {
      const moved = correctionsByName(corrections)(from);
      const others = withoutSheet(corrections, from);
      return { corrections: moved === undefined ? others : { ...withoutSheet(others, to), [to]: moved } };
    });
  }

  async sayColumn(said: ColumnSaid): Promise<void> {
    const { store } = this.parts;
    const sheets = store.getState().run?.sheets ?? [];
    await this.#answering(() => this.#save((settings) => keptOfColumn(sheets, settings, said)));
    if (store.getState().problem !== null) return;
    store.tell({ intent: 'success', text: saidWords(sheets, said), hint: 'Its line under Sheets takes it back.' });
  }

  forgetAnswer(kind: KindId, heading: string): Promise<void> {
    return this.#save(({ answers }) => ({ answers: withoutAnswer(answers, kind, heading) }));
  }

  importPolicy(file: PolicyFile): Promise<void> {
    const { headings = {}, regions, ...values } = file;
    const leavesPolicy = hasNoValues(file) && regions === undefined;
    return this.#save(({ answers, policyChanges }) => ({
      answers: mergedAnswers(answers, headings),
      ...(leavesPolicy
        ? {}
        : {
            policyChanges: {
              ...(hasNoValues(file) ? policyChanges : values),
              ...mergedRegions(policyChanges.regions, regions),
            },
          }),
    }));
  }

  /** Regions change nothing that is judged. */
  async changeRegions(change: (stored: Regions) => Regions): Promise<void> {
    await this.#keep(({ policyChanges }) => ({
      policyChanges: { ...policyChanges, regions: change(policyChanges.regions ?? {}) },
    }));
  }

  changePolicy(change: (stored: PolicyChanges) => PolicyChanges): Promise<void> {
    return this.#save(({ policyChanges }) => ({ policyChanges: change(policyChanges) }));
  }

  async keepChoices(chosen: Partial<PaneChoices>): Promise<void> {
    const { store, queue } = this.parts;
    const kept = store.getState().paneChoices;
    const now = { ...kept, ...chosen };
    if (JSON.stringify(now) === JSON.stringify(kept)) return;
    store.change({ paneChoices: now });
    this.#unkept = { ...this.#unkept, ...chosen };
    try {
      // Told to nobody, and no act of its own to be undone: nobody waits for it.
      await queue.run(async (context) => {
        const unkept = this.#unkept;
        this.#unkept = {};
        if (Object.keys(unkept).length > 0) await changePaneChoices(context, unkept);
      });
    } catch (error) {
      letPass(error);
      // A workbook that cannot be written has the choice as long as the pane is open: nothing that the user asked for failed.
    }
  }

  /** Who answers the last question of the Sheets screen is led back to the check. True where that was so. */
  async #answering(answer: () => Promise<void>): Promise<boolean> {
    const { store } = this.parts;
    const before = countOpen(store.getState().run?.sheets ?? []);
    await answer();
    const { problem, run, screen } = store.getState();
    if (before === 0 || screen !== 'sheets' || problem !== null || countOpen(run?.sheets ?? []) > 0) return false;
    store.change({ screen: 'check' });
    return true;
  }

  async #save(changes: (settings: WorkbookSettings) => Partial<WorkbookSettings>): Promise<void> {
    const isKept = await this.#keep(changes);
    if (isKept && this.parts.store.getState().run !== null) await this.judgeAgain();
  }

  /** Whether it is kept in the workbook by now. */
  async #keep(changes: (settings: WorkbookSettings) => Partial<WorkbookSettings>): Promise<boolean> {
    const { store, queue } = this.parts;
    let isTooLate = false;
    const saved = await withWork(this.parts, 'Saving in the workbook', async ({ signal }) => {
      const options = { newer: 'refuse', damaged: this.#damaged, signal } as const;
      const settings = await queue.run((context) => changeSettings(context, changes, options), signal);
      isTooLate = signal.aborted;
      return settings;
    });
    if (saved === undefined) {
      if (store.getState().problem?.code === 'DamagedSettings') this.#damaged = 'replace';
      return false;
    }
    store.change({ settings: saved });
    if (isTooLate) store.tell({ intent: 'info', text: 'It was saved before it could be stopped.' });
    return true;
  }
}
