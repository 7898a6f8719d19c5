import type { Finding } from '../../compliance/findings/finding';
import { anchorsFor, type SheetAnchors } from '../../compliance/run/row-anchors';
import { selectCells } from '../../excel/anchors/select-cells';
import { describeFailure } from './failures';
import type { SessionParts } from './parts';
import type { CellOfRow } from '../worker/view';

/** Leads the user to a cell or a tab. It waits for nothing, and writes nothing. */
export class GoTo {
  /**
   * @param changed called where the workbook turns out to be another than the one that was checked
   * @param selected called after cells were selected
   */
  constructor(
    private readonly parts: SessionParts,
    private readonly changed: () => void,
    private readonly selected: () => void,
  ) {}

  /** Selects the first cell of a finding, or another of its cells. Whether it could. */
  finding({ location }: Finding, cell = location.cells[0] ?? `A${location.row}`): Promise<boolean> {
    const anchors = this.parts.store.getState().run?.anchors ?? [];
    return this.cell(location.sheet, cell, anchorsFor(anchors, location));
  }

  /** `anchors` tell where the rows of the sheet stand by now. Whether it could. */
  async cell(sheet: string, cell: string, anchors?: SheetAnchors): Promise<boolean> {
    const { store, queue } = this.parts;
    try {
      const result = await queue.runAtOnce((context) => selectCells(context, sheet, cell, anchors));
      if (result === 'hidden') {
        store.tell({ intent: 'warning', text: `The sheet ${sheet} is hidden.`, hint: 'Unhide it to go to its cells.' });
      } else if (result === 'gone') {
        store.tell({ intent: 'warning', text: `The sheet ${sheet} is no longer there, or has another name.` });
        // Excel tells of no new name, so this is where it is noticed.
        this.changed();
      } else if (result === 'changed') {
        const text = `The sheet ${sheet} changed since it was checked.`;
        store.tell({ intent: 'warning', text, hint: 'Check again, then go there from the new list.' });
        this.changed();
      } else {
        this.selected();
        // The list still names the row of before.
        if (result === 'moved') this.changed();
      }
      return result === 'done' || result === 'moved';
    } catch (error) {
      store.change({ problem: describeFailure(error) });
      return false;
    }
  }

  /** Selects a cell of a row that the run read, wherever the row stands by now. Whether it could. */
  async row({ sheetIndex, sheet, row, cell }: CellOfRow): Promise<boolean> {
    const { store, checker } = this.parts;
    try {
      const anchors = checker.hasWorkbook ? await checker.rowAnchors(sheetIndex, row) : null;
      return await this.cell(sheet, cell, anchors ?? undefined);
    } catch (error) {
      store.change({ problem: describeFailure(error) });
      return false;
    }
  }

  async tab(name: string): Promise<void> {
    const { store, queue } = this.parts;
    try {
      const result = await queue.runAtOnce((context) => selectCells(context, name, 'A1'));
      if (result !== 'done') store.tell({ intent: 'warning', text: `The tab ${name} is ${result}.` });
    } catch (error) {
      store.change({ problem: describeFailure(error) });
    }
  }
}
