import { yearIn } from './assign-columns';
import { MATCH, type HeadingMatch } from './heading-match';
import { kindOf, type FieldOf } from './kinds';

/** `ELD 25-26` beside `ELD 26-27`, and `2023 lvl` beside `2024 lvl`: the level of the year before. */
export function placeLastLevel(
  headings: readonly string[],
  columns: Map<FieldOf, number>,
  find: (column: number) => readonly HeadingMatch[],
): void {
  if (columns.has('previousLevel')) return;
  const used = new Set(columns.values());
  for (const field of ['eld', 'sdd'] as const) {
    const now = columns.get(field);
    const year = now === undefined ? 0 : yearIn(headings[now] ?? '');
    const column = headings.findIndex(
      (text, at) =>
        year > 0 && !used.has(at) && yearIn(text) === year - 1 && find(at).some((match) => match.field === field),
    );
    if (column >= 0) {
      columns.set('previousLevel', column);
      return;
    }
  }
}

const ENDS_OF_EL: ReadonlySet<string> = new Set(['felDate', 'leaveDate']);

/** Whether a heading names the day on which EL status or enrollment ended, which is no day of a record, though both are about FELs: `FEL Date`. */
export function isEndOfEl(heading: string): boolean {
  const named: readonly HeadingMatch[] = kindOf('roster').book.find(heading);
  return named.some(({ field, score }) => ENDS_OF_EL.has(field) && score >= MATCH.words);
}
