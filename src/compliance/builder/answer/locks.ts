import type { Assignment } from './assignment';
import { fitAt } from '../problem/problem';
import { addId, leaveId, teacherId, inPlaceId } from '../problem/line-ids';

/** Puts the lines that are locked into an empty solution. Returns what could not be kept, a sentence each. */
export function applyLocks(state: Assignment): string[] {
  const { classes, learners, locked, options, teachers } = state.problem;
  if (locked.size === 0) return [];
  const done = new Set<string>();
  for (const { leavers, place, section, takers } of classes) {
    for (const taker of takers) {
      const id = teacherId(section, teachers[taker]);
      if (locked.has(id) && !done.has(id) && state.staff.canRetake(taker, state.classAt(place))) {
        state.teach(place, taker);
        done.add(id);
      }
    }
    for (const learner of leavers) {
      const { student, mayLeave } = state.learnerAt(learner);
      const id = leaveId(student, section);
      if (locked.has(id) && mayLeave) {
        state.leave(learner);
        done.add(id);
      }
    }
  }
  for (const { place, student } of learners) {
    for (const option of options) {
      const fit = fitAt(state.problem, place, option.place);
      if (fit === null) continue;
      for (const teacher of option.kind === 'new' ? option.teachers : [-1]) {
        const id =
          option.kind === 'embed'
            ? inPlaceId(student, option)
            : addId(student, option, teachers[teacher], classes[option.at]);
        if (!locked.has(id) || done.has(id)) continue;
        if (state.learnerAt(place).mayLeave && fit.needsOut) state.leave(place);
        const group = state.groups.find((each) => each.option === option.place && each.teacher === teacher);
        if (
          !state.isFree(place, option.place) ||
          (teacher >= 0 && group === undefined && !state.staff.canTeach(teacher, option))
        )
          continue;
        state.enter(group ?? state.open(option.place, teacher), place, true);
        done.add(id);
      }
    }
  }
  // What a locked line leaves beside ESL goes with the row that is added, and needs no lock of its own.
  const lost = [...locked].filter((id) => !done.has(id) && !id.startsWith('leave|'));
  return lost.length === 0
    ? []
    : [
        `${lost.length} locked ${lost.length === 1 ? 'line is' : 'lines are'} no longer possible, or in the sheet already.`,
      ];
}
