import { runCheck } from '../testing/run-check';
import { valueUnknown } from '.';

const ROSTER = ['Student ID', 'Grade', 'Enrollment Status', 'ESL Type'];
const SCHEDULE = ['Student ID', 'Course', 'Term', 'Schedule', 'Period', 'Days', 'ESL Type'];
const FIX = 'Correct the text to a spelling that is read, such as Active, Yes, Push-In, S1, 3(M-F) or All.';

describe('value-unknown', () => {
  it('is silent for texts that are known, and for blanks', () => {
    const { found } = runCheck(valueUnknown, {
      Roster: [ROSTER, ['1', 3, 'Active', 'push in'], ['2', 3, 'Withdrawn', 'Embed HR'], ['3', 3, '', '']],
      Schedule: [
        SCHEDULE,
        ['1', 'ESL', 'S1', '3(M-R)', '', '', 'Pull-Out'],
        ['1', 'Math', 'Q1,Q2', '', 3, 'M,W,F', ''],
        ['1', 'Art', '', '', '', '', ''],
      ],
    });
    expect(found).toEqual([]);
  });

  it('says how every unknown text of a row was taken', () => {
    const { found } = runCheck(valueUnknown, {
      Roster: [ROSTER, ['1001', 3, 'On leave', 'Sheltered']],
      Schedule: [SCHEDULE, ['1001', 'ESL', 'Winter', 'daily', '', '', 'Lab']],
    });
    expect(found).toEqual([
      {
        severity: 'warning',
        sheet: 'Roster',
        row: 2,
        cells: ['C2', 'D2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          cells: [
            { field: 'enrollmentStatus', heading: 'Enrollment Status', value: 'On leave', taken: 'taken as active' },
            { field: 'eslType', heading: 'ESL Type', value: 'Sheltered', taken: 'taken as Standalone' },
          ],
        },
        message:
          'Enrollment Status "On leave" is not known: taken as active. ESL Type "Sheltered" is not known: taken as Standalone.',
        fix: FIX,
      },
      {
        severity: 'warning',
        sheet: 'Schedule',
        row: 2,
        cells: ['C2', 'D2', 'G2'],
        studentId: '1001',
        section: null,
        teacher: null,
        data: {
          cells: [
            { field: 'term', heading: 'Term', value: 'Winter', taken: 'taken as the full year' },
            { field: 'pattern', heading: 'Schedule', value: 'daily', taken: 'its minutes are not known from it' },
            { field: 'eslType', heading: 'ESL Type', value: 'Lab', taken: 'taken as Standalone' },
          ],
        },
        message:
          'Term "Winter" is not known: taken as the full year. Schedule "daily" is not known: its minutes are not known from it. ESL Type "Lab" is not known: taken as Standalone.',
        fix: FIX,
      },
    ]);
  });

  it('looks at days only where the row has no pattern', () => {
    const { found } = runCheck(valueUnknown, {
      Schedule: [
        SCHEDULE,
        ['1', 'ESL', '', '', 3, 'weekdays', ''],
        ['1', 'Math', '', '3(M-F)', '', 'weekdays', ''],
        ['1', 'Art', '', '3(X)', '', 'weekdays', ''],
      ],
    });
    expect(found.map(({ cells }) => cells)).toEqual([['F2'], ['D4']]);
  });

  it('looks at the terms of a sections sheet', () => {
    const { found } = runCheck(valueUnknown, {
      Sections: [
        ['Course', 'Section', 'Enrolled', 'Term'],
        ['Math', 1, 20, 'S3'],
        ['Math', 2, 20, 'S2'],
      ],
    });
    expect(found.map(({ cells }) => cells)).toEqual([['D2']]);
  });

  it('cannot know numbers and TRUE where a word should stand', () => {
    const { found } = runCheck(valueUnknown, { Roster: [ROSTER, ['1', 3, 7, true], ['2', 3, 1, '']] });
    expect(found.map(({ cells }) => cells)).toEqual([['C2', 'D2']]);
  });

  it('says that what hangs on an opt-out, SLIFE or part-time cell which is neither yes nor no is not judged', () => {
    const { found } = runCheck(valueUnknown, {
      Roster: [
        ['Student ID', 'Grade', 'Opt Out', 'SLIFE', 'Part Time'],
        ['1', 3, 'Y', 'X', 'true'],
        ['2', 3, 'No', '00', ''],
        ['3', 3, '9/14/2026', '', ''],
        ['4', 3, 46279, '?', 'half days'],
        ['5', 3, { error: '#REF!' }, '', ''],
      ],
    });
    expect(found.map(({ cells }) => cells)).toEqual([['C4'], ['C5', 'D5', 'E5']]);
    expect(found[0]?.message).toBe('Opt Out "9/14/2026" is not known: what depends on it is not judged.');
  });

  it('says that nobody knows what a form opts out of whose scope is no known word', () => {
    const { found } = runCheck(valueUnknown, {
      'Opt-outs': [
        ['Student ID', 'Form Date', 'Scope'],
        ...['All', 'ESL only', 'SEI class only', '', 'Partial'].map((scope) => ['1', '2026-09-14', scope]),
      ],
    });
    expect(found.map(({ cells, message }) => [cells, message])).toEqual([
      [['C6'], 'Scope "Partial" is not known: whether it opts out of ESL is not judged.'],
    ]);
  });

  it('says that a license or an endorsement which is neither yes nor no is not judged', () => {
    const { found } = runCheck(valueUnknown, {
      Staff: [
        ['Teacher', 'ESL License', 'SEI', 'BEE'],
        ['Roy, Max', 'Y', 'No', '6/30/2028'],
        ['Lee, Ann', 'see HR', '?', ''],
        ['Kim, Jo', 'Expired', 'in progress', { error: '#REF!' }],
      ],
    });
    expect(found.map(({ cells, message }) => [cells, message])).toEqual([
      [
        ['B3', 'C3'],
        'ESL License "see HR" is not known: whether the teacher has it is not judged. SEI "?" is not known: whether the teacher has it is not judged.',
      ],
    ]);
  });

  it('reads whether a target was met in the words of the state', () => {
    const { found } = runCheck(valueUnknown, {
      Benchmarks: [
        ['Student ID', 'Target', 'Benchmark Met'],
        ['1', 3, 'Met'],
        ['2', 3, 'Not Met'],
        ['3', 3, 'nearly'],
      ],
    });
    expect(found.map(({ cells }) => cells)).toEqual([['C4']]);
  });

  it('goes by the lists of the policy', () => {
    const sheets = { Roster: [ROSTER, ['1', 3, 'On leave', '']] };
    const policy = { settings: { 'enrollment.inactive': ['On leave'] } };
    expect(runCheck(valueUnknown, sheets, { policy }).found).toEqual([]);
  });

  it('leaves an Excel error to cell-error', () => {
    expect(runCheck(valueUnknown, { Roster: [ROSTER, ['1', 3, { error: '#N/A' }, '']] }).found).toEqual([]);
  });

  it('could not run where no such column is', () => {
    const { couldNotRun } = runCheck(valueUnknown, {
      Roster: [
        ['Student ID', 'Grade', 'School'],
        ['1', 3, 'A'],
      ],
    });
    expect(couldNotRun).toEqual([
      {
        check: 'value-unknown',
        missing:
          'no enrollment status, opt-out, SLIFE, part-time, license, ESL type, term, meeting pattern or scope column',
      },
    ]);
  });

  it('is silent on sheets without rows', () => {
    expect(runCheck(valueUnknown, { Roster: [ROSTER], Schedule: [SCHEDULE] }).found).toEqual([]);
  });

  it("is silent on PowerSchool's codes", () => {
    const { found } = runCheck(valueUnknown, {
      Roster: [
        ['Student ID', 'Grade', 'Enroll_Status'],
        ['1', 3, 0],
        ['2', 3, -1],
        ['3', 3, 2],
        ['4', 3, 0],
      ],
    });
    expect(found).toEqual([]);
  });

  it('finds a day above the cycle of the school', () => {
    const { found } = runCheck(valueUnknown, {
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Schedule'],
        ['1', 'ESL', '1', 'A(1-6)'],
        ['1', 'ESL', '2', 'B(1-5)'],
      ],
    });
    expect(found.map(({ cells, message }) => [cells, message])).toEqual([
      [
        ['D2'],
        'Schedule "A(1-6)" is not known: a day is above the cycle of 5 days, so its minutes are not known from it.',
      ],
    ]);
  });
});
