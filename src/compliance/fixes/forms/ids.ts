import { isStateId, readId } from '../../sheets/values/ids';
import type { Mending } from './column-form';

/**
 * An id without blanks around it, without `.0`, and without the signs that a run does not read (`="0010001"`, `#1001`, `1,001`). A
 * ruined id is left: nobody can tell whose it was.
 */
export function cleanId(text: string): Mending | null {
  const id = readId(text);
  if (id === null || id.ruined || id.text === text) return null;
  const trimmed = text.trim();
  if (id.text === trimmed) return { kind: 'extra-blanks', becomes: id.text };
  return { kind: /^\d+\.0+$/.test(trimmed) ? 'id-decimal' : 'id-signs', becomes: id.text };
}

/** As cleanId; what is no state id keeps its point, as nobody can tell what it is. */
export function cleanStateId(text: string): Mending | null {
  const id = readId(text);
  return id !== null && (isStateId(id) || id.text === text.trim()) ? cleanId(text) : null;
}
