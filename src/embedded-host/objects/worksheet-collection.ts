import { HostError } from '../errors';
import type { HostSheet } from '../model';
import { HostCollection, type HostObject, type Members } from '../protocol/host-object';
import { addSheet } from '../sheets/manage';

/** Excel.WorksheetCollection, in the order of the tabs. A sheet is found by its name or its id. */
export class WorksheetCollection extends HostCollection {
  static override readonly className = 'WorksheetCollection';
  static override readonly members: Members = {
    add: 1,
    getActiveWorksheet: 1,
    getCount: 4,
    getFirst: 5,
    getItem: 1,
    getItemOrNullObject: 4,
    getLast: 5,
  };

  override items(): HostObject[] {
    return this.#sheets.map((sheet) => this.#object(sheet));
  }

  add(name?: string): HostObject {
    return this.#object(addSheet(this.environment, name));
  }

  getActiveWorksheet(): HostObject {
    return this.#required(this.environment.workbook.activeSheet);
  }

  getCount(visibleOnly = false): number {
    return this.#among(visibleOnly).length;
  }

  getFirst(visibleOnly = false): HostObject {
    return this.#required(this.#among(visibleOnly)[0]);
  }

  getLast(visibleOnly = false): HostObject {
    return this.#required(this.#among(visibleOnly).at(-1));
  }

  getItem(key: string): HostObject {
    return this.#required(this.#find(key));
  }

  getItemOrNullObject(key: string): HostObject | null {
    const sheet = this.#find(key);
    return sheet ? this.#object(sheet) : null;
  }

  get #sheets(): HostSheet[] {
    return this.environment.workbook.sheets;
  }

  #among(visibleOnly: boolean): HostSheet[] {
    return this.#sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }

  #find(key: unknown): HostSheet | undefined {
    const { workbook } = this.environment;
    return workbook.sheet(String(key)) ?? workbook.sheetNamed(String(key));
  }

  #required(sheet: HostSheet | undefined): HostObject {
    if (!sheet) throw new HostError('ItemNotFound');
    return this.#object(sheet);
  }

  #object(sheet: HostSheet): HostObject {
    return this.environment.objects.worksheet(sheet);
  }
}
