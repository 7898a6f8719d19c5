import { openFindings } from '../../findings/waivers';
import type { ComplianceRun } from '../../run/run';
import { folded } from '../../sheets/values/text';
import type { Assignment } from '../answer/assignment';
import type { ClosedGap } from '../plan';
import { GROUP_CHECKS, TEACHER_CHECKS } from '../problem/read-classes';

const OF_STUDENT: readonly string[] = [
  'esl-none',
  'esl-minutes-short',
  'esl-time-conflict',
  'esl-type-not-allowed',
  'esl-group-repeat-3',
];
const OF_CLASS: readonly string[] = [...GROUP_CHECKS, ...TEACHER_CHECKS];

/** The error findings that a solution closes: of students who are served in full and legally, and of classes that are legal with it. */
export function closedGaps(state: Assignment, run: ComplianceRun): ClosedGap[] {
  const { classes, learners, school } = state.problem;
  const served = new Set(learners.filter(({ place }) => state.isServed(place)).map(({ student }) => student.id));
  const legal = new Set(
    classes.filter(({ isFaulty, place }) => isFaulty && !state.hasFault(place)).map(({ section }) => section.display),
  );
  return openFindings(run.findings).flatMap(({ check, school: at, section, severity, studentId }): ClosedGap[] => {
    if (severity !== 'error' || folded(at) !== folded(school)) return [];
    if (studentId !== null && OF_STUDENT.includes(check) && served.has(studentId))
      return [{ check, studentId, section: null }];
    if (section !== null && OF_CLASS.includes(check) && legal.has(section))
      return [{ check, studentId: null, section }];
    return [];
  });
}
