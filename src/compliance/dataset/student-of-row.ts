import { readId } from '../sheets/values/ids';
import type { SourceRow, Student } from './records';
import { cellOf } from './source-rows';

/** The students of every roster, by the keys of their ids. */
export interface StudentBooks {
  readonly students: ReadonlyMap<string, Student>;
  readonly studentsByStateId: ReadonlyMap<string, Student>;
}

/** The roster's student whom a row names: by local id, and where that is blank or ruined by state id (rulings.md). */
export function studentOfRow({ students, studentsByStateId }: StudentBooks, row: SourceRow): Student | undefined {
  const id = readId(cellOf(row, 'studentId'));
  if (id !== null && !id.ruined) return students.get(id.key);
  const stateId = readId(cellOf(row, 'stateId'));
  return stateId === null || stateId.ruined ? undefined : studentsByStateId.get(stateId.key);
}
