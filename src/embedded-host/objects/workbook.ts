import { HostError } from '../errors';
import { cellArea } from '../model';
import { HostObject, type Members } from '../protocol/host-object';
import { Application } from './application';
import { CustomXmlPartCollection } from './custom-xml';
import { Runtime } from './runtime';
import { SettingCollection } from './settings';
import { WorkbookProtection } from './workbook-protection';
import { WorksheetCollection } from './worksheet-collection';

/** Excel.Workbook: where every request begins. */
export class Workbook extends HostObject {
  static override readonly className = 'Workbook';
  static override readonly members: Members = {
    application: 1,
    customXmlParts: 5,
    names: 1,
    protection: 7,
    settings: 4,
    tables: 1,
    worksheets: 1,
    name: 7,
    readOnly: 8,
    isDirty: 9,
    getActiveCell: 7,
    getSelectedRange: 1,
    getSelectedRanges: 9,
    _Runtime: 5,
  };
  static override readonly internal = {
    _RemoveReference: (workbook: Workbook, id: unknown) => workbook.environment.references.release(String(id)),
    _RemoveAllReferences: (workbook: Workbook) => workbook.environment.references.releaseAll(),
    _GetReferenceCount: (workbook: Workbook) => workbook.environment.references.size,
  };

  get application(): HostObject {
    return new Application(this.environment);
  }

  get customXmlParts(): HostObject {
    return new CustomXmlPartCollection(this.environment);
  }

  get names(): HostObject {
    return this.environment.objects.names();
  }

  get protection(): HostObject {
    return new WorkbookProtection(this.environment);
  }

  get settings(): HostObject {
    return new SettingCollection(this.environment);
  }

  get tables(): HostObject {
    return this.environment.objects.tables();
  }

  get worksheets(): HostObject {
    return new WorksheetCollection(this.environment);
  }

  /** The name that the client's `context.runtime` has on the wire. */
  get _Runtime(): HostObject {
    return new Runtime(this.environment);
  }

  get name(): string {
    return this.environment.workbook.name;
  }

  get readOnly(): boolean {
    return this.environment.workbook.readOnly;
  }

  get isDirty(): boolean {
    const { changed, sheets } = this.environment.workbook;
    return changed.size > 0 || sheets.some((sheet) => !sheet.journal.isEmpty);
  }

  getActiveCell(): HostObject {
    const { frontSheet, selection } = this.environment.workbook;
    const [first = cellArea(0, 0)] = selection;
    return this.environment.objects.range(frontSheet, { ...first, rows: 1, columns: 1 });
  }

  /** Throws `InvalidSelection` when more than one area is selected, as Excel does. */
  getSelectedRange(): HostObject {
    const { frontSheet, selection } = this.environment.workbook;
    const [first = cellArea(0, 0), ...others] = selection;
    if (others.length > 0)
      throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
    return this.environment.objects.range(frontSheet, first);
  }

  getSelectedRanges(): HostObject {
    const { frontSheet, selection } = this.environment.workbook;
    return this.environment.objects.rangeAreas(frontSheet, selection);
  }
}
