import { intersectAreas, tableBody, type CellArea, type HostSheet } from '../model';
import type { HostEnvironment } from '../protocol/host-object';

/**
 * Does what "Fill formulas in tables to create calculated columns" does to formulas that an add-in writes: where a column of a table
 * holds nothing but formulas now, or nothing at all beside them, all its cells take the last of them (office-js issues 2093, 5909, 6745).
 * The formula is taken as it stands; Excel would move its references along.
 */
export function fillTableColumns({ formulas }: HostEnvironment, sheet: HostSheet, written: CellArea): void {
  const { cells } = sheet;
  for (const table of sheet.tables) {
    const body = tableBody(table);
    if (!body) continue;
    const touched = intersectAreas(body, written);
    if (!touched) continue;
    for (let column = touched.column; column < touched.column + touched.columns; column++) {
      const rows = Array.from({ length: body.rows }, (_, at) => body.row + at);
      const texts = rows.map((row) => cells.formula(row, column));
      const last = texts.filter((text) => text !== undefined).at(-1);
      const holdsOther = rows.some((row, at) => texts[at] === undefined && cells.value(row, column) !== null);
      if (last === undefined || holdsOther) continue;
      for (const row of rows) {
        cells.setContent(row, column, null, last);
        formulas.entered(sheet, row, column);
      }
    }
  }
}
