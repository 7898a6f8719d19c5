import type { AccessResult } from '../../dataset/access-result';
import type { Student } from '../../dataset/records';
import type { PolicyValues } from '../../policy/policy';
import { defineCheck, need } from '../define-check';
import { ofStudent } from '../locations';
import { EL_STATUS, PROGRAM, ROSTER } from '../needs';
import { NotJudged } from '../not-judged';

interface Seat {
  readonly program: string;
  readonly level: number | null;
  readonly previousLevel: number | null;
  /** The newest ACCESS overall score, and the year of the test where it is known. */
  readonly overall: number | null;
  readonly testYear: number | null;
}

type Reason = 'score' | 'secondYear' | 'level';

const FIX = 'Have the Language Assessment Team confirm the level, and plan a State SEI or Dual Language seat.';
const seat = ({ program }: Seat) => `Holds a seat in "${program}"`;

const messages = {
  level: (data: Seat) => ({
    message: `${seat(data)} at level ${data.level}: likely not eligible, as BPS SEI seats are for levels 1–3 (the circulars differ).`,
    fix: FIX,
  }),
  secondYear: (data: Seat) => ({ message: `${seat(data)} at level 3 for a second year.`, fix: FIX }),
  score: (data: Seat) => ({
    message: `${seat(data)} with ACCESS ${data.overall?.toFixed(1)}${data.testYear === null ? '' : ` in ${data.testYear}`}: level 3, Transitional.`,
    fix: FIX,
  }),
};

export const seiSeatNotEligible = defineCheck({
  id: 'sei-seat-not-eligible',
  title: 'BPS SEI seat of a student who has outgrown it',
  severity: 'warning',
  criterion: 'ELE 18',
  per: 'student',
  needs: [
    ROSTER,
    EL_STATUS,
    PROGRAM,
    need('level or ACCESS score', 'roster.sdd', 'roster.eld', 'roster.accessOverall', 'access'),
  ],
  messages,
  run({ dataset, policy, services }, report) {
    const notJudged = new NotJudged();
    for (const { student } of services) {
      if (!student.program.bpsSei) continue;
      const newest = dataset.accessResults.newestScore(student);
      const message = reasonOf(student, newest, policy.values);
      if (message === null) {
        if (dataset.accessResults.isNewestUnread(student)) notJudged.add('no readable newest ACCESS score', student);
        if (student.level === 3 && student.isPreviousLevelUnknown) notJudged.add('no readable previous level', student);
        continue;
      }
      report.problem({
        message,
        ...ofStudent(student, 'elProgram'),
        data: {
          program: student.program.text,
          level: student.level,
          previousLevel: student.previousLevel,
          overall: newest?.overall ?? null,
          testYear: newest?.year ?? null,
        } satisfies Seat,
      });
    }
    notJudged.report(report);
  },
});

/** The first reason that applies; an assumed level is none (docs/spec/rulings.md, Who counts). */
function reasonOf({ level, previousLevel }: Student, newest: AccessResult | null, values: PolicyValues): Reason | null {
  if (level !== null && level >= values['seiSeat.levelFrom']) return 'level';
  if (level === 3 && previousLevel === 3) return 'secondYear';
  const score = newest?.overall ?? null;
  return score !== null && score >= values['seiSeat.scoreFrom'] && score < values['seiSeat.levelFrom'] ? 'score' : null;
}
