import type { ClassSection, StaffMember, Teacher } from '../dataset/records';
import { staffSays } from '../dataset/staff';
import { coreTeachers, studentsWho, type Lacking } from '../esl/section-teachers';
import type { SilentStaff } from './silent-staff';

/** The students of a core class whose rows list a teacher with neither SEI nor BEE, and none with one of them. */
export function withoutEndorsed(section: ClassSection, silent: SilentStaff): Lacking | null {
  const teachers = coreTeachers(section);
  const without = teachers.filter((teacher) => isNotEndorsed(teacher, silent));
  const lacks = (listed: readonly Teacher[]) =>
    listed.some((teacher) => without.includes(teacher)) && !listed.some(mayBeEndorsed);
  const lacking = without.length === 0 ? null : studentsWho(section, teachers, lacks);
  if (lacking === null && mayLackEndorsed(section, teachers)) silent.addAmbiguous(section);
  return lacking === null
    ? null
    : { ...lacking, teachers: lacking.teachers.filter((teacher) => without.includes(teacher)) };
}

/** One whose name fits several in the staff sheet may be endorsed. */
function mayBeEndorsed({ staff, isAmbiguous }: Teacher): boolean {
  return isAmbiguous || (staff !== null && (staff.sei || staff.bee || isEndorsementUnknown(staff)));
}

/** Whether an SEI or BEE cell says neither yes nor no, and the other is no yes. */
export function isEndorsementUnknown({ sei, bee, isSeiUnknown, isBeeUnknown }: StaffMember): boolean {
  return !sei && !bee && (isSeiUnknown || isBeeUnknown);
}

/** Whether some student's rows list nobody who is endorsed but, perhaps, a teacher whose name fits several. */
function mayLackEndorsed(section: ClassSection, teachers: readonly Teacher[]): boolean {
  if (!teachers.some(({ isAmbiguous }) => isAmbiguous)) return false;
  const lacksAll = (listed: readonly Teacher[]) =>
    listed.some(({ isAmbiguous }) => isAmbiguous) &&
    !listed.some(({ staff }) => staff !== null && (staff.sei || staff.bee));
  return studentsWho(section, teachers, lacksAll) !== null;
}

function isNotEndorsed({ staff }: Teacher, silent: SilentStaff): boolean {
  if (staff === null || staff.sei || staff.bee) return false;
  if (isEndorsementUnknown(staff)) {
    silent.addUnread(staff);
    return false;
  }
  const says = staffSays(staff, 'sei', 'bee');
  if (!says) silent.add(staff);
  return says;
}
