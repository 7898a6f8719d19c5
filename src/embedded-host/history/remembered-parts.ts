import type { HostSheet, HostWorkbook, SheetPart } from '../model';
import { isSame, recall, remember, sizeOf, type Memento } from './memento';

/** Which members of a sheet each of its parts has. */
const MEMBERS: Readonly<Record<SheetPart, readonly (keyof HostSheet)[]>> = {
  name: ['name'],
  visibility: ['visibility'],
  tabColor: ['tabColor'],
  columns: ['columnWidths', 'defaultColumnWidth', 'hiddenColumns', 'columnStyles'],
  rows: ['rowHeights', 'defaultRowHeight', 'hiddenRows', 'rowStyles'],
  merges: ['merges'],
  view: ['freeze', 'showGridlines', 'showHeadings'],
  autoFilter: ['autoFilter'],
  tables: ['tables'],
  conditionalFormats: ['conditionalFormats'],
  charts: ['charts'],
  hyperlinks: ['hyperlinks'],
  protection: ['protection'],
  pageLayout: ['pageLayout'],
};

export const SHEET_PARTS = Object.keys(MEMBERS) as readonly SheetPart[];

/** What belongs to the workbook and not to a sheet; what is in front and selected is not part of it. */
const WORKBOOK_MEMBERS: readonly (keyof HostWorkbook)[] = [
  'names',
  'settings',
  'customXmlParts',
  'protectedStructure',
  'recalculateOnOpen',
  'calculationMode',
];

/** A part of a sheet or of the workbook as it was. */
export class RememberedPart {
  readonly #owner: HostSheet | HostWorkbook;
  readonly #members: readonly (readonly [string, Memento])[];

  private constructor(owner: HostSheet | HostWorkbook, members: readonly string[]) {
    this.#owner = owner;
    this.#members = members.map((member) => [member, remember(Reflect.get(owner, member))]);
  }

  static ofSheet(sheet: HostSheet, part: SheetPart): RememberedPart {
    return new RememberedPart(sheet, MEMBERS[part]);
  }

  static ofWorkbook(workbook: HostWorkbook): RememberedPart {
    return new RememberedPart(workbook, WORKBOOK_MEMBERS);
  }

  /** Makes the part what it was. */
  recall(): void {
    for (const [member, memento] of this.#members) Reflect.set(this.#owner, member, recall(memento));
  }

  isSame(other: RememberedPart): boolean {
    return this.#members.every(([, memento], at) => {
      const twin = other.#members[at];
      return twin !== undefined && isSame(memento, twin[1]);
    });
  }

  get cost(): number {
    return this.#members.reduce((sum, [, memento]) => sum + sizeOf(memento), 0);
  }
}
