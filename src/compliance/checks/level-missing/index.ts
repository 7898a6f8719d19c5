import { isActiveEl } from '../../esl/owed';
import { isK2To12, type Grade } from '../../sheets/values/grades';
import { defineCheck } from '../define-check';
import { levelLocation } from '../locations';
import { EL_STATUS, LEVEL, ROSTER } from '../needs';

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
  run({ dataset }, report) {
    for (const student of dataset.students.values()) {
      if (!isActiveEl(student) || student.levelTyped || !isK2To12(student.grade)) continue;
      report.problem({
        message: 'missing',
        at: levelLocation(student),
        studentId: student.id,
        school: student.school,
        data: { grade: student.grade } satisfies NoLevel,
      });
    }
  },
});
