import { servedLevel } from '../../esl/owed';
import { saysMeetings } from '../../esl/row-minutes';
import type { StudentService } from '../../esl/student-service';
import { FULL_YEAR, termNames } from '../../sheets/values/terms';
import { defineCheck } from '../define-check';
import { levelLocation } from '../locations';
import { EL_STATUS, ESL_SOURCE, LEVEL, ROSTER } from '../needs';

/** Minutes are a week, blocks a day, the length of a block in minutes. */
interface Short {
  readonly owed: number;
  readonly scheduled: number;
  readonly shortfall: number;
  readonly terms: string;
  readonly level: number;
  readonly assumed: boolean;
  readonly by: 'level' | 'modification';
  readonly blocksOwed: number | null;
  readonly blocksScheduled: number | null;
  readonly blockLength: number | null;
}

const messages = {
  short: (data: Short) => ({
    message: `Needs ${needed(data)}, has ${had(data)} (${data.terms}).`,
    fix: `Add ${missing(data)} a day${data.terms === termNames(FULL_YEAR) ? '' : ` in ${data.terms}`}.`,
  }),
};

export const eslMinutesShort = defineCheck({
  id: 'esl-minutes-short',
  title: 'Short of ESL minutes',
  severity: 'error',
  criterion: 'ELE 5',
  per: 'student',
  needs: [ROSTER, EL_STATUS, LEVEL, ESL_SOURCE],
  messages,
  run({ services }, report) {
    for (const service of services) {
      const data = shortOf(service);
      if (data === null) continue;
      const { student } = service;
      report.problem({
        message: 'short',
        at: levelLocation(student),
        studentId: student.id,
        school: student.school,
        data: { ...data },
      });
    }
    for (const { says, holds } of UNKNOWN) {
      const ids = services.filter(holds).map(({ student }) => student.id);
      if (ids.length > 0)
        report.couldNotJudge(`${says(ids.length === 1 ? '1 student' : `${ids.length} students`)}: ${listed(ids)}`);
    }
  },
});

/** Why minutes cannot be judged: what is missing, and whom it concerns. Modifications in words are listed elsewhere. */
const UNKNOWN: readonly {
  readonly says: (students: string) => string;
  readonly holds: (service: StudentService) => boolean;
}[] = [
  {
    says: (students) => `no grade for ${students} in ungraded classes (SP)`,
    holds: ({ owed }) => owed.kind === 'not judged' && owed.because === 'ungraded',
  },
  {
    says: (students) => `no readable grade for ${students}`,
    holds: ({ owed }) => owed.kind === 'not judged' && owed.because === 'no readable grade',
  },
  {
    says: (students) =>
      `no meetings a week for ESL classes of ${students} (give minutes a week, meetings a week or a meeting pattern)`,
    holds: ({ unknownRows }) => unknownRows.some((row) => !saysMeetings(row)),
  },
  {
    says: (students) =>
      `no minutes a meeting for ESL classes of ${students} (give minutes, a bell sheet, or the block length in the policy)`,
    holds: ({ unknownRows }) => unknownRows.some(saysMeetings),
  },
  {
    says: (students) => `no readable ESL minutes on the roster for ${students}`,
    holds: ({ owed, eslRows, student }) =>
      owed.kind === 'minutes' && eslRows.length === 0 && student.rosterEsl?.unreadable === true,
  },
];

const DAYS_A_WEEK = 5;
const MOST_IDS = 20;
const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five'];
/** Absorbs rounding of thirds of a minute. */
const TOLERANCE = 1e-6;

function shortOf(service: StudentService): Short | null {
  const { student, owed, hasEsl, served, shortMinutes, shortTerms } = service;
  if (owed.kind !== 'minutes' || served !== false || shortMinutes === null || !hasEsl) return null;
  return {
    owed: owed.perWeek,
    scheduled: shortMinutes,
    shortfall: owed.perWeek - shortMinutes,
    terms: termNames(shortTerms),
    level: servedLevel(student),
    assumed: student.level === null,
    by: owed.by,
    blocksOwed: service.blocksOwed,
    blocksScheduled: service.blocksScheduled,
    blockLength: service.blockLength,
  };
}

function needed({ owed, blocksOwed, by, assumed, level }: Short): string {
  const minutes = `${tenths(owed / DAYS_A_WEEK)} min a day`;
  if (by === 'modification') return `${minutes} (modification)`;
  return `${minutes}${blocksOwed === null ? '' : ` or ${countOf(blocksOwed)}`}${assumed ? ` (level ${level}, assumed)` : ''}`;
}

function had({ scheduled, blocksOwed, blocksScheduled }: Short): string {
  if (scheduled === 0) return 'none';
  const minutes = tenths(scheduled / DAYS_A_WEEK);
  return blocksOwed === null || blocksScheduled === null ? minutes : `${minutes} min and ${countOf(blocksScheduled)}`;
}

/** What would close the gap: whole blocks of the student's own length, by minutes or by the secondary table, else minutes. */
function missing({ shortfall, blocksOwed, blocksScheduled, blockLength }: Short): string {
  const perDay = shortfall / DAYS_A_WEEK;
  const byMinutes = blockLength === null ? null : wholeNumber(perDay / blockLength);
  const byTable = blocksOwed === null || blocksScheduled === null ? null : wholeNumber(blocksOwed - blocksScheduled);
  const blocks = Math.min(byMinutes ?? Infinity, byTable ?? Infinity);
  if (blockLength === null || blocks === Infinity) return `${tenths(perDay, Math.ceil)} min of ESL`;
  return `${COUNTS[blocks] ?? blocks} ${tenths(blockLength)}-minute ESL ${blocks === 1 ? 'block' : 'blocks'}`;
}

function wholeNumber(value: number): number | null {
  const nearest = Math.round(value);
  return nearest > 0 && Math.abs(value - nearest) < TOLERANCE ? nearest : null;
}

function countOf(blocks: number): string {
  const text = tenths(blocks);
  return `${text} ${text === '1' ? 'block' : 'blocks'}`;
}

/** At most one decimal; what a student has is rounded down and what is missing up, so that a gap never reads as none. */
function tenths(value: number, round: (tenfold: number) => number = Math.floor): string {
  const error = round === Math.floor ? TOLERANCE : -TOLERANCE;
  return String(round(value * 10 + error) / 10);
}

function listed(ids: readonly string[]): string {
  const sorted = [...ids].sort();
  const shown = sorted.slice(0, MOST_IDS).join(', ');
  return sorted.length > MOST_IDS ? `${shown} and ${sorted.length - MOST_IDS} more` : shown;
}
