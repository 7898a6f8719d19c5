import type { Program } from '../../sheets/values/programs';
import { defineCheck } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, PROGRAM, ROSTER } from '../needs';

interface NonElProgram {
  readonly program: string;
  readonly status: 'FEL' | 'Not EL';
}

const messages = {
  program: ({ program, status }: NonElProgram) => ({
    message: `In the EL program "${program}", but ${status === 'FEL' ? 'a former EL' : 'not an ML'}.`,
    fix: 'If the student is an ML, correct the ML status; if not, enter program code 00.',
  }),
};

/** No code, and the code of no EL program. */
/** 04 is an opt-out, of which `optout-not-el` speaks alone (docs/spec/rulings.md, Status over time). */
const OTHER_CODES: readonly (string | null)[] = [null, '00', '04'];

export const programForNonEl = defineCheck({
  id: 'program-for-non-el',
  title: 'EL program of a student who is not an ML',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, PROGRAM],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `students are no MLs but have a program: is column ${column} of ${sheet} the EL program, and is the ML status read rightly?`,
  },
  run({ dataset }, report) {
    for (const student of dataset.students.values()) {
      const { active, status, program } = student;
      if (!active || status === null || status === 'EL' || !isElProgram(program)) continue;
      report.problem({
        message: 'program',
        ...ofStudent(student, 'elProgram'),
        data: { program: program.text, status } satisfies NonElProgram,
      });
    }
  },
});

function isElProgram({ code, bpsSei, hilt }: Program): boolean {
  return !OTHER_CODES.includes(code) || bpsSei || hilt;
}
