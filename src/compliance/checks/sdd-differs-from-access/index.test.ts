import { runCheck } from '../testing/run-check';
import { sddDiffersFromAccess } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'ELD', 'Previous Level', 'Enrollment Status'];
const ACCESS = ['Student ID', 'Overall', 'Literacy', 'Test Year'];

type Cell = string | number;

/** What is proposed for a student of these levels and this ACCESS score of 2026; null where nothing is found. */
function proposed(sdd: Cell, eld: Cell, previous: Cell, overall: Cell, literacy: Cell = 1): unknown {
  const { found } = runCheck(sddDiffersFromAccess, {
    Roster: [ROSTER, ['1', 5, 'EL', sdd, eld, previous, '']],
    ACCESS: [ACCESS, ['1', overall, literacy, 2026]],
  });
  return found[0] === undefined ? null : [found[0].data['scale'], found[0].data['proposed'], found[0].data['reason']];
}

describe('sdd-differs-from-access', () => {
  it('is silent where the level is the one of the score', () => {
    expect([proposed(1, '', '', 1.9), proposed(2, '', '', 2), proposed(3, '', '', 3.9)]).toEqual([null, null, null]);
  });

  it('names the level, the score and the proposed level', () => {
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [ROSTER, ['1001', 5, 'EL', 2, '', 2, 'Active']],
      ACCESS: [ACCESS, ['1001', 3.2, 3.0, 2026]],
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
        data: {
          scale: 'SDD',
          level: 2,
          proposed: 3,
          reason: 'score',
          previousLevel: 2,
          test: 'ACCESS',
          testYear: 2026,
          score: '3.2',
        },
        message: 'SDD 2, but ACCESS 2026 is 3.2: proposed SDD 3.',
        fix: 'Have the Language Assessment Team decide: enter SDD 3, or note why SDD 2 stands (our reading: the cut scores of SDD are not known to this program, those of ELD are used).',
      },
    ]);
  });

  it('finds two: a level above the score with no previous level, and one held harmless', () => {
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [ROSTER, ['1', 5, 'EL', 4, '', '', ''], ['2', 5, 'EL', '', 'ELD 1', 3, '']],
      ACCESS: [ACCESS, ['1', 2.9, 2, ''], ['2', 2.1, 2, 2025]],
    });
    expect(found.map(({ cells, message }) => [cells, message])).toEqual([
      [['D2'], 'SDD 4, but ACCESS is 2.9 (no previous level to hold): proposed SDD 2.'],
      [['E3'], 'ELD 1, but ACCESS 2025 is 2.1 and the previous level 3 holds (held harmless): proposed ELD 3.'],
    ]);
  });

  it('takes the scale that the level names itself, and points at the cell where it stands', () => {
    expect([proposed('ELD 5', '', '', 5.1), proposed('', 'SDD 4', '', 5.1)]).toEqual([null, null]);
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [ROSTER, ['1', 5, 'EL', 'ELD 4', '', '', ''], ['2', 5, 'EL', '', 'SDD 3', '', '']],
      ACCESS: [ACCESS, ['1', 5.1, 3, 2026], ['2', 5.1, 3, 2026]],
    });
    expect(found.map(({ cells, data }) => [cells, data['scale'], data['proposed']])).toEqual([
      [['D2'], 'ELD', 5],
      [['E3'], 'SDD', 4],
    ]);
  });

  it('never proposes less than the previous level', () => {
    expect([proposed(3, '', 3, 2.4), proposed(2, '', 3, 2.4), proposed(4, '', 3, 2.4)]).toEqual([
      null,
      ['SDD', 3, 'held harmless'],
      ['SDD', 3, 'held harmless'],
    ]);
  });

  it('lets a level fall where the policy holds nobody harmless', () => {
    const sheets = { Roster: [ROSTER, ['1', 5, 'EL', 3, '', 3, '']], ACCESS: [ACCESS, ['1', 2.4, 2, 2026]] };
    const { found } = runCheck(sddDiffersFromAccess, sheets, { policy: { settings: { holdHarmless: 'no' } } });
    expect(found.map(({ data }) => data['proposed'])).toEqual([2]);
  });

  it('proposes an SDD of 4 at most, an ELD of 5 at most', () => {
    expect([proposed(4, '', '', 5.2), proposed(3, '', 5, 5.2), proposed('', 4, '', 5.2)]).toEqual([
      null,
      ['SDD', 4, 'score'],
      ['ELD', 5, 'score'],
    ]);
    expect(proposed('', 5, 5, 4.1)).toBeNull();
  });

  it('is not for students who meet exit; one who lacks the literacy is judged', () => {
    expect([proposed(2, '', '', 4.2, 3.9), proposed(2, '', '', 4.2, 3.8), proposed(2, '', '', 4.2, '')]).toEqual([
      null,
      ['SDD', 4, 'score'],
      ['SDD', 4, 'score'],
    ]);
  });

  it('keeps the previous level without a score that can be read, and is silent without a previous level', () => {
    const kept = 'no score: keeps the previous level';
    expect([proposed(2, '', 3, ''), proposed(2, '', 3, 'NA')]).toEqual([
      ['SDD', 3, kept],
      ['SDD', 3, kept],
    ]);
    expect([proposed(3, '', 3, ''), proposed(3, '', '', ''), proposed(3, '', 'P', '')]).toEqual([null, null, null]);
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [ROSTER, ['1', 5, 'EL', 2, '', 3, ''], ['2', 'K1', 'EL', 2, '', 3, ''], ['3', 5, 'EL', '', '', 3, '']],
      ACCESS: [ACCESS, ['9', 3, 3, 2026]],
    });
    expect(found.map(({ studentId, message, fix }) => [studentId, message, fix])).toEqual([
      [
        '1',
        'SDD 2, but without an ACCESS score the previous level 3 is kept: proposed SDD 3.',
        'Have the Language Assessment Team decide: enter SDD 3, or note why SDD 2 stands.',
      ],
    ]);
  });

  it('could not judge a newest score, or a previous level that may hold, that cannot be read', () => {
    const { found, couldNotRun } = runCheck(sddDiffersFromAccess, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', 3, '', 1, ''],
        ['2', 5, 'EL', 3, '', 'three?', ''],
        ['3', 5, 'EL', 3, '', 'three?', ''],
        ['4', 5, 'EL', 3, '', 'three?', ''],
      ],
      ACCESS: [ACCESS, ['1', 'see note', 2, 2026], ['1', 2.5, 2, 2025], ['2', 2.5, 2, 2026], ['3', 4.1, 3, 2026]],
    });
    // A score of the highest level is never below a previous one.
    expect(found.map(({ studentId, data }) => [studentId, data['proposed']])).toEqual([['3', 4]]);
    expect(couldNotRun.map(({ missing }) => missing)).toEqual([
      'no readable overall score of the newest ACCESS test for 1 student: 1',
      'no readable previous level for 2 students: 2 and 4',
    ]);
  });

  it('keeps no level in K2, nor of who was screened this school year', () => {
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [
        [...ROSTER, 'Screener Date'],
        ['1', 'K2', 'EL', 2, '', 3, '', ''],
        ['2', 5, 'EL', 2, '', 3, '', '2026-07-01'],
        ['3', 5, 'EL', 2, '', 3, '', '2026-06-30'],
      ],
      ACCESS: [ACCESS, ['9', 3, 3, 2026]],
    });
    expect(found.map(({ studentId }) => studentId)).toEqual(['3']);
  });

  it('takes the newest row, ACCESS or Alternate, and no older ACCESS row beside an Alternate one', () => {
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [ROSTER, ['1', 5, 'EL', 3, '', 1, ''], ['2', 5, 'EL', 3, '', 1, '']],
      ACCESS: [ACCESS, ['1', 4.4, 4.4, 2025], ['2', 4.4, 4.4, 2025]],
      'Alternate ACCESS': [ACCESS, ['1', 'P2', 'P2', 2026], ['2', 'see note', '', 2026]],
    });
    expect(found.map(({ studentId, data }) => [studentId, data['proposed']])).toEqual([['1', 2]]);
  });

  it('takes levels 4 and 5 as equal where the previous one or the present one is an SDD', () => {
    const found = (heading: string, level: Cell, previous: Cell) =>
      runCheck(sddDiffersFromAccess, {
        Roster: [
          ['Student ID', 'Grade', 'ML Status', 'ELD', heading],
          ['1', 5, 'EL', level, previous],
        ],
        ACCESS: [ACCESS, ['9', 3, 3, 2026]],
      }).found.length;
    expect(proposed(4, '', 5, '')).toBeNull();
    expect([found('Previous SDD', 5, 4), found('Previous Level', 5, 'SDD 4')]).toEqual([0, 0]);
    expect([found('Previous ELD', 5, 4), found('Previous ELD', 4, 5), found('Previous SDD', 3, 4)]).toEqual([1, 1, 1]);
  });

  it('reads Alternate ACCESS by its own table', () => {
    const levels = ['A1', 'P1', 'P2', 'P3'];
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [ROSTER, ...levels.map((level) => [level, 5, 'EL', 4, '', '', ''])],
      'Alternate ACCESS': [ACCESS, ...levels.map((level) => [level, level, level, 2026])],
    });
    expect(found.map(({ data }) => [data['test'], data['score'], data['proposed']])).toEqual([
      ['Alternate ACCESS', 'A1', 1],
      ['Alternate ACCESS', 'P1', 1],
      ['Alternate ACCESS', 'P2', 2],
      ['Alternate ACCESS', 'P3', 3],
    ]);
  });

  it('leaves out missing and unreadable levels, K1, former ELs and inactive students', () => {
    const { found } = runCheck(sddDiffersFromAccess, {
      Roster: [
        ROSTER,
        ['1', 5, 'EL', '', '', '', ''],
        ['2', 5, 'EL', 'P', '', '', ''],
        ['3', 'K1', 'EL', 1, '', '', ''],
        ['4', 5, 'FEL', 1, '', '', ''],
        ['5', 5, 'EL', 1, '', '', 'Transferred'],
      ],
      ACCESS: [ACCESS, ...['1', '2', '3', '4', '5'].map((id) => [id, 3.2, 3, 2026])],
    });
    expect(found).toEqual([]);
  });

  it('could not run without levels or scores', () => {
    const { couldNotRun } = runCheck(sddDiffersFromAccess, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1', 5, 'EL'],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'sdd-differs-from-access',
        missing:
          'no level column (SDD or ELD) on a roster, no ACCESS results sheet, and no ACCESS score column on a roster',
      },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(sddDiffersFromAccess, { Roster: [ROSTER], ACCESS: [ACCESS] }).found).toEqual([]);
  });
});
