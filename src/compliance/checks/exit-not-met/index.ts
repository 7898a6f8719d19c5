import type { AccessResult } from '../../dataset/access-result';
import { isoDate } from '../../sheets/values/dates';
import { defineCheck } from '../define-check';
import { comparisonOf, exitWords, meetsExit, type ExitComparison } from '../../status/exit-scores';
import { ofStudent } from '../locations';
import { exitDay, exitResult, isFormerEl } from '../../status/monitoring';
import { ACCESS_SCORES, FEL_DATE, ML_STATUS, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';
import { wordList } from '../../sheets/values/word-list';

interface Unmet extends ExitComparison {
  readonly exit: string;
}

const messages = {
  below: ({ exit, ...comparison }: Unmet) => ({
    message: `Former EL since ${exit}, below the exit scores. ${exitWords(comparison)}.`,
    fix: 'Correct the status, the exit date or the score; if the exit was a mistake, have the Language Assessment Team ask the parents for permission to restore services.',
  }),
};

export const exitNotMet = defineCheck({
  id: 'exit-not-met',
  title: 'Exit without the scores',
  severity: 'warning',
  criterion: 'ELE 6',
  per: 'student',
  needs: [ROSTER, ML_STATUS, FEL_DATE, ACCESS_SCORES],
  messages,
  run({ dataset, policy }, report) {
    const notJudged = new NotJudged();
    for (const student of dataset.students.values()) {
      if (!isFormerEl(student)) continue;
      const exit = exitDay(student, dataset);
      if (exit === null) {
        notJudged.add('no readable exit date', student);
        continue;
      }
      const result = exitResult(student, exit, dataset);
      if (result === null) continue;
      const met = meetsExit(result, policy.values);
      if (met === null) notJudged.add(`no ACCESS ${missingScores(result)} score of the exit year`, student);
      if (met !== false) continue;
      report.problem({
        message: 'below',
        ...ofStudent(student, 'felDate'),
        data: { exit: isoDate(exit), ...comparisonOf(result, policy.values) } satisfies Unmet,
      });
    }
    notJudged.report(report);
  },
});

/** The scores without which nobody knows whether a result met exit. */
function missingScores({ overall, literacy }: AccessResult): string {
  return wordList([...(overall === null ? ['overall'] : []), ...(literacy === null ? ['literacy'] : [])]);
}
