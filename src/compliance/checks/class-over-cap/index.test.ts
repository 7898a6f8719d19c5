import type { CellValue } from '../../sheets/snapshot';
import { runCheck } from '../testing/run-check';
import { classOverCap } from '.';

const SECTIONS = ['School', 'Course Title', 'Section', 'Grade', 'Program', 'Enrolled', 'Cap', 'Para'];
const ROSTER = ['Student ID', 'Grade', 'School', 'EL Program', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'Course', 'Section', 'Term'];

interface Listed {
  readonly title?: string;
  readonly section?: string;
  readonly grade?: CellValue;
  readonly program?: string;
  readonly enrolled?: CellValue;
  readonly cap?: CellValue;
  readonly para?: string;
}

const listing = ({ title = 'Art', section = '1', grade = 4, program = '', enrolled, cap = '', para = '' }: Listed) => [
  'Burke',
  title,
  section,
  grade,
  program,
  enrolled ?? '',
  cap,
  para,
];
const check = (...rows: readonly Listed[]) => runCheck(classOverCap, { Sections: [SECTIONS, ...rows.map(listing)] });
const wordsOf = (row: Listed) => check(row).found.map(({ message, fix }) => [message, fix]);

/** A roster and a schedule in which so many students sit in one art class. */
const seated = (count: number, grade: CellValue = 4) => {
  const ids = Array.from({ length: count }, (_, index) => String(1001 + index));
  return {
    Roster: [ROSTER, ...ids.map((id) => [id, grade, 'Burke', '', ''])],
    Schedule: [SCHEDULE, ...ids.map((id) => [id, 'Art', '1', 'FY'])],
  };
};

describe('class-over-cap', () => {
  it.each<[string, Listed]>([
    ['K1', { grade: 'K1', enrolled: 22 }],
    ['K2', { grade: 'K2', enrolled: 22 }],
    ['grade 2', { grade: 2, enrolled: 22 }],
    ['grade 5', { grade: '05', enrolled: 25 }],
    ['grade 8', { grade: 8, enrolled: 28 }],
    ['grade 12', { grade: 12, enrolled: 31 }],
    ['ESL', { title: 'ESL 2', enrolled: 20 }],
    ['BPS SEI with a paraprofessional', { program: 'SEI Spanish', para: 'Ms. Diaz', enrolled: 25 }],
    ['HILT', { program: 'HILT', enrolled: 15 }],
    ['substantially separate', { program: 'Substantially Separate', enrolled: 12 }],
    ['the cap column', { cap: 30, enrolled: 30 }],
  ])('is silent at the cap: %s', (_, row) => {
    expect(check(row)).toEqual({ found: [], couldNotRun: [] });
  });

  it('names the class over its cap, at its row in the sections sheet', () => {
    expect(check({ enrolled: 26 }).found).toEqual([
      {
        severity: 'error',
        sheet: 'Sections',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Burke|Art|1|',
        teacher: null,
        data: {
          class: 'Art, section 1',
          enrolled: 26,
          enrolledFrom: 'sections sheet',
          cap: { limit: 25, rule: 'grade', grade: '4', paraprofessional: false, dualLanguage: false },
          withParaprofessional: null,
        },
        message: '26 students in Art, section 1; the cap is 25 for grade 4.',
        fix: 'Move 1 to another section, or open one.',
      },
    ]);
  });

  it('finds two classes', () => {
    const { found } = check(
      { enrolled: 40 },
      { section: '2', enrolled: 3 },
      { section: '3', grade: 'K2', enrolled: 23 },
    );
    expect(found.map(({ row, message }) => [row, message])).toEqual([
      [2, '40 students in Art, section 1; the cap is 25 for grade 4.'],
      [4, '23 students in Art, section 3; the cap is 22 for grade K2.'],
    ]);
  });

  it.each<[string, Listed, string]>([
    ['the cap column', { cap: 10, enrolled: 11 }, 'the cap is 10 by the sections sheet.'],
    ['HILT for SLIFE', { program: 'HILT for SLIFE', para: 'Y', enrolled: 16 }, 'the cap is 15 in HILT for SLIFE.'],
    ['ESL', { title: 'ESL 2', enrolled: 26 }, 'the cap is 20 in ESL.'],
    ['BPS SEI', { program: 'SEI Spanish', enrolled: 26 }, 'the cap is 20 in BPS SEI.'],
    [
      'bilingual',
      { program: '05', enrolled: 26, para: 'Y' },
      'the cap is 25 in a bilingual program with a paraprofessional.',
    ],
    [
      'substantially separate',
      { title: 'Sub-Separate Math', enrolled: 13 },
      'the cap is 12 in a substantially separate class.',
    ],
    [
      'Dual Language',
      { program: 'Dual Language Spanish', enrolled: 26 },
      'the cap is 25 for grade 4, as a cap of Dual Language itself is not known to this program.',
    ],
  ])('says which rule set the cap: %s', (_, row, says) => {
    expect(wordsOf(row).map(([message]) => message?.split('; ')[1])).toEqual([says]);
  });

  it('marks the cap beside the size where the sheet states it', () => {
    expect(check({ cap: 10, enrolled: 11 }).found[0]?.cells).toEqual(['F2', 'G2']);
  });

  it('offers a paraprofessional only where one would be enough', () => {
    const fixOf = (row: Listed) => wordsOf(row)[0]?.[1];
    expect(fixOf({ program: 'SEI Spanish', enrolled: 25 })).toBe(
      'Move 5 to another section, or open one, or add a paraprofessional (cap 25).',
    );
    expect(fixOf({ program: 'SEI Spanish', enrolled: 26 })).toBe('Move 6 to another section, or open one.');
  });

  it('counts the schedule where the sections sheet is blank, and nothing in place of what cannot be read', () => {
    const sections = (enrolled: CellValue) => ({
      Sections: [SECTIONS, listing({ enrolled, grade: '' })],
      ...seated(26),
    });
    const { found } = runCheck(classOverCap, sections(''));
    expect(found.map(({ sheet, message }) => [sheet, message])).toEqual([
      ['Sections', '26 students in Art, section 1; the cap is 25 for grade 4.'],
    ]);
    for (const enrolled of ['full', -1]) {
      expect(runCheck(classOverCap, sections(enrolled))).toEqual({
        found: [],
        couldNotRun: [{ check: 'class-over-cap', missing: 'no readable enrollment of Art, section 1' }],
      });
    }
    expect(runCheck(classOverCap, sections(25)).found).toEqual([]);
  });

  it('counts the schedule alone, each active student once, and points at its first row', () => {
    const { Roster, Schedule } = seated(25);
    const more = ['1001', 'stranger', '9'].map((id) => [id, 'Art', '1', 'FY']);
    const sheets = { Roster: [...Roster, ['9', 4, 'Burke', '', 'Withdrawn']], Schedule: [...Schedule, ...more] };
    expect(runCheck(classOverCap, sheets)).toEqual({ found: [], couldNotRun: [] });
    const { found } = runCheck(classOverCap, seated(26));
    expect(found.map(({ sheet, cells, section }) => [sheet, cells, section])).toEqual([
      ['Schedule', ['C2'], '|Art|1|FY'],
    ]);
  });

  it('takes the caps of the policy, by school', () => {
    const schools = { Burke: { 'classCap.3-5': 20 } };
    const sheets = { Sections: [SECTIONS, listing({ enrolled: 21 })] };
    expect(runCheck(classOverCap, sheets, { policy: { settings: { 'classCap.3-5': 20 } } }).found).toHaveLength(1);
    expect(() => runCheck(classOverCap, sheets, { policy: { schools } })).toThrow('cannot differ by school');
  });

  it('leaves what it cannot judge to a person: K0, no grade, no enrollment', () => {
    expect(
      check(
        { section: 'a', grade: 'K0', enrolled: 60 },
        { section: 'b', grade: '6-8', enrolled: 60 },
        { section: 'c', enrolled: 'full' },
        { section: 'd', grade: 'K0', cap: 10, enrolled: 9 },
      ),
    ).toEqual({
      found: [],
      couldNotRun: [
        { check: 'class-over-cap', missing: 'no readable enrollment of Art, section c' },
        {
          check: 'class-over-cap',
          missing: 'no cap known for Art, section a and Art, section b: the grade is K0, ungraded or not known',
        },
      ],
    });
  });

  it('could not run without a sections sheet or a section column', () => {
    const { couldNotRun } = runCheck(classOverCap, {
      Roster: [ROSTER],
      Schedule: [
        ['Student ID', 'Course', 'Term'],
        ['1', 'Art', 'FY'],
      ],
    });
    expect(couldNotRun).toEqual([
      { check: 'class-over-cap', missing: 'no sections sheet, and no schedule with a section column' },
    ]);
  });

  it('does not pass a schedule in silence where no roster tells who is active', () => {
    const { couldNotRun } = runCheck(classOverCap, { Schedule: seated(40).Schedule });
    expect(couldNotRun).toEqual([{ check: 'class-over-cap', missing: 'no enrollment of Art, section 1' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(check()).toEqual({ found: [], couldNotRun: [] });
  });
});
