import { servedLevel } from '../../esl/owed';
import { saysMeetings } from '../../esl/row-minutes';
import { gapPerWeek, type StudentService } from '../../esl/student-service';
import { FULL_YEAR, termNames } from '../../sheets/values/terms';
import { defineCheck } from '../define-check';
import { ofStudentLevel } from '../locations';
import { EL_STATUS, ESL_SOURCE, LEVEL, ROSTER } from '../needs';
import { are } from '../visit';

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
  /** The length, in minutes, at which these blocks are counted: 45, 60 or 75. */
  readonly blocksFrom: number | null;
  /** Of the student's own ESL blocks. */
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
  visit: {
    place: 20,
    theme: 'Services',
    concerns: 'ML',
    says: (count, { owed }) =>
      `${are(count, 'ML')} short of ESL minutes, by up to ${largestGap(owed).toLocaleString('en-US')} minutes a week.`,
    step: 'Add the missing ESL minutes or blocks',
    due: 'now',
  },
  run({ services }, report) {
    for (const service of services) {
      const data = shortOf(service);
      if (data === null) continue;
      const { student } = service;
      report.problem({
        message: 'short',
        ...ofStudentLevel(student),
        data: { ...data },
      });
    }
    for (const { says, holds } of UNKNOWN) {
      const ids = services.filter(holds).map(({ student }) => student.id || 'one without an id');
      if (ids.length > 0)
        report.couldNotJudge({
          ids,
          says: (some) => `${says(some.length === 1 ? '1 student' : `${some.length} students`)}: ${listed(some)}`,
        });
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
  ...(['opt-out', 'part-time or exempt', 'modification'] as const).map((cell) => ({
    says: (students: string) => `no readable ${cell} cell for ${students}`,
    holds: ({ owed }: StudentService) => owed.kind === 'not judged' && owed.because === `${cell} not readable`,
  })),
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
    says: (students) => `no readable term for ESL classes of ${students}, which would decide`,
    holds: ({ unknownTerms }) => unknownTerms.length > 0,
  },
  {
    says: (students) => `no student id, by which classes are found, for ${students}`,
    holds: ({ owed, served, eslRows, student }) =>
      owed.kind === 'minutes' && served === null && eslRows.length === 0 && !student.hasId,
  },
  {
    says: (students) => `no day of school between the entry and the last day for ${students}`,
    holds: ({ owed, counted }) => owed.kind === 'minutes' && owed.perWeek > 0 && counted === 0,
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
  const { student, owed, hasEsl, served, shortMinutes, shortTerms, counted, blocks } = service;
  if (owed.kind !== 'minutes' || served !== false || shortMinutes === null || !hasEsl) return null;
  return {
    owed: owed.perWeek,
    scheduled: shortMinutes,
    shortfall: owed.perWeek - shortMinutes,
    terms: termNames(shortTerms, counted),
    level: servedLevel(student),
    assumed: student.level === null,
    by: owed.by,
    blocksOwed: blocks?.owed ?? null,
    blocksScheduled: blocks?.scheduled ?? null,
    blocksFrom: blocks?.length ?? null,
    blockLength: service.blockLength,
  };
}

function needed({ owed, blocksOwed, blocksFrom, by, assumed, level }: Short): string {
  const minutes = `${tenths(owed / DAYS_A_WEEK)} min a day`;
  if (by === 'modification') return `${minutes} (modification)`;
  const blocks = blocksOwed === null ? '' : ` or ${countOf(blocksOwed)} of ${blocksFrom} min`;
  return `${minutes}${blocks}${assumed ? ` (level ${level}, assumed)` : ''}`;
}

function had({ scheduled, blocksOwed, blocksScheduled }: Short): string {
  if (scheduled === 0) return 'none';
  const minutes = tenths(scheduled / DAYS_A_WEEK);
  return blocksOwed === null || blocksScheduled === null ? minutes : `${minutes} min and ${countOf(blocksScheduled)}`;
}

/** So many more blocks of one length, in minutes. */
interface More {
  readonly blocks: number | null;
  readonly length: number;
}

/** What would close the gap: whole blocks, by minutes or by the secondary table, whichever takes less time, else minutes. */
function missing({ shortfall, blocksOwed, blocksScheduled, blocksFrom, blockLength }: Short): string {
  const perDay = shortfall / DAYS_A_WEEK;
  const ways: More[] = [];
  if (blockLength !== null) ways.push({ blocks: wholeNumber(perDay / blockLength), length: blockLength });
  if (blocksOwed !== null && blocksScheduled !== null && blocksFrom !== null)
    ways.push({ blocks: wholeNumber(blocksOwed - blocksScheduled), length: Math.max(blockLength ?? 0, blocksFrom) });
  const [least] = ways
    .flatMap(({ blocks, length }) => (blocks === null ? [] : [{ blocks, length }]))
    .sort((a, b) => a.blocks * a.length - b.blocks * b.length);
  if (least === undefined) return `${tenths(perDay, Math.ceil)} min of ESL`;
  const { blocks, length } = least;
  return `${COUNTS[blocks] ?? blocks} ${tenths(length)}-minute ESL ${blocks === 1 ? 'block' : 'blocks'}`;
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

function largestGap(owed: readonly StudentService[]): number {
  return owed.reduce((largest, service) => (service.hasEsl ? Math.max(largest, gapPerWeek(service) ?? 0) : largest), 0);
}
