import type { ReportCell, ReportTable } from '../../compliance/reports/report-sheet';

/** What the row of totals shows of each column; null where there is none, or where nothing of the column is known. */
export function totalsOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): ReportCell[] {
  return columns.map(({ total }, at) => {
    if (total === undefined) return null;
    if (total === 'label') return 'Total';
    const cells = rows.map((row) => row[at] ?? null).filter((cell) => cell !== null && cell !== '');
    if (total === 'count') return cells.length;
    const numbers = cells.filter((cell): cell is number => typeof cell === 'number');
    if (numbers.length === 0) return null;
    const sum = numbers.reduce((all, number) => all + number, 0);
    return total === 'sum' ? sum : sum / numbers.length;
  });
}
