import { workbookOf, type SheetRows } from '../checks/testing/workbook-of';
import { makePolicy } from '../policy/policy';
import { run, type ComplianceRun } from '../run/run';
import { dayOf } from '../sheets/values/dates';
import { identityOf, recordRun } from './record-run';
import type { Subject } from './recorded-run';

function runOn(sheets: SheetRows): ComplianceRun {
  return run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
}

/** What the recorded problems of a check are about. */
function subjectsOf(sheets: SheetRows, check: string): Subject[] {
  return recordRun(runOn(sheets)).problems.flatMap((problem) => (problem.check === check ? [problem.subject] : []));
}

const identity = (subject: Subject) => identityOf({ check: 'esl-none', subject });

describe('what a recorded problem is about', () => {
  it('is the student, where it names one', () => {
    const Roster = [
      ['Student ID', 'Grade', 'ML Status', 'SDD'],
      ['00123', 3, 'EL', ''],
    ];
    expect(subjectsOf({ Roster }, 'level-missing')).toEqual([{ kind: 'student', text: '00123' }]);
  });

  it('is the school, for participation, whatever the numbers are', () => {
    const sheets = (tested: readonly string[]) => ({
      Roster: [
        ['Student ID', 'School', 'Grade', 'ML Status', 'SDD'],
        ...['1', '2', '3', '4'].map((id) => [id, 'Burke', 3, 'EL', 2]),
      ],
      ACCESS: [['Student ID', 'Overall', 'Test Year'], ...tested.map((id) => [id, 2.1, 2026])],
    });
    const before = subjectsOf(sheets(['1']), 'access-participation');
    expect(before).toEqual([{ kind: 'place', text: 'Burke' }]);
    expect(subjectsOf(sheets(['1', '2']), 'access-participation')).toEqual(before);
  });

  it('is the seats, for a projection, whatever the numbers are', () => {
    const Projections = (projected: number) => [
      ['School', 'Grade', 'Program', 'Current', 'Projected'],
      ['Burke', 3, 'SEI', 40, projected],
    ];
    const [subject] = subjectsOf({ Projections: Projections(60) }, 'projection-swing');
    expect(subject?.kind).toBe('place');
    expect(subject?.text).toContain('Burke');
    expect(subjectsOf({ Projections: Projections(70) }, 'projection-swing')).toEqual([subject]);
  });

  it('is a number for a row that names nobody, which says nothing of what stands there', () => {
    const Roster = (...rows: readonly (readonly (string | number)[])[]) => [
      ['Student ID', 'State ID', 'Student', 'Grade', 'ML Status'],
      ...rows,
    ];
    const nobody = ['', '1234567890', 'Doe, Jane', 3, 'EL'];
    const [subject] = subjectsOf({ Roster: Roster(nobody) }, 'student-id-missing');
    expect(subject?.kind).toBe('row');
    expect(subject?.text).toMatch(/^[0-9a-z]+$/);
    const moved = Roster(['9', '', 'Roe, Ron', 4, 'EL'], nobody);
    expect(subjectsOf({ Roster: moved }, 'student-id-missing')).toEqual([subject]);
  });
});

describe('two spellings of one subject', () => {
  it.each<[Subject, Subject]>([
    [
      { kind: 'student', text: '00123' },
      { kind: 'student', text: '123' },
    ],
    [
      { kind: 'class', text: 'Burke|ESL 1|1|FY' },
      { kind: 'class', text: 'BURKE|ESL  1|1|FY' },
    ],
    [
      { kind: 'teacher', text: 'Lee, Ann' },
      { kind: 'teacher', text: 'Ann B. Lee', id: '' },
    ],
    [
      { kind: 'teacher', text: 'Lee, Ann', id: 'T1' },
      { kind: 'teacher', text: 'Smith, Ann', id: 't1' },
    ],
  ])('are one: %j and %j', (one, other) => {
    expect(identity(one)).toBe(identity(other));
  });

  it.each<[Subject, Subject]>([
    [
      { kind: 'student', text: '123' },
      { kind: 'class', text: '123' },
    ],
    [
      { kind: 'class', text: 'Burke|ESL 1|1|FY' },
      { kind: 'class', text: 'Burke|ESL 1|2|FY' },
    ],
    [
      { kind: 'teacher', text: 'Lee, Ann', id: 'T1' },
      { kind: 'teacher', text: 'Lee, Ann', id: 'T2' },
    ],
  ])('are two: %j and %j', (one, other) => {
    expect(identity(one)).not.toBe(identity(other));
  });
});

it('a check that lacks a sheet is kept as not run, one that could not judge a student is not', () => {
  const { notRun } = recordRun(
    runOn({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD'],
        ['1', 'SP', 'EL', 2],
      ],
    }),
  );
  expect(notRun).toContain('access-missing');
  expect(notRun).not.toContain('level-missing');
});
