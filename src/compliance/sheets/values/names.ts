import { folded } from './text';

/**
 * A key under which `Last, First` and `First Last` are one person: case and accents folded, middle initials dropped
 * (docs/spec/sheets.md §3). Empty for an empty name.
 */
export function personKey(name: string): string {
  const comma = name.indexOf(',');
  const ordered = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
  const words = folded(ordered)
    .replace(/[.'’`]/g, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const spoken = words.filter((word, index) => index === 0 || index === words.length - 1 || word.length > 1);
  return spoken.join(' ');
}

/** `Last, First` from two columns; whichever is known where one is blank. */
export function lastFirst(lastName: string, firstName: string): string {
  return [lastName, firstName].filter((part) => part !== '').join(', ');
}
