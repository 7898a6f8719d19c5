import { isStateId, readId } from '../../sheets/values/ids';
import type { Mending } from './column-form';

/**
 * An id without blanks around it and without `.0`, as a run reads it. Nothing inside an id is touched, and a ruined id is left:
 * nobody can tell whose it was.
 */
export function cleanId(text: string): Mending | null {
  const id = readId(text);
  if (id === null || id.ruined || id.text === text) return null;
  return { kind: id.text === text.trim() ? 'extra-blanks' : 'id-decimal', becomes: id.text };
}

/** As cleanId; what is no state id keeps its point, as nobody can tell what it is. */
export function cleanStateId(text: string): Mending | null {
  const id = readId(text);
  return id !== null && (isStateId(id) || id.text === text.trim()) ? cleanId(text) : null;
}
