import { OFFERED_REPORTS, reportIdOf } from '.';
import type { ReaderId } from './define-report';

/** The tabs that one reader wants, written with one click. */
export interface ReaderSet {
  readonly id: ReaderId;
  /** The reader, as people call them. */
  readonly reader: string;
  /** Ids of reports, in the order of their tabs. */
  readonly reports: readonly string[];
}

/** Readers in the order in which they are offered, as people call them. A tab for a school goes to its LAT-F and its principal. */
const READERS: Readonly<Record<ReaderId, string>> = {
  'lat-f': 'LAT-F',
  principal: 'Principal',
  manager: 'Manager',
  director: 'Director',
  monitor: 'Monitor',
};

/** Sets of tabs by reader; each report's offer says in whose it is. */
export const READER_SETS: readonly ReaderSet[] = (Object.keys(READERS) as ReaderId[]).map((id) => ({
  id,
  reader: READERS[id],
  reports: OFFERED_REPORTS.filter(({ readers }) => readers === 'all' || readers.includes(id)).map(
    (report) => report.id,
  ),
}));

/**
 * The reports behind what a person names: `all`, ids, and readers' sets, in the order of their tabs.
 * @returns the ids, or the first name that is neither
 */
export function reportsNamed(
  names: readonly string[],
): { readonly ids: readonly string[] } | { readonly unknown: string } {
  const known = OFFERED_REPORTS.map(({ id }) => id);
  const asked = new Set<string>();
  for (const name of names) {
    const set = READER_SETS.find(({ id }) => id === name.toLowerCase());
    const ids = name === 'all' ? known : (set?.reports ?? known.filter((id) => id === reportIdOf(name)));
    if (ids.length === 0) return { unknown: name };
    for (const id of ids) asked.add(id);
  }
  return { ids: known.filter((id) => asked.has(id)) };
}
