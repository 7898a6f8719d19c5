import { runCheck } from '../testing/run-check';
import { eslGroupRepeat3 } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Previous Level', 'Program', 'Opt Out', 'ESL Modification'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term'];

const repeater = ['1', 4, 'EL', 3, 3, '', '', ''];
const inClass = (...ids: readonly string[]) => [SCHEDULE, ...ids.map((id) => [id, 'Burke', 'ESL', 1, 'FY'])];
const idsOf = (sheets: Parameters<typeof runCheck>[1]) =>
  runCheck(eslGroupRepeat3, sheets).found.map(({ studentId }) => studentId);

describe('esl-group-repeat-3', () => {
  it('is silent where the repeater sits with levels 3 and 4, or was not on level 3 before', () => {
    const roster = [
      ROSTER,
      repeater,
      ['2', 4, 'EL', 3, 2, '', '', ''],
      ['3', 4, 'EL', 4, 3, '', '', ''],
      ['4', 4, 'EL', 2, 3, '', '', ''],
    ];
    expect(idsOf({ Roster: roster, Schedule: inClass('1', '3') })).toEqual([]);
    expect(idsOf({ Roster: roster, Schedule: inClass('2', '4') })).toEqual([]);
  });

  it('names the student and every class with level 1 or 2', () => {
    const { found } = runCheck(eslGroupRepeat3, {
      Roster: [ROSTER, repeater, ['2', 4, 'EL', 2, 1, '', '', '']],
      Schedule: [
        ...inClass('1', '2'),
        ['1', 'Burke', 'ESL', 2, 'S1'],
        ['2', 'Burke', 'ESL', 2, 'S1'],
        ['1', 'Burke', 'ESL', 3, 'S1'],
      ],
    });
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Roster',
        row: 2,
        cells: ['D2'],
        studentId: '1',
        section: null,
        teacher: null,
        data: {
          level: 3,
          previousLevel: 3,
          sections: ['Burke|ESL|1|FY', 'Burke|ESL|2|S1'],
          classes: ['ESL, section 1', 'ESL, section 2'],
        },
        message: 'Level 3 for a second year, and sits with level 1 or 2 in ESL, section 1 and ESL, section 2.',
        fix: 'Move the student to an ESL class without levels 1 and 2.',
      },
    ]);
  });

  it('finds two students of one class', () => {
    const sheets = {
      Roster: [ROSTER, repeater, ['2', 4, 'EL', 'SDD 3', 'ELD 3.9', '', '', ''], ['3', 4, 'EL', 1, '', '', '', '']],
      Schedule: inClass('1', '2', '3'),
    };
    expect(idsOf(sheets)).toEqual(['1', '2']);
  });

  it('leaves out opt-outs and modifications, as repeaters and as company', () => {
    const company = ['2', 4, 'EL', 2, '', '', '', ''];
    const withCompany = (student: readonly (string | number)[]) => ({
      Roster: [ROSTER, repeater, [...student]],
      Schedule: inClass('1', '2'),
    });
    expect(idsOf(withCompany(company))).toEqual(['1']);
    expect(idsOf(withCompany(['2', 4, 'EL', 2, '', '', 'Y', '']))).toEqual([]);
    expect(idsOf(withCompany(['2', 4, 'EL', 2, '', '', '', 'IEP']))).toEqual([]);
    expect(
      idsOf({ Roster: [ROSTER, ['1', 4, 'EL', 3, 3, '', 'Y', ''], company], Schedule: inClass('1', '2') }),
    ).toEqual([]);
    expect(idsOf({ Roster: [ROSTER, ['1', 4, 'EL', 3, 3, '', '', 45], company], Schedule: inClass('1', '2') })).toEqual(
      [],
    );
  });

  it('is not applied where HILT or one BPS SEI homeroom allows the group', () => {
    const inProgram = (program: string) => ({
      Roster: [ROSTER, ['1', 4, 'EL', 3, 3, program, '', ''], ['2', 4, 'EL', 2, '', program, '', '']],
      Schedule: inClass('1', '2'),
    });
    expect(idsOf(inProgram('HILT'))).toEqual([]);
    expect(idsOf(inProgram('SEI Chinese'))).toEqual([]);
    expect(idsOf(inProgram('SEI'))).toEqual(['1']);
  });

  it('takes a blank or unreadable previous level as none', () => {
    const before = (level: string) => ({
      Roster: [ROSTER, ['1', 4, 'EL', 3, level, '', '', ''], ['2', 4, 'EL', 2, '', '', '', '']],
      Schedule: inClass('1', '2'),
    });
    expect(idsOf(before(''))).toEqual([]);
    expect(idsOf(before('three'))).toEqual([]);
  });

  it('could not run without a column of the previous level', () => {
    const { couldNotRun } = runCheck(eslGroupRepeat3, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status', 'SDD'],
        ['1', 4, 'EL', 3],
      ],
      Schedule: inClass('1'),
    });
    expect(couldNotRun).toEqual([
      { check: 'esl-group-repeat-3', missing: 'no column of the previous level on a roster' },
    ]);
  });

  it('is silent on a sheet without rows', () => {
    expect(idsOf({ Roster: [ROSTER], Schedule: [SCHEDULE] })).toEqual([]);
  });
});
