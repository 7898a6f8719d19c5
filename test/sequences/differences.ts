import type { View } from '../faults/views';

/** A cell that is not what it was: whose row it is in, and its contents and looks, before and after, as text. */
export interface ChangedCell {
  readonly sheet: string;
  readonly before: { readonly value: unknown; readonly text: string };
  readonly after: { readonly value: unknown; readonly text: string };
}

export interface Difference {
  readonly cells: readonly ChangedCell[];
  /** What else changed, in words. */
  readonly other: readonly string[];
}

type Cell = [row: number, column: number, value: unknown, formula: string | null, style: unknown];
interface Look {
  readonly cells: readonly Cell[];
}

const WORKBOOK = 'in the workbook';

/** What of the user's is not as it was. */
export function differenceOf(then: View, now: View): Difference {
  const cells: ChangedCell[] = [];
  const other: string[] = [];
  for (const name of new Set([...Object.keys(then), ...Object.keys(now)])) {
    const [before, after] = [then[name], now[name]];
    if (before === after) continue;
    if (name === WORKBOOK || before === undefined || after === undefined) {
      other.push(`${name}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`);
      continue;
    }
    const [was, is] = [JSON.parse(before) as Look, JSON.parse(after) as Look];
    cells.push(...changedCells(name, was.cells, is.cells));
    const rest = (look: Look) => JSON.stringify({ ...look, cells: [] });
    if (rest(was) !== rest(is)) other.push(`${name}: ${rest(was)} → ${rest(is)}`);
  }
  return { cells, other };
}

function changedCells(sheet: string, then: readonly Cell[], now: readonly Cell[]): ChangedCell[] {
  const placed = (cells: readonly Cell[]) => new Map(cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell]));
  const [before, after] = [placed(then), placed(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [was, is] = [held(before.get(place), then), held(after.get(place), now)];
    return was.text === is.text ? [] : [{ sheet: `${sheet} ${place}`, before: was, after: is }];
  });
}

function held(cell: Cell | undefined, all: readonly Cell[]): ChangedCell['before'] {
  return cell === undefined
    ? { value: null, text: 'nothing' }
    : { value: cell[3] ?? cell[2], text: `${nameIn(all, cell[0])}${JSON.stringify(cell.slice(2))}` };
}

/** The name of the person in a row, which stays with it when rows move. */
function nameIn(cells: readonly Cell[], row: number): string {
  const name = cells.find(
    ([at, , value]) => at === row && typeof value === 'string' && /^\p{L}+, \p{L}+$/u.test(value),
  );
  return name === undefined ? '' : `${String(name[2])}: `;
}
