import type { ReportCell, ReportTable } from '../../compliance/reports/report-sheet';

/**
 * The headings whose values name a table's rows: those that the report says, else as many of its text columns from the left as it
 * takes to tell the rows apart.
 */
export function keyHeadingsOf({ notesBy, columns, rows }: ReportTable): readonly string[] {
  if (notesBy !== undefined) return notesBy;
  const firstNumber = columns.findIndex(({ type, fillIn }) => type !== 'text' || fillIn);
  const most = Math.max(1, firstNumber < 0 ? columns.length : firstNumber);
  let keys = rows.map(() => '');
  let count = 0;
  do {
    const column = count;
    keys = keys.map((key, at) => `${key}\n${textOf(rows[at]?.[column])}`);
    count += 1;
  } while (count < most && new Set(keys).size < keys.length);
  return columns.slice(0, count).map(({ heading }) => heading);
}

function textOf(cell: ReportCell | undefined): string {
  return String((typeof cell === 'object' && cell !== null ? cell.text : cell) ?? '');
}
