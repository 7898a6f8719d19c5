import { SchoolYears } from '../../calendar/school-year';
import type { Teacher } from '../../dataset/records';
import { staffSays } from '../../dataset/staff';
import { NO_STAY, type StaffStay } from '../../dataset/staff-stay';
import { teacherLabel } from '../../dataset/teachers';
import { firstAbsence, type Readiness } from '../../esl/absences';
import { hasActiveEl, isEslSection } from '../../esl/esl-sections';
import { isoDate, monthDayYear } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { withoutLicensed } from '../esl-licenses';
import { EL_STATUS, ROSTER, SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { sectionTeacherLocation } from '../teacher-cells';
import { awayData, notThere, when, whom, type Away } from '../teacher-away';
import { TeacherStays } from '../teacher-stays';
import { eslClasses } from '../visit';

interface AwayEsl extends Away {
  /** The last day of the license that ends first, where nobody would be away if none ended. */
  readonly licenseEnds: string | null;
}

const messages = {
  away: (data: AwayEsl) => ({
    message: `No ESL-licensed teacher ${when(data)}: ${notThere(data)}. ${whom(data)}.`,
    fix: 'Assign an ESL-licensed teacher for these days, or correct the dates in the staff sheet.',
  }),
  licenseEnds: (data: AwayEsl) => ({
    message: `The ESL license of ${data.teachers.join('; ')} ends ${monthDayYear(data.licenseEnds ?? '')}; renewed? Without it the class has no ESL-licensed teacher ${when(data)}. ${whom(data)}.`,
    fix: 'Enter the new expiry date where the license is renewed; else assign an ESL-licensed teacher from then on.',
  }),
};

export const eslTeacherAway = defineCheck({
  id: 'esl-teacher-away',
  title: 'ESL teacher away in part of the term',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'section',
  needs: [
    ROSTER,
    EL_STATUS,
    SCHEDULE,
    TEACHER,
    STAFF,
    need('ESL license column in the staff sheet', 'staff.eslLicense', 'staff.eslExpires'),
    need(
      'license expiry, start, end or leave date column in the staff sheet',
      'staff.eslExpires',
      'staff.startDate',
      'staff.endDate',
      'staff.leaveFrom',
    ),
  ],
  messages,
  visit: {
    place: 45,
    theme: 'Teachers and classes',
    concerns: 'class',
    says: (count) => `${eslClasses(count)} will have no ESL-licensed teacher on some days of the term.`,
    step: 'Plan who teaches ESL while the teacher is away',
    due: 'next cycle',
  },
  run({ dataset, policy, asOf }, report) {
    const years = new SchoolYears(policy, asOf);
    const stays = new TeacherStays(dataset.dates);
    const silent = new SilentStaff();
    for (const section of dataset.sections) {
      const { teachers, school } = section;
      if (teachers.length === 0 || !isEslSection(section) || !hasActiveEl(section)) continue;
      if (withoutLicensed(section, silent) !== null || teachers.some(isSilent)) continue;
      const stayOf = stays.of(teachers, school);
      if (stayOf === null) continue;
      const year = years.at(school);
      const absence = firstAbsence(section, teachers, (teacher) => readiness(teacher, stayOf, true), year, asOf);
      if (absence === null) continue;
      const isLicenseAlone =
        firstAbsence(section, teachers, (teacher) => readiness(teacher, stayOf, false), year, asOf) === null;
      const ends = teachers.flatMap(({ staff }) => staff?.eslExpires ?? []);
      report.problem({
        message: isLicenseAlone ? 'licenseEnds' : 'away',
        severity: isLicenseAlone ? 'warning' : 'error',
        at: sectionTeacherLocation(section),
        section: section.display,
        teacher: teachers[0] === undefined ? undefined : teacherLabel(teachers[0]),
        school,
        data: {
          ...awayData(absence, teachers),
          licenseEnds: isLicenseAlone && ends.length > 0 ? isoDate(Math.min(...ends)) : null,
        } satisfies AwayEsl,
      });
    }
    stays.report(report);
    silent.reportUnread('ESL license', report);
  },
});

function isSilent({ staff }: Teacher): boolean {
  return staff !== null && (staff.isLicenseUnknown || !staffSays(staff, 'eslLicense', 'eslExpires'));
}

/** @param withEnd whether the end of the license counts */
function readiness(teacher: Teacher, stayOf: ReadonlyMap<Teacher, StaffStay>, withEnd: boolean): Readiness {
  const { staff } = teacher;
  return {
    stay: stayOf.get(teacher) ?? NO_STAY,
    holds: staff?.eslLicensed === true,
    until: withEnd ? (staff?.eslExpires ?? null) : null,
  };
}
