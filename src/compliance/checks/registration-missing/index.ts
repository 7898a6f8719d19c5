import { testYearOf } from '../../calendar/test-years';
import { isRegistrationSeason, sitsAccess } from '../../status/registrations';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface NotRegistered {
  readonly testYear: number;
}

const messages = {
  none: ({ testYear }: NotRegistered) => ({
    message: `Not registered for ACCESS ${testYear}.`,
    fix: 'Register the student; an opt-out does not excuse from ACCESS.',
  }),
};

export const registrationMissing = defineCheck({
  id: 'registration-missing',
  title: 'Not registered for ACCESS',
  severity: 'error',
  criterion: 'ELE 1',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('ACCESS registration sheet', 'registration')],
  inSeason: isRegistrationSeason,
  messages,
  flood: {
    says: ({ sheet }) =>
      `students of ${sheet} are not registered for ACCESS: is the registration complete, and are its ids the same?`,
  },
  visit: {
    place: 125,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${have(count, 'ML')} no ACCESS registration.`,
    step: 'Register the missing MLs for ACCESS',
    due: 'ACCESS window',
  },
  run({ dataset, asOf, services }, report) {
    const notJudged = new NotJudged();
    const registrations = dataset.sheetsOf('registration');
    for (const { student } of services) {
      if (!sitsAccess(student.grade)) continue;
      if (dataset.followUpRows.of('registration', student).length > 0) continue;
      if (notJudged.isOutOfReach(student, registrations)) continue;
      report.problem({
        message: 'none',
        ...ofStudent(student),
        data: { testYear: testYearOf(asOf) } satisfies NotRegistered,
      });
    }
    notJudged.report(report);
  },
});
