import { isoDate } from '../../sheets/values/dates';
import { defineCheck } from '../define-check';
import { ofStudent } from '../locations';
import { formerEls } from '../../status/monitoring';
import { FEL_DATE, ML_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface Over {
  readonly exit: string;
  /** School years since the exit's. */
  readonly years: number;
  readonly monitoringYears: number;
}

const messages = {
  over: ({ exit, years, monitoringYears }: Over) => ({
    message: `Former EL since ${exit}, now in school year ${years} after exit: the ${monitoringYears} years of monitoring are over.`,
    fix: 'Take the student off the monitoring list; correct the exit date if it is wrong.',
  }),
};

export const felMonitoringOver = defineCheck({
  id: 'fel-monitoring-over',
  title: 'Monitoring that is over',
  severity: 'info',
  criterion: 'ELE 13',
  per: 'student',
  needs: [ROSTER, ML_STATUS, FEL_DATE],
  messages,
  run({ dataset, policy, asOf }, report) {
    const { monitoringYears } = policy.values;
    const notJudged = new NotJudged();
    for (const { student, exit, year } of formerEls(dataset, asOf, notJudged)) {
      if (year <= monitoringYears) continue;
      report.problem({
        message: 'over',
        ...ofStudent(student, 'felDate'),
        data: { exit: isoDate(exit), years: year, monitoringYears } satisfies Over,
      });
    }
    notJudged.report(report);
  },
});
