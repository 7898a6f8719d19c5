import type { ClassSection, Teacher } from '../dataset/records';
import { staffSays } from '../dataset/staff';
import { studentsWho, type Lacking } from '../esl/section-teachers';
import type { SilentStaff } from './silent-staff';

/** The students of an ESL class whose rows list a teacher without a valid ESL license, and none with one. */
export function withoutLicensed(section: ClassSection, silent: SilentStaff): Lacking | null {
  const without = section.teachers.filter((teacher) => isUnlicensed(teacher, silent));
  const lacks = (teachers: readonly Teacher[]) =>
    teachers.some((teacher) => without.includes(teacher)) && !teachers.some(mayBeLicensed);
  const lacking = without.length === 0 ? null : studentsWho(section, section.teachers, lacks);
  if (lacking === null && mayLackLicensed(section)) silent.addAmbiguous(section);
  return lacking === null
    ? null
    : { ...lacking, teachers: lacking.teachers.filter((teacher) => without.includes(teacher)) };
}

/** One whose name fits several in the staff sheet may be licensed. */
function mayBeLicensed({ staff, isAmbiguous }: Teacher): boolean {
  return isAmbiguous || (staff !== null && (staff.eslLicensed || staff.isLicenseUnknown));
}

/** Whether some student's rows list nobody who is licensed but, perhaps, a teacher whose name fits several. */
function mayLackLicensed(section: ClassSection): boolean {
  if (!section.teachers.some(({ isAmbiguous }) => isAmbiguous)) return false;
  const lacksAll = (teachers: readonly Teacher[]) =>
    teachers.some(({ isAmbiguous }) => isAmbiguous) && !teachers.some(({ staff }) => staff?.eslLicensed === true);
  return studentsWho(section, section.teachers, lacksAll) !== null;
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
