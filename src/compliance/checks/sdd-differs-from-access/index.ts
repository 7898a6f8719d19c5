import { defineCheck } from '../define-check';
import { judgeLevel, keptLevel, reasonWords, unreadForLevel, type LevelProposal } from '../../status/level-proposal';
import { ofStudentLevel } from '../locations';
import { ACCESS_SCORES, EL_STATUS, LEVEL, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

const messages = {
  differs: (data: LevelProposal) => ({
    message: `${data.scale} ${data.level}, but ${reasonWords(data)}: proposed ${data.scale} ${data.proposed}.`,
    fix: `Have the Language Assessment Team decide: enter ${data.scale} ${data.proposed}, or note why ${data.scale} ${data.level} stands${data.test === null ? '' : ' (our reading: the cut scores of SDD are not known to this program, those of ELD are used)'}.`,
  }),
};

export const sddDiffersFromAccess = defineCheck({
  id: 'sdd-differs-from-access',
  title: 'Level that differs from ACCESS',
  severity: 'warning',
  criterion: 'BPS practice',
  per: 'student',
  needs: [ROSTER, EL_STATUS, LEVEL, ACCESS_SCORES],
  messages,
  run({ dataset, policy, asOf, services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      if (student.level === null) continue;
      const unread = unreadForLevel(student, dataset.accessResults, policy.values);
      if (unread !== null) notJudged.add(`no readable ${unread}`, student);
      const judgement = judgeLevel(student, dataset.accessResults, policy.values);
      if (judgement?.meetsExit === true) continue;
      const proposal = judgement?.proposal ?? keptLevel(student, dataset, asOf);
      if (proposal === null || proposal.proposed === student.level) continue;
      report.problem({
        message: 'differs',
        ...ofStudentLevel(student),
        data: { ...proposal },
      });
    }
    notJudged.report(report);
  },
});
