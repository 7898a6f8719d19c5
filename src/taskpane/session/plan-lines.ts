import { isInPlace } from '../../compliance/builder/changes-in-place';
import type { Plan, PlanLine } from '../../compliance/builder/plan';
import type { PlanChoice } from '../../excel/settings/kinds/plan-choices';

export type Decision = PlanChoice['is'] | 'accepted';

/** What was decided about a line; what nobody decided about is accepted. */
export function decisionOn(choices: readonly PlanChoice[], school: string, line: string): Decision {
  return choices.find((choice) => choice.line === line && choice.school === school)?.is ?? 'accepted';
}

/** Ids of lines of one kind of choice at a school. */
export function chosenLines(choices: readonly PlanChoice[], school: string, is: PlanChoice['is']): string[] {
  return choices.flatMap((choice) => (choice.school === school && choice.is === is ? [choice.line] : []));
}

/**
 * The lines that go into the sheet. Of a student of whom a line was rejected none, for a place is left only together with the one that
 * replaces it; nor of one who waits for a change in place.
 */
export function acceptedLines(plan: Plan, choices: readonly PlanChoice[]): PlanLine[] {
  const isRejected = ({ id }: PlanLine) => decisionOn(choices, plan.school, id) === 'rejected';
  const without = new Set(plan.lines.filter(isRejected).map(({ studentId }) => studentId));
  const waiting = waitingStudents(plan);
  return plan.lines.filter((line) => !isInPlace(line) && !without.has(line.studentId) && !waiting.has(line.studentId));
}

/** Ids of the students whose rows hold only once a cell was changed in place: their own, or the teacher of a class that they join. */
export function waitingStudents({ groups, lines }: Plan): ReadonlySet<string> {
  const classOf = (title: string, section: string) => `${title}\n${section}`;
  const retaught = new Set(
    lines.flatMap((line) =>
      line.do === 'teacher' ? [classOf(line.courseTitle || line.courseCode, line.section)] : [],
    ),
  );
  const joined = groups.filter((group) => !group.isNew && retaught.has(classOf(group.course, group.section)));
  const own = lines.flatMap((line) => (line.do === 'in place' ? [line.studentId] : []));
  const rows = lines.flatMap((line) => (isInPlace(line) ? [] : [line.studentId]));
  const waits = new Set([...own, ...joined.flatMap(({ students }) => students)]);
  return new Set(rows.filter((id) => waits.has(id)));
}
