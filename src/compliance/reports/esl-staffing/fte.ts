import type { SchoolStaffing } from '../../staffing/school-staffing';
import { tenths } from '../statistics';

/** The full-time equivalents of a school's licensed ESL teachers, to tenths; null where nobody's license is known. */
export function licensedFte({ teachers }: Pick<SchoolStaffing, 'teachers'>): number | null {
  return teachers === null ? null : tenths(teachers.reduce((sum, { fte }) => sum + fte, 0));
}
