import type { PolicyChanges } from '../../compliance/policy/policy';
import { isOfHeadingsOnly, type PolicyFile } from '../../compliance/policy/policy-file';
import { correctionsByName, withoutSheet, type SheetCorrection } from '../../compliance/sheets/corrections';
import { mergedAnswers, withoutAnswer } from '../../compliance/sheets/heading-answers';
import type { KindId } from '../../compliance/sheets/kinds';
import { changeSettings, type WorkbookSettings } from '../../excel/settings/workbook-settings';
import { withWork, type SessionParts } from './parts';
import { keptOfColumn, saidWords, withCorrection, type ColumnSaid } from './said-of-column';
import { localIsoDay } from './today';

/** What the user decides and the workbook keeps: waivers, corrections, answers, policy changes. After each, the cells read last are judged anew. */
export class SavedChoices {
  /** What cannot be read makes way only once the user was told, and saves nevertheless. */
  #damaged: 'refuse' | 'replace' = 'refuse';

  constructor(
    private readonly parts: SessionParts,
    private readonly judgeAgain: () => Promise<void>,
  ) {}

  waive(key: string, reason: string): Promise<void> {
    const date = localIsoDay(this.parts.now());
    return this.#save(({ waivers }) => ({
      waivers: [...waivers.filter((waiver) => waiver.key !== key), { key, reason, date }],
    }));
  }

  unwaive(key: string): Promise<void> {
    return this.#save(({ waivers }) => ({ waivers: waivers.filter((waiver) => waiver.key !== key) }));
  }

  changeCorrections(sheet: string, correction: SheetCorrection | null): Promise<void> {
    return this.#save(({ corrections }) => ({ corrections: withCorrection(corrections, sheet, correction) }));
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
    await this.#save((settings) => keptOfColumn(sheets, settings, said));
    if (store.getState().problem !== null) return;
    store.tell({ intent: 'success', text: saidWords(sheets, said), hint: 'Its line under Sheets takes it back.' });
  }

  forgetAnswer(kind: KindId, heading: string): Promise<void> {
    return this.#save(({ answers }) => ({ answers: withoutAnswer(answers, kind, heading) }));
  }

  importPolicy(file: PolicyFile): Promise<void> {
    const { headings = {}, ...policyChanges } = file;
    return this.#save(({ answers }) => ({
      answers: mergedAnswers(answers, headings),
      ...(isOfHeadingsOnly(file) ? {} : { policyChanges }),
    }));
  }

  changePolicy(change: (stored: PolicyChanges) => PolicyChanges): Promise<void> {
    return this.#save(({ policyChanges }) => ({ policyChanges: change(policyChanges) }));
  }

  async #save(changes: (settings: WorkbookSettings) => Partial<WorkbookSettings>): Promise<void> {
    const { store, queue } = this.parts;
    const saved = await withWork(this.parts, 'Saving in the workbook', () =>
      queue.run((context) => changeSettings(context, changes, { newer: 'refuse', damaged: this.#damaged })),
    );
    if (saved === undefined) {
      if (store.getState().problem?.code === 'DamagedSettings') this.#damaged = 'replace';
      return;
    }
    store.change({ settings: saved });
    if (store.getState().run !== null) await this.judgeAgain();
  }
}
