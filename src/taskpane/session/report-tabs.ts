import type { ReportScope } from '../../compliance/reports/define-report';
import { counted } from '../../compliance/reports/wording';
import { withoutEvents } from '../../excel/events';
import { listReports, removeReports } from '../../excel/report-tabs';
import { writeReport, type WrittenReport } from '../../excel/write-report';
import { withWork, type SessionParts } from './parts';

/** Writes report tabs from the run made last, and removes them. */
export class ReportTabs {
  constructor(
    private readonly parts: SessionParts,
    private readonly check: () => Promise<void>,
  ) {}

  /** Checks first where the engine has no cells, or the sheets changed since. Gives back what was written before any failure. */
  async write(ids: readonly string[], scope: ReportScope): Promise<readonly WrittenReport[]> {
    const { store, checker } = this.parts;
    if (!checker.hasWorkbook || store.getState().run === null || store.getState().outOfDate) await this.check();
    const { run } = store.getState();
    if (run === null || !checker.hasWorkbook) return [];
    const written: WrittenReport[] = [];
    const isDone = await withWork(this.parts, `Writing ${counted(ids.length, 'tab')}`, async () => {
      const sheets = await checker.reports(ids, scope);
      for (const [at, sheet] of sheets.entries()) {
        store.change({ working: `Writing ${sheet.tabName} (${at + 1} of ${sheets.length})` });
        const options = { asOf: run.asOf, date1904: run.date1904 };
        written.push(
          await this.parts.queue.run((context) => withoutEvents(context, () => writeReport(context, sheet, options))),
        );
      }
      return true;
    });
    await this.#list();
    if (isDone) this.#tell(written);
    return written;
  }

  async remove(): Promise<void> {
    // Adding and deleting sheets would look like changes of the user's.
    const removed = await withWork(this.parts, 'Removing report tabs', () =>
      this.parts.queue.run((context) => withoutEvents(context, () => removeReports(context))),
    );
    await this.#list();
    if (removed === undefined) return;
    const text =
      removed.length === 0 ? 'There was no report tab.' : `Removed ${counted(removed.length, 'report tab')}.`;
    this.parts.store.tell({ intent: 'success', text });
  }

  #tell(written: readonly WrittenReport[]): void {
    const taken = written.filter(({ nameTaken }) => nameTaken).map(({ tabName }) => tabName);
    this.parts.store.tell({
      intent: 'success',
      text: `Wrote ${counted(written.length, 'tab')}: ${written.map(({ tabName }) => tabName).join(', ')}.`,
      hint:
        (taken.length === 0 ? '' : `A tab of yours has the usual name, so look for ${taken.join(', ')}. `) +
        'To take them back, use Remove report tabs under Reports.',
    });
  }

  async #list(): Promise<void> {
    try {
      this.parts.store.change({ reports: await this.parts.queue.run(listReports) });
    } catch {
      // The list is only a convenience; the failure that matters was told by the work itself.
    }
  }
}
