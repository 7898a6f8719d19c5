import { runCheck } from '../testing/run-check';
import type { SheetRows } from '../testing/workbook-of';
import { partnerLanguageTeacherNoBee } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'EL Program', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'Teacher'];
const STAFF = ['Teacher', 'SEI', 'BEE'];
const NO_BEE = [STAFF, ['Roy, Max', 'Y', '']];

/** One student of a program in one class of a teacher with SEI, without BEE. */
function oneClass(program: string | number, course: string): SheetRows {
  return {
    Roster: [ROSTER, ['1001', 3, 'EL', program, '']],
    Schedule: [SCHEDULE, ['1001', 'Adams', course, 1, 'FY', 'Roy, Max']],
    Staff: NO_BEE,
  };
}

describe('partner-language-teacher-no-bee', () => {
  it('names the class, the language and the teacher', () => {
    const { found } = runCheck(partnerLanguageTeacherNoBee, oneClass('Dual Language Spanish', 'Math 3'));
    expect(found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['F2'],
        studentId: null,
        section: 'Adams|Math 3|1|FY',
        teacher: 'Roy, Max',
        data: {
          class: 'Math 3, section 1',
          language: 'Spanish',
          program: 'Dual Language Spanish',
          teachers: ['Roy, Max'],
        },
        message:
          'Math 3, section 1 of Dual Language Spanish counts as taught in Spanish, by a teacher without BEE in the staff sheet: Roy, Max.',
        fix: 'Have the teacher earn the Bilingual Education Endorsement, or assign a teacher who has it. If it was earned, correct the staff sheet; if the class is taught in English, say so in its title.',
      },
    ]);
  });

  it('is silent where the teacher has BEE', () => {
    const { found } = runCheck(partnerLanguageTeacherNoBee, {
      ...oneClass('Dual Language Spanish', 'Math 3'),
      Staff: [STAFF, ['Roy, Max', '', 'Y']],
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['Dual Language Spanish', 'Math 3', 'Spanish'],
    [2, 'Ciencias - Science (Spanish)', 'Spanish'],
    ['02', 'Haitian Creole Literacy', 'Haitian Creole'],
    ['Two-Way Immersion Vietnamese', 'Science 3', 'Vietnamese'],
    ['HILT for SLIFE Cape Verdean Creole', 'Math', 'Cape Verdean Creole'],
    ['HILT for SLIFE Language-Specific', 'Math in Haitian Creole', 'Haitian Creole'],
    ['Dual Language Spanish', 'Spanish ELA 3', 'Spanish'],
    ['Dual Language Spanish', 'English-Spanish Math 3', 'Spanish'],
    ['Dual Language', 'SLA 3', 'Spanish'],
    ['02', 'PLA3', 'Portuguese'],
    [2, 'Math 3 in Spanish', 'Spanish'],
  ])('program %p, course %p: in %s', (program, course, language) => {
    const { found } = runCheck(partnerLanguageTeacherNoBee, oneClass(program, course));
    expect(found.map(({ data }) => data.language)).toEqual([language]);
  });

  it.each([
    ['Dual Language Spanish', 'English Language Arts 3'],
    ['Dual Language Spanish', 'ESL 3'],
    ['Dual Language Spanish', 'ELA 3'],
    ['Dual Language Spanish', 'Literacy in English'],
    ['Dual Language Spanish', 'Reading ELD'],
    ['Dual Language Spanish', 'Slavery in American History (English)'],
    ['Dual Language Spanish', 'Art'],
    ['02', 'Math 3'],
    ['SEI Spanish', 'Math 3'],
    ['SEI HILT for SLIFE Multilingual', 'Math'],
    ['SEI HILT for SLIFE Multilingual', 'Math in Spanish'],
    ['', 'Math in Spanish'],
    ['State SEI', 'Math in Spanish'],
  ])('program %p, course %p: not in a partner language', (program, course) => {
    expect(runCheck(partnerLanguageTeacherNoBee, oneClass(program, course)).found).toEqual([]);
  });

  it('finds two classes; the sections sheet says the program before the students do', () => {
    const { found } = runCheck(partnerLanguageTeacherNoBee, {
      Roster: [ROSTER, ['1001', 3, 'EL', 'State SEI', ''], ['1002', 3, 'No', 'Dual Language Spanish', '']],
      Schedule: [
        SCHEDULE,
        ['1001', 'Adams', 'Math 3', 1, 'FY', 'Roy, Max'],
        ['1002', 'Adams', 'Math 3', 1, 'FY', 'Roy, Max'],
        ['1002', 'Adams', 'Science 3', 1, 'FY', 'Roy, Max'],
        ['1002', 'Adams', 'History 3', 1, 'FY', 'Roy, Max'],
      ],
      Sections: [
        ['School', 'Course', 'Section', 'Enrolled', 'Program'],
        ['Adams', 'Math 3', 1, 2, 'Dual Language Spanish'],
        ['Adams', 'History 3', 1, 2, 'State SEI'],
      ],
      Staff: NO_BEE,
    });
    expect(found.map(({ section }) => section)).toEqual(['Adams|Math 3|1|FY', 'Adams|Science 3|1|FY']);
  });

  it('does not guess the program of a class of several; inactive students do not count', () => {
    const classOf = (status: string) =>
      runCheck(partnerLanguageTeacherNoBee, {
        Roster: [ROSTER, ['1001', 3, 'EL', 'Dual Language Spanish', ''], ['1002', 3, 'EL', 'State SEI', status]],
        Schedule: [SCHEDULE, ...['1001', '1002'].map((id) => [id, 'Adams', 'Math 3', 1, 'FY', 'Roy, Max'])],
        Staff: NO_BEE,
      }).found;
    expect(classOf('Active')).toEqual([]);
    expect(classOf('Withdrawn')).toHaveLength(1);
  });

  it('could not judge an endorsement that cannot be read, and leaves unknown teachers to another check', () => {
    const staff = (...rows: SheetRows[string]) =>
      runCheck(partnerLanguageTeacherNoBee, {
        ...oneClass('Dual Language Spanish', 'Math 3'),
        Staff: [STAFF, ...rows],
      });
    const unread = staff(['Roy, Max', 'Y', { error: '#VALUE!' }]);
    expect([unread.found, unread.couldNotRun.map(({ missing }) => missing)]).toEqual([
      [],
      ['no readable BEE of 1 teacher on sheet Staff'],
    ]);
    expect(staff(['Kim, Jo', 'Y', '']).found).toEqual([]);
  });

  it('could not run without a program or a BEE column', () => {
    const { found, couldNotRun } = runCheck(partnerLanguageTeacherNoBee, {
      Roster: [
        ['Student ID', 'Grade', 'ML Status'],
        ['1001', 3, 'EL'],
      ],
      Schedule: [SCHEDULE, ['1001', 'Adams', 'Math in Spanish', 1, 'FY', 'Roy, Max']],
      Staff: [
        ['Teacher', 'SEI', 'School'],
        ['Roy, Max', 'Y', 'Adams'],
      ],
    });
    expect(found).toEqual([]);
    expect(couldNotRun).toEqual([
      {
        check: 'partner-language-teacher-no-bee',
        missing: 'no program column on a roster or sections sheet, no BEE column in the staff sheet',
      },
    ]);
  });

  it('is silent on sheets without rows', () => {
    const { found } = runCheck(partnerLanguageTeacherNoBee, { Roster: [ROSTER], Schedule: [SCHEDULE], Staff: [STAFF] });
    expect(found).toEqual([]);
  });

  it('finds only those whose own rows list nobody with BEE, where a class has several teachers', () => {
    const taught = (...rows: readonly (readonly [id: string, teacher: string])[]) =>
      runCheck(partnerLanguageTeacherNoBee, {
        Roster: [ROSTER, ...['1', '2'].map((id) => [id, 3, 'EL', 'Dual Language Spanish', ''])],
        Schedule: [SCHEDULE, ...rows.map(([id, teacher]) => [id, 'Adams', 'Math 3', 1, 'FY', teacher])],
        Staff: [STAFF, ['Roy, Max', 'Y', 'N'], ['Lee, Ann', 'Y', 'Y']],
      }).found.map(({ data }) => data['teachers']);
    expect(taught(['1', 'Roy, Max'], ['1', 'Lee, Ann'], ['2', 'Lee, Ann'])).toEqual([]);
    expect(taught(['1', 'Roy, Max'], ['2', 'Lee, Ann'])).toEqual([['Roy, Max']]);
  });
});
