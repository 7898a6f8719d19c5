import type { Grade } from '../sheets/values/grades';

/** K0 and K1: left out of the screener and ACCESS checks (docs/spec/rulings.md, Who counts). */
export function isYoungerThanK2(grade: Grade | null): boolean {
  return grade === 'K0' || grade === 'K1';
}
