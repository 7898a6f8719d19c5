/** Absorbs the rounding of parts of a full-time teacher. */
const TOLERANCE = 1e-6;

/**
 * Gives each group to one teacher who has the minutes for it: the longest groups first, each to the teacher with the fewest
 * minutes left that suffice. Timetables are not known, so this is the most that the minutes allow, found quickly, not proven.
 * @param groups minutes a week of each group
 * @param teachers minutes a week of each teacher
 * @returns the teacher's index for each group; null where nobody has the minutes
 */
export function teachersOfGroups(groups: readonly number[], teachers: readonly number[]): (number | null)[] {
  const left = [...teachers];
  const taught = groups.map((): number | null => null);
  const longestFirst = groups.map((_, index) => index).sort((a, b) => (groups[b] ?? 0) - (groups[a] ?? 0));
  for (const group of longestFirst) {
    const minutes = groups[group] ?? 0;
    let tightest: number | null = null;
    left.forEach((free, teacher) => {
      if (free + TOLERANCE >= minutes && (tightest === null || free < (left[tightest] ?? 0))) tightest = teacher;
    });
    if (tightest === null) continue;
    taught[group] = tightest;
    left[tightest] = (left[tightest] ?? 0) - minutes;
  }
  return taught;
}
