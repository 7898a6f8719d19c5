import type { StaffMember } from '../../dataset/records';
import { cellOf, textOf } from '../../dataset/source-rows';
import { teacherLabel } from '../../dataset/teachers';
import type { Policy } from '../../policy/policy';
import { readNumber } from '../../sheets/values/numbers';
import { folded } from '../../sheets/values/text';
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

/** A teacher's FTE and the minutes a week that it teaches; rows at several schools add up, one a school. Unread where a cell of them cannot be read. */
function positionOf(
  { rows }: StaffMember,
  policy: Policy,
): { readonly fte: number; readonly minutes: number } | 'unread' {
  const schools = new Set<string>();
  let [fte, minutes] = [0, 0];
  for (const row of rows) {
    const school = textOf(row, 'school');
    const { number: own, readable } = readNumber(cellOf(row, 'fte'), 'fte');
    if (!readable) return 'unread';
    if (own === null || own <= 0 || schools.has(folded(school))) continue;
    schools.add(folded(school));
    const teaching = readNumber(cellOf(row, 'teachingMinutes'), 'minutes');
    if (!teaching.readable) return 'unread';
    fte += own;
    minutes +=
      own *
      (teaching.number !== null && teaching.number > 0 ? teaching.number : policy.at(school).weeklyTeachingMinutes);
  }
  return { fte, minutes };
}

function inFigures(minutes: number): string {
  return minutes.toLocaleString('en-US');
}
