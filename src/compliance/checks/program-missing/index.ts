import { firstFilled, firstText } from '../../dataset/source-rows';
import { isCellError } from '../../sheets/snapshot';
import { defineCheck } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, PROGRAM, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface NoProgram {
  /** The program as typed; empty where the cell is blank. */
  readonly program: string;
}

const messages = {
  missing: ({ program }: NoProgram) => ({
    message:
      program === '' ? 'An ML without an EL program.' : `An ML whose EL program is "${program}": in no EL program.`,
    fix: 'Enter the EL program the student is in; if the parents declined every service, enter the opt-out (code 04).',
  }),
};

export const programMissing = defineCheck({
  id: 'program-missing',
  title: 'ML without an EL program',
  severity: 'error',
  criterion: 'ELE 18',
  per: 'student',
  needs: [ROSTER, EL_STATUS, PROGRAM],
  messages,
  flood: {
    says: ({ column, sheet }) =>
      `students are MLs without a program: is column ${column} of ${sheet} the EL program, or is the program in another sheet?`,
  },
  run({ services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const { program, rows } = student;
      if (student.optedOut || (program.text !== '' && program.code !== '00')) continue;
      if (!notJudged.mapsColumn(student, 'elProgram', 'EL program')) continue;
      if (isCellError(firstFilled(rows, 'elProgram'))) continue;
      if (student.isOptOutUnknown) {
        notJudged.add('no readable opt-out', student);
        continue;
      }
      report.problem({
        message: 'missing',
        ...ofStudent(student, 'elProgram'),
        data: { program: firstText(rows, 'elProgram') } satisfies NoProgram,
      });
    }
    notJudged.report(report);
  },
});
