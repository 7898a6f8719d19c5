import type { Plan, PlanGroup, PlanLine } from '../../compliance/builder/plan';
import type { PlanChoice } from '../../excel/settings/kinds/plan-choices';
import { acceptedLines, chosenLines, decisionOn, waitingStudents } from './plan-lines';

const CHOICES: readonly PlanChoice[] = [
  { school: 'Adams', line: 'a', is: 'locked' },
  { school: 'Adams', line: 'b', is: 'rejected' },
  { school: 'Baker', line: 'c', is: 'locked' },
];

/** A line of a plan, with what decides whether it is written. */
function line(id: string, does: PlanLine['do'], studentId: string, courseTitle = 'ESL 2'): PlanLine {
  return {
    ...{ id, do: does, studentId, name: '', school: 'Adams', grade: '3', courseCode: '', courseTitle, section: '1' },
    ...{ term: 'FY', pattern: '1(M-F)', minutes: 225, minutesPerMeeting: 45, start: null, end: null },
    ...{ teacher: 'Ruiz, Ana', teacherId: '', eslType: '', minutesBefore: 0, minutesAfter: 225, closes: [] },
    ...{ group: null, why: '', rows: [], before: '' },
  };
}

function group(isNew: boolean, students: readonly string[]): PlanGroup {
  return {
    ...{ id: 'G1', isNew, course: 'ESL 2', section: '1', teacher: 'Ruiz, Ana', times: '1(M-F)', term: 'FY' },
    ...{ type: 'Standalone', levels: [2], grades: ['3'], students, size: 5 },
  };
}

function planOf(lines: readonly PlanLine[], groups: readonly PlanGroup[] = []): Plan {
  const score = { unserved: 0, legal: 0, illegalGroups: 0 };
  return {
    ...{ school: 'Adams', scenario: null, mode: 'repair', proved: true, bound: null, rounds: 0, mls: 3 },
    ...{ before: score, after: score, groups, lines, gaps: [], open: [], teachers: [], relaxations: [], notes: [] },
    verified: null,
  };
}

const accepted = (plan: Plan, ...rejected: readonly string[]) =>
  acceptedLines(
    plan,
    rejected.map((id) => ({ school: 'Adams', line: id, is: 'rejected' })),
  ).map(({ id }) => id);

describe('what was decided about lines of plans', () => {
  it('holds for the line at its school; what nobody decided about is accepted', () => {
    const decided = (school: string, id: string) => decisionOn(CHOICES, school, id);
    expect([decided('Adams', 'a'), decided('Adams', 'b'), decided('Baker', 'a'), decided('Adams', 'x')]).toEqual([
      'locked',
      'rejected',
      'accepted',
      'accepted',
    ]);
    expect([chosenLines(CHOICES, 'Adams', 'locked'), chosenLines(CHOICES, 'Adams', 'rejected')]).toEqual([
      ['a'],
      ['b'],
    ]);
  });
});

describe('the lines that go into the sheet', () => {
  it('are all but changes in place', () => {
    const plan = planOf([line('a', 'add', '1'), line('b', 'leave', '1'), line('c', 'in place', '2')]);
    expect(accepted(plan)).toEqual(['a', 'b']);
  });

  it('are none of a student of whom one was rejected', () => {
    const plan = planOf([line('a', 'add', '1'), line('b', 'leave', '1'), line('c', 'add', '2')]);
    expect(accepted(plan, 'b')).toEqual(['c']);
  });

  it('are none of a student who waits for a change of her own cell', () => {
    const plan = planOf([line('a', 'add', '1'), line('b', 'in place', '1'), line('c', 'add', '2')]);
    expect([...waitingStudents(plan)]).toEqual(['1']);
    expect(accepted(plan)).toEqual(['c']);
  });

  it('are none of students who join a class that is there and gets another teacher first', () => {
    const lines = [line('t', 'teacher', ''), line('a', 'add', '1'), line('b', 'add', '2')];
    expect(accepted(planOf(lines, [group(false, ['1', '3'])]))).toEqual(['b']);
    expect(accepted(planOf(lines, [group(true, ['1', '3'])]))).toEqual(['a', 'b']);
    const other = [line('t', 'teacher', '', 'ESL 3'), ...lines.slice(1)];
    expect(accepted(planOf(other, [group(false, ['1'])]))).toEqual(['a', 'b']);
  });
});
