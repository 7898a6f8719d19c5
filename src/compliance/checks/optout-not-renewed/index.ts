import { isBeforeYearlyWork } from '../../calendar/school-calendar';
import { isoDate, schoolYearName, schoolYearStart } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { formDays, hasUnknownForm, isOptedOutOnRoster, isRosterOptOutUnknown } from '../../status/opt-out-forms';
import { are } from '../visit';

interface NotRenewed {
  readonly schoolYear: string;
  /** The newest form's date; null where there is none. */
  readonly lastForm: string | null;
}

const messages = {
  old: ({ schoolYear, lastForm }: NotRenewed) => ({
    message: `Opted out, but no opt-out form of ${schoolYear}; ${lastForm === null ? 'no form is dated' : `the newest is of ${lastForm}`}.`,
    fix: 'Meet the parents and have a new form signed, or serve the student and clear the opt-out.',
  }),
};

export const optoutNotRenewed = defineCheck({
  id: 'optout-not-renewed',
  title: 'Opt-out not renewed',
  severity: 'error',
  criterion: 'ELE 8',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    need('opt-out or EL program column on a roster', 'roster.optOut', 'roster.elProgram'),
    need('opt-out forms sheet, and no opt-out date column on a roster', 'optouts', 'roster.optOutDate'),
  ],
  messages,
  staysOverdue: true,
  visit: {
    place: 150,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${are(count, 'ML')} opted out of ESL without a form of this school year.`,
    step: 'Meet the families who declined ESL and renew the form, or restore ESL',
    due: 'overdue',
  },
  run({ dataset, policy, asOf, services }, report) {
    const schoolYear = schoolYearStart(asOf);
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const isUnknown = isRosterOptOutUnknown(student);
      if (!isUnknown && !isOptedOutOnRoster(student)) continue;
      if (isBeforeYearlyWork(asOf, policy.at(student.school))) continue;
      const forms = formDays(student, dataset);
      if (forms.some((day) => schoolYearStart(day) === schoolYear)) continue;
      if (isUnknown) {
        notJudged.add('no readable opt-out', student);
        continue;
      }
      if (forms.length === 0 && notJudged.isOutOfReach(student, dataset.sheetsOf('optouts'))) continue;
      if (hasUnknownForm(student, dataset)) {
        notJudged.add('no readable date of an opt-out form', student);
        continue;
      }
      if (!dataset.has('optouts') && !notJudged.mapsColumn(student, 'optOutDate', 'opt-out date')) continue;
      report.problem({
        message: 'old',
        ...ofStudent(student, 'optOutDate', 'optOut', 'elProgram'),
        data: {
          schoolYear: schoolYearName(schoolYear),
          lastForm: forms.length === 0 ? null : isoDate(Math.max(...forms)),
        } satisfies NotRenewed,
      });
    }
    notJudged.report(report);
  },
});
