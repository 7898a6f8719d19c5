import { poolCloses, type Grid, type GridCell } from './grid';
import type { Outlook, RoomChoices } from './states';

/** A grade of a grid, once it is decided how its homerooms are served. */
interface GradeView {
  readonly cells: readonly GridCell[];
  /** What is to come when the levels below `next` are served. */
  readonly outlook: (next: number) => Outlook;
  /** Students after this grade who can take seats that are open at its end, by level. */
  readonly takers: readonly number[];
}

/** Looks at a grade and what follows it, without the students whom homerooms serve. */
export function viewOf(grid: Grid, grade: number, rooms: RoomChoices): GradeView {
  const cells = cellsOf(grid, grade, rooms);
  const takers = takersAfter(grid, grade, rooms);
  const { minutes, limit } = grid;
  const base = {
    minutes,
    lowest: minutes.map((_, level) => Math.min(...minutes.slice(0, level + 1))),
    limit,
    later: takers,
    shared: !poolCloses(grid.grades, grade),
  };
  return {
    cells,
    outlook: (next) => ({ ...base, next, here: cells.map(({ level, students }) => (level < next ? 0 : students)) }),
    takers,
  };
}

function cellsOf({ grades, homerooms }: Grid, grade: number, rooms: RoomChoices): GridCell[] {
  const students = [...(grades[grade]?.students ?? [])];
  const mayJoinBelow = [...(grades[grade]?.mayJoinBelow ?? [])];
  rooms.forEach((option, room) => {
    if (option === null || option === 0) return;
    for (const leaving of homerooms[room]?.options[option]?.leaving ?? []) {
      if (leaving.grade !== grade) continue;
      students[leaving.level] = (students[leaving.level] ?? 0) - 1;
      if (leaving.mayJoinBelow) mayJoinBelow[leaving.level] = (mayJoinBelow[leaving.level] ?? 0) - 1;
    }
  });
  const closes = poolCloses(grades, grade);
  return students.map((count, level) => ({
    level,
    students: count,
    mayJoinBelow: mayJoinBelow[level] ?? 0,
    mayJoinAbove: mayJoinBelow[level + 1] ?? 0,
    poolCloses: closes,
  }));
}

function takersAfter(grid: Grid, grade: number, rooms: RoomChoices): number[] {
  const takers = grid.minutes.map(() => 0);
  for (let later = grade + 1; later < grid.grades.length; later++) {
    for (const { level, students } of cellsOf(grid, later, rooms)) takers[level] = (takers[level] ?? 0) + students;
    if (poolCloses(grid.grades, later)) break;
  }
  return takers;
}
