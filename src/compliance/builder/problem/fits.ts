import type { Enrolment } from '../../dataset/records';
import { typeProblem } from '../../esl/allowed-types';
import type { Policy } from '../../policy/policy';
import type { EslType } from '../../sheets/values/esl-types';
import type { TermMask } from '../../sheets/values/terms';
import type { Fit, Learner, Option } from './problem';
import type { OwnClass } from './read-learners';
import type { Moments, TimeGrid } from './time-grid';
import { givenOn } from './ways';

/** What decides whether learners can use options. */
export interface FitContext {
  readonly policy: Policy;
  readonly grid: TimeGrid;
  /** By piece, when the learner's grade has class. */
  readonly classTime: (learner: Learner) => readonly Moments[];
  /** By piece, the class time in which the learner has no ESL row that stays, nor a class that may not be left. */
  readonly openMoments: (learner: Learner) => readonly Moments[];
  readonly classesOf: (learner: Learner) => readonly OwnClass[];
  /** By piece, the moments of the ESL rows that stay. */
  readonly keptMoments: (learner: Learner) => readonly Moments[];
  /** Whether a term has no day to come: nothing is offered for what is past. */
  readonly isOver: (term: TermMask) => boolean;
  /** Whether the schedule has a column for the ESL type. */
  readonly hasTypeColumn: boolean;
}

/**
 * How a learner could be given ESL at an option's times, or null: she is free then, or in classes that may be left (in K2–5 any
 * meetings, pulled out; in grades 6–12 whole classes only), in class time of her grade, and gains by it.
 * @param types the types that an ESL class of today has, the commonest first; empty for a new group
 */
export function fitOf(learner: Learner, option: Option, types: readonly EslType[], context: FitContext): Fit | null {
  const { grid, policy } = context;
  if (context.isOver(option.term)) return null;
  const pieces = option.pieces.filter((piece) => learner.pieces.includes(piece));
  if (pieces.length === 0) return null;
  const open = context.openMoments(learner);
  for (const piece of pieces) if (((open[piece] ?? 0n) & option.moments) !== option.moments) return null;
  const gives = learner.ways.map((way) => givenOn(way, option.minutes));
  if (gives.every((amount) => amount === 0)) return null;
  const met = context
    .classesOf(learner)
    .filter((own) => own.moments & option.moments && own.pieces.some((piece) => pieces.includes(piece)));
  let cost = 0;
  let isHalf = false;
  for (const own of met) {
    if (learner.secondary && (own.moments & ~option.moments) !== 0n) return null;
    isHalf ||= learner.secondary && !coversTerm(own.row, option, grid);
    cost += own.cost ?? 0;
  }
  const type = typeFor(learner, met.length > 0, types, context.hasTypeColumn);
  if (type === null || typeProblem(type, learner.student, policy) !== null) return null;
  return {
    type,
    cost,
    leaves: met.map(({ row }) => row),
    gives,
    isHalf,
    needsOut: isAtBadRow(learner, option, grid),
    own: null,
  };
}

/** ESL in the learner's own class, whose teacher is licensed: the type is filled in the row that is there. */
export function embeddedFit(learner: Learner, option: Option, own: Enrolment, context: FitContext): Fit | null {
  const { type } = option;
  if (context.isOver(option.term)) return null;
  const gives = learner.ways.map((way) => givenOn(way, option.minutes));
  if (type === null || typeProblem(type, learner.student, context.policy) !== null) return null;
  if (!option.pieces.some((piece) => learner.pieces.includes(piece)) || gives.every((amount) => amount === 0))
    return null;
  const kept = context.keptMoments(learner);
  if (option.pieces.some((piece) => (kept[piece] ?? 0n) & option.moments)) return null;
  return { type, cost: 0, leaves: [], gives, isHalf: false, needsOut: isAtBadRow(learner, option, context.grid), own };
}

/** Whether an option takes all the pieces of the year that a class has: it is left in all its terms or not at all. */
export function coversTerm(own: Enrolment, { pieces }: Pick<Option, 'pieces'>, grid: TimeGrid): boolean {
  return grid.piecesIn(own.term).every((piece) => pieces.includes(piece));
}

/** In K2–5 a child who is in class then is pulled out; in grades 6–12 ESL is a class of its own. */
function typeFor(learner: Learner, leaves: boolean, types: readonly EslType[], hasTypeColumn: boolean): EslType | null {
  const own = types.find((type) => type === 'Standalone' || type === 'Pull-Out' || type === 'Embed Homeroom') ?? null;
  if (types.length > 0 && own === null) return null;
  if (own === 'Embed Homeroom') return leaves ? null : own;
  if (learner.secondary) return 'Standalone';
  if (!hasTypeColumn) return leaves ? null : 'Standalone';
  return leaves || own !== 'Standalone' ? 'Pull-Out' : own;
}

function isAtBadRow({ bad }: Learner, option: Option, grid: TimeGrid): boolean {
  return bad.some(
    ({ row, moments }) =>
      moments & option.moments && grid.piecesIn(row.term).some((piece) => option.pieces.includes(piece)),
  );
}
