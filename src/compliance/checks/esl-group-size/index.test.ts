import { runCheck } from '../testing/run-check';
import { eslGroupSize } from '.';

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'Program', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Term', 'ESL Type', 'Para'];

interface Options {
  readonly course?: string;
  readonly section?: number;
  readonly para?: string;
  readonly program?: string;
  readonly type?: string;
}

const idsTo = (count: number) => Array.from({ length: count }, (_, index) => String(1001 + index));
const rosterOf = (count: number, program = '') => [ROSTER, ...idsTo(count).map((id) => [id, 4, 'EL', program, ''])];
const rowsOf = (count: number, { course = 'ESL', section = 1, para = '', type = '' }: Options = {}) =>
  idsTo(count).map((id) => [id, 'Burke', course, section, 'FY', type, para]);
const classOf = (count: number, options: Options = {}) => ({
  Roster: rosterOf(count, options.program),
  Schedule: [SCHEDULE, ...rowsOf(count, options)],
});
const wordsOf = (sheets: Parameters<typeof runCheck>[1]) =>
  runCheck(eslGroupSize, sheets).found.map(({ message, fix }) => [message, fix]);

describe('esl-group-size', () => {
  it('is silent at the limit', () => {
    expect(wordsOf(classOf(20))).toEqual([]);
    expect(wordsOf(classOf(25, { para: 'Ms. Diaz' }))).toEqual([]);
    expect(wordsOf(classOf(15, { program: 'HILT' }))).toEqual([]);
  });

  it('names the class over the limit, and what would mend it', () => {
    expect(runCheck(eslGroupSize, classOf(21)).found).toEqual([
      {
        severity: 'error',
        sheet: 'Schedule',
        row: 2,
        cells: ['D2'],
        studentId: null,
        section: 'Burke|ESL|1|FY',
        teacher: null,
        data: { class: 'ESL, section 1', students: 21, limit: 20, basis: 'standard', withParaprofessional: 25 },
        message: '21 students in ESL, section 1; the limit is 20.',
        fix: 'Move 1 to another ESL class, or add a paraprofessional (limit 25).',
      },
    ]);
  });

  it('offers a paraprofessional up to the limit with one', () => {
    expect(wordsOf(classOf(25)).map(([, fix]) => fix)).toEqual([
      'Move 5 to another ESL class, or add a paraprofessional (limit 25).',
    ]);
  });

  it('finds two classes', () => {
    const { found } = runCheck(eslGroupSize, {
      Roster: rosterOf(26),
      Schedule: [SCHEDULE, ...rowsOf(26), ...rowsOf(21, { section: 2 }), ...rowsOf(3, { section: 3 })],
    });
    expect(found.map(({ section, fix }) => [section, fix])).toEqual([
      ['Burke|ESL|1|FY', 'Move 6 to another ESL class.'],
      ['Burke|ESL|2|FY', 'Move 1 to another ESL class, or add a paraprofessional (limit 25).'],
    ]);
  });

  it('does not offer a second paraprofessional, nor one in HILT', () => {
    expect(wordsOf(classOf(26, { para: 'Y' }))).toEqual([
      ['26 students in ESL, section 1; the limit is 25 with a paraprofessional.', 'Move 1 to another ESL class.'],
    ]);
    expect(wordsOf(classOf(16, { program: 'HILT for SLIFE', para: 'Y' }))).toEqual([
      ['16 students in ESL, section 1; the limit is 15 in HILT for SLIFE.', 'Move 1 to another ESL class.'],
    ]);
  });

  it('counts a class as HILT only where all its students are', () => {
    const { Roster, Schedule } = classOf(17, { program: 'HILT' });
    const mixed = Roster.map((row, index) => (index === 1 ? ['1001', 4, 'EL', 'SEI', ''] : row));
    expect(wordsOf({ Roster: mixed, Schedule })).toEqual([]);
  });

  it('takes "no" in the paraprofessional column as none', () => {
    expect(wordsOf(classOf(21, { para: 'No' }))).toHaveLength(1);
  });

  it('counts each active student once, and nobody who is on no roster', () => {
    const { Roster, Schedule } = classOf(20);
    expect(
      wordsOf({
        Roster: [...Roster, ['1', 4, 'EL', '', 'Withdrawn']],
        Schedule: [...Schedule, ...['1001', '1', 'stranger'].map((id) => [id, 'Burke', 'ESL', 1, 'FY', '', ''])],
      }),
    ).toEqual([]);
  });

  it('counts former ELs and students who are no ELs', () => {
    const { Roster, Schedule } = classOf(20);
    expect(
      wordsOf({
        Roster: [...Roster, ['1', 4, 'FEL', '', '']],
        Schedule: [...Schedule, ['1', 'Burke', 'ESL', 1, 'FY', '', '']],
      }),
    ).toHaveLength(1);
  });

  it('sees a core class as ESL only where all its rows are ESL rows', () => {
    const all = classOf(21, { course: 'ELA 4', type: 'Embed ELA' });
    expect(wordsOf(all)).toHaveLength(1);
    const some = all.Schedule.map((row, index) => (index === 1 ? ['1001', 'Burke', 'ELA 4', 1, 'FY', '', ''] : row));
    expect(wordsOf({ ...all, Schedule: some })).toEqual([]);
  });

  it('could not run without a section column', () => {
    const { couldNotRun } = runCheck(eslGroupSize, {
      Roster: rosterOf(1),
      Schedule: [
        ['Student ID', 'Course', 'Term'],
        ['1001', 'ESL', 'FY'],
      ],
    });
    expect(couldNotRun).toEqual([{ check: 'esl-group-size', missing: 'no section column in a schedule' }]);
  });

  it('is silent on a sheet without rows', () => {
    expect(wordsOf({ Roster: [ROSTER], Schedule: [SCHEDULE] })).toEqual([]);
  });
});
