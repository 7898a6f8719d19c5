import type { CellArea } from '../../xlsx/cells/a1';
import { cellArea } from './areas';
import { HostSheet } from './sheet';
import { StyleTable } from './style-table';
import type { HostTable } from './table';

/** A defined name. Print areas and print titles are not here but in the sheets' page layout. */
export interface HostName {
  name: string;
  /** With its `=`, such as `=Sheet1!$A$1:$B$4`. */
  formula: string;
  /** The sheet that the name belongs to; undefined: the workbook. */
  sheetId?: string;
  comment: string;
  visible: boolean;
  file?: unknown;
}

/** A custom XML part of the file. */
export interface HostXmlPart {
  id: string;
  namespaceUri: string;
  xml: string;
}

/** A workbook in memory: what the embedded host answers from, and what the loader fills and the saver writes. */
export class HostWorkbook {
  /** The file's name, such as `Roster.xlsx`. */
  name: string;
  /** In the order of the tabs. */
  sheets: HostSheet[] = [];
  readonly styles: StyleTable;
  /** Serial dates count from 1904 instead of 1900. */
  date1904 = false;
  /** The add-in's settings; every value is plain JSON. */
  settings = new Map<string, unknown>();
  names: HostName[] = [];
  customXmlParts: HostXmlPart[] = [];
  /** The workbook's structure is protected: no sheet may be added, removed, renamed or moved. */
  protectedStructure: { password?: string; hasUnknownPassword?: boolean; file?: unknown } | null = null;
  readOnly = false;
  /** Cached values may be out of date: the saved file must ask Excel to calculate when it is opened. */
  recalculateOnOpen = false;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  /** What changed besides the sheets, since loading. */
  readonly changed = new Set<'sheets' | 'names' | 'settings' | 'customXmlParts' | 'protection' | 'view'>();
  /** What the loader keeps of the file. */
  file?: unknown;

  #activeSheetId: string | undefined;
  #lastId = 0;

  constructor(name = 'Book1.xlsx', styles = new StyleTable()) {
    this.name = name;
    this.styles = styles;
  }

  /** The sheet in front: the one made active, else the first that is visible. */
  get activeSheet(): HostSheet | undefined {
    const active = this.sheet(this.#activeSheetId);
    return active ?? this.sheets.find((sheet) => sheet.visibility === 'Visible') ?? this.sheets[0];
  }

  /** The sheet in front. A workbook always has one that can be seen; throws when the loader left it without any. */
  get frontSheet(): HostSheet {
    const { activeSheet } = this;
    if (!activeSheet) throw new Error('The workbook has no sheets.');
    return activeSheet;
  }

  get activeSheetId(): string | undefined {
    return this.activeSheet?.id;
  }

  set activeSheetId(id: string | undefined) {
    this.#activeSheetId = id;
  }

  /** What is selected on the active sheet. */
  get selection(): CellArea[] {
    return this.activeSheet?.selection ?? [cellArea(0, 0)];
  }

  /** The sheet with this id. */
  sheet(id: string | undefined): HostSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** The sheet with this name; upper and lower case do not matter. */
  sheetNamed(name: string): HostSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Makes an empty sheet and puts it at `position` (default: last). The caller checks the name. */
  addSheet(name: string, position = this.sheets.length): HostSheet {
    const sheet = new HostSheet(this.newGuid(), name);
    this.sheets.splice(position, 0, sheet);
    return sheet;
  }

  /** A number that no table, chart or sheet of this workbook has yet. */
  newNumber(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Keeps `newNumber` above an id that came from a file. */
  reserveNumber(number: number): void {
    this.#lastId = Math.max(this.#lastId, number);
  }

  /** A GUID in braces that this workbook has not used; the same run gives the same ids. */
  newGuid(): string {
    return `{00000000-0001-0000-0000-${this.newNumber().toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** The table with this name (case does not matter) and its sheet. */
  tableNamed(name: string): { sheet: HostSheet; table: HostTable } | undefined {
    const wanted = name.toLowerCase();
    return this.findTable((table) => table.name.toLowerCase() === wanted);
  }

  /** The first table that is wanted, and its sheet. */
  findTable(isWanted: (table: HostTable) => boolean): { sheet: HostSheet; table: HostTable } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(isWanted);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  /** All tables with their sheets, in the order of the tabs. */
  tables(): { sheet: HostSheet; table: HostTable }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }
}
