import { teacherLabel } from '../../dataset/teachers';
import { positionOf } from '../../staffing/position';
import { eslLoads } from '../../timetable/teacher-load';
import { defineCheck, need } from '../define-check';
import { SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { teachesLocation } from '../teacher-cells';

interface Overloaded {
  /** ESL minutes a week in the fullest part of the year, and those that the FTE teaches. */
  readonly minutes: number;
  readonly limit: number;
  readonly fte: number;
}

const messages = {
  overloaded: ({ minutes, limit, fte }: Overloaded) => ({
    message: `Teaches ${inFigures(minutes)} minutes of ESL a week; ${fte} FTE teaches ${inFigures(limit)}.`,
    fix: 'Move a group to another ESL-licensed teacher, or correct the FTE in the staff sheet.',
  }),
};

/** What a teacher may teach beyond the minutes of the FTE: rounding of a schedule, not another group. */
const MARGIN = 1.05;

export const teacherOverloaded = defineCheck({
  id: 'teacher-overloaded',
  title: 'ESL teacher with more than the FTE teaches',
  severity: 'warning',
  criterion: 'ELE 5',
  per: 'teacher',
  needs: [
    SCHEDULE,
    TEACHER,
    STAFF,
    need('ESL license column in the staff sheet', 'staff.eslLicense', 'staff.eslExpires'),
    need('FTE column in the staff sheet', 'staff.fte'),
  ],
  messages,
  run({ dataset, policy }, report) {
    const silent = new SilentStaff();
    for (const [member, { teacher, section, minutesPerWeek }] of eslLoads(dataset, policy)) {
      if (!member.eslLicensed) continue;
      const position = positionOf(member, policy);
      if (position === 'unread') {
        silent.addUnread(member);
        continue;
      }
      const { fte, minutes } = position;
      if (fte <= 0 || minutesPerWeek <= MARGIN * minutes) continue;
      report.problem({
        message: 'overloaded',
        at: teachesLocation(teacher, section),
        teacher: teacherLabel(teacher),
        school: section.school,
        data: {
          minutes: Math.round(minutesPerWeek),
          limit: Math.round(minutes),
          fte: Math.round(100 * fte) / 100,
        } satisfies Overloaded,
      });
    }
    silent.reportUnread('FTE or weekly teaching minutes', report);
  },
});

function inFigures(minutes: number): string {
  return minutes.toLocaleString('en-US');
}
