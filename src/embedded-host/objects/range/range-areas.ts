import { clearCells } from '../../cells/clear';
import { usedArea } from '../../cells/used-range';
import { invalidArgument } from '../../errors';
import {
  formatSheetArea,
  intersectAreas,
  isValidArea,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellArea,
} from '../../model';
import { HostCollection, type HostEnvironment, type HostObject, type Members } from '../../protocol/host-object';
import { CellsObject, requireCells } from '../cells-object';
import { RangeFormat } from './range-format';

/** Excel.RangeAreas: some areas of one sheet. */
export class RangeAreas extends CellsObject {
  static override readonly className = 'RangeAreas';
  static override readonly members: Members = {
    address: 9,
    addressLocal: 9,
    areaCount: 9,
    areas: 9,
    cellCount: 9,
    conditionalFormats: 9,
    format: 9,
    isEntireColumn: 9,
    isEntireRow: 9,
    worksheet: 9,
    clear: 9,
    calculate: 9,
    getEntireColumn: 9,
    getEntireRow: 9,
    getIntersectionOrNullObject: 9,
    getOffsetRangeAreas: 9,
    getTables: 9,
    getUsedRangeAreasOrNullObject: 9,
  };

  get address(): string {
    return this.#live.map((area) => formatSheetArea(this.sheet.name, area)).join(',');
  }

  get addressLocal(): string {
    return this.address;
  }

  get areaCount(): number {
    return this.#live.length;
  }

  get areas(): HostObject {
    return new RangeCollection(this.environment, this);
  }

  get cellCount(): number {
    const count = this.#live.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get conditionalFormats(): HostObject {
    return this.environment.objects.conditionalFormats(this.sheet, this.#live);
  }

  get format(): HostObject {
    return new RangeFormat(this.environment, this.sheet, this.#live);
  }

  get isEntireColumn(): boolean {
    return this.#live.every(isWholeColumns);
  }

  get isEntireRow(): boolean {
    return this.#live.every(isWholeRows);
  }

  get worksheet(): HostObject {
    return this.environment.objects.worksheet(this.sheet);
  }

  clear(applyTo?: string): void {
    for (const area of this.#live) clearCells(this.environment, this.sheet, area, applyTo);
  }

  calculate(): void {
    this.environment.formulas.calculate();
  }

  getEntireColumn(): HostObject {
    return this.#others(this.#live.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })));
  }

  getEntireRow(): HostObject {
    return this.#others(this.#live.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })));
  }

  getIntersectionOrNullObject(other: unknown): HostObject | null {
    const cells = requireCells(other);
    if (cells.sheet !== this.sheet) throw invalidArgument();
    const shared = this.#live.flatMap((area) => cells.cells.map((each) => intersectAreas(area, each)));
    const found = shared.filter((area) => area !== undefined);
    return found.length === 0 ? null : this.#others(found);
  }

  getOffsetRangeAreas(rows: number, columns: number): HostObject {
    const moved = this.#live.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
    if (!moved.every(isValidArea)) throw invalidArgument();
    return this.#others(moved);
  }

  getTables(fullyContained = false): HostObject {
    return this.environment.objects.tablesIn(this.sheet, this.#live, fullyContained);
  }

  getUsedRangeAreasOrNullObject(valuesOnly = false): HostObject | null {
    const used = this.#live.map((area) => usedArea(this.sheet, valuesOnly, area)).filter((area) => area !== undefined);
    return used.length === 0 ? null : this.#others(used);
  }

  /** The areas, once it is sure that they still exist. */
  get #live(): readonly CellArea[] {
    return this.area && this.cells;
  }

  #others(areas: readonly CellArea[]): HostObject {
    return this.environment.objects.rangeAreas(this.sheet, areas);
  }
}

/** Excel.RangeCollection: the ranges of a RangeAreas. */
class RangeCollection extends HostCollection<CellArea> {
  static override readonly className = 'RangeCollection';
  static override readonly members: Members = { getCount: 9, getItemAt: 9 };

  constructor(
    environment: HostEnvironment,
    private readonly owner: RangeAreas,
  ) {
    super(environment);
  }

  protected override get models(): readonly CellArea[] {
    return this.owner.cells;
  }

  protected override object(area: CellArea): HostObject {
    return this.environment.objects.range(this.owner.sheet, area);
  }
}
