import { isK2To12, type Grade } from '../../sheets/values/grades';
import { defineCheck } from '../define-check';
import { ofStudentLevel } from '../locations';
import { EL_STATUS, LEVEL, ROSTER } from '../needs';
import { have } from '../visit';

interface NoLevel {
  readonly grade: Grade | null;
}

const messages = {
  missing: (_: NoLevel) => ({
    message: 'An ML without a level: ESL is counted as for level 1 until one is entered.',
    fix: "Enter the student's SDD.",
  }),
};

export const levelMissing = defineCheck({
  id: 'level-missing',
  title: 'ML without a level',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, LEVEL],
  messages,
  flood: {
    says: ({ column, sheet }) => `students are MLs without a level: is column ${column} of ${sheet} the level?`,
  },
  visit: {
    place: 190,
    theme: 'Records and deadlines',
    concerns: 'ML',
    says: (count) => `${have(count, 'ML')} no level, so the ESL owed is not known.`,
    step: 'Enter the level of each ML',
    due: 'next cycle',
  },
  run({ services }, report) {
    for (const { student } of services) {
      if (student.levelTyped || !isK2To12(student.grade)) continue;
      report.problem({
        message: 'missing',
        ...ofStudentLevel(student),
        data: { grade: student.grade } satisfies NoLevel,
      });
    }
  },
});
