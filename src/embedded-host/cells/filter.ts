import { requireAllowed } from '../guard';
import type { CellArea, HostFilter, HostSheet } from '../model';
import type { HostEnvironment } from '../protocol/host-object';
import { moveSpan } from './shift-areas';
import { shownText } from './text';

/**
 * Shows those rows of a list whose text in a column is among `values`, upper and lower case aside; null takes the choice for that column away.
 * Choices for several columns hold together. The list's first row is its headings. Throws `AccessDenied` on a protected sheet that does not allow it.
 */
export function filterRows(
  environment: HostEnvironment,
  sheet: HostSheet,
  list: CellArea,
  column: number,
  values: readonly string[] | null,
): void {
  requireAllowed(sheet, 'allowAutoFilter');
  const filter = filterOf(sheet, list);
  const choices = new Map(filter.choices ?? []);
  if (values === null) choices.delete(column - list.column);
  else choices.set(column - list.column, values);
  filter.choices = choices;
  filter.isFiltered = choices.size > 0;
  hideRows(environment, sheet, filter);
  const table = sheet.tables.find((each) => each === filter);
  if (table) table.changed = true;
  sheet.touch('rows');
  sheet.touch(table ? 'tables' : 'autoFilter');
  environment.formulas.contentChanged();
}

/** Hides the rows that the sheet's filters leave out, and shows the others, as their cells are now. */
export function hideFilteredRows(environment: HostEnvironment, sheet: HostSheet): void {
  for (const filter of sheet.filters) {
    if (!filter.choices || filter.choices.size === 0) continue;
    hideRows(environment, sheet, filter);
    sheet.touch('rows');
  }
}

/** Choices by the column of the sheet, and how to find their filter when its columns have moved. */
interface PlacedChoices {
  readonly filter: () => HostFilter | null | undefined;
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/** The choices of a sheet's filters, as they are before columns are put in or taken out. */
export function placeChoices(sheet: HostSheet): readonly PlacedChoices[] {
  const filters = [() => sheet.autoFilter, ...sheet.tables.map((table) => () => table)];
  return filters.flatMap((filter) => {
    const { area, choices } = filter() ?? {};
    if (!area || !choices) return [];
    return [{ filter, choices: new Map([...choices].map(([offset, texts]) => [area.column + offset, texts])) }];
  });
}

/** Lets choices go with their columns, after `count` were put in (above 0) or taken out at `column`. One whose column is gone is over. */
export function followChoices(
  environment: HostEnvironment,
  sheet: HostSheet,
  placed: readonly PlacedChoices[],
  column: number,
  count: number,
): void {
  for (const { filter, choices } of placed) {
    const now = filter();
    if (!now) continue;
    const moved = [...choices].flatMap(([place, texts]) => {
      const span = moveSpan(place, 1, column, count);
      return span ? [[span[0] - now.area.column, texts] as const] : [];
    });
    now.choices = new Map(moved);
    now.isFiltered = moved.length > 0;
    if (moved.length < choices.size) hideRows(environment, sheet, now);
  }
}

/** The filter of the list: its table's, or the sheet's, which is moved there. Choices made elsewhere are dropped. */
function filterOf(sheet: HostSheet, list: CellArea): HostFilter {
  const table = sheet.tables.find(({ area }) => area.row === list.row && area.column === list.column);
  if (table) return table;
  const known = sheet.autoFilter;
  const isSame = known?.area.row === list.row && known.area.column === list.column;
  if (known && !isSame)
    for (let row = known.area.row; row < known.area.row + known.area.rows; row++) sheet.hiddenRows.delete(row);
  sheet.autoFilter = isSame && known ? { ...known, area: list } : { area: list, isFiltered: false };
  return sheet.autoFilter;
}

function hideRows({ workbook }: HostEnvironment, sheet: HostSheet, { area, choices, ...filter }: HostFilter): void {
  const wanted = [...(choices ?? [])].map(
    ([offset, texts]) => [area.column + offset, new Set(texts.map((text) => text.toLowerCase()))] as const,
  );
  const totals = 'showTotals' in filter && filter.showTotals === true ? 1 : 0;
  for (let row = area.row + 1; row < area.row + area.rows - totals; row++) {
    const isShown = wanted.every(([column, texts]) => texts.has(shownText(workbook, sheet, row, column).toLowerCase()));
    if (isShown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}
