import type { SourceRow } from './records';

/**
 * Whether a student is enrolled, from the student's roster rows by what their status says: one active row is enough, so that a
 * student who moved from one school's roster to another's is counted. A roster without a status column says nothing where another
 * one has it; without any such column everyone is enrolled (docs/spec/rulings.md).
 */
export function isEnrolled(active: readonly SourceRow<'roster'>[], inactive: readonly SourceRow<'roster'>[]): boolean {
  return inactive.length === 0 || active.some(statesEnrolment);
}

function statesEnrolment({ source }: SourceRow<'roster'>): boolean {
  return source.columns.has('enrollmentStatus') || source.columns.has('leaveDate');
}
