import { HostError } from '../errors';
import type { CellArea, HostConditionalFormat, HostSheet, HostTable, HostWorkbook } from '../model';
import type { EventQueue } from '../events/event-queue';
import type { FormulaEngine } from '../formulas/engine';
import type { HostProfile } from '../profile';
import type { ReferenceTable } from './references';

/** The members of a class that the host answers, each with the ExcelApi 1.x that brought it: `{ values: 1, getRanges: 9 }`. */
export type Members = Readonly<Record<string, number>>;

/**
 * An object of Excel's object model, as the client asks for it.
 * A getter is a property, a getter that returns a HostObject is a navigation property, a setter makes it writable, a method is a method; names are those of Office.js.
 * Only what `members` lists can be reached; everything else is `ApiNotFound`.
 */
export abstract class HostObject {
  /** The class name in Office.js. */
  static readonly className: string = '';
  static readonly members: Members = {};
  /** Methods that the client calls by itself, by their names on the wire. */
  static readonly internal: Readonly<Record<string, (object: never, ...args: unknown[]) => unknown>> = {};
  /** Properties that the client sets by another name: `{ Gridlines: 'showGridlines' }`. */
  static readonly aliases: Readonly<Record<string, string>> = {};
  /** Properties that a load without names leaves out. */
  static readonly onRequest: readonly string[] = [];

  constructor(readonly environment: HostEnvironment) {}

  /** What the client needs to find the object again: `Id`, `_Id` or `_ReferenceId`. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** Called for `track`, and for every object that `Excel.run` keeps by itself. Only ranges need it. */
  keepReference(): void {}
}

/**
 * A collection: `items` in a load, `getItem` for its indexer. A class says what it holds, how one of it is made an object, and
 * by which keys it is found; of the methods below the client reaches those that `members` lists.
 */
export abstract class HostCollection<Model = unknown> extends HostObject {
  /** What it holds, in order. */
  protected abstract get models(): readonly Model[];

  protected abstract object(model: Model): HostObject;

  /** The one that a key of the client names. By default none: such a collection is asked by place only. */
  protected find(_key: string | number): Model | undefined {
    return undefined;
  }

  items(): HostObject[] {
    return this.models.map((model) => this.object(model));
  }

  get count(): number {
    return this.models.length;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: string | number): HostObject {
    return this.required(this.find(key));
  }

  getItemOrNullObject(key: string | number): HostObject | null {
    const found = this.find(key);
    return found === undefined ? null : this.object(found);
  }

  getItemAt(index: number): HostObject {
    return this.required(this.models[index]);
  }

  /** Throws `ItemNotFound` where there is no such thing. */
  protected required(model: Model | undefined): HostObject {
    if (model === undefined) throw new HostError('ItemNotFound');
    return this.object(model);
  }
}

/** The class of an object, with its static members. */
export function classOf(object: HostObject): typeof HostObject {
  return object.constructor as typeof HostObject;
}

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
  readonly references: ReferenceTable<HostObject>;
  readonly events: EventQueue;
  readonly formulas: FormulaEngine;
  readonly objects: ObjectFactory;
}
