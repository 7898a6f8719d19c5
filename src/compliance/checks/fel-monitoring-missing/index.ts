import { isoDate, schoolYearName, schoolYearStart } from '../../sheets/values/dates';
import { isBeforeYearlyWork } from '../../calendar/school-calendar';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { entriesOfYear, formerEls } from '../../status/monitoring';
import { FEL_DATE, ML_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { have } from '../visit';

interface Unmonitored {
  readonly exit: string;
  readonly monitoringYear: number;
  readonly monitoringYears: number;
  readonly schoolYear: string;
}

const messages = {
  none: ({ exit, monitoringYear, monitoringYears, schoolYear }: Unmonitored) => ({
    message: `Former EL since ${exit}, year ${monitoringYear} of ${monitoringYears} of monitoring: no entry in ${schoolYear}.`,
    fix: 'Monitor the student and enter it with its date: one entry each marking period.',
  }),
};

export const felMonitoringMissing = defineCheck({
  id: 'fel-monitoring-missing',
  title: 'Former EL not monitored',
  severity: 'error',
  criterion: 'ELE 13',
  per: 'student',
  needs: [ROSTER, ML_STATUS, FEL_DATE, need('FEL monitoring sheet', 'monitoring')],
  messages,
  visit: {
    place: 180,
    theme: 'Records and deadlines',
    concerns: 'former EL',
    says: (count) => `${have(count, 'former EL')} no monitoring entry this year.`,
    step: 'Enter the monitoring of former ELs',
    due: 'no date',
  },
  run({ dataset, policy, asOf }, report) {
    const { monitoringYears } = policy.values;
    const notJudged = new NotJudged();
    for (const { student, exit, year } of formerEls(dataset, asOf, notJudged)) {
      if (year < 1 || year > monitoringYears || isBeforeYearlyWork(asOf, policy.at(student.school))) continue;
      if (entriesOfYear(student, dataset, asOf).length > 0) continue;
      if (notJudged.isOutOfReach(student, dataset.sheetsOf('monitoring'))) continue;
      if (dataset.followUpRows.hasUnknownDay('monitoring', student, 'entryDate')) {
        notJudged.add('no readable date of a monitoring entry', student);
        continue;
      }
      report.problem({
        message: 'none',
        ...ofStudent(student, 'felDate'),
        data: {
          exit: isoDate(exit),
          monitoringYear: year,
          monitoringYears,
          schoolYear: schoolYearName(schoolYearStart(asOf)),
        } satisfies Unmonitored,
      });
    }
    notJudged.report(report);
  },
});
