import { stretchesOf, type SchoolYear, type Stretch } from '../../calendar/school-year';
import type { Enrolment } from '../../dataset/records';
import type { Stay } from '../../dataset/roster/roster-dates';
import { rowMinutes, type RowMinutes } from '../../esl/row-minutes';
import { areEnough, type StudentService } from '../../esl/student-service';
import type { ComplianceRun } from '../../run/run';
import type { Day } from '../../sheets/values/dates';
import { PIECES } from '../../sheets/values/terms';
import type { Lack, RowCover, RowCovers } from './row-cover';

/** Why an ML has no full ESL on a day, in the order in which it is told. */
export type Cause = 'no class' | 'too little' | Lack;

/** Days on which it is the same whether an ML has full ESL. */
export interface AheadStretch extends Stretch {
  readonly state: 'full' | 'lacking' | 'not known';
  /** Null unless it is lacking. */
  readonly cause: Cause | null;
  /** The twelfth of the year that the days lie in, from 0. */
  readonly piece: number;
  /** The rows that lack somebody. */
  readonly rows: readonly EslRow[];
}

/** An ESL row with what it gives, and who gives it. */
interface EslRow {
  readonly row: Enrolment;
  readonly minutes: RowMinutes;
  readonly cover: RowCover;
}

export const CAUSES: readonly Cause[] = ['no class', 'too little', 'no teacher', 'teacher away', 'license ended'];

/**
 * Whether an ML who is owed ESL has it in full, from a day to the last day of the year and school or of the student's stay, in the order
 * of the days (docs/spec/rulings.md, Dates of the year): what is scheduled in that part of the year, without the classes that have no teacher
 * who may give ESL then. Rows of unknown minutes or term never make it lacking.
 */
export function aheadOf(
  service: StudentService,
  stay: Stay,
  year: SchoolYear,
  covers: RowCovers,
  { policy, dataset, asOf }: ComplianceRun,
): AheadStretch[] {
  const from = Math.max(asOf, year.first, stay.entry ?? year.first);
  const to = Math.min(year.last, stay.leaving ?? year.last);
  const rows = service.eslRows.map((row): EslRow => ({
    row,
    minutes: rowMinutes(row, policy, dataset.bell),
    cover: covers.of(row),
  }));
  const judge = judgeOf(service, rows, policy);
  const turns = rows.flatMap(({ cover }) => cover.turns);
  const stretches: AheadStretch[] = [];
  for (let piece = 0; piece < PIECES; piece++) {
    for (const whole of stretchesOf(1 << piece, year)) {
      const [first, last] = [Math.max(whole.from, from), Math.min(whole.to, to)];
      if (first > last) continue;
      const starts = [...new Set([first, ...turns.filter((day) => day > first && day <= last)])].sort((a, b) => a - b);
      for (const [index, start] of starts.entries())
        stretches.push({ from: start, to: (starts[index + 1] ?? last + 1) - 1, piece, ...judge(piece, start) });
    }
  }
  return stretches;
}

type Judgement = Pick<AheadStretch, 'state' | 'cause' | 'rows'>;

/** Judges a day of a piece of the year; the same classes are judged once. */
function judgeOf(
  service: StudentService,
  rows: readonly EslRow[],
  policy: ComplianceRun['policy'],
): (piece: number, day: Day) => Judgement {
  if (rows.length === 0) return () => fromRoster(service);
  const known = new Map<string, Judgement>();
  return (piece, day) => {
    const scheduled = rows.filter(({ row }) => (row.term >> piece) & 1);
    const lacks = scheduled.map(({ cover }) => cover.lackOn(day));
    const key = `${scheduled.map((row) => rows.indexOf(row)).join()} ${lacks.join()}`;
    let judgement = known.get(key);
    if (judgement === undefined) known.set(key, (judgement = judged(service, scheduled, lacks, policy)));
    return judgement;
  };
}

function judged(
  service: StudentService,
  scheduled: readonly EslRow[],
  lacks: readonly (Lack | null)[],
  policy: ComplianceRun['policy'],
): Judgement {
  const state = stateOf(
    service,
    scheduled.filter((_, at) => lacks[at] === null),
    policy,
  );
  if (state !== 'lacking') return { state, cause: null, rows: [] };
  if (stateOf(service, scheduled, policy) === 'lacking')
    return { state, cause: scheduled.length === 0 ? 'no class' : 'too little', rows: [] };
  const cause = CAUSES.find((one) => lacks.some((lack) => lack === one)) ?? 'too little';
  return { state, cause, rows: scheduled.filter((_, at) => lacks[at] === cause) };
}

function stateOf(service: StudentService, rows: readonly EslRow[], policy: ComplianceRun['policy']) {
  const enough = (some: readonly EslRow[]) =>
    areEnough(
      some.map(({ minutes }) => minutes),
      service,
      policy,
    );
  if (enough(rows.filter(({ row }) => row.termIsKnown))) return 'full';
  return rows.some(({ minutes }) => minutes.perWeek === null) || enough(rows) ? 'not known' : 'lacking';
}

/** Minutes that only the roster states are those of the whole year. */
function fromRoster({ served, hasEsl }: StudentService): Judgement {
  if (served === null) return { state: 'not known', cause: null, rows: [] };
  return served
    ? { state: 'full', cause: null, rows: [] }
    : { state: 'lacking', cause: hasEsl ? 'too little' : 'no class', rows: [] };
}
