import { findingView as view } from '../../testing/finding-view';
import type { RunView } from '../../worker/view';
import { nextCheck, outcomeNotice, outcomeOf } from './going-on';
import { groupFindings } from './groups';

const CHECKS: RunView['checks'] = Object.fromEntries(
  ['esl-none', 'grade', 'level'].map((id) => [
    id,
    { title: `Title ${id}`, isOfClasses: false, why: '', documentation: [] },
  ]),
);
const runOf = (...findings: RunView['findings'][number][]) => ({ findings, checks: CHECKS }) as unknown as RunView;

const MAI = view({ studentId: '1' }, 'Nguyễn, Thị Mai');
const ANA = view({ studentId: '2' }, 'Silva, Ana');
const CLASH = view({ check: 'grade', studentId: '1' }, 'Nguyễn, Thị Mai');
const WAIVED = { ...MAI, finding: { ...MAI.finding, waiver: { key: MAI.key, reason: 'Agreed', date: '2026-10-01' } } };

test('what is no longer found is fixed, what is waived is waived, and what is still open is neither', () => {
  expect(outcomeOf(runOf(MAI, ANA), [MAI], runOf(ANA))).toEqual({ how: 'Fixed', made: [] });
  expect(outcomeOf(runOf(MAI, ANA), [MAI], runOf(WAIVED, ANA))).toEqual({ how: 'Waived', made: [] });
  expect(outcomeOf(runOf(MAI, ANA), [MAI], runOf(MAI))).toBeNull();
  expect(outcomeOf(runOf(WAIVED), [WAIVED], runOf(WAIVED))).toBeNull();
});

test('it is said with what comes next, and a conflict that the fix made is named', () => {
  expect(outcomeNotice({ how: 'Fixed', made: [] }, ANA.about, CHECKS)).toEqual({
    intent: 'success',
    text: 'Fixed.',
    hint: 'Next: Silva, Ana.',
  });
  const outcome = outcomeOf(runOf(MAI), [MAI], runOf(CLASH, ANA));
  expect(outcome && outcomeNotice(outcome, null, CHECKS)).toEqual({
    intent: 'warning',
    text: 'Fixed, but now: Title grade, Nguyễn, Thị Mai, and 1 more finding.',
    hint: 'Nothing is left to fix.',
  });
});

test('after the last finding of a check comes the next check of the list, at its end the first', () => {
  const groups = groupFindings([view({ check: 'level', studentId: '1' }), MAI], CHECKS);
  expect(nextCheck(['esl-none', 'grade', 'level'], 'grade', groups)).toBe('level');
  expect(nextCheck(['esl-none', 'level', 'grade'], 'grade', groups)).toBe('esl-none');
  expect(nextCheck(['grade'], 'grade', [])).toBeUndefined();
});
