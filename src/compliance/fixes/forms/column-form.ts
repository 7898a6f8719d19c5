import type { CellValue } from '../../sheets/snapshot';
import type { FixKindId, FixValue } from '../fix';

/** What a fix would make of a cell. */
export interface Mending {
  readonly kind: FixKindId;
  readonly becomes: FixValue;
}

/** How a filled cell stands to the rest of its column. */
export interface CellForm {
  /** Which of the column's forms it has; counted. */
  readonly form: string;
  /** Set where the cell could be mended; whether it is, the whole column decides. */
  readonly candidate?: Mending;
}

/** How often each form occurs among the filled cells of a column; what never occurs counts 0. */
export class FormCounts {
  readonly #counts = new Map<string, number>();
  filled = 0;

  add(form: string): void {
    this.filled++;
    this.#counts.set(form, this.of(form) + 1);
  }

  of(...forms: readonly string[]): number {
    return forms.reduce((sum, form) => sum + (this.#counts.get(form) ?? 0), 0);
  }

  /** Whether at least half of the filled cells have one of the forms: then it is how the column is written. */
  areUsual(...forms: readonly string[]): boolean {
    return 2 * this.of(...forms) >= this.filled;
  }
}

/** What a column of one kind of values looks like, and what is out of its form. */
export interface ColumnForm {
  /** Judges a cell that is neither blank nor an Excel error; the same value is judged once. */
  readonly judge: (value: Exclude<CellValue, null>) => CellForm;
  /** The mending of a candidate once the whole column was seen; null where the column is written so. */
  readonly decide: (candidate: Mending, counts: FormCounts) => Mending | null;
}
