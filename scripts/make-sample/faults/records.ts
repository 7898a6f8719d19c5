import { serial } from '../dates';
import type { Pupil } from '../model';
import { atPupil, atRow, type Fault, type Planting } from './planting';

/** A cell of a roster row typed wrongly, and the check that must see it. */
function typo(
  id: string,
  story: string,
  check: string,
  pick: (school: Planting) => Pupil,
  changes: Partial<Pupil>,
): Fault {
  return { id, story, plant: (school) => [atPupil(check, school.retype(pick(school), changes))] };
}

const neverEl = (room: string) => (school: Planting) => school.takeNeverEl(room);
const el = (room: string, level: number) => (school: Planting) => school.takeEl(room, level);

/** Mistakes in ids, cells and rows. */
export const RECORD_FAULTS: readonly Fault[] = [
  {
    id: 'no-student-number',
    story: 'A student who came last week has no number yet.',
    plant: (school) => {
      const changes = {
        studentNo: null,
        sasid: null,
        lastName: 'Prescott',
        firstName: 'June',
        entryDate: serial('2026-09-28'),
      };
      return [atPupil('student-id-missing', school.register(school.takeNeverEl('2A'), changes))];
    },
  },
  {
    id: 'schedule-row-without-number',
    story: 'The number of one schedule row was deleted by mistake.',
    plant: (school) => {
      const row = school.rowOf(school.takeNeverEl('3D'), 'ART-3');
      return [atRow('student-id-missing', school.replaceRow(row, { studentNo: null }))];
    },
  },
  {
    id: 'roster-row-copied',
    story: 'A roster row was pasted twice.',
    plant: (school) => {
      const pupil = school.takeNeverEl('4A');
      const copy = { ...pupil };
      school.school.pupils.splice(school.school.pupils.indexOf(pupil) + 1, 0, copy);
      return [pupil, copy].map((row) => atPupil('student-id-duplicate', row));
    },
  },
  {
    id: 'number-ruined-by-excel',
    story: 'Excel turned a long number into 4.04112E+11.',
    plant: (school) => {
      const changes = {
        studentNo: '4.04112E+11',
        sasid: '1049999001',
        lastName: 'Ashworth',
        firstName: 'Miles',
        entryDate: serial('2026-09-29'),
      };
      return [atPupil('student-id-ruined', school.register(school.takeNeverEl('5D'), changes))];
    },
  },
  typo('state-id-of-9-digits', 'A digit of the SASID is missing.', 'state-id-invalid', neverEl('8A'), {
    sasid: '104336712',
  }),
  {
    id: 'one-state-id-for-two',
    story: 'A student has the SASID of a classmate.',
    plant: (school) => {
      const first = school.takeNeverEl('7A');
      const second = school.retype(school.takeNeverEl('7A'), { sasid: first.sasid });
      return [first, second].map((pupil) => atPupil('state-id-duplicate', pupil));
    },
  },
  typo('grade-13', 'Grade 13 for grade 3.', 'grade-invalid', neverEl('3A'), { grade: '13' }),
  typo('sdd-5', 'The ELD level was typed under SDD, whose levels end at 4.', 'level-invalid', el('3A', 5), {
    sdd: 'SDD 5',
  }),
  typo('status-maybe', 'Somebody was waiting for the screener.', 'status-invalid', neverEl('1A'), {
    mlStatus: 'Maybe',
  }),
  typo('date-day-first', 'A date was typed day first.', 'date-invalid', neverEl('5A'), { entryDate: '13/5/2026' }),
  typo('broken-formula', 'A look-up of the homeroom broke.', 'cell-error', neverEl('6A'), {
    homeroom: { error: '#REF!' },
  }),
  typo('status-on-leave', 'An enrollment status that no list knows.', 'value-unknown', neverEl('2D'), {
    enrollment: 'Travel',
  }),
  {
    id: 'term-s3',
    story: 'A term that does not exist.',
    plant: (school) => {
      const row = school.rowOf(school.takeNeverEl('1A'), 'MATH-1');
      return [atRow('value-unknown', school.replaceRow(row, { term: 'S3' }))];
    },
  },
  {
    id: 'esl-type-unknown',
    story: 'An ESL type in the office’s own word.',
    plant: (school) => {
      const row = school.rowOf(school.takeEl('1D', 2), 'ESL102');
      return [atRow('value-unknown', school.replaceRow(row, { eslType: 'Sheltered' }))];
    },
  },
  {
    id: 'pattern-in-words',
    story: 'A meeting pattern written as a sentence.',
    plant: (school) => {
      const row = school.rowOf(school.takeNeverEl('8A'), 'MUSIC-8');
      return [atRow('value-unknown', school.replaceRow(row, { pattern: 'after lunch' }))];
    },
  },
  {
    id: 'schedule-row-copied',
    story: 'A schedule row was pasted twice.',
    plant: (school) => {
      const row = school.rowOf(school.takeEl('5D', 2), 'ESL102');
      const copy = { ...row };
      school.school.schedule.splice(school.school.schedule.indexOf(row) + 1, 0, copy);
      return [atRow('schedule-row-duplicate', copy)];
    },
  },
  typo('newcomer-without-level', 'The screener result has not come yet.', 'level-missing', el('7B', 1), {
    sdd: null,
    eld: null,
    lastYearLevel: null,
  }),
  typo('k2-without-level', 'The level was left blank.', 'level-missing', el('K2D', 1), { sdd: null, eld: null }),
  typo(
    'level-of-a-non-el',
    'A level stands in the row of a student who is not an EL.',
    'level-on-non-el',
    neverEl('6A'),
    { sdd: 3 },
  ),
  {
    id: 'el-without-schedule',
    story: 'An EL who came two weeks ago is on the roster and in no class.',
    plant: (school) => {
      const like = school.takeEl('3A', 1);
      const pupil = school.register(like, {
        studentNo: 415_907,
        sasid: '1048999317',
        lastName: 'Pierre-Louis',
        firstName: 'Woodmarc',
        homeLanguage: 'Haitian Creole',
        sdd: 1,
        eld: null,
        lastYearLevel: null,
        entryDate: serial('2026-09-21'),
        screenerDate: serial('2026-09-25'),
        letterDate: serial('2026-09-29'),
      });
      const folder = school.school.folders.find((candidate) => candidate.pupil === like);
      if (folder !== undefined) school.school.folders.push({ ...folder, pupil, accessReport: null });
      return [atPupil('el-not-scheduled', pupil), atPupil('esl-none', pupil)];
    },
  },
  {
    id: 'scheduled-and-not-on-the-roster',
    story: 'A student who moved away in August still has a schedule.',
    plant: (school) => {
      const ghost = { studentNo: 499_018, lastName: 'Ferreira', firstName: 'Lucas', grade: '06' };
      const rows = ['ELA-6', 'MATH-6', 'SCI-6', 'SOC-6', 'WIN-6', 'PE-6'].map((course) =>
        school.enrol(ghost, school.classOf(course, '6A')),
      );
      return rows.slice(0, 1).map((row) => atRow('scheduled-not-on-roster', row));
    },
  },
  typo('program-missing', 'The EL program is blank.', 'program-missing', el('8A', 5), { program: null }),
  typo('program-of-a-non-el', 'Program code 01 for a student who is not an EL.', 'program-for-non-el', neverEl('7A'), {
    program: '01',
  }),
  typo('first-language-english', 'English as the home language of an EL.', 'el-first-language-english', el('5A', 2), {
    homeLanguage: 'English',
  }),
  typo(
    'sei-seat-second-year',
    'Level 3 for the second year in an SEI Spanish seat.',
    'sei-seat-not-eligible',
    el('2S', 3),
    { lastYearLevel: 3 },
  ),
];
