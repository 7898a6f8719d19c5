import type { Teacher } from '../../dataset/records';
import { teacherLabel } from '../../dataset/teachers';
import { isEslSection } from '../../esl/esl-sections';
import { isoDate, type Day } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { withoutLicensed } from '../esl-licenses';
import { SCHEDULE, STAFF, TEACHER } from '../needs';
import { SilentStaff } from '../silent-staff';
import { sectionTeacherLocation } from '../teacher-cells';
import { eslClasses } from '../visit';

interface Unlicensed {
  /** `expired` is the day on which the license ended, or null where there is none. */
  readonly teachers: readonly { readonly teacher: string; readonly expired: string | null }[];
  /** Active English learners whose rows list no licensed teacher; null where no roster tells who is one. */
  readonly students: number | null;
}

const messages = {
  unlicensed: ({ teachers }: Unlicensed) => ({
    message: `Taught without a valid ESL license by ${teachers
      .map(
        ({ teacher, expired }) => `${teacher} (${expired === null ? 'none in the staff sheet' : `expired ${expired}`})`,
      )
      .join('; ')}.`,
    fix: 'Assign an ESL-licensed teacher; if the license was granted or renewed, correct the staff sheet.',
  }),
};

export const eslTeacherUnlicensed = defineCheck({
  id: 'esl-teacher-unlicensed',
  title: 'ESL teacher without a valid license',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'section',
  needs: [SCHEDULE, TEACHER, STAFF, need('ESL license column in the staff sheet', 'staff.eslLicense')],
  messages,
  visit: {
    place: 40,
    theme: 'Teachers and classes',
    concerns: 'class',
    says: (count) => `${eslClasses(count)} ${count === 1 ? 'is' : 'are'} taught without a valid ESL license.`,
    step: 'Reassign ESL-licensed teachers, or have the license granted or renewed',
    due: 'next cycle',
  },
  run({ dataset, asOf }, report) {
    const silent = new SilentStaff();
    for (const section of dataset.sections) {
      if (section.teachers.length === 0 || !isEslSection(section)) continue;
      const lacking = withoutLicensed(section, silent);
      const first = lacking?.teachers[0];
      if (lacking === null || first === undefined) continue;
      const { teachers, els } = lacking;
      report.problem({
        message: 'unlicensed',
        at: sectionTeacherLocation(section),
        section: section.display,
        teacher: teacherLabel(first),
        school: section.school,
        data: {
          teachers: teachers.map((teacher) => ({ teacher: teacherLabel(teacher), expired: expiryOf(teacher, asOf) })),
          students: dataset.has('roster') ? els.length : null,
        } satisfies Unlicensed,
      });
    }
    silent.report('ESL license', report);
  },
});

function expiryOf({ staff }: Teacher, asOf: Day): string | null {
  const expires = staff?.eslExpires ?? null;
  return expires !== null && expires < asOf ? isoDate(expires) : null;
}
