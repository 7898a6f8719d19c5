import type { Enrolment } from '../../dataset/records';
import { grouped } from '../../grouped';
import type { EslType } from '../../sheets/values/esl-types';
import { embeddedFit, fitOf, type FitContext } from './fits';
import { addId, inPlaceId, leaveId, timeId } from './line-ids';
import type { PlanRequest } from '../plan';
import { meet, type EslClass, type Fit, type Learner, type Option } from './problem';
import type { TimeGrid } from './time-grid';
import { givenOn } from './ways';

/** Whether the user has rejected to use an option so. */
type Rejects = (learner: Learner, option: Option, fit: Fit) => boolean;

/** What was rejected is never offered again for this student and time, as whatever line; but what is locked is. */
export function isRejected(
  { locked, rejected }: Pick<PlanRequest, 'locked' | 'rejected'>,
  classes: readonly EslClass[],
): Rejects {
  if (rejected.length === 0) return () => false;
  const isLocked = ({ student }: Learner, option: Option) => {
    if (option.kind === 'embed') return locked.includes(inPlaceId(student, option));
    if (option.kind === 'class') return locked.includes(addId(student, option, undefined, classes[option.at]));
    return locked.some((id) => id.startsWith(`${timeId(student, option)}|`));
  };
  return (learner, option, { leaves }) =>
    leaves.some(({ section }) => rejected.includes(leaveId(learner.student, section))) ||
    (learner.rejected.some((time) => meet(time, option)) && !isLocked(learner, option));
}

/** By learner, by option: how the learner could use it. */
export function fitTable(
  learners: readonly Learner[],
  options: readonly Option[],
  classes: readonly EslClass[],
  context: FitContext,
  rejects: Rejects,
): (Fit | null)[][] {
  const types = new Map(classes.map((each) => [each.place, typesOf(each)]));
  const offered = (learner: Learner, option: Option) => {
    if (option.kind !== 'embed') return fitOf(learner, option, types.get(option.at) ?? [], context);
    const own = learner.student.enrolments.find((row) => !row.isEsl && row.section === option.host);
    return own === undefined ? null : embeddedFit(learner, option, own, context);
  };
  return learners.map((learner) =>
    withoutLoneHalves(
      options.map((option) => {
        const bad = option.kind === 'class' ? learner.bad.find(({ at }) => at === option.at) : undefined;
        if (bad !== undefined) return bad.isWrongAlone ? null : ownPlace(learner, option, bad.row);
        const found = offered(learner, option);
        return found === null || rejects(learner, option, found) ? null : found;
      }),
      options,
      context.grid,
    ),
  );
}

/** A class may be left in a part of its terms only where other options could leave it in the rest. */
function withoutLoneHalves(row: (Fit | null)[], options: readonly Option[], grid: TimeGrid): (Fit | null)[] {
  if (!row.some((fit) => fit?.isHalf === true)) return row;
  const leaving = new Map<Enrolment, Set<number>>();
  for (const [place, fit] of row.entries()) {
    for (const left of fit?.leaves ?? []) {
      const pieces = leaving.get(left) ?? new Set();
      for (const piece of options[place]?.pieces ?? []) pieces.add(piece);
      leaving.set(left, pieces);
    }
  }
  const isLeftWhole = (left: Enrolment) =>
    grid.piecesIn(left.term).every((piece) => leaving.get(left)?.has(piece) === true);
  return row.map((fit) => (fit?.isHalf === true && !fit.leaves.every(isLeftWhole) ? null : fit));
}

/** The place that a learner has today, to which she may come back. */
function ownPlace({ ways }: Learner, option: Option, row: Enrolment): Fit {
  const gives = ways.map((way) => givenOn(way, option.minutes));
  return { type: row.eslType, cost: 0, leaves: [], gives, isHalf: false, needsOut: true, own: null };
}

/** The ESL types of a class, the commonest first. */
function typesOf({ section }: EslClass): EslType[] {
  const counts = grouped(
    section.enrolments.filter(({ isEsl }) => isEsl),
    ({ eslType }) => eslType,
  );
  return [...counts].sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1)).map(([type]) => type);
}
