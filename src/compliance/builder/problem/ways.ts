import type { Student } from '../../dataset/records';
import { BLOCK_LENGTHS, meetingsOf } from '../../esl/blocks';
import { isSecondary } from '../../esl/grade-bands';
import { blocksOwed, servedLevel } from '../../esl/owed';
import type { RowMinutes } from '../../esl/row-minutes';
import type { StudentService } from '../../esl/student-service';
import type { Policy } from '../../policy/policy';

/** What serves a student in full, alone: minutes a week (length null), or meetings a week of a length. */
export interface Way {
  readonly length: number | null;
  readonly need: number;
}

const DAYS_A_WEEK = 5;

/** The ways in which a student may be served, as studentService judges them: minutes, and in secondary grades blocks of a length. */
export function waysOf(student: Student, owed: StudentService['owed'], policy: Policy): Way[] {
  if (owed.kind !== 'minutes') return [];
  const values = policy.at(student.school);
  const minutes: Way = { length: null, need: owed.perWeek };
  if (owed.by !== 'level' || !isSecondary(student.grade, values)) return [minutes];
  const blocks = BLOCK_LENGTHS.map((length): Way => {
    return { length, need: blocksOwed(servedLevel(student), length, values) * DAYS_A_WEEK };
  });
  return [minutes, ...blocks];
}

/** What a row gives on a way, a week. */
export function givenOn({ length }: Way, row: RowMinutes): number {
  return length === null ? (row.perWeek ?? 0) : meetingsOf(row, length);
}
