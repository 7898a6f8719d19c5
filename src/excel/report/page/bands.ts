import { sum } from './columns';

/** The first columns as a band for the name of a group, and the others in bands each as wide as a link needs, from 1. */
export function bandsOf(
  widths: readonly number[],
  name: number,
  link: number,
): { readonly first: number; readonly count: number }[] {
  const bands: { first: number; count: number }[] = [];
  for (let column = 0; column < widths.length;) {
    const needed = bands.length === 0 ? name : link;
    let last = column;
    for (let width = widths[column] ?? 0; width < needed && last + 1 < widths.length;) width += widths[++last] ?? 0;
    const band = { first: column + 1, count: last - column + 1 };
    const isWideEnough = sum(widths.slice(column, last + 1)) >= needed;
    const before = bands.at(-1);
    // What is left at the end joins the last band.
    if (isWideEnough || bands.length < 2) bands.push(band);
    else if (before !== undefined) before.count += band.count;
    column = last + 1;
  }
  return bands;
}
