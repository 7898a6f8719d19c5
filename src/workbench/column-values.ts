import type { CellArea } from '../embedded-host/browser';
import type { SheetView } from './grid/sheet-view';

/** The different texts of a list's column, as shown, in their order, with how often each stands there. Upper and lower case are one, as in a filter. */
export function columnValues(
  view: SheetView,
  list: CellArea,
  column: number,
): readonly { readonly text: string; readonly count: number }[] {
  const found = new Map<string, { readonly text: string; count: number }>();
  for (let row = list.row + 1; row < list.row + list.rows; row++) {
    const text = view.text(row, column);
    const key = text.toLowerCase();
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { text, count: 1 });
  }
  return [...found.values()].sort((one, other) => collator.compare(one.text, other.text));
}

const collator = new Intl.Collator('en', { numeric: true });
