import type { AccessResult } from '../../dataset/access-results';
import type { Student } from '../../dataset/records';
import { isActiveEl } from '../../esl/owed';
import type { PolicyValues } from '../../policy/policy';
import type { Level } from '../../sheets/values/levels';
import { cellOf } from '../../dataset/source-rows';
import { cellText } from '../../sheets/values/text';
import { defineCheck } from '../define-check';
import { meetsExit } from '../exit-scores';
import { isYoungerThanK2 } from '../grades';
import { levelLocation } from '../locations';
import { ACCESS_SCORES, EL_STATUS, LEVEL, ROSTER } from '../needs';

/** Why a level is proposed: the score says so, or it fell and the previous level holds. */
type Reason = 'score' | 'held harmless';

interface Proposal {
  readonly scale: 'SDD' | 'ELD';
  readonly level: Level;
  readonly proposed: Level;
  readonly reason: Reason;
  readonly previousLevel: Level | null;
  readonly test: AccessResult['test'];
  readonly testYear: number | null;
  /** The overall score, or the Alternate level as typed. */
  readonly score: string;
}

const HIGHEST = { SDD: 4, ELD: 5 } as const;

const messages = {
  differs: (data: Proposal) => ({
    message: `${data.scale} ${data.level}, but ${reasonWords(data)}: proposed ${data.scale} ${data.proposed}.`,
    fix: `Have the Language Assessment Team decide: enter ${data.scale} ${data.proposed}, or note why ${data.scale} ${data.level} stands (likely rule: the cut scores of SDD are not public, those of ELD are used).`,
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
  run({ dataset, policy }, report) {
    for (const student of dataset.students.values()) {
      if (!isActiveEl(student) || student.level === null || isYoungerThanK2(student.grade)) continue;
      const { accessResults } = dataset;
      const score = accessResults.newestScore(student);
      if (score !== null && meetsExit(score, policy.values) === true) continue;
      const newest = accessResults.newestLevel(student);
      if (newest === null || newest.level === null) continue;
      const proposal = proposalOf(student, student.level, newest, newest.level, policy.values);
      if (proposal.proposed === proposal.level) continue;
      report.problem({
        message: 'differs',
        at: levelLocation(student),
        studentId: student.id,
        school: student.school,
        data: { ...proposal },
      });
    }
  },
});

/** The level that the newest result implies, never below the previous level. */
function proposalOf(
  { levelSource, previousLevel }: Student,
  level: Level,
  newest: AccessResult,
  implied: Level,
  values: PolicyValues,
): Proposal {
  const isHeld = previousLevel !== null && previousLevel > implied && values.holdHarmless === 'yes';
  const scale = levelSource === 'eld' ? 'ELD' : 'SDD';
  return {
    scale,
    level,
    proposed: Math.min(isHeld ? previousLevel : implied, HIGHEST[scale]) as Level,
    reason: isHeld ? 'held harmless' : 'score',
    previousLevel,
    test: newest.test,
    testYear: newest.year,
    score: scoreText(newest),
  };
}

function scoreText({ row, overall }: AccessResult): string {
  return overall === null ? cellText(cellOf(row, 'overall')) : overall.toFixed(1);
}

function reasonWords({ reason, test, testYear, score, previousLevel }: Proposal): string {
  const result = `${test}${testYear === null ? '' : ` ${testYear}`} is ${score}`;
  if (reason === 'held harmless') return `${result} and the previous level ${previousLevel} holds (held harmless)`;
  return previousLevel === null ? `${result} (no previous level to hold)` : result;
}
