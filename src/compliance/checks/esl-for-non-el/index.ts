import { classLabels, inWords } from '../class-label';
import { defineCheck } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, ROSTER, SCHEDULE } from '../needs';

interface NonEl {
  readonly status: 'FEL' | 'Not EL';
  readonly classes: readonly string[];
}

const messages = {
  inEsl: ({ status, classes }: NonEl) => ({
    message: `${status === 'FEL' ? 'Former EL' : 'Not an EL'}, and sits in ESL: ${inWords(classes)}.`,
    fix: 'Check the ML status. If it is right, the seat in ESL may be free for an EL.',
  }),
};

export const eslForNonEl = defineCheck({
  id: 'esl-for-non-el',
  title: 'ESL for a student who is not an EL',
  severity: 'info',
  criterion: 'ELE 5',
  per: 'student',
  needs: [ROSTER, EL_STATUS, SCHEDULE],
  messages,
  run({ dataset }, report) {
    for (const student of dataset.students.values()) {
      const { status } = student;
      if (!student.active || status === null || status === 'EL' || !student.hasEslRow) continue;
      const classes = classLabels(student.eslRows.map(({ section }) => section));
      report.problem({
        message: 'inEsl',
        ...ofStudent(student, 'mlStatus', 'sdd', 'eld'),
        data: { status, classes } satisfies NonEl,
      });
    }
  },
});
