import { runCheck } from '../testing/run-check';
import { seiSeatNotEligible } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'EL Program', 'SDD', 'ELD', 'Previous Level', 'Enrollment Status'];
const ACCESS = ['Student ID', 'Overall', 'Literacy', 'Test Year'];

function messages(
  program: string,
  sdd: string | number,
  eld: string | number,
  previous: string | number,
  overall?: number,
) {
  const { found } = runCheck(seiSeatNotEligible, {
    Roster: [ROSTER, ['1', 3, 'EL', program, sdd, eld, previous, '']],
    ...(overall === undefined ? {} : { ACCESS: [ACCESS, ['1', overall, 3, 2026]] }),
  });
  return found.map(({ message }) => message);
}

describe('sei-seat-not-eligible', () => {
  it('is silent for levels 1–3 of the first year with ACCESS below 3.5', () => {
    expect(messages('SEI Spanish', 3, '', 2, 3.4)).toEqual([]);
    expect(messages('SEI Spanish', 1, '', '')).toEqual([]);
  });

  it('names the seat of a level 4 student', () => {
    const { found } = runCheck(seiSeatNotEligible, {
      Roster: [ROSTER, ['1001', 3, 'EL', 'SEI Spanish', 4, '', 3, '']],
      ACCESS: [ACCESS, ['1001', 4.1, 3.5, 2026]],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: { program: 'SEI Spanish', level: 4, previousLevel: 3, overall: 4.1, testYear: 2026 },
        message:
          'Holds a seat in "SEI Spanish" at level 4: likely not eligible, as BPS SEI seats are for levels 1–3 (the circulars differ).',
        fix: 'Have the Language Assessment Team confirm the level, and plan a State SEI or Dual Language seat.',
      },
    ]);
  });

  it('finds level 3 for a second year, ACCESS 3.5 and 3.9, and ELD 5', () => {
    expect(messages('SEI Multilingual', 3, '', 3)).toEqual([
      'Holds a seat in "SEI Multilingual" at level 3 for a second year.',
    ]);
    expect(messages('SEI Spanish', 3, '', 2, 3.5)).toEqual([
      'Holds a seat in "SEI Spanish" with ACCESS 3.5 in 2026: level 3, Transitional.',
    ]);
    expect(messages('SEI Spanish', 3, '', 2, 3.9)).toHaveLength(1);
    expect(messages('SEI Spanish', 3, '', 2, 4)).toEqual([]);
    expect(messages('SEI Spanish', '', 5, '')).toHaveLength(1);
  });

  it('judges ACCESS also where the level is blank or unreadable, and no assumed level', () => {
    expect(messages('SEI Spanish', '', '', 3, 3.6)).toHaveLength(1);
    expect(messages('SEI Spanish', 'P', '', 3)).toEqual([]);
    expect(messages('SEI Spanish', '', '', 3)).toEqual([]);
  });

  it.each(['State SEI', 'SEI', '01', 'Dual Language Spanish', 'SEI HILT for SLIFE Multilingual', ''])(
    'is not about a student in %p',
    (program) => {
      expect(messages(program, 4, '', 3, 3.7)).toEqual([]);
    },
  );

  it('takes no ACCESS score of a student whose newest row is of Alternate ACCESS', () => {
    const { found } = runCheck(seiSeatNotEligible, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'EL Program', 'ACCESS Overall'],
        ['1', 3, 'EL', 'SEI Spanish', 3.7],
        ['2', 3, 'EL', 'SEI Spanish', ''],
        ['3', 3, 'EL', 'SEI Spanish', 3.7],
      ],
      'Alternate ACCESS': [ACCESS, ['1', 'P1', 'P1', 2026], ['2', 'P3', 'P3', 2026]],
    });
    expect(found.map(({ studentId, message }) => [studentId, message])).toEqual([
      ['3', 'Holds a seat in "SEI Spanish" with ACCESS 3.7: level 3, Transitional.'],
    ]);
  });

  it('leaves out former ELs, inactive students and unreadable scores', () => {
    const { found } = runCheck(seiSeatNotEligible, {
      Roster: [
        ROSTER,
        ['1', 3, 'FEL', 'SEI Spanish', 4, '', '', ''],
        ['2', 3, 'EL', 'SEI Spanish', 4, '', '', 'Withdrawn'],
        ['3', 3, 'EL', 'SEI Spanish', 2, '', '', ''],
      ],
      ACCESS: [ACCESS, ['3', 'NA', 3, 2026]],
    });
    expect(found).toEqual([]);
  });

  it('takes the limits from the policy', () => {
    const sheets = { Roster: [ROSTER, ['1', 3, 'EL', 'SEI Spanish', 3, '', 2, '']] };
    const { found } = runCheck(seiSeatNotEligible, sheets, { policy: { settings: { 'seiSeat.levelFrom': 3 } } });
    expect(found).toHaveLength(1);
  });

  it('could not run without levels and scores', () => {
    const { couldNotRun } = runCheck(seiSeatNotEligible, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'EL Program'],
        ['1', 3, 'EL', 'SEI Spanish'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'sei-seat-not-eligible', missing: 'no level or ACCESS score' }]);
  });

  it('is silent on a roster without rows', () => {
    expect(runCheck(seiSeatNotEligible, { Roster: [ROSTER] }).found).toEqual([]);
  });
});
