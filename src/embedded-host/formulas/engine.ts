import { cellError, MAX_COLUMNS, type CellValue, type HostSheet, type HostWorkbook } from '../model';
import { evaluate } from './evaluate';
import { NotUnderstood } from './setting';
import { isConstant, parseFormula } from './syntax';

/**
 * Calculates the formulas that were written since the workbook was loaded. Formulas from the file keep the value that the file holds for them;
 * the workbook is marked to calculate when Excel opens it. A formula that is not understood keeps its value, or stays blank.
 */
export class FormulaEngine {
  readonly #workbook: HostWorkbook;
  /** Places of the formulas written since loading, as row × 16384 + column. */
  readonly #entered = new Map<HostSheet, Set<number>>();
  /** The formulas among them that read no cells and have their result, such as links, of which reports have thousands. */
  readonly #settled = new Map<HostSheet, Map<number, string>>();
  #stale = false;
  /** Hears that a place is about to become one of a written formula, or no more; undefined: nobody does. */
  onPlace: ((sheet: HostSheet, place: number, was: boolean) => void) | undefined;

  constructor(workbook: HostWorkbook) {
    this.#workbook = workbook;
  }

  /** A formula was put into this cell. */
  entered(sheet: HostSheet, row: number, column: number): void {
    let places = this.#entered.get(sheet);
    if (!places) this.#entered.set(sheet, (places = new Set()));
    const place = row * MAX_COLUMNS + column;
    if (!places.has(place)) this.onPlace?.(sheet, place, false);
    places.add(place);
    this.#settled.get(sheet)?.delete(place);
  }

  /** Makes a place one of a written formula, or no more. Nothing is calculated. */
  setPlace(sheet: HostSheet, place: number, isEntered: boolean): void {
    if (isEntered) this.entered(sheet, Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS);
    else this.#entered.get(sheet)?.delete(place);
  }

  /** Cells changed, so results may be out of date. */
  contentChanged(): void {
    this.#stale = true;
    this.#workbook.recalculateOnOpen = true;
  }

  /** Cells of the sheet moved: `to` gives the new place of a cell, or undefined when it is gone. */
  cellsMoved(sheet: HostSheet, to: (row: number, column: number) => { row: number; column: number } | undefined): void {
    const places = this.#entered.get(sheet);
    if (!places) return;
    this.#forget(sheet, places);
    for (const place of places) {
      const moved = to(Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS);
      if (moved) this.entered(sheet, moved.row, moved.column);
    }
    this.contentChanged();
  }

  /** Brings the results up to date, unless calculation is manual and `force` is not set. */
  calculate(force = false): void {
    if (!force && (!this.#stale || this.#workbook.calculationMode === 'Manual')) return;
    this.#stale = false;
    const pass = new Pass(this.#workbook, this.#entered, this.#settled, (sheet, place) =>
      this.onPlace?.(sheet, place, true),
    );
    for (const [sheet, places] of this.#entered) {
      if (!this.#workbook.sheets.includes(sheet)) this.#forget(sheet, places);
      else for (const place of places) pass.value(sheet, Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS);
    }
  }

  #forget(sheet: HostSheet, places: ReadonlySet<number>): void {
    if (this.onPlace) for (const place of places) this.onPlace(sheet, place, true);
    this.#entered.delete(sheet);
    this.#settled.delete(sheet);
  }
}

/** One calculation: every formula once, the ones it points to first. */
class Pass {
  readonly #done = new Map<HostSheet, Set<number>>();
  readonly #workbook: HostWorkbook;
  readonly #entered: ReadonlyMap<HostSheet, Set<number>>;
  readonly #settled: Map<HostSheet, Map<number, string>>;
  readonly #onGone: (sheet: HostSheet, place: number) => void;

  constructor(
    workbook: HostWorkbook,
    entered: ReadonlyMap<HostSheet, Set<number>>,
    settled: Map<HostSheet, Map<number, string>>,
    onGone: (sheet: HostSheet, place: number) => void,
  ) {
    this.#workbook = workbook;
    this.#entered = entered;
    this.#settled = settled;
    this.#onGone = onGone;
  }

  value(sheet: HostSheet, row: number, column: number): CellValue {
    const place = row * MAX_COLUMNS + column;
    const places = this.#entered.get(sheet);
    if (!places?.has(place)) return sheet.cells.value(row, column);
    const formula = sheet.cells.formula(row, column);
    const before = sheet.cells.value(row, column);
    if (before !== null && formula !== undefined && this.#settled.get(sheet)?.get(place) === formula) return before;
    if (formula === undefined) {
      this.#onGone(sheet, place);
      places.delete(place);
    }
    // A formula that leads back to itself finds its own place here and takes the value it has.
    else if (this.#isFirst(sheet, place)) this.#calculate(sheet, row, column, formula);
    return sheet.cells.value(row, column);
  }

  /** Whether a place is asked for the first time in this calculation. */
  #isFirst(sheet: HostSheet, place: number): boolean {
    let done = this.#done.get(sheet);
    if (!done) this.#done.set(sheet, (done = new Set()));
    const { size } = done;
    return done.add(place).size > size;
  }

  #calculate(sheet: HostSheet, row: number, column: number, formula: string): void {
    const expression = parseFormula(formula);
    const setting = {
      workbook: this.#workbook,
      sheet,
      row,
      column,
      value: (other: HostSheet, atRow: number, atColumn: number) => this.value(other, atRow, atColumn),
    };
    try {
      // Text that was taken for a formula because it begins with + or - shows #NAME?, as in Excel.
      const result = expression ? (evaluate(expression, setting) ?? 0) : cellError('#NAME?');
      if (result !== sheet.cells.value(row, column)) sheet.cells.setResult(row, column, result);
      if (expression !== undefined && isConstant(expression)) this.#settle(sheet, row * MAX_COLUMNS + column, formula);
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error;
    }
  }

  #settle(sheet: HostSheet, place: number, formula: string): void {
    let settled = this.#settled.get(sheet);
    if (!settled) this.#settled.set(sheet, (settled = new Map()));
    settled.set(place, formula);
  }
}
