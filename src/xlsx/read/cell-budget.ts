import { TooMuchError } from '../xml/xml-tree';

/** Places for cells, of 8 bytes each: twice what 200,000 students with 8 styled schedule rows each take. */
const MOST_PLACES = 80_000_000;
/** A formula that is shared is written out for every cell that has it. */
const CHARACTERS_A_PLACE = 2;

/** How much memory the cells of a workbook may take. A row takes places up to its last cell, so that one cell in the last column of every row would fill any memory. */
export class CellBudget {
  #places = 0;

  /** Throws TooMuchError once there are more places than a workbook may have. */
  spend(places: number): void {
    this.#places += places;
    if (this.#places > MOST_PLACES) throw new TooMuchError(`${MOST_PLACES / 1_000_000} million places for cells`);
  }

  spendFormula(formula: string): void {
    this.spend(formula.length / CHARACTERS_A_PLACE);
  }
}
