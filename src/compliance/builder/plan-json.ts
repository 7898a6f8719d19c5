import { timeText } from '../sheets/values/times';
import type { CouldNotBuild, Plan } from './plan';

/** A plan as JSON (docs/spec/schedule-builder.md, Command line). Names and order of the keys are a contract with other programs. */
export function planToJson(plan: Plan | CouldNotBuild): object {
  if ('missing' in plan) return { school: plan.school, couldNotBuild: plan.missing };
  const { after, before, verified } = plan;
  return {
    school: plan.school,
    scenario: plan.scenario,
    mode: plan.mode,
    proved: plan.proved,
    bound: plan.bound,
    rounds: plan.rounds,
    mls: plan.mls,
    before: { unserved: before.unserved, illegalGroups: before.illegalGroups, served: before.legal },
    after: { unserved: after.unserved, illegalGroups: after.illegalGroups, served: after.legal },
    groups: plan.groups.map(({ grades, id, levels, students, teacher, term, times, type }) => {
      return { id, teacher, times, term, type, levels, grades, students };
    }),
    lines: plan.lines.map((line) => ({
      id: line.id,
      do: line.do,
      studentId: line.studentId,
      course: line.courseCode || line.courseTitle,
      section: line.section,
      term: line.term,
      pattern: line.pattern,
      // A schedule of clock times names no period.
      ...(line.start === null || line.end === null ? {} : { start: timeText(line.start), end: timeText(line.end) }),
      teacher: line.teacher,
      eslType: line.eslType,
      closes: line.closes,
      group: line.group,
      why: line.why,
    })),
    open: plan.open.map(({ detail, missingPerWeek, periods, reason, studentId }) => ({
      studentId,
      missingPerWeek,
      reason,
      detail,
      periods,
    })),
    relaxations: plan.relaxations.map(({ closes, kind, needs, what }) => ({
      kind,
      what,
      closes,
      ...(needs === null ? {} : { needs }),
    })),
    ...(plan.relaxationsSought === undefined ? {} : { relaxationsSought: plan.relaxationsSought }),
    teachers: plan.teachers,
    ...(verified === null ? {} : { verified }),
    notes: plan.notes,
    ...(plan.anew === undefined ? {} : { anew: { served: plan.anew.legal, rows: plan.anew.rows } }),
    ...(plan.whatIf === undefined ? {} : { whatIf: plan.whatIf }),
    ...(plan.nMinusOne === undefined ? {} : { nMinusOne: plan.nMinusOne }),
  };
}
