import { cellOf, textOf } from '../../dataset/source-rows';
import { planOf, readMet } from '../../status/benchmarks';
import { isoDate, schoolYearName, schoolYearStart, yearlyDay } from '../../sheets/values/dates';
import { defineCheck, need } from '../define-check';
import { ofStudent, rowLocation } from '../locations';
import { EL_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface NoPlan {
  readonly target: string;
  readonly schoolYear: string;
  readonly due: string;
}

const messages = {
  none: ({ target, schoolYear, due }: NoPlan) => ({
    message: `Missed the progress target${target === '' ? '' : ` (${target})`}, and has no success plan of ${schoolYear}; it was due on ${due}.`,
    fix: 'Write the success plan with the input of the parents and enter its date; a later plan still counts.',
  }),
};

export const benchmarkPlanMissing = defineCheck({
  id: 'benchmark-plan-missing',
  title: 'Success plan missing',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    need('benchmarks sheet', 'benchmarks'),
    need('success plan date column in a benchmarks sheet', 'benchmarks.planDate'),
  ],
  messages,
  staysOverdue: true,
  visit: {
    place: 145,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${have(count, 'ML')} missed the progress target and no success plan.`,
    step: 'Write the success plans of MLs who missed their progress target',
    due: 'overdue',
  },
  run({ dataset, policy, asOf, services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const year = schoolYearStart(asOf);
      const due = yearlyDay(year, policy.at(student.school).benchmarkPlanDue);
      if (asOf <= due) continue;
      const rows = dataset.followUpRows.of('benchmarks', student);
      const missed = rows.find((row) => readMet(cellOf(row, 'met')) === false);
      if (missed === undefined) continue;
      const plan = planOf(rows, dataset, asOf);
      if (plan === 'unreadable') notJudged.add('no readable success plan date', student);
      if (plan === 'to come') notJudged.add('no success plan date up to this day, but a later one,', student);
      if (plan !== 'none') continue;
      report.problem({
        message: 'none',
        ...ofStudent(student),
        mend: rowLocation(missed, 'planDate'),
        data: {
          target: textOf(missed, 'target'),
          schoolYear: schoolYearName(year),
          due: isoDate(due),
        } satisfies NoPlan,
      });
    }
    notJudged.report(report);
  },
});
