import type { PolicyChanges } from '../../compliance/policy/policy';
import { correctionsByName, withoutSheet, type SheetCorrection } from '../../compliance/sheets/corrections';
import { changeSettings, type WorkbookSettings } from '../../excel/settings/workbook-settings';
import { withWork, type SessionParts } from './parts';
import { localIsoDay } from './today';

/** What the user decides and the workbook keeps: waivers, corrections, policy changes. After each, the cells read last are judged anew. */
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
    return this.#save(({ corrections }) => {
      const others = withoutSheet(corrections, sheet);
      return { corrections: correction === null ? others : { ...others, [sheet]: correction } };
    });
  }

  moveCorrections(from: string, to: string): Promise<void> {
    return this.#save(({ corrections }) => {
      const moved = correctionsByName(corrections)(from);
      const others = withoutSheet(corrections, from);
      return { corrections: moved === undefined ? others : { ...withoutSheet(others, to), [to]: moved } };
    });
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
