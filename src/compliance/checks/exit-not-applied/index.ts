import { testYearOf } from '../../calendar/test-years';
import type { Student } from '../../dataset/records';
import { defineCheck } from '../define-check';
import { comparisonOf, exitWords, isByOlderScores, meetsExit, type ExitComparison } from '../../status/exit-scores';
import { isYoungerThanK2 } from '../../status/grades';
import { ofStudent } from '../locations';
import { ACCESS_SCORES, EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import type { Day } from '../../sheets/values/dates';
import { gradeBefore } from '../../sheets/values/grades';
import { counted } from '../../sheets/values/word-list';

const messages = {
  met: (data: ExitComparison) => ({
    message: `Still an EL, but meets exit. ${exitWords(data)}.`,
    fix: 'Have the Language Assessment Team confirm the exit, then enter FEL and the exit date.',
  }),
};

const UNREAD_SCORE = 'no readable overall score of the newest ACCESS test';

export const exitNotApplied = defineCheck({
  id: 'exit-not-applied',
  title: 'Exit that was not applied',
  severity: 'error',
  criterion: 'ELE 6',
  per: 'student',
  needs: [ROSTER, EL_STATUS, ACCESS_SCORES],
  messages,
  visit: {
    place: 140,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${counted(count, 'ML')} met the exit scores and ${count === 1 ? 'is' : 'are'} still coded EL.`,
    step: 'Reclassify MLs who met the exit scores',
    due: 'no date',
  },
  run({ dataset, policy, asOf, services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      if (isYoungerThanK2(student.grade)) continue;
      const newest = dataset.accessResults.newestScore(student);
      if (newest === null) {
        if (dataset.accessResults.isNewestUnread(student)) notJudged.add(UNREAD_SCORE, student);
        continue;
      }
      const met = meetsExit(newest, policy.values);
      if (met === null) notJudged.add('no ACCESS literacy score', student);
      if (met !== true) continue;
      if (policy.values.kindergartenMayExit === 'no' && wasInK2(student, newest.year, asOf)) continue;
      report.problem({
        message: 'met',
        ...ofStudent(student, 'mlStatus'),
        severity: isByOlderScores(newest, policy.values) ? 'warning' : undefined,
        data: { ...comparisonOf(newest, policy.values) },
      });
    }
    notJudged.report(report);
  },
});

/** Whether a test was taken in K2, by the grade now and the school years since; not where its year is not known. */
function wasInK2({ grade }: Student, testYear: number | null, asOf: Day): boolean {
  return testYear !== null && gradeBefore(grade, testYearOf(asOf) - testYear) === 'K2';
}
