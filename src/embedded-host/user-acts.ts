import { autofitColumns } from './cells/autofit';
import { asWritten, fillDown } from './cells/fill';
import { placeChoices, filterRows, followChoices, hideFilteredRows } from './cells/filter';
import { deleteCells, insertCells, lookAsBefore } from './cells/shift';
import { isWholeColumns, type CellArea, type HostSheet } from './model';
import type { HostEnvironment } from './protocol/host-object';
import { columnPlaces, followColumns } from './tables/follow-columns';

/** What a person at the grid does beside typing. Events say that it was the user. Each throws a HostError where Excel refuses. */
export class UserActs {
  readonly #environment: HostEnvironment;

  constructor(environment: HostEnvironment) {
    this.#environment = environment;
  }

  /** Puts empty rows or columns in before whole rows or columns, with the look of those before them. */
  insert(sheet: HostSheet, area: CellArea): void {
    this.#shift(sheet, area, 1, () => {
      insertCells(this.#environment, sheet, area, 'Down');
      lookAsBefore(sheet, area);
    });
  }

  /** Takes whole rows or columns out. */
  delete(sheet: HostSheet, area: CellArea): void {
    this.#shift(sheet, area, -1, () => deleteCells(this.#environment, sheet, area, 'Up'));
  }

  /** Puts what the area's first row holds into its other rows. */
  fillDown(sheet: HostSheet, area: CellArea): void {
    this.#act(() => fillDown(this.#environment, sheet, area));
  }

  /** What the cells hold, to be put elsewhere so many rows and columns on. */
  written(sheet: HostSheet, area: CellArea, rows: number, columns: number): unknown[][] {
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        asWritten(sheet, area.row + row, area.column + column, rows, columns),
      ),
    );
  }

  /** Makes columns as wide as their longest text. */
  fitColumns(sheet: HostSheet, area: CellArea): void {
    this.#act(() => autofitColumns(this.#environment.workbook, sheet, [area]));
  }

  /** Shows the rows of a list that have one of these texts in a column; null shows all of them again. */
  filter(sheet: HostSheet, list: CellArea, column: number, values: readonly string[] | null): void {
    this.#act(() => filterRows(this.#environment, sheet, list, column, values));
  }

  /** Chooses the rows of the sheet's filters anew, after their cells changed places. */
  filterAgain(sheet: HostSheet): void {
    this.#act(() => hideFilteredRows(this.#environment, sheet));
  }

  #shift(sheet: HostSheet, area: CellArea, sign: 1 | -1, work: () => void): void {
    this.#act(() => {
      if (!isWholeColumns(area)) return work();
      const before = columnPlaces(sheet);
      const choices = placeChoices(sheet);
      work();
      followColumns(sheet, before, area.column, sign * area.columns);
      followChoices(this.#environment, sheet, choices, area.column, sign * area.columns);
    });
  }

  #act(work: () => void): void {
    const { events, formulas } = this.#environment;
    events.asUser(work);
    formulas.calculate();
  }
}
