import type { RecognisedSheet } from './recognised-sheet';
import { sheetRow } from './recognised-sheet';
import { firstNamed } from './values/word-list';

/**
 * How a sheet was read where that is not as it stands, a sentence each (docs/spec/recognition.md §6): what the readers told, and rows that are no data.
 * `told` is what a run tells of the sheet.
 */
export function howRead(sheet: RecognisedSheet, told: readonly string[]): string[] {
  const { standing, subtotals, otherRows, notUsed } = sheet;
  return [
    ...(notUsed === null ? [] : [`Its rows are not used: ${notUsed}.`]),
    ...(standing === 'names' ? ['No column says who is an ML: it is read as a list of students and no more.'] : []),
    ...told,
    ...(subtotals.length === 0 ? [] : [`${rowsNamed(sheet, subtotals)} taken for totals and not read as data.`]),
    ...(otherRows.length === 0
      ? []
      : [
          `${rowsNamed(sheet, otherRows)} left out: notes, a title or another table, they look like no row of this one.`,
        ]),
  ];
}

/** `Row 12 is`, `Rows 12, 25–38 and 40 are`. */
function rowsNamed(sheet: RecognisedSheet, indexes: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const index of indexes) {
    const row = sheetRow(sheet, index);
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const names = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return indexes.length === 1 ? `Row ${firstNamed(names)} is` : `Rows ${firstNamed(names)} are`;
}
