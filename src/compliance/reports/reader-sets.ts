import { OFFERED_REPORTS, reportIdOf } from '.';

/** The tabs that one reader wants, written with one click. */
export interface ReaderSet {
  readonly id: string;
  /** The reader, as people call them. */
  readonly reader: string;
  /** Ids of reports, in the order of their tabs. */
  readonly reports: readonly string[];
}

/** What every reader gets: how things stand, what changed, and what stands behind the tabs. */
const FOR_ALL = ['overview', 'changes', 'notes'];

/** docs/spec/reports.md, The tabs: the column "for". A tab for a school goes to its LAT-F and its principal. */
const READERS: readonly ReaderSet[] = [
  {
    id: 'lat-f',
    reader: 'LAT-F',
    reports: [
      'findings',
      'esl-minutes',
      'exits',
      'fel-monitoring',
      'benchmarks',
      'access-season',
      'screening',
      'folders',
    ],
  },
  { id: 'principal', reader: 'Principal', reports: ['school-visit', 'teachers', 'benchmarks', 'screening', 'folders'] },
  {
    id: 'manager',
    reader: 'Manager',
    reports: [
      ...['esl-minutes', 'esl-calendar', 'teachers', 'sdd-proposals', 'opt-outs', 'requests'],
      ...['data-quality', 'joined'],
    ],
  },
  {
    id: 'director',
    reader: 'Director',
    reports: ['budget-line', 'access', 'ele-criteria', 'record-sample', 'program-proposal'],
  },
  {
    id: 'monitor',
    reader: 'Monitor',
    reports: ['fel-monitoring', 'access', 'paragraph-54', 'ele-criteria', 'record-sample', 'folders'],
  },
];

/** Sets of tabs by reader, in the order in which they are offered. */
export const READER_SETS: readonly ReaderSet[] = READERS.map(({ reports, ...set }) => ({
  ...set,
  reports: OFFERED_REPORTS.map(({ id }) => id).filter((id) => FOR_ALL.includes(id) || reports.includes(id)),
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
