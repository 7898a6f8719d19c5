import type { FixHeading } from '../../compliance/fixes/fix';
import type { MergeItem, Offer } from '../../compliance/packets/merge/item';
import { counted } from '../../compliance/reports/wording';
import type { CellFix } from '../../excel/fixes/cells';
import type { PacketsMade } from '../worker/packets';
import type { NamedFile } from '../worker/protocol';
import type { RunView } from '../worker/view';
import { describeFailure } from './failures';
import { untilStopped, withWork, type SessionParts, type WithRun } from './parts';
import { localIsoDay } from './today';

/** How an accepted answer is written: by the ways that the user's own waivers and fixes take. */
interface Writing {
  readonly waive: (key: string, reason: string, signed: { author: string; date: string }) => Promise<void>;
  readonly fix: (fixes: readonly CellFix[], headings: readonly FixHeading[], title: string) => Promise<boolean>;
}

/** Makes packets for the schools, takes answered ones in, and writes an answer that the user accepted, one a click. */
export class PacketDesk {
  #files: readonly NamedFile[] = [];
  #run: RunView | null = null;

  constructor(
    private readonly parts: SessionParts,
    private readonly withRun: WithRun,
    private readonly writing: Writing,
  ) {
    parts.store.subscribe(() => void this.#follow());
  }

  /** The packets of the workbook as it is; undefined where it could not be checked. */
  make(): Promise<PacketsMade | undefined> {
    return withWork(this.parts, 'Making packets', ({ signal }) =>
      untilStopped(
        signal,
        this.withRun(() => this.parts.checker.packets()),
      ),
    );
  }

  /** Takes answered packets in, beside those that were taken before; a file of the same name takes the other's place. */
  async take(files: readonly NamedFile[]): Promise<void> {
    const names = new Set(files.map(({ name }) => name));
    this.#files = [...this.#files.filter(({ name }) => !names.has(name)), ...files];
    await withWork(this.parts, `Comparing ${counted(this.#files.length, 'packet')}`, async () => {
      await this.withRun((run) => this.#merge(run));
      return true;
    });
  }

  /** Puts the packets away. Nothing of the workbook changes. */
  putAway(): void {
    this.#files = [];
    this.parts.store.change({ merge: null });
  }

  /** Writes what an answer asks for, where it still says what the user saw. */
  async accept({ id, offer: seen }: MergeItem): Promise<void> {
    const { store } = this.parts;
    await withWork(this.parts, 'Comparing once more', async () => {
      await this.withRun((run) => this.#merge(run));
      return true;
    });
    const item = store.getState().merge?.items.find((each) => each.id === id);
    if (item === undefined || item.offer === null || !isSame(item.offer, seen)) {
      store.tell({ intent: 'warning', text: 'It says something else by now. Look at the line again.' });
      return;
    }
    const author = item.by === '' ? item.school : item.by;
    const date = item.date === '' ? localIsoDay(this.parts.now()) : item.date;
    const { offer } = item;
    if (offer.kind === 'waiver') await this.writing.waive(offer.key, offer.reason, { author, date });
    else {
      const { kind: _, heading, isDate, ...cell } = offer;
      const fix = { ...cell, ...(isDate && typeof cell.becomes === 'number' ? { kind: 'date-as-text' as const } : {}) };
      await this.writing.fix([fix], [heading], `${item.what} of ${item.school}, by ${author}, ${date}`);
    }
  }

  async #merge(run: RunView): Promise<true> {
    this.#run = run;
    const merge = await this.parts.checker.merge(this.#files);
    this.parts.store.change({ merge: this.#files.length === 0 ? null : merge });
    return true;
  }

  /** What a new run finds is held against the packets too. */
  async #follow(): Promise<void> {
    const { run } = this.parts.store.getState();
    if (run === null || run === this.#run || this.#files.length === 0 || !this.parts.checker.hasWorkbook) return;
    try {
      await this.#merge(run);
    } catch (error) {
      // The engine was stopped; the next run is followed again.
      const failure = describeFailure(error);
      if (failure.code !== 'Cancelled') this.parts.store.change({ problem: failure });
    }
  }
}

function isSame(one: Offer, other: Offer | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
