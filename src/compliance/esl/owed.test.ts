import fc from 'fast-check';
import { makePolicy } from '../policy/policy';
import type { Level } from '../sheets/values/levels';
import { blocksOwed, isActiveEl, owedOf } from './owed';
import { readSheets } from './testing/read-sheets';

const HEADINGS = [
  'Student ID',
  'Grade',
  'ML Status',
  'SDD',
  'ELD',
  'Opt Out',
  'Part Time',
  'ESL Modification',
  'School',
];

interface Pupil {
  readonly grade?: string | number;
  readonly status?: string;
  readonly sdd?: string | number;
  readonly eld?: string | number;
  readonly optOut?: string;
  readonly partTime?: string;
  readonly modification?: string | number;
}

function owedTo({
  grade = 3,
  status = 'EL',
  sdd = '',
  eld = '',
  optOut = '',
  partTime = '',
  modification = '',
}: Pupil) {
  const { student, policy } = readSheets({
    Roster: [HEADINGS, ['1', grade, status, sdd, eld, optOut, partTime, modification, 'Burke']],
  });
  return owedOf(student('1'), policy);
}

describe('owedOf', () => {
  it.each([
    [1, 675],
    [2, 450],
    [3, 300],
    [4, 225],
  ])('owes SDD %i %i minutes a week', (sdd, perWeek) => {
    expect(owedTo({ sdd })).toEqual({ kind: 'minutes', perWeek, by: 'level' });
  });

  it('owes ELD 5 as much as level 4, and reads the SDD before the ELD', () => {
    expect(owedTo({ eld: 5 })).toEqual({ kind: 'minutes', perWeek: 225, by: 'level' });
    expect(owedTo({ sdd: 2, eld: 5 })).toEqual({ kind: 'minutes', perWeek: 450, by: 'level' });
    expect(owedTo({ sdd: 'SDD 5', eld: 3 })).toEqual({ kind: 'minutes', perWeek: 300, by: 'level' });
  });

  it('serves a missing level as level 1', () => {
    expect(owedTo({})).toEqual({ kind: 'minutes', perWeek: 675, by: 'level' });
  });

  it.each(['K2', 'K', 1, 12])('owes ESL in grade %s', (grade) => {
    expect(owedTo({ grade, sdd: 1 })).toMatchObject({ perWeek: 675 });
  });

  it.each(['K0', 'K1', 'PK'])('owes nothing in grade %s', (grade) => {
    expect(owedTo({ grade, sdd: 1 })).toEqual({ kind: 'nothing', because: 'K0 or K1' });
  });

  it('owes nothing to opt-outs and exempt students', () => {
    expect(owedTo({ sdd: 1, optOut: 'Y' })).toEqual({ kind: 'nothing', because: 'opted out' });
    expect(owedTo({ sdd: 1, partTime: 'Yes' })).toEqual({ kind: 'nothing', because: 'exempt' });
  });

  it('does not judge ungraded students, unreadable grades, and modifications in words', () => {
    expect(owedTo({ grade: 'SP', sdd: 1, modification: 30 })).toEqual({ kind: 'not judged', because: 'ungraded' });
    expect(owedTo({ grade: '?', sdd: 1 })).toEqual({ kind: 'not judged', because: 'no readable grade' });
    expect(owedTo({ sdd: 1, modification: 'per IEP' })).toEqual({
      kind: 'not judged',
      because: 'modification in words',
    });
  });

  it('owes a modification by number instead of the level', () => {
    expect(owedTo({ sdd: 1, modification: 30 })).toEqual({ kind: 'minutes', perWeek: 150, by: 'modification' });
    expect(owedTo({ sdd: 1, modification: 'No' })).toMatchObject({ perWeek: 675, by: 'level' });
  });

  it('owes what the policy says', () => {
    const { student } = readSheets({ Roster: [HEADINGS, ['1', 3, 'EL', 2, '', '', '', '', 'Burke']] });
    const policy = makePolicy({ settings: { 'eslMinutes.2': 100 } });
    expect(owedOf(student('1'), policy)).toEqual({ kind: 'minutes', perWeek: 500, by: 'level' });
  });
});

describe('isActiveEl', () => {
  it('is for active students with the status EL', () => {
    const { student } = readSheets({
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'Enrollment Status'],
        ['1', 3, 'EL', ''],
        ['2', 3, 'EL', 'Withdrawn'],
        ['3', 3, 'FEL', ''],
        ['4', 3, 'huh', ''],
        ['5', 3, '', ''],
      ],
    });
    expect(['1', '2', '3', '4', '5'].map((id) => isActiveEl(student(id)))).toEqual([true, false, false, false, false]);
  });
});

describe('blocksOwed', () => {
  const { values } = makePolicy();
  const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

  it.each([
    [45, [3, 2, 1, 1, 1]],
    [59, [3, 2, 1, 1, 1]],
    [60, [2, 2, 1, 1, 1]],
    [74, [2, 2, 1, 1, 1]],
    [75, [2, 1, 1, 1, 1]],
    [120, [2, 1, 1, 1, 1]],
  ])('reads the secondary table for blocks of %i minutes', (length, blocks) => {
    expect(LEVELS.map((level) => blocksOwed(level, length, values))).toEqual(blocks);
  });

  it('never owes more at a higher level, or in longer blocks', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 45, max: 120 }), fc.nat(60), (place, length, longer) => {
        const [level = 1, next = 1] = LEVELS.slice(place);
        expect(blocksOwed(next, length, values)).toBeLessThanOrEqual(blocksOwed(level, length, values));
        expect(blocksOwed(level, length + longer, values)).toBeLessThanOrEqual(blocksOwed(level, length, values));
      }),
    );
  });
});
