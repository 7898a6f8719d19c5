import type { FormulaEngine } from '../formulas/engine';
import type { CellArea, HostSheet, HostWorkbook, SheetPart } from '../model';
import { CellChanges } from './cell-changes';
import type { RememberedPart } from './remembered-parts';

/** Parts of a sheet or of the workbook as they were before the step, by their name; once it is undone, as they were after it. */
export type Parts = Map<SheetPart | 'workbook', RememberedPart>;

/** Which cells a step touches. */
export interface Touched {
  readonly sheet: HostSheet;
  /** Undefined: none of its cells, but something else of it. */
  readonly area: CellArea | undefined;
}

/** The names that the journal and the workbook keep of what changed. */
interface Marks {
  readonly sheets: ReadonlyMap<HostSheet, ReadonlySet<SheetPart>>;
  readonly workbook: ReadonlySet<string>;
}

/** The sheets in order, and the one in front with what is selected on it. */
export interface Place {
  readonly sheets: readonly HostSheet[];
  readonly active: string | undefined;
  readonly selection: readonly CellArea[];
}

/** One thing that a person did, with all that it changed. */
export class Step {
  readonly name: string;
  /** Another number for each step. */
  readonly id: number;
  readonly cells = new Map<HostSheet, CellChanges>();
  readonly parts = new Map<HostSheet | HostWorkbook, Parts>();
  readonly places: [HostSheet, number, boolean][] = [];
  /** As before the step; once it is undone, as after it. */
  marks: Marks;
  place: Place;

  constructor(name: string, id: number, marks: Marks, place: Place) {
    this.name = name;
    this.id = id;
    this.marks = marks;
    this.place = place;
  }

  cellsOf(sheet: HostSheet): CellChanges {
    let changes = this.cells.get(sheet);
    if (!changes) this.cells.set(sheet, (changes = new CellChanges(sheet)));
    return changes;
  }

  partsOf(owner: HostSheet | HostWorkbook): Parts {
    let parts = this.parts.get(owner);
    if (!parts) this.parts.set(owner, (parts = new Map()));
    return parts;
  }

  /** Whether anything but the order of the sheets changed. */
  get hasContent(): boolean {
    return this.parts.size > 0 || [...this.cells.values()].some((changes) => !changes.isEmpty);
  }

  /** How many cells and other values it keeps. */
  get cost(): number {
    const cells = [...this.cells.values()].reduce((sum, changes) => sum + changes.cost, 0);
    const parts = [...this.parts.values()].flatMap((each) => [...each.values()]);
    return cells + parts.reduce((sum, part) => sum + part.cost, this.places.length);
  }

  get touched(): Touched[] {
    const changed = [...this.cells].filter(([, changes]) => !changes.isEmpty).map(([sheet]) => sheet);
    const sheets = new Set([...changed, ...[...this.parts.keys()].filter((owner) => 'cells' in owner)]);
    return [...sheets].map((sheet) => ({ sheet, area: this.cells.get(sheet)?.area }));
  }

  /** Takes the cells and the places of written formulas back, or makes them again. Parts are the history's. */
  exchangeCells(formulas: FormulaEngine): void {
    for (const changes of this.cells.values()) changes.exchange();
    this.places.reverse();
    for (const each of this.places) {
      formulas.setPlace(each[0], each[1], each[2]);
      each[2] = !each[2];
    }
  }
}

/** What the journals have marked as changed. */
export function marksOf(workbook: HostWorkbook): Marks {
  return {
    sheets: new Map(workbook.sheets.map((sheet) => [sheet, new Set(sheet.journal.parts)])),
    workbook: new Set(workbook.changed),
  };
}

/** Makes the journals mark what they marked. */
export function markAgain(workbook: HostWorkbook, { sheets, workbook: changed }: Marks): void {
  for (const [sheet, parts] of sheets) {
    sheet.journal.parts.clear();
    for (const part of parts) sheet.journal.parts.add(part);
  }
  workbook.changed.clear();
  for (const each of changed) workbook.changed.add(each as never);
}

export function placeOf(workbook: HostWorkbook): Place {
  return {
    sheets: [...workbook.sheets],
    active: workbook.activeSheetId,
    selection: [...workbook.selection],
  };
}
