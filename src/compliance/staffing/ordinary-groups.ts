import { isSecondary } from '../esl/grade-bands';
import type { PolicyValues } from '../policy/policy';
import { gradeBefore, gradeRank } from '../sheets/values/grades';
import { minutesOf } from './chunks';
import { coverGrid } from './cover-grid';
import { dealGroups, isSddFour, mayJoinBelow } from './deal-groups';
import type { Grid, GridGrade } from './grid';
import { gridRoom, roomsOf, type PlaceOf } from './homerooms';
import type { Learner } from './learners';

const RANK_OF_12 = gradeRank('12') ?? 0;

/**
 * The groups of a school's learners to whom every grouping rule applies: none in HILT, none with a modification. Where some
 * levels come from SDD and some from ELD, 4 and 5 are one level in a group that has an SDD 4: they are taken as one
 * everywhere first; the groups that have no SDD 4 are formed anew with two, unless it is better to take them as two everywhere.
 */
export function ordinaryGroups<L extends Learner>(learners: readonly L[], values: PolicyValues, limit: number): L[][] {
  if (learners.length === 0) return [];
  const hasFive = learners.some(({ level }) => level === 5);
  if (hasFive && learners.some(isSddFour)) {
    const asOne = coveredGroups(learners, values, limit, 4).flatMap((group) =>
      fivesFit(group) ? [group] : coveredGroups(group, values, limit, 5),
    );
    const asTwo = coveredGroups(learners, values, limit, 5);
    return minutesOfAll(asTwo) < minutesOfAll(asOne) ? asTwo : asOne;
  }
  return coveredGroups(learners, values, limit, hasFive ? 5 : 4);
}

function coveredGroups<L extends Learner>(
  learners: readonly L[],
  values: PolicyValues,
  limit: number,
  levels: 4 | 5,
): L[][] {
  const ranks = learners.map(({ grade }) => gradeRank(grade) ?? 0);
  const lowest = Math.min(...ranks);
  const placeOf: PlaceOf<L> = ({ grade, level }) => ({
    grade: (gradeRank(grade) ?? 0) - lowest,
    level: Math.min(level, levels) - 1,
  });
  const rooms = roomsOf(learners, placeOf, limit);
  const cells = cellsOf(learners, placeOf, 1 + Math.max(...ranks) - lowest, levels);
  const grid: Grid = {
    minutes: minutesByLevel(cells, levels),
    limit,
    grades: cells.map((grade, index) => gridGrade(grade, lowest + index, values)),
    homerooms: rooms.map((room) => gridRoom(room, placeOf)),
  };
  const cover = coverGrid(grid);
  const ofRooms = rooms.flatMap(({ options }, room) => options[cover.rooms[room] ?? 0]?.groups ?? []);
  const inRooms = new Set(ofRooms.flat());
  const left = cells.map((grade) => grade.map((cell) => cell.filter((learner) => !inRooms.has(learner))));
  return [...ofRooms.map((group) => [...group]), ...dealGroups(left, grid, cover)];
}

/** The learners by grade and level; grades without learners too. */
function cellsOf<L extends Learner>(
  learners: readonly L[],
  placeOf: PlaceOf<L>,
  grades: number,
  levels: number,
): L[][][] {
  const cells = Array.from({ length: grades }, () => Array.from({ length: levels }, (): L[] => []));
  for (const learner of learners) {
    const { grade, level } = placeOf(learner);
    cells[grade]?.[level]?.push(learner);
  }
  return cells;
}

/** A level without learners counts like the next one, so that it says nothing of its own. */
function minutesByLevel(cells: readonly (readonly (readonly Learner[])[])[], levels: number): number[] {
  const minutes: number[] = [];
  for (let level = levels - 1; level >= 0; level--) {
    const learners = cells.flatMap((grade) => grade[level] ?? []);
    minutes[level] = learners.length > 0 ? minutesOf(learners) : (minutes[level + 1] ?? 0);
  }
  return minutes;
}

function gridGrade(levels: readonly (readonly Learner[])[], rank: number, values: PolicyValues): GridGrade {
  return {
    secondary: isSecondary(gradeBefore('12', RANK_OF_12 - rank), values),
    students: levels.map(({ length }) => length),
    mayJoinBelow: levels.map((cell) => cell.filter(mayJoinBelow).length),
  };
}

function minutesOfAll(groups: readonly (readonly Learner[])[]): number {
  return groups.reduce((sum, group) => sum + minutesOf(group), 0);
}

/** Whether a group that took 4 and 5 as one level may: it has an SDD 4, or what it has of 5 fits as a level of its own. */
function fivesFit(group: readonly Learner[]): boolean {
  const levels = new Set(group.map(({ level }) => level));
  if (!levels.has(5) || levels.size === 1 || group.some(isSddFour)) return true;
  return !levels.has(3) && new Set(group.map(({ grade }) => grade)).size === 1;
}
