import type { Teacher } from '../../dataset/records';
import { teacherLabel } from '../../dataset/teachers';
import { isEslSection } from '../../esl/esl-sections';
import { isoDate } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { SCHEDULE, STAFF, TEACHER } from '../needs';
import { teachesLocation } from '../teacher-cells';
import { have } from '../visit';

interface Expiring {
  readonly expires: string;
  /** Days from the as-of date to the last day of the license. */
  readonly days: number;
}

const messages = {
  expiring: ({ expires, days }: Expiring) => ({
    message: `The ESL license expires on ${expires}, ${days === 0 ? 'today' : `in ${days} day${days === 1 ? '' : 's'}`}.`,
    fix: 'Renew the license before then, or plan another ESL-licensed teacher for the ESL classes.',
  }),
};

export const licenseExpiresSoon = defineCheck({
  id: 'license-expires-soon',
  title: 'ESL license expires soon',
  severity: 'info',
  criterion: 'ELE 14',
  per: 'teacher',
  needs: [SCHEDULE, TEACHER, STAFF, need('ESL license expiry column in the staff sheet', 'staff.eslExpires')],
  messages,
  visit: {
    place: 200,
    theme: 'Teachers and classes',
    concerns: 'teacher',
    says: (count) => `${have(count, 'ESL teacher')} a license that ends soon.`,
    step: 'Renew the ESL licenses that end soon',
    due: 'expiry',
  },
  run({ dataset, policy, asOf }, report) {
    const told = new Set<Teacher>();
    for (const section of dataset.sections) {
      const expiring = section.teachers.filter((teacher) => {
        const days = daysLeft(teacher, asOf);
        return days !== null && days <= policy.values.licenseWarningDays && !told.has(teacher);
      });
      if (expiring.length === 0 || !isEslSection(section)) continue;
      for (const teacher of expiring) {
        told.add(teacher);
        const days = daysLeft(teacher, asOf) ?? 0;
        report.problem({
          message: 'expiring',
          at: teachesLocation(teacher, section),
          teacher: teacherLabel(teacher),
          school: section.school,
          data: { expires: isoDate(asOf + days), days } satisfies Expiring,
        });
      }
    }
  },
});

/** Days to the last day of a license that is valid now; null where there is none, or it does not end. */
function daysLeft({ staff }: Teacher, asOf: number): number | null {
  return staff === null || !staff.eslLicensed || staff.eslExpires === null ? null : staff.eslExpires - asOf;
}
