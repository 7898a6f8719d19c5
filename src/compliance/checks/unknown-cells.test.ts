import type { CellValue } from '../sheets/snapshot';
import type { Check } from './define-check';
import { runCheck } from './testing/run-check';
import type { SheetRows } from './testing/workbook-of';
import { eslGroupRepeat3 } from './esl-group-repeat-3';
import { eslMinutesShort } from './esl-minutes-short';
import { eslNone } from './esl-none';
import { eslTimeConflict } from './esl-time-conflict';
import { eslTypeNotAllowed } from './esl-type-not-allowed';
import { eslWhileOptedOut } from './esl-while-opted-out';
import { folderIncomplete } from './folder-incomplete';
import { optoutNotEl } from './optout-not-el';
import { optoutNotMonitored } from './optout-not-monitored';
import { optoutNotRenewed } from './optout-not-renewed';
import { programMissing } from './program-missing';
import { seiSeatNotEligible } from './sei-seat-not-eligible';
import { slifeNotHilt } from './slife-not-hilt';
import { teacherOverloaded } from './teacher-overloaded';

/** What is found of students or teachers, and what is said to be missing. */
function judged(check: Check, sheets: SheetRows): readonly [found: number, missing: readonly string[]] {
  const { found, couldNotRun } = runCheck(check, sheets, { asOf: '2026-11-28' });
  return [found.length, couldNotRun.map(({ missing }) => missing)];
}

const ROSTER = ['Student ID', 'Grade', 'ML Status', 'SDD', 'Previous Level', 'EL Program', 'Opt Out', 'Part Time'];
const ERROR: CellValue = { error: '#REF!' };

/** One student of grade 7, level 2 (450 minutes a week), with these cells, and one ESL row of 100 minutes a week. */
function student(cells: Partial<Record<string, CellValue>>, heading: readonly string[] = ROSTER): SheetRows {
  const usual: Partial<Record<string, CellValue>> = {
    'Student ID': '1',
    Grade: 7,
    'ML Status': 'EL',
    SDD: 2,
    ...cells,
  };
  return {
    Roster: [heading, heading.map((name) => usual[name] ?? '')],
    Schedule: [
      ['Student ID', 'Course', 'Section', 'Term', 'Min/Wk', 'Meets', 'ESL Type'],
      ['1', 'ESL 2', 1, 'FY', 100, '3(M-F)', 'Pull-Out'],
      ['1', 'Science 7', 1, 'FY', 225, '4(M-F)', ''],
    ],
  };
}

const OPT_OUT = 'no readable opt-out for 1 student: 1';

describe('a cell that cannot be read', () => {
  it.each(['ask', '9/14/2026', ERROR])('as an opt-out (%p) decides nothing', (optOut) => {
    const sheets = student({ 'Opt Out': optOut });
    expect(judged(eslMinutesShort, sheets)).toEqual([0, ['no readable opt-out cell for 1 student: 1']]);
    expect(judged(eslTypeNotAllowed, sheets)).toEqual([0, [OPT_OUT]]);
    expect(judged(programMissing, sheets)).toEqual([0, [OPT_OUT]]);
    expect(judged(eslWhileOptedOut, sheets)).toEqual([0, [OPT_OUT]]);
    expect(judged(optoutNotEl, student({ 'Opt Out': optOut, 'ML Status': 'No' }))).toEqual([0, [OPT_OUT]]);
    const forms = [
      ['Student ID', 'Form Date', 'Scope'],
      ['2', '9/14/2026', 'All'],
    ];
    expect(judged(optoutNotRenewed, { ...sheets, 'Opt-outs': forms })).toEqual([0, [OPT_OUT]]);
    const monitoring = [
      ['Student ID', 'Entry Date', 'Outcome'],
      ['2', '10/14/2026', 'ok'],
    ];
    expect(judged(optoutNotMonitored, { ...sheets, Monitoring: monitoring })).toEqual([0, [OPT_OUT]]);
    const folders = [
      ['Student ID', 'HLS', 'Screener Report', 'Notification Letter', 'Opt-out Form'],
      ['1', 'x', 'x', 'x', ''],
    ];
    expect(judged(folderIncomplete, { ...sheets, Folders: folders })).toEqual([0, [OPT_OUT]]);
  });

  it('is no opt-out where something else says yes', () => {
    const sheets = student({ 'Opt Out': 'ask', 'EL Program': '04' });
    expect(judged(eslWhileOptedOut, sheets)).toEqual([1, []]);
    expect(judged(eslMinutesShort, sheets)).toEqual([0, []]);
  });

  it.each([
    ['Part Time', 'half days', 'part-time or exempt'],
    ['ESL Modification', ERROR, 'modification'],
  ])('as %s (%p) leaves open what is owed', (field, value, cell) => {
    const sheets = student({ [field]: value }, [...ROSTER, 'ESL Modification']);
    expect(judged(eslMinutesShort, sheets)).toEqual([0, [`no readable ${cell} cell for 1 student: 1`]]);
    expect(judged(eslNone, { ...sheets, Schedule: [sheets['Schedule']?.[0] ?? []] })[0]).toBe(0);
  });

  it.each([
    ['the scope', '9/14/2026', 'partly'],
    ['the date', 'in fall', 'All'],
  ])('as %s of an opt-out form decides nothing', (_, date, scope) => {
    const forms = [
      ['Student ID', 'Form Date', 'Scope'],
      ['1', date, scope],
    ];
    expect(judged(eslMinutesShort, { ...student({}), 'Opt-outs': forms })).toEqual([
      0,
      ['no readable opt-out cell for 1 student: 1'],
    ]);
  });

  it('as SLIFE is no no', () => {
    const sheets = student({ SLIFE: 'perhaps', 'EL Program': 'State SEI' }, [...ROSTER, 'SLIFE']);
    expect(judged(slifeNotHilt, sheets)).toEqual([0, ['no readable SLIFE for 1 student: 1']]);
  });

  it('as a previous level is not taken for another level', () => {
    const roster = (previous: CellValue, optOut: CellValue = '') => ({
      Roster: [
        ROSTER,
        ['1', 7, 'EL', 3, previous, 'SEI Spanish', optOut, ''],
        ['2', 7, 'EL', 2, 2, 'SEI Spanish', '', ''],
      ],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Term'],
        ['1', 'ESL 2', 1, 'FY'],
        ['2', 'ESL 2', 1, 'FY'],
      ],
    });
    const missing = 'no readable previous level or opt-out of the group for 1 student: 1';
    expect(judged(eslGroupRepeat3, roster('same'))).toEqual([0, [missing]]);
    expect(judged(eslGroupRepeat3, roster(3, 'ask'))).toEqual([0, [missing]]);
    expect(judged(eslGroupRepeat3, roster(3))).toEqual([1, []]);
    expect(judged(eslGroupRepeat3, roster(2, 'ask'))).toEqual([0, []]);
    expect(judged(seiSeatNotEligible, roster('same'))).toEqual([0, ['no readable previous level for 1 student: 1']]);
  });

  it('as a newest score is not taken for an older one', () => {
    const seat = (overall: CellValue) => ({
      ...student({ 'EL Program': 'SEI Spanish' }),
      ACCESS: [
        ['Student ID', 'Overall', 'Literacy', 'Test Year'],
        ['1', overall, 3, 2026],
        ['1', 3.6, 3, 2025],
      ],
    });
    expect(judged(seiSeatNotEligible, seat(3))).toEqual([0, []]);
    expect(judged(seiSeatNotEligible, seat(''))).toEqual([1, []]);
    expect(judged(seiSeatNotEligible, seat('x.6'))).toEqual([0, ['no readable newest ACCESS score for 1 student: 1']]);
  });

  it('as an FTE or as teaching minutes gives no limit', () => {
    const teacher = (fte: CellValue, minutes: CellValue) => ({
      Schedule: [
        ['Student ID', 'School', 'Course', 'Section', 'Term', 'Min/Wk', 'Teacher'],
        ['1', 'Elm', 'ESL 2', 1, 'FY', 900, 'Lee, Ann'],
      ],
      Staff: [
        ['Teacher', 'School', 'ESL License', 'FTE', 'Weekly Teaching Minutes'],
        ['Lee, Ann', 'Elm', 'Y', fte, minutes],
      ],
    });
    const missing = 'no readable FTE or weekly teaching minutes of 1 teacher on sheet Staff';
    expect(judged(teacherOverloaded, teacher(0.4, ''))).toEqual([1, []]);
    expect(judged(teacherOverloaded, teacher('half', ''))).toEqual([0, [missing]]);
    expect(judged(teacherOverloaded, teacher(0.4, 'full'))).toEqual([0, [missing]]);
    expect(judged(teacherOverloaded, teacher('', 'full'))).toEqual([0, []]);
  });

  it('as an ESL type, or as a word whether a class may be left, excuses a clash or not: nobody knows', () => {
    const clash = (type: string, mayLeave: string) => ({
      Roster: [ROSTER, ['1', 3, 'EL', 2, '', '', '', '']],
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Term', 'Meets', 'ESL Type', 'May Be Left for ESL'],
        ['1', 'ESL 2', 1, 'FY', '3(M-F)', type, ''],
        ['1', 'Science 3', 1, 'FY', '3(M-F)', '', mayLeave],
      ],
    });
    const missing = 'no readable ESL type, or word whether a class may be left, for 1 student: 1';
    expect(judged(eslTimeConflict, clash('Pull-Out', ''))).toEqual([1, []]);
    expect(judged(eslTimeConflict, clash('Pull-Out', 'Y'))).toEqual([0, []]);
    expect(judged(eslTimeConflict, clash('Pull-Out', 'sometimes'))).toEqual([0, [missing]]);
    expect(judged(eslTimeConflict, clash('Small group', ''))).toEqual([0, [missing]]);
    expect(judged(eslTypeNotAllowed, clash('Small group', ''))).toEqual([0, ['no readable ESL type for 1 student: 1']]);
  });
});
