import type { ClassSection, Teacher } from '../dataset/records';
import { staffSays } from '../dataset/staff';
import { studentsWho, type Lacking } from '../esl/section-teachers';
import type { SilentStaff } from './silent-staff';

/** The students of an ESL class whose rows list a teacher without a valid ESL license, and none with one. */
export function withoutLicensed(section: ClassSection, silent: SilentStaff): Lacking | null {
  const without = section.teachers.filter((teacher) => isUnlicensed(teacher, silent));
  const lacking = studentsWho(
    section,
    section.teachers,
    (teachers) => teachers.some((teacher) => without.includes(teacher)) && !teachers.some(mayBeLicensed),
  );
  return lacking === null
    ? null
    : { ...lacking, teachers: lacking.teachers.filter((teacher) => without.includes(teacher)) };
}

function mayBeLicensed({ staff }: Teacher): boolean {
  return staff !== null && (staff.eslLicensed || staff.isLicenseUnknown);
}

function isUnlicensed({ staff }: Teacher, silent: SilentStaff): boolean {
  if (staff === null || staff.eslLicensed) return false;
  if (staff.isLicenseUnknown) {
    silent.addUnread(staff);
    return false;
  }
  const says = staffSays(staff, 'eslLicense');
  if (!says) silent.add(staff);
  return says;
}
