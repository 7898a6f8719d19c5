import { HostError, invalidArgument } from '../errors';
import { requireWorksheet } from '../guard';
import { isValidArea, type CellArea, type HostSheet } from '../model';
import { type HostEnvironment, HostObject } from '../protocol/host-object';

/** A Range or a RangeAreas: cells of one sheet, which the client may keep between syncs. */
export abstract class CellsObject extends HostObject {
  readonly sheet: HostSheet;
  /** Moves along when cells are inserted or deleted; empty once the cells are gone. */
  cells: readonly CellArea[];

  constructor(environment: HostEnvironment, sheet: HostSheet, cells: readonly CellArea[]) {
    super(environment);
    requireWorksheet(sheet);
    this.sheet = sheet;
    this.cells = cells;
  }

  override keepReference(): void {
    this.environment.references.keep(this);
  }

  override identity(): Record<string, unknown> {
    const id = this.environment.references.idOf(this);
    return id ? { _ReferenceId: id } : {};
  }

  /** The first area. Throws `InvalidReference` when the cells or their sheet were deleted. */
  get area(): CellArea {
    const [first] = this.cells;
    if (!first || !this.environment.workbook.sheets.includes(this.sheet)) throw new HostError('InvalidReference');
    return first;
  }

  /** A Range of the same sheet. Throws `InvalidArgument` when it would lie outside the sheet. */
  protected at(area: CellArea): HostObject {
    if (!isValidArea(area)) throw invalidArgument('The range would lie outside the sheet.');
    return this.environment.objects.range(this.sheet, area);
  }

  protected atOrNull(area: CellArea | undefined): HostObject | null {
    return area ? this.at(area) : null;
  }
}

/** The cells that an argument stands for: a Range of the client, or an address on `sheet`. Throws `InvalidArgument`. */
export function requireCells(argument: unknown): CellsObject {
  if (argument instanceof CellsObject) return argument;
  throw invalidArgument('A Range is needed.');
}
