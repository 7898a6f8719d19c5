import type { StaffMember } from '../../dataset/records';
import { staffSays } from '../../dataset/staff';
import type { TaughtBy } from './taught';

/** Whether a teacher may do something, as far as the staff sheets say. */
export type Holds = 'yes' | 'no' | 'not known';

/** Whether the staff sheets say that a teacher holds a valid ESL license. */
export function holdsLicense({ staff }: TaughtBy): Holds {
  if (staff === null || staff.isLicenseUnknown || !staffSays(staff, 'eslLicense', 'eslExpires')) return 'not known';
  return staff.eslLicensed ? 'yes' : 'no';
}

/** Whether the staff sheets say that a teacher holds SEI or BEE. */
export function isEndorsed({ staff }: TaughtBy): Holds {
  if (staff === null) return 'not known';
  if (staff.sei || staff.bee) return 'yes';
  return staff.isSeiUnknown || staff.isBeeUnknown || !staffSays(staff, 'sei', 'bee') ? 'not known' : 'no';
}

/** `Yes`, `Ended`, `No`, or why it is not known. */
export function licenseWords(teacher: TaughtBy): string {
  const { staff } = teacher;
  if (staff === null) return unlisted(teacher);
  if (staff.isLicenseUnknown) return 'Not readable';
  if (!staffSays(staff, 'eslLicense', 'eslExpires')) return 'Not said';
  if (staff.eslLicensed) return 'Yes';
  return staff.eslExpires === null ? 'No' : 'Ended';
}

/** `SEI`, `SEI, BEE`, `Pathway`, `None`, or why it is not known. */
export function endorsementWords(teacher: TaughtBy): string {
  const { staff } = teacher;
  if (staff === null) return unlisted(teacher);
  const held = heldBy(staff);
  if (held !== '') return held;
  return isEndorsed(teacher) === 'no' ? 'None' : staff.isSeiUnknown || staff.isBeeUnknown ? 'Not readable' : 'Not said';
}

function heldBy({ sei, bee, pathway }: StaffMember): string {
  const endorsements = [...(sei ? ['SEI'] : []), ...(bee ? ['BEE'] : [])];
  return endorsements.length === 0 && pathway ? 'Pathway' : endorsements.join(', ');
}

function unlisted({ isAmbiguous }: TaughtBy): string {
  return isAmbiguous ? 'Several of this name' : 'Not in staff sheet';
}
