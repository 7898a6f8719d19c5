import type { Plan, PlanGroup, PlanLine } from '../../../compliance/builder/plan';
import { isInPlace } from '../../../compliance/builder/changes-in-place';

/** A student in a group, with what it takes. */
export interface PlanChild {
  readonly studentId: string;
  readonly name: string;
  readonly grade: string;
  /** The line that puts the student into the group; then what else is done for this student and shown nowhere before. */
  readonly lines: readonly PlanLine[];
}

/** A group with its students; or, last and without one, what stands in no group. */
export interface PlanSection {
  readonly group: PlanGroup | null;
  readonly children: readonly PlanChild[];
}

/** The rows of a plan by group, each student's together. What is changed in place alone stands in a list of its own. */
export function planSections({ groups, lines }: Plan): PlanSection[] {
  const shown = new Set<PlanLine>();
  const childrenOf = (own: readonly PlanLine[]): PlanChild[] =>
    own.flatMap((line) => {
      if (shown.has(line)) return [];
      const beside = lines.filter(
        (each) => each !== line && each.group === null && each.studentId === line.studentId && line.studentId !== '',
      );
      const all = [line, ...beside.filter((each) => !shown.has(each))];
      for (const each of all) shown.add(each);
      return [{ studentId: line.studentId, name: line.name, grade: line.grade, lines: all }];
    });
  const sections = groups.map((group): PlanSection => {
    return { group, children: childrenOf(lines.filter((line) => line.group === group.id)) };
  });
  return [...sections, { group: null, children: childrenOf(lines) }]
    .map(({ children, group }) => ({ group, children: children.filter(hasRows) }))
    .filter(({ children }) => children.length > 0);
}

function hasRows({ lines }: PlanChild): boolean {
  return lines.some((line) => !isInPlace(line));
}
