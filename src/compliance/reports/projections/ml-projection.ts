import { readProjections, type Projection } from '../../class-size/projections';
import type { ComplianceRun } from '../../run/run';
import { gradeBefore, gradeRank, K2_RANK } from '../../sheets/values/grades';
import { folded } from '../../sheets/values/text';
import { levelHistory, LEVEL_SLOTS, movedOn, type LevelHistory } from './level-history';
import { mlsOfRows, type RowMls } from './row-mls';
import { sumOf, wholeNumbers } from './whole-numbers';

/** What an ML projection rests on. */
export type MlBasis = 'Projections sheet' | 'Level history' | 'Current shares';

/** A row of the projections sheet with its MLs now and next year. */
export interface ProjectedRow {
  readonly projection: Projection;
  readonly mlsNow: number | null;
  readonly mlsNowByLevel: readonly number[];
  /** Null where nothing says it; then there is no basis. */
  readonly mlsProjected: number | null;
  /** MLs now without a level of last year. */
  readonly newMls: number;
  /** Whole students by level; those without a level at 0. */
  readonly mlsProjectedByLevel: readonly number[];
  readonly basis: MlBasis | null;
}

/**
 * Whether the projections have a school of which no roster has anybody: then MLs of both years come from the projections sheet
 * alone, so that one sentence rests on one base (docs/spec/rulings.md, Sections, classes, projections).
 */
export function isWiderThanRoster({ dataset }: Pick<ComplianceRun, 'dataset'>, rows: readonly Projection[]): boolean {
  if (!dataset.has('roster')) return false;
  const onRoster = new Set(Array.from(dataset.students.values(), ({ school }) => folded(school)));
  return rows.some(({ projected, school }) => projected !== null && !onRoster.has(folded(school)));
}

/** The ML projection of every row of the projections sheets, in sheet order. */
export function projectedRows(run: ComplianceRun): ProjectedRow[] {
  const rows = readProjections(run.dataset, run.policy);
  if (isWiderThanRoster(run, rows)) return rows.map((row) => fromSheet(row, levelsEverywhere(run)));
  const mls = mlsOfRows(run, rows);
  const history = levelHistory(run);
  const everywhere = levelsEverywhere(run);
  const byPlace = new Map(rows.map((row) => [placeOf(row, row.grade), row]));
  return rows.map((projection) => {
    const today = mls.get(projection);
    const below = byPlace.get(placeOf(projection, gradeBefore(projection.grade, 1)));
    const cohort = below && mls.get(below);
    const next =
      history && below && cohort && today
        ? byHistory(projection, withNewcomers(today, run, projection), below, cohort, history)
        : null;
    const isKnown = run.dataset.has('roster') || projection.currentMl !== null;
    return today === undefined || !isKnown ? withoutMls(projection) : projected(projection, today, next, everywhere);
  });
}

/** All active MLs by level: the levels of MLs whom only the projections sheet counts. */
function levelsEverywhere({ services }: ComplianceRun): number[] {
  const counts = new Array<number>(LEVEL_SLOTS).fill(0);
  for (const { student } of services) counts[student.level ?? 0] = (counts[student.level ?? 0] ?? 0) + 1;
  return counts;
}

/** MLs as the sheet itself has them, by the levels that all MLs of the roster have. */
function fromSheet(projection: Projection, everywhere: readonly number[]): ProjectedRow {
  const { currentMl, projectedMl } = projection;
  return {
    projection,
    mlsNow: currentMl,
    mlsNowByLevel: currentMl === null ? [] : wholeNumbers(everywhere, Math.round(currentMl)),
    newMls: 0,
    mlsProjected: projectedMl === null ? null : Math.round(projectedMl),
    mlsProjectedByLevel: projectedMl === null ? [] : wholeNumbers(everywhere, Math.round(projectedMl)),
    basis: projectedMl === null ? null : 'Projections sheet',
  };
}

function projected(
  projection: Projection,
  today: RowMls,
  next: readonly number[] | null,
  everywhere: readonly number[],
): ProjectedRow {
  const { current, currentMl, projectedMl } = projection;
  const counted = sumOf(today.byLevel);
  const mlsNow = currentMl ?? Math.round(counted);
  const base = { projection, mlsNow, mlsNowByLevel: today.byLevel, newMls: sumOf(today.newByLevel) };
  const rest = (total: number, parts: readonly number[], basis: MlBasis): ProjectedRow => {
    const mls = Math.round(total);
    return {
      ...base,
      mlsProjected: mls,
      mlsProjectedByLevel: wholeNumbers(sumOf(parts) > 0 ? parts : everywhere, mls),
      basis,
    };
  };
  const mix = next !== null && sumOf(next) > 0 ? next : today.byLevel;
  if (projectedMl !== null) return rest(projectedMl, mix, 'Projections sheet');
  if (next !== null) return rest(Math.min(sumOf(next), projection.projected ?? 0), next, 'Level history');
  if (projection.projected === null || current === null || current === 0) return { ...withoutMls(projection), ...base };
  const seats = Math.min(projection.projected, (projection.projected * mlsNow) / current);
  return rest(seats, today.byLevel, 'Current shares');
}

/** The MLs of a row with as many new ones as next year is taken to bring. */
function withNewcomers(today: RowMls, { policy }: ComplianceRun, { school }: Projection): RowMls {
  const { newcomerPercent } = policy.at(school);
  return { ...today, newByLevel: today.newByLevel.map((count) => (count * newcomerPercent) / 100) };
}

/**
 * The MLs of a grade next year: new MLs take the part of its seats that they take now, times the policy's newcomer percentage; the other seats are filled like the
 * grade below is now, its MLs moved on by each level's history. Null for the first grades, and where a number is missing.
 */
function byHistory(
  { grade, current, projected: seats }: Projection,
  today: RowMls,
  below: Projection,
  cohort: RowMls,
  history: LevelHistory,
): number[] | null {
  if (seats === null || current === null || current === 0 || below.current === null || below.current === 0) return null;
  if ((gradeRank(grade) ?? 0) <= K2_RANK) return null;
  const moved = movedOn(cohort.byLevel, history);
  const newShare = Math.min(1, sumOf(today.newByLevel) / current);
  const belowNow = below.current;
  return moved.map(
    (count, level) => (seats * (1 - newShare) * count) / belowNow + (seats * (today.newByLevel[level] ?? 0)) / current,
  );
}

function withoutMls(projection: Projection): ProjectedRow {
  return {
    projection,
    mlsNow: projection.currentMl,
    mlsNowByLevel: [],
    newMls: 0,
    mlsProjected: null,
    mlsProjectedByLevel: [],
    basis: null,
  };
}

function placeOf({ school, program }: Projection, grade: Projection['grade']): string {
  return [folded(school), folded(program.text), grade ?? ''].join('\n');
}
