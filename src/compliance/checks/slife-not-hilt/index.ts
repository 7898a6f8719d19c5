import { firstFilled, firstStated } from '../../dataset/source-rows';
import { isCellError } from '../../sheets/snapshot';
import { readYesNo } from '../../sheets/values/yes-no';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, PROGRAM, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface Slife {
  /** The program as typed; empty where the cell is blank. */
  readonly program: string;
}

const messages = {
  slife: ({ program }: Slife) => ({
    message: `A SLIFE student ${program === '' ? 'without a program' : `in "${program}"`}, not in a HILT program.`,
    fix: 'Have the Language Assessment Team decide whether a HILT seat fits; the program may be right (HILT is for ages 8 and up).',
  }),
};

export const slifeNotHilt = defineCheck({
  id: 'slife-not-hilt',
  title: 'SLIFE student outside HILT',
  severity: 'info',
  criterion: 'BPS practice',
  per: 'student',
  needs: [ROSTER, EL_STATUS, need('SLIFE column on a roster', 'roster.slife'), PROGRAM],
  messages,
  run({ services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      const { rows, program } = student;
      const isSlife = readYesNo(firstStated(rows, 'slife'));
      if (isSlife === false || program.hilt) continue;
      if (isSlife === null) {
        notJudged.add('no readable SLIFE', student);
        continue;
      }
      if (!notJudged.mapsColumn(student, 'elProgram', 'EL program')) continue;
      if (isCellError(firstFilled(rows, 'elProgram'))) continue;
      report.problem({
        message: 'slife',
        ...ofStudent(student, 'elProgram'),
        data: { program: program.text } satisfies Slife,
      });
    }
    notJudged.report(report);
  },
});
