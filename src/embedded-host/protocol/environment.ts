import type { EventQueue } from '../events/event-queue';
import type { FormulaEngine } from '../formulas/engine';
import type { CellArea, HostConditionalFormat, HostSheet, HostTable, HostWorkbook } from '../model';
import type { HostProfile } from '../profile';
import type { HostObject } from './host-object';
import type { ReferenceTable } from './references';

/** Makes the objects that other objects answer with, so that their files need not import each other. */
export interface ObjectFactory {
  range(sheet: HostSheet, area: CellArea): HostObject;
  rangeAreas(sheet: HostSheet, areas: readonly CellArea[]): HostObject;
  worksheet(sheet: HostSheet): HostObject;
  table(sheet: HostSheet, table: HostTable): HostObject;
  /** Tables of one sheet, or of the workbook when no sheet is given. */
  tables(sheet?: HostSheet): HostObject;
  tablesIn(sheet: HostSheet, areas: readonly CellArea[], fullyContained: boolean): HostObject;
  names(sheet?: HostSheet): HostObject;
  conditionalFormats(sheet: HostSheet, areas: readonly CellArea[]): HostObject;
  conditionalFormat(sheet: HostSheet, format: HostConditionalFormat): HostObject;
}

/** What every object of the host works with. */
export interface HostEnvironment {
  readonly workbook: HostWorkbook;
  readonly profile: HostProfile;
  readonly references: ReferenceTable;
  readonly events: EventQueue;
  readonly formulas: FormulaEngine;
  readonly objects: ObjectFactory;
}
