import { knownColumn } from '../../sheets/coded-columns';
import { forEachDataRow, ownColumn } from '../../sheets/recognised-sheet';
import { KIND_IDS } from '../../sheets/kinds';
import { isFilled } from '../../sheets/tables/merged-cells';
import { isCellError, type CellValue } from '../../sheets/snapshot';
import { cellsProblem, listCells, rowAt, type CellsSeen } from '../bad-cells';
import { defineCheck } from '../define-check';

const messages = {
  error: ({ cells }: CellsSeen) => ({
    message: `${listCells(cells)}: the cell shows an Excel error instead of a value.`,
    fix: 'Repair the formula, or type the value in its place.',
  }),
};

export const cellError = defineCheck({
  id: 'cell-error',
  title: 'Excel error in a cell',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'row',
  needs: [{ says: 'sheet that is recognised', anyOf: KIND_IDS }],
  messages,
  flood: {
    says: ({ column, sheet }) => `cells show an Excel error: repair the formula of column ${column} of ${sheet} first.`,
    eachCell: true,
  },
  run({ dataset }, report) {
    for (const source of dataset.sheets) {
      // A column that was read for another purpose has few distinct values to look at; most have no error.
      const columns = Array.from(source.columns, ([field, column]) => ({ field, column })).filter(
        ({ field }) => knownColumn(source, field)?.values.some(isCellError) ?? true,
      );
      const places = columns.map(({ column }) => column);
      if (places.length === 0) continue;
      forEachDataRow(source, (index, cells) => {
        if (!hasError(cells, places)) return;
        const fields = columns.filter(({ column }) => isCellError(cells[column])).map(({ field }) => field);
        const own = fields.filter((field) => !isFilled(source.sheet, index, ownColumn(source, field) ?? 0));
        if (own.length === 0) return;
        report.problem(cellsProblem(dataset, 'error', { row: rowAt(source, index, cells), fields: own }));
      });
    }
  },
});

/** A plain loop: every row of a district is looked at by it. */
function hasError(cells: readonly CellValue[], columns: readonly number[]): boolean {
  for (const column of columns) if (isCellError(cells[column])) return true;
  return false;
}
