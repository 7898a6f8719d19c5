import fc from 'fast-check';
import { eslGroups, judgeGroup, repeatingThrees } from './groups';
import { readSheets } from './testing/read-sheets';

interface Pupil {
  readonly grade?: string | number;
  readonly sdd?: number;
  readonly eld?: number;
  readonly before?: number;
  readonly program?: string;
  readonly homeroom?: string;
  readonly modification?: string | number;
  readonly optOut?: string;
  readonly status?: string;
  readonly type?: string;
}

const ROSTER = [
  'Student ID',
  'Grade',
  'ML Status',
  'SDD',
  'ELD',
  'Previous Level',
  'Program',
  'Homeroom',
  'ESL Modification',
  'Opt Out',
];

function groupOf(pupils: readonly Pupil[]) {
  const { section, policy, dataset } = readSheets({
    Roster: [
      ROSTER,
      ...pupils.map((pupil, index) => [
        String(index + 1),
        pupil.grade ?? 3,
        pupil.status ?? 'EL',
        pupil.sdd ?? '',
        pupil.eld ?? '',
        pupil.before ?? '',
        pupil.program ?? '',
        pupil.homeroom ?? '',
        pupil.modification ?? '',
        pupil.optOut ?? '',
      ]),
    ],
    Schedule: [
      ['Student ID', 'Course', 'Section', 'ESL Type'],
      ...pupils.map(({ type = '' }, index) => [String(index + 1), 'ESL', 1, type]),
    ],
  });
  return { verdict: judgeGroup(section(0), policy), groups: [...eslGroups(dataset.sections, policy)] };
}

const judge = (...pupils: readonly Pupil[]) => {
  const { levels, grades, levelProblem, gradeProblem, allowed } = groupOf(pupils).verdict;
  return { levels, grades, levelProblem, gradeProblem, allowed };
};
const repeaters = (...pupils: readonly Pupil[]) => repeatingThrees(groupOf(pupils).verdict).map(({ id }) => id);

describe('judgeGroup', () => {
  it('allows anything where all are in a HILT or SLIFE program (rule 1)', () => {
    expect(judge({ grade: 3, sdd: 1, program: 'HILT' }, { grade: 9, sdd: 4, program: 'SLIFE' })).toMatchObject({
      allowed: true,
      levelProblem: null,
      gradeProblem: null,
    });
    expect(judge({ sdd: 1, program: 'HILT' }, { sdd: 4 })).toMatchObject({ levelProblem: 'too far apart' });
  });

  it('leaves students with a modification out of every rule', () => {
    expect(judge({ sdd: 1, program: 'HILT' }, { sdd: 4, modification: 'IEP' }).allowed).toBe(true);
    expect(judge({ sdd: 1 }, { sdd: 4, modification: 30 })).toMatchObject({ levels: [1], levelProblem: null });
  });

  it('allows levels 1–3 of one homeroom in a BPS SEI program (rule 2)', () => {
    const sei = { program: 'SEI Spanish', homeroom: '12A' };
    expect(judge({ ...sei, grade: 1, sdd: 1 }, { ...sei, grade: 4, sdd: 3 }).allowed).toBe(true);
    expect(judge({ ...sei, sdd: 1 }, { ...sei, homeroom: ' 12a', sdd: 3 }).allowed).toBe(true);
    expect(judge({ ...sei, sdd: 1 }, { ...sei, homeroom: '', sdd: 3 }).allowed).toBe(true);
    expect(judge({ ...sei, sdd: 1 }, { ...sei, homeroom: '12B', sdd: 3 }).allowed).toBe(false);
    expect(judge({ ...sei, sdd: 1 }, { ...sei, sdd: 4 }).allowed).toBe(false);
    expect(judge({ ...sei, sdd: 1 }, { ...sei, grade: 6, sdd: 3 }).allowed).toBe(false);
    expect(judge({ ...sei, sdd: 1 }, { sdd: 3 }).allowed).toBe(false);
  });

  it.each([
    [[1], null],
    [[1, 2], null],
    [[2, 3], null],
    [[3, 4], null],
    [[1, 3], 'too far apart'],
    [[1, 4], 'too far apart'],
    [[2, 4], 'too far apart'],
    [[1, 2, 3], 'too far apart'],
  ] as const)('levels %j of one grade: %s (rule 3)', (levels, problem) => {
    expect(judge(...levels.map((sdd) => ({ sdd })))).toMatchObject({
      levels,
      levelProblem: problem,
      gradeProblem: null,
    });
  });

  it('takes 4 and 5 as one level where either comes from SDD', () => {
    expect(judge({ eld: 4 }, { eld: 5 })).toMatchObject({ levels: [4, 5], levelProblem: null });
    expect(judge({ eld: 3 }, { eld: 5 })).toMatchObject({ levels: [3, 5], levelProblem: 'too far apart' });
    expect(judge({ sdd: 4, grade: 7 }, { eld: 5, grade: 9 })).toMatchObject({ levels: [4], gradeProblem: null });
    expect(judge({ eld: 4, grade: 7 }, { eld: 5, grade: 9 })).toMatchObject({
      gradeProblem: 'two levels need one grade',
    });
    expect(judge({ eld: 3 }, { sdd: 4 }, { eld: 5 })).toMatchObject({ levels: [3, 4], levelProblem: null });
  });

  it('wants one grade for two levels (rule 4)', () => {
    expect(judge({ sdd: 1, grade: 3 }, { sdd: 2, grade: 4 }).gradeProblem).toBe('two levels need one grade');
    expect(judge({ sdd: 1, grade: 9 }, { sdd: 2, grade: 10 }).gradeProblem).toBe('two levels need one grade');
    expect(judge({ sdd: 1, grade: 9 }, { sdd: 2, grade: 9 }).gradeProblem).toBeNull();
  });

  it('allows one level two consecutive grades if any student is elementary (rule 4)', () => {
    expect(judge({ sdd: 1, grade: 'K2' }, { sdd: 1, grade: 1 }).gradeProblem).toBeNull();
    expect(judge({ sdd: 1, grade: 'K2' }, { sdd: 1, grade: 2 }).gradeProblem).toBe('grades too far apart');
    expect(judge({ sdd: 1, grade: 5 }, { sdd: 1, grade: 6 }).gradeProblem).toBeNull();
    expect(judge({ sdd: 1, grade: 5 }, { sdd: 1, grade: 7 }).gradeProblem).toBe('grades too far apart');
    expect(judge({ sdd: 1, grade: 6 }, { sdd: 1, grade: 12 }).gradeProblem).toBeNull();
  });

  it('does not judge grades where the levels fail', () => {
    expect(judge({ sdd: 1, grade: 1 }, { sdd: 3, grade: 5 }).gradeProblem).toBeNull();
  });

  it('wants levels 3 and 4 of secondary students in a Standalone class (rule 5)', () => {
    const problem = '3 and 4 need a standalone class';
    const three = { sdd: 3, grade: 7 };
    expect(judge(three, { sdd: 4, grade: 7, type: 'Embed ELA' }).levelProblem).toBe(problem);
    expect(judge({ ...three, type: 'Push-In' }, { sdd: 4, grade: 7 }).levelProblem).toBe(problem);
    expect(judge(three, { sdd: 4, grade: 7 }).levelProblem).toBeNull();
    expect(judge(three, { sdd: 4, grade: 5, type: 'Embed ELA' }).levelProblem).toBeNull();
    expect(judge({ ...three, sdd: 2, type: 'Push-In' }, { ...three, type: 'Push-In' }).levelProblem).toBeNull();
    expect(
      judge(three, { sdd: 4, grade: 7 }, { sdd: 4, grade: 7, type: 'Push-In', modification: 'IEP' }).levelProblem,
    ).toBeNull();
  });

  it('counts opted-out ELs, and nobody who is no EL', () => {
    expect(judge({ sdd: 1 }, { sdd: 3, optOut: 'Y' }).levelProblem).toBe('too far apart');
    expect(judge({ sdd: 1 }, { sdd: 3, status: 'FEL' }).levelProblem).toBeNull();
  });

  it('does not assume a level, and knows no grade of ungraded students', () => {
    expect(judge({ sdd: 3 }, {})).toMatchObject({ levels: [3], levelProblem: null });
    expect(judge({ sdd: 3, grade: 1 }, { grade: 5 })).toMatchObject({ grades: ['1'], gradeProblem: null });
    expect(judge({ sdd: 3 }, { sdd: 3, grade: 'SP' })).toMatchObject({ grades: ['3'], gradeProblem: null });
  });

  it('agrees with the allowed groups, counted out, whatever the order of the students', () => {
    const pupil = fc.record({ sdd: fc.integer({ min: 1, max: 4 }), grade: fc.integer({ min: 1, max: 8 }) });
    fc.assert(
      fc.property(fc.array(pupil, { minLength: 1, maxLength: 4 }), (pupils) => {
        const levels = new Set(pupils.map(({ sdd }) => sdd));
        const numbers = [...new Set(pupils.map(({ grade }) => grade))];
        const levelsFit = ['1', '2', '3', '4', '1,2', '2,3', '3,4'].includes([...levels].sort().join(','));
        const secondary = numbers.every((grade) => grade >= 6);
        const gradesFit =
          levels.size === 2 ? numbers.length === 1 : secondary || Math.max(...numbers) - Math.min(...numbers) <= 1;
        const verdict = judge(...pupils);
        expect(verdict.levelProblem === null).toBe(levelsFit);
        expect(verdict.gradeProblem === null).toBe(!levelsFit || gradesFit);
        expect(judge(...[...pupils].reverse())).toEqual(verdict);
      }),
    );
  });
});

describe('repeatingThrees', () => {
  const repeater = { sdd: 3, before: 3 };

  it('finds level 3 students for a second year beside level 1 or 2 (rule 6)', () => {
    expect(repeaters(repeater, { sdd: 2 })).toEqual(['1']);
    expect(repeaters(repeater, { sdd: 1 }, repeater)).toEqual(['1', '3']);
    expect(repeaters(repeater, { sdd: 3, before: 2 })).toEqual([]);
    expect(repeaters(repeater, { sdd: 4 })).toEqual([]);
    expect(repeaters({ sdd: 3, before: 2 }, { sdd: 2 })).toEqual([]);
    expect(repeaters({ sdd: 2, before: 3 }, { sdd: 1 })).toEqual([]);
  });

  it('leaves out opt-outs, modifications, and groups that rules 1 or 2 allow', () => {
    expect(repeaters({ ...repeater, optOut: 'Y' }, { sdd: 2 })).toEqual([]);
    expect(repeaters(repeater, { sdd: 2, optOut: 'Y' })).toEqual([]);
    expect(repeaters(repeater, { sdd: 2, modification: 'IEP' })).toEqual([]);
    expect(repeaters({ ...repeater, program: 'HILT' }, { sdd: 2, program: 'HILT' })).toEqual([]);
    expect(repeaters({ ...repeater, program: 'SEI Spanish' }, { sdd: 2, program: 'SEI Spanish' })).toEqual([]);
  });
});

describe('eslGroups', () => {
  it('judges the classes that have an ESL row', () => {
    const { dataset, policy } = readSheets({
      Schedule: [
        ['Student ID', 'Course', 'Section', 'ESL Type'],
        ['1', 'Art', 1, ''],
        ['1', 'ELA', 1, ''],
        ['2', 'ELA', 1, 'Push-In'],
        ['1', 'ESL', 1, ''],
      ],
    });
    expect([...eslGroups(dataset.sections, policy)].map(({ section }) => section.display)).toEqual([
      '|ELA|1|',
      '|ESL|1|',
    ]);
  });
});
