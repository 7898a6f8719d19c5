import type { ExitScores } from './setting';

const MOST_WORDS = 4;
/** One says grade 6, not 6 grade. */
const NAMED_BEFORE = new Set(['grade', 'level', 'ACCESS score']);

/** A value in a line, with its unit where it is a number: `135 minutes a day`, `ESL, ELD, ESOL`. */
export function shownValue(value: unknown, unit: string): string {
  if (value === null) return 'not set';
  if (typeof value === 'number') return NAMED_BEFORE.has(unit) ? `${unit} ${value}` : `${value} ${unit}`;
  if (Array.isArray(value)) return listed(value.map(String));
  if (typeof value === 'object')
    return listed(Object.entries(value).map(([key, entry]) => `${key}: ${entryText(entry)}`));
  return String(value);
}

function listed(entries: readonly string[]): string {
  if (entries.length === 0) return 'none';
  const more = entries.length - MOST_WORDS;
  return entries.slice(0, MOST_WORDS).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function entryText(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const { overall, literacy } = entry as ExitScores;
  return `overall ${overall}, literacy ${literacy}`;
}
