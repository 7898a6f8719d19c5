import type { HostSheet } from '../model';
import { HostCollection, type HostObject, type Members } from '../protocol/host-object';
import { addSheet } from '../sheets/manage';

/** Excel.WorksheetCollection, in the order of the tabs. A sheet is found by its name or its id. */
export class WorksheetCollection extends HostCollection<HostSheet> {
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

  protected override get models(): readonly HostSheet[] {
    return this.environment.workbook.sheets;
  }

  protected override object(sheet: HostSheet): HostObject {
    return this.environment.objects.worksheet(sheet);
  }

  protected override find(key: string | number): HostSheet | undefined {
    const { workbook } = this.environment;
    return workbook.sheet(String(key)) ?? workbook.sheetNamed(String(key));
  }

  add(name?: string): HostObject {
    return this.object(addSheet(this.environment, name));
  }

  getActiveWorksheet(): HostObject {
    return this.required(this.environment.workbook.activeSheet);
  }

  override getCount(visibleOnly = false): number {
    return this.#among(visibleOnly).length;
  }

  getFirst(visibleOnly = false): HostObject {
    return this.required(this.#among(visibleOnly)[0]);
  }

  getLast(visibleOnly = false): HostObject {
    return this.required(this.#among(visibleOnly).at(-1));
  }

  #among(visibleOnly: boolean): HostSheet[] {
    return this.models.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }
}
