import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { readId } from '../sheets/values/ids';
import type { Student } from './records';

/**
 * Whether rows of these sheets cannot be found for a student: the roster has no id of the student, nor a state id that they have too.
 * Checks that join by id do not judge such a student (docs/spec/rulings.md, A row without an id).
 */
export function isOutOfReach(
  { hasId, stateId }: Pick<Student, 'hasId' | 'stateId'>,
  sheets: readonly RecognisedSheet[],
): boolean {
  if (hasId) return false;
  const isKnownByStateId = readId(stateId)?.ruined === false;
  return sheets.some(({ columns }) => !isKnownByStateId || !columns.has('stateId'));
}
