import { defineCheck } from '../define-check';
import { ofStudentLevel } from '../locations';
import { EL_STATUS, ESL_SOURCE, ROSTER } from '../needs';
import { are } from '../visit';

interface None {
  readonly owed: number;
  readonly scheduled: 0;
  readonly level: number;
  readonly assumed: boolean;
}

const messages = {
  none: ({ owed, level, assumed }: None) => ({
    message: `Needs ${owed / 5} min of ESL a day (level ${level}${assumed ? ', assumed' : ''}), has none scheduled.`,
    fix: `Schedule ESL for ${owed} min a week, in every term.`,
  }),
};

export const eslNone = defineCheck({
  id: 'esl-none',
  title: 'No ESL scheduled',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [ROSTER, EL_STATUS, ESL_SOURCE],
  messages,
  flood: {
    says: ({ sheet }) =>
      `students of ${sheet} are MLs without ESL: does the schedule hold the ESL classes, and do their titles say ESL?`,
  },
  visit: {
    place: 10,
    theme: 'Services',
    concerns: 'ML',
    says: (count) => `${are(count, 'ML')} owed ESL and ${count === 1 ? 'has' : 'have'} none scheduled.`,
    step: 'Schedule ESL for each ML who has none',
    due: 'now',
  },
  run({ services }, report) {
    for (const { student, owed, hasEsl, served } of services) {
      if (owed.kind !== 'minutes' || served !== false || hasEsl) continue;
      report.problem({
        message: 'none',
        ...ofStudentLevel(student),
        data: {
          owed: owed.perWeek,
          scheduled: 0,
          level: student.level ?? 1,
          assumed: student.level === null,
        } satisfies None,
      });
    }
  },
});
