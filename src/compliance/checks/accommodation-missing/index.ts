import { testYearOf } from '../../calendar/test-years';
import { cellOf, firstFilled, firstText } from '../../dataset/source-rows';
import { isRegistrationSeason, sitsAccess } from '../../status/registrations';
import { isCellError } from '../../sheets/snapshot';
import { isFilled } from '../../sheets/values/yes-no';
import { defineCheck, need } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface NoAccommodation {
  readonly testYear: number;
  readonly accommodations: string;
}

const messages = {
  none: ({ testYear, accommodations }: NoAccommodation) => ({
    message: `The roster asks for ACCESS accommodations (${accommodations}), the registration for ${testYear} has none.`,
    fix: 'Enter the accommodations in the registration before the window opens.',
  }),
};

export const accommodationMissing = defineCheck({
  id: 'accommodation-missing',
  title: 'ACCESS accommodation not registered',
  severity: 'warning',
  criterion: 'ELE 1',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    need('accommodations column on a roster', 'roster.accommodations'),
    need('ACCESS registration sheet', 'registration'),
    need('accommodations column in an ACCESS registration sheet', 'registration.accommodations'),
  ],
  inSeason: isRegistrationSeason,
  messages,
  visit: {
    place: 127,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${have(count, 'ML')} accommodations on the roster that the ACCESS registration lacks.`,
    step: 'Enter the missing accommodations in the ACCESS registration',
    due: 'ACCESS window',
  },
  run({ dataset, asOf, services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const asked = firstFilled(student.rows, 'accommodations');
      if (!(isFilled(asked) || isCellError(asked))) continue;
      const rows = dataset.followUpRows.of('registration', student);
      const [first] = rows;
      const registered = rows.map((row) => cellOf(row, 'accommodations'));
      if (first === undefined || registered.some(isFilled)) continue;
      if (student.grade === null) {
        notJudged.add('no readable grade', student);
        continue;
      }
      if (!sitsAccess(student.grade)) continue;
      if (isCellError(asked) || registered.some(isCellError)) {
        notJudged.add('no readable accommodations', student);
        continue;
      }
      report.problem({
        message: 'none',
        ...ofStudent(student, 'accommodations'),
        mend: rowLocation(first, 'accommodations'),
        data: {
          testYear: testYearOf(asOf),
          accommodations: firstText(student.rows, 'accommodations'),
        } satisfies NoAccommodation,
      });
    }
    notJudged.report(report);
  },
});
