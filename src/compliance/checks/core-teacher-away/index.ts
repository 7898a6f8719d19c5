import { SchoolYears } from '../../calendar/school-year';
import type { StaffMember } from '../../dataset/records';
import { NO_STAY } from '../../dataset/staff-stay';
import { staffSays } from '../../dataset/staff';
import { teacherLabel } from '../../dataset/teachers';
import { firstAbsence } from '../../esl/absences';
import { hasActiveEl, isCoreSection } from '../../esl/esl-sections';
import { coreTeachers } from '../../esl/section-teachers';
import { isEndorsementUnknown, withoutEndorsed } from '../core-endorsements';
import { defineCheck, need } from '../define-check';
import { EL_STATUS, ROSTER, SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { sectionTeacherLocation } from '../teacher-cells';
import { awayData, notThere, when, whom, type Away } from '../teacher-away';
import { TeacherStays } from '../teacher-stays';

const messages = {
  away: (data: Away) => ({
    message: `No teacher with SEI or BEE ${when(data)}: ${notThere(data)}. ${whom(data)}.`,
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
      if (section.teachers.length === 0 || !isCoreSection(section) || !hasActiveEl(section)) continue;
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
        data: { ...awayData(absence, teachers) } satisfies Away,
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
