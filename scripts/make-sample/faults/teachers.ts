import { serial } from '../dates';
import { teacherOf } from '../teachers';
import { atClass, atTeacher, type Fault } from './planting';

/** Mistakes in licenses, endorsements and staffing. */
export const TEACHER_FAULTS: readonly Fault[] = [
  {
    id: 'esl-by-math-teacher',
    story: 'A math teacher without an ESL license teaches the newcomer class of grade 7.',
    plant: (school) => {
      const group = school.classOf('ESL601', '7-FY');
      group.teacher = teacherOf('MATH2');
      return [atClass('esl-teacher-unlicensed', group)];
    },
  },
  {
    id: 'esl-license-expired',
    story: 'The ESL license of the HILT teacher ran out in June.',
    plant: (school) => {
      school.teacher('HILT').eslExpires = serial('2026-06-30');
      return [atClass('esl-teacher-unlicensed', school.classOf('ESL-7', 'HILT'))];
    },
  },
  {
    id: 'esl-license-runs-out-in-november',
    story: 'The ESL license of a middle-school ESL teacher expires on 11/30/2026.',
    plant: (school) => {
      school.teacher('ESL5').eslExpires = serial('2026-11-30');
      return [atTeacher('license-expires-soon', teacherOf('ESL5'))];
    },
  },
  {
    id: 'math-without-sei',
    story: 'A math teacher has no SEI endorsement and is in no pathway.',
    plant: (school) => {
      school.teacher('MATH1').sei = 'N';
      const classes = [school.classOf('MATH-6', '6A'), school.classOf('MATH-6', '6B'), school.classOf('MATH-7', '7A')];
      return classes.map((record) => atClass('core-teacher-not-endorsed', record));
    },
  },
  {
    id: 'science-in-pathway',
    story: 'A science teacher is still in the SEI pathway.',
    plant: (school) => {
      const teacher = school.teacher('SCI2');
      teacher.sei = 'N';
      teacher.pathway = 'Y';
      const classes = [school.classOf('SCI-7', '7B'), school.classOf('SCI-8', '8A'), school.classOf('SCI-8', '8B')];
      return classes.map((record) => atClass('core-teacher-not-endorsed', record));
    },
  },
  {
    id: 'dual-language-without-bee',
    story: 'The Dual Language teacher of grade 4 has SEI and no Bilingual Education Endorsement.',
    plant: (school) => {
      school.teacher('4D').bee = 'N';
      const inSpanish = [school.classOf('MATH-4', '4D'), school.classOf('SOC-4', '4D', 'S2')];
      return inSpanish.map((record) => atClass('partner-language-teacher-no-bee', record));
    },
  },
  {
    id: 'science-vacant',
    story: 'Nobody teaches grade 5 science in the first semester.',
    plant: (school) => {
      const record = school.classOf('SCI-5', '5A', 'S1');
      record.teacher = 'Vacant';
      return [atClass('core-teacher-missing', record)];
    },
  },
  {
    id: 'teacher-not-on-the-staff-sheet',
    story: 'A teacher hired in September is not on the staff sheet yet.',
    plant: (school) => {
      const name = 'Okafor, Nadia';
      school.classOf('SOC-3', '3A', 'S2').teacher = name;
      return [atTeacher('teacher-not-in-staff', name)];
    },
  },
];
