import { defineCheck } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, OPT_OUT, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface NotEl {
  readonly status: 'FEL' | 'Not EL';
}

const messages = {
  notEl: ({ status }: NotEl) => ({
    message: `Opted out of ESL, but ${status === 'FEL' ? 'a former EL' : 'not coded EL'}.`,
    fix: 'A student whose parents decline services stays coded EL: correct the ML status, or clear the opt-out.',
  }),
};

export const optoutNotEl = defineCheck({
  id: 'optout-not-el',
  title: 'Opt-out of a student not coded EL',
  severity: 'error',
  criterion: 'ELE 8',
  per: 'student',
  needs: [ROSTER, EL_STATUS, OPT_OUT],
  messages,
  run({ dataset }, report) {
    const notJudged = new NotJudged();
    for (const student of dataset.students.values()) {
      const { active, status, optedOut } = student;
      if (!active || status === null || status === 'EL') continue;
      if (student.isOptOutUnknown) notJudged.add('no readable opt-out', student);
      if (!optedOut) continue;
      report.problem({
        message: 'notEl',
        ...ofStudent(student, 'mlStatus'),
        data: { status } satisfies NotEl,
      });
    }
    notJudged.report(report);
  },
});
