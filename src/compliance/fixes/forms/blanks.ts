import { readDate } from '../../sheets/values/dates';
import { cellNumber } from '../../sheets/values/numbers';
import { isBlank } from '../../sheets/values/text';
import type { Mending } from './column-form';

/** A blank at either end, two in a row, or one that is not the ordinary one. Line breaks within a text are meant. */
const EXTRA_BLANK = /^\s|\s$|[^\S \r\n]|[^\S\r\n]{2}/;

/** The text of a cell without blanks that nobody sees; null where it has none, or where a run would then read another value. */
export function withoutExtraBlanks(text: string): Mending | null {
  if (!EXTRA_BLANK.test(text) || isBlank(text)) return null;
  const becomes = text.trim().replace(/[^\S\r\n]+/g, ' ');
  return readsTheSame(text, becomes) ? { kind: 'extra-blanks', becomes } : null;
}

/** A date and time with a doubled blank between them cannot be read; without it, it could. */
function readsTheSame(before: string, after: string): boolean {
  return cellNumber(before) === cellNumber(after) && readDate(before, false).day === readDate(after, false).day;
}
