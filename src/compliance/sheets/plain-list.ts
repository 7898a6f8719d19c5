import type { FieldOf } from './kinds';

/** Fields that say who is an ML, or how one is served. */
const ML_FIELDS: readonly FieldOf<'roster'>[] = [
  ...(['mlStatus', 'sdd', 'eld', 'elProgram', 'optOut', 'optOutDate', 'felDate'] as const),
  ...(['eslMinutes', 'eslType', 'eslTeacher', 'eslModification', 'previousLevel'] as const),
];

/** Whether no column of a roster says who is an ML (docs/spec/recognition.md §4, plain student list). */
export function isPlainList(columns: { has(field: FieldOf): boolean }): boolean {
  return !ML_FIELDS.some((field) => columns.has(field));
}
