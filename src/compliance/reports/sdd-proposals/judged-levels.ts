import { isYoungerThanK2 } from '../../status/grades';
import { judgeLevel, keptLevel, type LevelProposal } from '../../status/level-proposal';
import type { AccessResult } from '../../dataset/access-result';
import type { Student } from '../../dataset/records';
import { isActiveEl } from '../../esl/owed';
import type { ComplianceRun } from '../../run/run';
import type { Level } from '../../sheets/values/levels';
import type { Waiver } from '../../findings/finding';
import { waiversOf } from '../reviewed';

/** How a level stands beside the newest result, or without one beside the previous level. */
export type Standing = 'up' | 'down' | 'no level' | 'meets exit' | 'as it is' | 'reviewed';

/** A student for whom there is something to say, and what is proposed. */
export interface JudgedLevel {
  readonly student: Student;
  readonly proposal: LevelProposal;
  /** Null where the student has none, and the previous level speaks. */
  readonly result: AccessResult | null;
  /** The level that the result alone implies. */
  readonly implied: Level | null;
  readonly meetsExit: boolean;
  readonly standing: Standing;
  /** The decision to let the level, or the missing exit, stand; null where nobody took it. */
  readonly waiver: Waiver | null;
}

/** The active MLs from K2 up: those with a result or a level that changed without one, and the others, who keep their level. */
export interface JudgedLevels {
  readonly judged: readonly JudgedLevel[];
  readonly withoutResult: readonly Student[];
}

/** Judges every ML in roster order by the rule of the findings sdd-differs-from-access and exit-not-applied. */
export function judgedLevels(run: ComplianceRun, inScope: (school: string) => boolean): JudgedLevels {
  const waivers = [waiversOf(run, 'sdd-differs-from-access'), waiversOf(run, 'exit-not-applied')];
  const judged: JudgedLevel[] = [];
  const withoutResult: Student[] = [];
  for (const student of run.dataset.students.values()) {
    if (!isActiveEl(student) || isYoungerThanK2(student.grade) || !inScope(student.school)) continue;
    const level = byResult(student, run) ?? byPreviousLevel(student, run);
    if (level === null) {
      withoutResult.push(student);
      continue;
    }
    const waiver = waivers.map((waiverOf) => waiverOf(student.rows[0])).find((found) => found !== null) ?? null;
    judged.push({ student, ...level, waiver, standing: waiver === null ? standingOf(level) : 'reviewed' });
  }
  return { judged, withoutResult };
}

type Judged = Pick<JudgedLevel, 'proposal' | 'result' | 'implied' | 'meetsExit'>;

function byResult(student: Student, { dataset, policy }: ComplianceRun): Judged | null {
  return judgeLevel(student, dataset.accessResults, policy.values);
}

/** Only where the level is not the one that is kept for want of a score, as the finding has it: who has it is not listed. */
function byPreviousLevel(student: Student, { dataset, asOf }: ComplianceRun): Judged | null {
  const proposal = keptLevel(student, dataset, asOf);
  if (proposal === null || proposal.proposed === student.level) return null;
  return { proposal, result: null, implied: null, meetsExit: false };
}

function standingOf({ meetsExit, proposal }: Judged): Standing {
  const { level, proposed } = proposal;
  if (meetsExit) return 'meets exit';
  if (level === null) return 'no level';
  if (proposed === level) return 'as it is';
  return proposed > level ? 'up' : 'down';
}
