import { SchoolYears } from '../../calendar/school-year';
import type { StaffMember } from '../../dataset/records';
import { NO_STAY } from '../../dataset/staff-stay';
import { staffSays } from '../../dataset/staff';
import { teacherLabel } from '../../dataset/teachers';
import { firstAbsence } from '../../esl/absences';
import { activeEls, isCoreSection } from '../../esl/esl-sections';
import { coreTeachers } from '../../esl/section-teachers';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { counted } from '../../sheets/values/word-list';
import { isEndorsementUnknown, withoutEndorsed } from '../core-endorsements';
import { defineCheck, need } from '../define-check';
import { EL_STATUS, ROSTER, SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { sectionTeacherLocation } from '../teacher-cells';
import { TeacherStays } from '../teacher-stays';

interface Away {
  /** `YYYY-MM-DD`; `to` is null where it lasts to the end of the class's term. */
  readonly from: string;
  readonly to: string | null;
  readonly weeks: number;
  /** Active English learners in the class. */
  readonly students: number;
  readonly teachers: readonly string[];
}

const messages = {
  away: ({ from, to, weeks, students, teachers }: Away) => ({
    message:
      `No teacher with SEI or BEE from ${monthDayYear(from)} ${to === null ? 'to the end of the term' : `to ${monthDayYear(to)}`} ` +
      `(${counted(weeks, 'week')}, vacations not taken off): ${teachers.join(', ')} ${teachers.length === 1 ? 'is' : 'are'} not there (staff sheet). ` +
      `${counted(students, 'English learner')} ${students === 1 ? 'sits' : 'sit'} in the class.`,
    fix: 'Assign an endorsed teacher for these days, or correct the dates in the staff sheet.',
  }),
};

export const coreTeacherAway = defineCheck({
  id: 'core-teacher-away',
  title: 'Core teacher away in part of the term',
  severity: 'warning',
  criterion: 'ELE 14',
  per: 'section',
  needs: [
    ROSTER,
    EL_STATUS,
    SCHEDULE,
    TEACHER,
    STAFF,
    need('SEI or BEE endorsement column in the staff sheet', 'staff.sei', 'staff.bee'),
    need('start, end or leave date column in the staff sheet', 'staff.startDate', 'staff.endDate', 'staff.leaveFrom'),
  ],
  messages,
  run({ dataset, policy, asOf }, report) {
    const years = new SchoolYears(policy, asOf);
    const stays = new TeacherStays(dataset.dates);
    const silent = new SilentStaff();
    for (const section of dataset.sections) {
      if (section.teachers.length === 0 || !isCoreSection(section) || activeEls(section).length === 0) continue;
      const teachers = coreTeachers(section);
      const [first] = teachers;
      if (first === undefined || withoutEndorsed(section, silent) !== null) continue;
      if (teachers.some(({ staff }) => staff !== null && isUnknown(staff))) continue;
      const stayOf = stays.of(teachers, section.school);
      if (stayOf === null) continue;
      const absence = firstAbsence(
        section,
        teachers,
        (teacher) => ({
          stay: stayOf.get(teacher) ?? NO_STAY,
          holds: teacher.staff !== null && (teacher.staff.sei || teacher.staff.bee || teacher.staff.pathway),
          until: null,
        }),
        years.at(section.school),
        asOf,
      );
      if (absence === null) continue;
      report.problem({
        message: 'away',
        at: sectionTeacherLocation(section),
        section: section.display,
        teacher: teacherLabel(first),
        school: section.school,
        data: {
          from: isoDate(absence.from),
          to: absence.to === null ? null : isoDate(absence.to),
          weeks: absence.weeks,
          students: absence.els.length,
          teachers: teachers.map(teacherLabel),
        } satisfies Away,
      });
    }
    stays.report(report);
    silent.reportUnread('SEI or BEE', report);
  },
});

/** Whether nobody can tell if a teacher may take a core class: no column says it, or a cell that cannot be read. */
function isUnknown(staff: StaffMember): boolean {
  return !staffSays(staff, 'sei', 'bee') || (isEndorsementUnknown(staff) && !staff.pathway);
}
