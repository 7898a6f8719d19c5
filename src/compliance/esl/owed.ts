import type { Student } from '../dataset/records';
import type { Policy, PolicyValues } from '../policy/policy';
import { isK2To12 } from '../sheets/values/grades';
import type { Level } from '../sheets/values/levels';

const DAYS_A_WEEK = 5;
/** The settings by level, spelled out: joining their names for each student of a district takes longer than the rest. */
const MINUTES_OF_LEVEL = {
  1: 'eslMinutes.1',
  2: 'eslMinutes.2',
  3: 'eslMinutes.3',
  4: 'eslMinutes.4',
  5: 'eslMinutes.5',
} as const;

/** What an active EL is owed a week, or why nothing, or why it cannot be judged (docs/spec/esl-service.md, Who is owed ESL). */
export type Owed =
  | { readonly kind: 'minutes'; readonly perWeek: number; readonly by: 'level' | 'modification' }
  | { readonly kind: 'nothing'; readonly because: 'opted out' | 'exempt' | 'K0 or K1' }
  | { readonly kind: 'not judged'; readonly because: NotOwedKnown };

/** Why nobody can tell what a student is owed. */
export type NotOwedKnown =
  | 'modification in words'
  | 'ungraded'
  | 'no readable grade'
  | 'opt-out not readable'
  | 'part-time or exempt not readable'
  | 'modification not readable';

/** Whether the student is an active English learner, the group that every ESL rule speaks of. */
export function isActiveEl(student: Student): boolean {
  return student.active && student.status === 'EL';
}

/** The level that the minutes table is read at: a missing level is served as level 1, marked as assumed. */
export function servedLevel(student: Student): Level {
  return student.level ?? 1;
}

/** What a student is owed; the student must be an active EL. */
export function owedOf(student: Student, policy: Policy): Owed {
  if (student.optedOut) return { kind: 'nothing', because: 'opted out' };
  if (student.exempt) return { kind: 'nothing', because: 'exempt' };
  if (student.grade === null) return { kind: 'not judged', because: 'no readable grade' };
  if (student.grade === 'SP') return { kind: 'not judged', because: 'ungraded' };
  if (!isK2To12(student.grade)) return { kind: 'nothing', because: 'K0 or K1' };
  if (student.isOptOutUnknown) return { kind: 'not judged', because: 'opt-out not readable' };
  if (student.isExemptUnknown) return { kind: 'not judged', because: 'part-time or exempt not readable' };
  if (student.isModificationUnknown) return { kind: 'not judged', because: 'modification not readable' };
  const { modification } = student;
  if (modification !== null && 'words' in modification) return { kind: 'not judged', because: 'modification in words' };
  if (modification !== null)
    return { kind: 'minutes', perWeek: modification.minutesPerDay * DAYS_A_WEEK, by: 'modification' };
  const perDay = policy.at(student.school)[MINUTES_OF_LEVEL[servedLevel(student)]];
  return { kind: 'minutes', perWeek: perDay * DAYS_A_WEEK, by: 'level' };
}

/** Daily blocks owed at a level in blocks of a length, by the secondary table; a block is at least 45 minutes. */
export function blocksOwed(level: Level, blockLength: number, values: PolicyValues): number {
  const row = blockLength >= 75 ? 75 : blockLength >= 60 ? 60 : 45;
  return values[`eslBlocks.${row}.${level}`];
}
