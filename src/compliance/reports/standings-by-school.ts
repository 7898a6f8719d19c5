import { bySchool, countOf } from '../grouped';
import type { ReportColumn, ReportTable } from './report-sheet';
import { share } from './statistics';

interface Shape<Standing extends string> {
  /** The heading over how many there are in all, such as `Folders`. */
  readonly all: string;
  /** Each standing with its heading, in the order of the columns. */
  readonly standings: readonly (readonly [Standing, string])[];
  /** In characters. */
  readonly widths: { readonly school: number; readonly all: number; readonly standing: number };
  /** A last column: the share of one standing in all but those left out. */
  readonly share?: { readonly heading: string; readonly of: Standing; readonly leavingOut: readonly Standing[] };
}

/** The table `by_school`: one row a school, with how many there are of each standing. */
export function standingsBySchool<Standing extends string, Item extends { readonly standing: Standing }>(
  items: readonly Item[],
  schoolOf: (item: Item) => string,
  shape: Shape<Standing>,
): ReportTable {
  const { all, standings, widths } = shape;
  const count = (heading: string, width: number): ReportColumn => ({ heading, type: 'integer', width, total: 'sum' });
  return {
    kind: 'table',
    name: 'by_school',
    columns: [
      { heading: 'School', type: 'text', width: widths.school, total: 'label' },
      count(all, widths.all),
      ...standings.map(([, heading]) => count(heading, widths.standing)),
      ...(shape.share ? [shareColumn(shape, shape.share)] : []),
    ],
    rows: bySchool(items, schoolOf).map(({ school, items: own }) => {
      const having = (one: Standing) => countOf(own, ({ standing }) => standing === one);
      return [
        school,
        own.length,
        ...standings.map(([standing]) => having(standing)),
        ...(shape.share ? [shareIn(own, shape.share)] : []),
      ];
    }),
    totals: true,
    groupSize: all,
  };
}

function shareColumn<Standing extends string>(
  { standings }: Shape<Standing>,
  { heading, of, leavingOut }: NonNullable<Shape<Standing>['share']>,
): ReportColumn {
  const judged = standings.filter(([standing]) => !leavingOut.includes(standing));
  const headingsOf = (some: typeof standings) => some.map(([, text]) => text);
  const having = standings.filter(([standing]) => standing === of);
  return { heading, type: 'percent', width: 11, from: { share: headingsOf(having), of: headingsOf(judged) } };
}

function shareIn<Standing extends string>(
  items: readonly { readonly standing: Standing }[],
  { of, leavingOut }: NonNullable<Shape<Standing>['share']>,
): number | null {
  const judged = items.filter(({ standing }) => !leavingOut.includes(standing));
  return share(
    countOf(judged, ({ standing }) => standing === of),
    judged.length,
  );
}
