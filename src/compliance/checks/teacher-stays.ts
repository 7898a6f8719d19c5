import type { DateCells } from '../dataset/date-cells';
import type { StaffMember, Teacher } from '../dataset/records';
import { staffStay, type StaffStay } from '../dataset/staff-stay';
import type { Reporter } from './define-check';

/** The stays of teachers at a school, and who could not be judged by them. */
export class TeacherStays {
  private readonly unreadable = new Set<Teacher>();
  /** Each teacher's at each school, by the teacher's entry in the staff sheets. */
  private readonly known = new Map<StaffMember, Map<string, StaffStay>>();

  constructor(private readonly dates: DateCells) {}

  /** The teachers' stays; null where one of them is in no staff sheet, or has a date there that cannot be read. */
  of(teachers: readonly Teacher[], school: string): ReadonlyMap<Teacher, StaffStay> | null {
    const stays = new Map<Teacher, StaffStay>();
    for (const teacher of teachers) {
      if (teacher.staff === null) return null;
      const stay = this.stayAt(teacher.staff, school);
      if (stay.isUnreadable) this.unreadable.add(teacher);
      else stays.set(teacher, stay);
    }
    return stays.size === teachers.length ? stays : null;
  }

  private stayAt(member: StaffMember, school: string): StaffStay {
    let bySchool = this.known.get(member);
    if (bySchool === undefined) this.known.set(member, (bySchool = new Map()));
    let stay = bySchool.get(school);
    if (stay === undefined) bySchool.set(school, (stay = staffStay(member, school, this.dates)));
    return stay;
  }

  /** Tells of how many teachers a date cannot be read. */
  report({ couldNotJudge }: Pick<Reporter, 'couldNotJudge'>): void {
    const { size } = this.unreadable;
    if (size > 0)
      couldNotJudge(
        `no readable start, end or leave date of ${size} teacher${size === 1 ? '' : 's'} in the staff sheet`,
      );
  }
}
