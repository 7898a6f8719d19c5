import { findPlace } from '../cells/address';
import { invalidArgument } from '../errors';
import { containsArea, intersectAreas, type CellArea, type HostSheet, type HostTable } from '../model';
import { HostCollection, type HostEnvironment, type HostObject, type Members } from '../protocol/host-object';
import { addTable } from '../tables/add-table';
import { CellsObject } from './cells-object';

interface Owned {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** What the table collections share: a table is found by its name or its id. */
abstract class AnyTableCollection extends HostCollection<Owned> {
  protected override object({ sheet, table }: Owned): HostObject {
    return this.environment.objects.table(sheet, table);
  }

  protected override find(key: string | number): Owned | undefined {
    const isWanted = wantedBy(key);
    return this.models.find(({ table }) => isWanted(table));
  }
}

function wantedBy(key: string | number): (table: HostTable) => boolean {
  const wanted = String(key).toLowerCase();
  return ({ name, id }) => name.toLowerCase() === wanted || String(id) === wanted;
}

/** Excel.TableCollection of a sheet or of the workbook. */
export class TableCollection extends AnyTableCollection {
  static override readonly className = 'TableCollection';
  static override readonly members: Members = {
    count: 1,
    add: 1,
    getCount: 4,
    getItem: 1,
    getItemAt: 1,
    getItemOrNullObject: 4,
  };

  constructor(
    environment: HostEnvironment,
    private readonly sheet?: HostSheet,
  ) {
    super(environment);
  }

  /** `address` is a Range, or a text: in the workbook's collection with the sheet's name, or it means the active sheet. */
  add(address: unknown, hasHeaders: boolean): HostObject {
    const { workbook } = this.environment;
    const home = this.sheet ?? workbook.frontSheet;
    const place =
      address instanceof CellsObject
        ? { sheet: address.sheet, area: address.area }
        : findPlace(workbook, home, String(address));
    if (this.sheet && place.sheet !== this.sheet) throw invalidArgument('The range is on another sheet.');
    const table = addTable(this.environment, place.sheet, place.area, hasHeaders === true);
    return this.object({ sheet: place.sheet, table });
  }

  protected override find(key: string | number): Owned | undefined {
    return this.sheet ? super.find(key) : this.environment.workbook.findTable(wantedBy(key));
  }

  protected override get models(): readonly Owned[] {
    const { sheet } = this;
    return sheet ? sheet.tables.map((table) => ({ sheet, table })) : this.environment.workbook.tables();
  }
}

/** Excel.TableScopedCollection: the tables that touch some cells, or lie wholly in them. */
export class TableScopedCollection extends AnyTableCollection {
  static override readonly className = 'TableScopedCollection';
  static override readonly members: Members = { getCount: 9, getFirst: 9, getItem: 9, getItemOrNullObject: 14 };

  constructor(
    environment: HostEnvironment,
    private readonly sheet: HostSheet,
    private readonly areas: readonly CellArea[],
    private readonly fullyContained: boolean,
  ) {
    super(environment);
  }

  getFirst(): HostObject {
    return this.getItemAt(0);
  }

  protected override get models(): readonly Owned[] {
    const fits = (table: HostTable) =>
      this.areas.some((area) =>
        this.fullyContained ? containsArea(area, table.area) : intersectAreas(area, table.area),
      );
    return this.sheet.tables.filter(fits).map((table) => ({ sheet: this.sheet, table }));
  }
}
