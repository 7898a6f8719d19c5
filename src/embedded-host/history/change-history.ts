import type { FormulaEngine } from '../formulas/engine';
import type { HostSheet, HostWorkbook, SheetPart } from '../model';
import { RememberedPart, SHEET_PARTS } from './remembered-parts';
import { markAgain, marksOf, placeOf, Step, type Parts, type Touched } from './step';

/** How much is kept: steps, as many as Excel keeps; and cells and other values, all steps together. */
export interface HistoryLimits {
  readonly steps: number;
  readonly values: number;
}

const LIMITS: HistoryLimits = { steps: 100, values: 4_000_000 };

/** What an undo or a redo changed. */
export interface Reversal {
  readonly name: string;
  readonly touched: readonly Touched[];
  readonly added: readonly HostSheet[];
  readonly deleted: readonly HostSheet[];
}

/**
 * What was done to a workbook, step by step, so that it can be undone and done again. Cells are kept as they are changed, row by row; parts of a
 * sheet are compared with how they were when the step began. What changes when no step is under way, such as marks brought up to date after a
 * check, belongs to the last step. Undoing takes the marks of the journals back too: a file saved then is the file as it was.
 */
export class ChangeHistory {
  readonly #workbook: HostWorkbook;
  readonly #formulas: FormulaEngine;
  readonly #limits: HistoryLimits;
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  /** How the parts of sheets and workbook are, as far as no touched one waits to be looked at. */
  readonly #known = new WeakMap<HostSheet | HostWorkbook, Parts>();
  readonly #touched = new Map<HostSheet, Set<SheetPart>>();
  #open: Step;
  #steps = 0;
  /** The last step that was dropped because too much was kept; 0: none. */
  #dropped = 0;

  constructor(workbook: HostWorkbook, formulas: FormulaEngine, limits: HistoryLimits = LIMITS) {
    this.#workbook = workbook;
    this.#formulas = formulas;
    this.#limits = limits;
    this.#open = this.#newStep('');
    this.#know(workbook).set('workbook', RememberedPart.ofWorkbook(workbook));
    this.#follow();
  }

  /** What the next undo takes back; undefined: nothing. */
  get undoName(): string | undefined {
    this.#settle();
    return this.#done.at(-1)?.name;
  }

  /** What the next redo does again; undefined: nothing. */
  get redoName(): string | undefined {
    this.#settle();
    return this.#undone.at(-1)?.name;
  }

  /** The same number after undo and redo led back to the same step. */
  get mark(): number {
    this.#settle();
    return this.#done.at(-1)?.id ?? this.#dropped;
  }

  /** Cells and other values that are kept to take steps back. */
  get cost(): number {
    return [...this.#done, ...this.#undone].reduce((sum, step) => sum + step.cost, 0);
  }

  /** What changes from now on is a step of its own. */
  begin(name: string): void {
    this.#settle();
    this.#open = this.#newStep(name);
    this.#follow();
  }

  /** The step is over. What changes from now on follows from it; where it changed nothing, from the one before. */
  end(): void {
    this.#settle();
    if (this.#done.includes(this.#open)) return;
    this.#open = this.#done.at(-1) ?? this.#newStep('');
    this.#follow();
  }

  undo(): Reversal | undefined {
    return this.#move(this.#done, this.#undone);
  }

  redo(): Reversal | undefined {
    return this.#move(this.#undone, this.#done);
  }

  #newStep(name: string): Step {
    this.#steps += 1;
    return new Step(name, this.#steps, marksOf(this.#workbook), placeOf(this.#workbook));
  }

  #move(from: Step[], to: Step[]): Reversal | undefined {
    // Results that nobody asked for yet belong to the step that made them out of date.
    this.#formulas.calculate();
    this.#settle();
    const step = from.pop();
    if (!step) return undefined;
    const before = placeOf(this.#workbook);
    const marks = marksOf(this.#workbook);
    this.#watch(step.cells.keys(), false);
    step.exchangeCells(this.#formulas);
    for (const [owner, parts] of step.parts) this.#exchangeParts(owner, parts);
    this.#workbook.sheets = [...step.place.sheets];
    markAgain(this.#workbook, step.marks);
    this.#show(step);
    step.marks = marks;
    step.place = before;
    to.push(step);
    this.#open = this.#done.at(-1) ?? this.#newStep('');
    this.#follow();
    const now = this.#workbook.sheets;
    return {
      name: step.name,
      touched: step.touched.filter(({ sheet }) => now.includes(sheet)),
      added: now.filter((sheet) => !before.sheets.includes(sheet)),
      deleted: before.sheets.filter((sheet) => !now.includes(sheet)),
    };
  }

  #exchangeParts(owner: HostSheet | HostWorkbook, parts: Parts): void {
    const known = this.#know(owner);
    for (const [part, was] of parts) {
      const now = known.get(part);
      was.recall();
      known.set(part, was);
      if (now) parts.set(part, now);
    }
  }

  /** The sheet in front is the one that was, with what was selected there; a sheet that is gone cannot be. */
  #show({ place }: Step): void {
    const sheet = this.#workbook.sheet(place.active);
    if (sheet?.visibility !== 'Visible') return;
    this.#workbook.activeSheetId = sheet.id;
    sheet.selection = [...place.selection];
  }

  /** Looks at the parts that were touched, and at what belongs to the workbook, and notes in the step how they were before. */
  #settle(): void {
    const touched = this.#hasMoved ? this.#everything() : this.#touched;
    for (const [sheet, parts] of touched) {
      for (const part of parts) this.#compare(sheet, part, RememberedPart.ofSheet(sheet, part));
    }
    this.#touched.clear();
    this.#compare(this.#workbook, 'workbook', RememberedPart.ofWorkbook(this.#workbook));
    this.#push();
    this.#follow();
  }

  /** What moves or renames cells rewrites parts of other sheets too, without a word. */
  get #hasMoved(): boolean {
    const { sheets } = this.#workbook;
    const structure = this.#open.place.sheets;
    const isSameList = sheets.length === structure.length && sheets.every((sheet, at) => sheet === structure[at]);
    return !isSameList || [...this.#open.cells.values()].some(({ hasMoved }) => hasMoved);
  }

  #everything(): Map<HostSheet, ReadonlySet<SheetPart>> {
    const all = new Set(SHEET_PARTS);
    const sheets = new Set([...this.#workbook.sheets, ...this.#touched.keys()]);
    return new Map([...sheets].filter((sheet) => this.#known.has(sheet)).map((sheet) => [sheet, all]));
  }

  #compare(owner: HostSheet | HostWorkbook, part: SheetPart | 'workbook', now: RememberedPart): void {
    const known = this.#know(owner);
    const before = known.get(part);
    if (before?.isSame(now)) return;
    known.set(part, now);
    if (!before) return;
    const parts = this.#open.partsOf(owner);
    if (!parts.has(part)) parts.set(part, before);
  }

  /** A step that changed something is done, and what was undone before it is gone. */
  #push(): void {
    const step = this.#open;
    if (this.#done.includes(step)) return;
    const { sheets } = step.place;
    const changed = step.hasContent || sheets.some((sheet, at) => sheet !== this.#workbook.sheets[at]);
    if (!changed && sheets.length === this.#workbook.sheets.length) return;
    // Before the first step there is nothing to go back to: the workbook as it is now is the beginning.
    if (step.name === '') {
      this.#open = this.#newStep('');
      return;
    }
    this.#done.push(step);
    this.#undone.length = 0;
    while (this.#done.length > this.#limits.steps || (this.#done.length > 1 && this.cost > this.#limits.values)) {
      this.#dropped = this.#done.shift()?.id ?? 0;
    }
  }

  #know(owner: HostSheet | HostWorkbook): Parts {
    let parts = this.#known.get(owner);
    if (!parts) this.#known.set(owner, (parts = new Map()));
    return parts;
  }

  /** Hears of the sheets that are there; those made in the step under way came with it as they are. */
  #follow(): void {
    for (const sheet of this.#workbook.sheets) {
      if (this.#known.has(sheet)) continue;
      for (const part of SHEET_PARTS) this.#know(sheet).set(part, RememberedPart.ofSheet(sheet, part));
    }
    this.#watch(this.#workbook.sheets, true);
  }

  #watch(sheets: Iterable<HostSheet>, isOn: boolean): void {
    this.#formulas.onPlace = isOn ? (sheet, place, was) => this.#open.places.push([sheet, place, was]) : undefined;
    for (const sheet of sheets) {
      const cells = isOn ? this.#open.cellsOf(sheet) : undefined;
      sheet.cells.watcher = cells;
      sheet.journal.onMoving = cells && (() => cells.notesChanging());
      sheet.onTouched = isOn ? (part) => this.#touch(sheet, part) : undefined;
    }
  }

  #touch(sheet: HostSheet, part: SheetPart): void {
    const parts = this.#touched.get(sheet);
    if (parts) parts.add(part);
    else this.#touched.set(sheet, new Set([part]));
  }
}
