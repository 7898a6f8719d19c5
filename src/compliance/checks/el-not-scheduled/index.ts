import type { Grade } from '../../sheets/values/grades';
import { defineCheck } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER, SCHEDULE } from '../needs';
import { NotJudged } from '../not-judged';

interface Unscheduled {
  readonly grade: Grade | null;
}

const messages = {
  none: (_: Unscheduled) => ({
    message: 'An ML on the roster with no row in any schedule.',
    fix: "Schedule the student's classes, or correct the id if the schedule writes it differently.",
  }),
};

export const elNotScheduled = defineCheck({
  id: 'el-not-scheduled',
  title: 'ML on no schedule',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, SCHEDULE],
  messages,
  flood: {
    says: ({ sheet }) =>
      `students of ${sheet} are MLs without a schedule row: are the ids of the schedule the same, and is it complete?`,
  },
  run({ dataset, services }, report) {
    const notJudged = new NotJudged();
    const schedules = dataset.sheetsOf('schedule');
    for (const { student } of services) {
      if (student.isScheduled) continue;
      if (notJudged.isOutOfReach(student, schedules)) continue;
      report.problem({
        message: 'none',
        ...ofStudent(student),
        data: { grade: student.grade } satisfies Unscheduled,
      });
    }
    notJudged.report(report);
  },
});
