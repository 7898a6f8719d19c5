import type { Pack } from '../../xlsx/package/zip-file';
import { withoutPause, type Pause } from '../../xlsx/slices';
import type { HostWorkbook } from '../model';
import { saveXlsx } from './save-xlsx';

/** So often it is tried with pauses; where somebody changed the workbook each time, it is done without. */
const MOST_TURNS = 3;

/** The workbook is no more what it was when the writing began. */
class ChangedMeanwhile extends Error {}

export interface SavingBeside {
  readonly pause: Pause;
  readonly pack: Pack;
  /** Grows with every change of the workbook. */
  readonly revision: () => number;
  /** Hears that the writing begins, and that it begins anew: what is written is the workbook as it is then. */
  readonly begun: () => void;
}

/** Writes a workbook as `saveXlsx` does, while the page answers: what is changed in a pause makes the writing begin anew. */
export async function saveBeside(
  workbook: HostWorkbook,
  { pause, pack, revision, begun }: SavingBeside,
): Promise<{ bytes: Uint8Array; losses: string[] }> {
  for (let turn = 1; turn <= MOST_TURNS; turn++) {
    const before = revision();
    const pauseUnchanged = async () => {
      await pause();
      if (revision() !== before) throw new ChangedMeanwhile();
    };
    begun();
    try {
      return await saveXlsx(workbook, undefined, { pack, pause: pauseUnchanged });
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
  begun();
  return saveXlsx(workbook, undefined, { pack, pause: withoutPause });
}
