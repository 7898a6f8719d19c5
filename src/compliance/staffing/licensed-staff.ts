import type { Dataset } from '../dataset/dataset';
import type { ClassSection, SourceRow, StaffMember, Student } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import { staffSays } from '../dataset/staff';
import { isActiveEl } from '../esl/owed';
import type { Policy } from '../policy/policy';
import { readNumber } from '../sheets/values/numbers';
import { folded } from '../sheets/values/text';
import { teachingMinutes } from './teaching-minutes';

/** Where a teacher's FTE comes from. */
type FteSource = 'FTE column' | 'teaching minutes' | 'assumed';

/** An ESL-licensed teacher at one school. */
export interface LicensedTeacher {
  readonly member: StaffMember;
  /** The row of the staff sheet that is spoken of. */
  readonly row: SourceRow<'staff'>;
  readonly name: string;
  /** Empty where neither the staff sheet nor a schedule tells a school. */
  readonly school: string;
  readonly fte: number;
  readonly fteFrom: FteSource;
  /** Minutes a week that this FTE teaches. */
  readonly minutesPerWeek: number;
  /** ESL classes of the schedule now, other classes, and the active ELs in the ESL classes. */
  readonly eslClasses: number;
  readonly otherClasses: number;
  readonly mls: number;
}

/**
 * The staff sheets' teachers with a valid ESL license, at each school that lists them; else where the schedule has them teach.
 * @param also whether somebody counts as licensed in any case, for a scenario
 */
export function licensedStaff(
  dataset: Dataset,
  policy: Policy,
  also: (member: StaffMember) => boolean = () => false,
): LicensedTeacher[] {
  const classes = classesByMember(dataset);
  return dataset.staff.members
    .filter((member) => also(member) || (member.eslLicensed && staffSays(member, 'eslLicense', 'eslExpires')))
    .flatMap((member) =>
      placesOf(member, classes.get(member) ?? []).map(({ row, school, share }): LicensedTeacher => {
        const { weeklyTeachingMinutes } = policy.at(school);
        const { fte, fteFrom } = fteOf(row, weeklyTeachingMinutes);
        return {
          member,
          row,
          name: member.name || member.id,
          school,
          fte: fte * share,
          fteFrom,
          minutesPerWeek: fte * share * weeklyTeachingMinutes,
          ...workNow(
            member,
            (classes.get(member) ?? []).filter((section) => isAt(section, school)),
          ),
        };
      }),
    );
}

interface Place {
  readonly row: SourceRow<'staff'>;
  readonly school: string;
  /** The part of the row's FTE that is here. */
  readonly share: number;
}

/** Every school of the staff rows, by its first row; without one, the schools of the classes in equal parts. */
function placesOf(member: StaffMember, sections: readonly ClassSection[]): Place[] {
  const listed = new Map<string, Place>();
  for (const row of member.rows) {
    const school = textOf(row, 'school');
    if (school !== '' && !listed.has(folded(school))) listed.set(folded(school), { row, school, share: 1 });
  }
  if (listed.size > 0) return [...listed.values()];
  const schools = new Map(sections.map(({ school }) => [folded(school), school]));
  if (schools.size === 0) return [{ row: member, school: '', share: 1 }];
  return Array.from(schools.values(), (school) => ({ row: member, school, share: 1 / schools.size }));
}

function fteOf(row: SourceRow<'staff'>, fullTime: number): { fte: number; fteFrom: FteSource } {
  const fte = readNumber(cellOf(row, 'fte'), 'fte').number;
  if (fte !== null) return { fte, fteFrom: 'FTE column' };
  const minutes = teachingMinutes(row).number;
  if (minutes !== null && fullTime > 0) return { fte: minutes / fullTime, fteFrom: 'teaching minutes' };
  return { fte: 1, fteFrom: 'assumed' };
}

function workNow(
  member: StaffMember,
  sections: readonly ClassSection[],
): Pick<LicensedTeacher, 'eslClasses' | 'otherClasses' | 'mls'> {
  const mls = new Set<Student>();
  let eslClasses = 0;
  for (const { enrolments } of sections) {
    const rows = enrolments.filter(
      ({ isEsl, teachers }) => isEsl && (teachers.length === 0 || teachers.some(({ staff }) => staff === member)),
    );
    if (rows.length > 0) eslClasses++;
    for (const { student } of rows) if (student !== null && isActiveEl(student)) mls.add(student);
  }
  return { eslClasses, otherClasses: sections.length - eslClasses, mls: mls.size };
}

function classesByMember({ sections }: Dataset): Map<StaffMember, ClassSection[]> {
  const classes = new Map<StaffMember, ClassSection[]>();
  for (const section of sections) {
    for (const member of new Set(section.teachers.flatMap(({ staff }) => staff ?? []))) {
      const taught = classes.get(member);
      if (taught === undefined) classes.set(member, [section]);
      else taught.push(section);
    }
  }
  return classes;
}

function isAt(section: ClassSection, school: string): boolean {
  return folded(section.school) === folded(school);
}
