import { findPlace } from '../cells/address';
import type { HostSheet } from '../model';
import { HostCollection, type HostEnvironment, HostObject, type Members } from '../protocol/host-object';
import { CellsObject } from './cells-object';

/** Excel.PageBreakCollection: the rows with which a page begins, as a person or an add-in set them. */
export class HorizontalPageBreaks extends HostCollection<number> {
  static override readonly className = 'PageBreakCollection';
  static override readonly members: Members = { add: 9, getCount: 9, removePageBreaks: 9 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
  ) {
    super(environment);
  }

  protected override get models(): readonly number[] {
    return this.sheet.pageLayout.rowBreaks;
  }

  protected override object(row: number): HostObject {
    return new PageBreak(this.environment, this.sheet, row);
  }

  /** Before the row of the range's first cell. */
  add(place: unknown): HostObject {
    const { workbook } = this.environment;
    const { row } = place instanceof CellsObject ? place.area : findPlace(workbook, this.sheet, String(place)).area;
    this.#set([...new Set([...this.models, row])].sort((a, b) => a - b));
    return this.object(row);
  }

  removePageBreaks(): void {
    this.#set([]);
  }

  #set(rows: readonly number[]): void {
    this.sheet.pageLayout.rowBreaks = rows;
    this.sheet.touch('pageLayout');
  }
}

/** Excel.PageBreak. */
class PageBreak extends HostObject {
  static override readonly className = 'PageBreak';
  static override readonly members: Members = { getCellAfterBreak: 9 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly row: number,
  ) {
    super(environment);
  }

  getCellAfterBreak(): HostObject {
    return this.environment.objects.range(this.sheet, { row: this.row, column: 0, rows: 1, columns: 1 });
  }
}
