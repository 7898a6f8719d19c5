import type { HostSheet, HostTableColumn } from '../model';
import { setColumns } from './headers';

/** The columns of a sheet's tables by their place on the sheet, as they are before sheet columns are put in or taken out. */
export function columnPlaces(sheet: HostSheet): ReadonlyMap<number, HostTableColumn>[] {
  return sheet.tables.map(
    ({ area, columns }) => new Map(columns.map((column, offset) => [area.column + offset, column])),
  );
}

/**
 * Gives tables a column for each of their sheet columns again, after `count` were put in (above 0) or taken out at `column`.
 * New ones are called `Column1`, as in Excel.
 */
export function followColumns(
  sheet: HostSheet,
  before: readonly ReadonlyMap<number, HostTableColumn>[],
  column: number,
  count: number,
): void {
  sheet.tables.forEach((table, at) => {
    const known = before[at];
    if (!known || known.size === table.area.columns) return;
    const now = Array.from({ length: table.area.columns }, (_, offset) => {
      const place = table.area.column + offset;
      if (place < column) return known.get(place);
      return count > 0 && place < column + count ? undefined : known.get(place - count);
    });
    setColumns(
      sheet,
      table,
      now,
      now.map((each) => each?.name ?? ''),
    );
  });
}
