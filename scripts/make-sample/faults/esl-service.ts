import { teacherOf } from '../teachers';
import { atClass, atListing, atPupil, atTeacher, type Fault } from './planting';

const PULL_OUT = 'Pull-Out';
const STANDALONE = 'Standalone';

/** Mistakes in ESL service: minutes, types, groups, times, who sits in ESL. */
export const ESL_SERVICE_FAULTS: readonly Fault[] = [
  {
    id: 'level-2-with-one-block',
    story: 'A level 2 student went back to ELA with the class and has one 45-minute ESL block a day.',
    plant: (school) => {
      const pupil = school.takeEl('4D', 2);
      school.drop(pupil, 'ESL102');
      school.drop(pupil, 'WIN-4');
      school.enrol(pupil, school.classOf('ELA-4', '4D'));
      const group = school.openClass(school.classOf('ESL111', '4-5'), {
        courseNo: 'ESL112',
        title: 'ESL 2 Extension',
        grade: '04',
        teacher: teacherOf('ESL2'),
      });
      school.enrol(pupil, group, PULL_OUT);
      return [atPupil('esl-minutes-short', pupil)];
    },
  },
  {
    id: 'esl-in-first-semester-only',
    story: 'The second semester of a grade 8 student was never scheduled.',
    plant: (school) => {
      const pupil = school.takeEl('8B', 3);
      school.drop(pupil, 'ESL634', 'S2');
      return [atPupil('esl-minutes-short', pupil)];
    },
  },
  {
    id: 'no-esl',
    story: 'A level 2 student has the same schedule as everybody else in the homeroom.',
    plant: (school) => {
      const pupil = school.takeEl('3A', 2);
      school.drop(pupil, 'ESL102');
      school.enrol(pupil, school.classOf('ELA-3', '3A'));
      return [atPupil('esl-none', pupil)];
    },
  },
  {
    id: 'push-in-in-grade-7',
    story: 'An ESL teacher pushes in to grade 7 ELA, as she does in the elementary grades.',
    plant: (school) => {
      const pupil = school.takeEl('7B', 4);
      school.drop(pupil, 'ESL634');
      school.enrol(pupil, school.classOf('WIN-7', '7B'));
      const group = school.openClass(school.classOf('ESL634', '7-FY'), {
        courseNo: 'ESL674',
        title: 'ESL Push-In 7',
        pattern: '4(M-F)',
      });
      school.enrol(pupil, group, 'Push-In');
      return [atPupil('esl-type-not-allowed', pupil)];
    },
  },
  {
    id: 'levels-1-and-3-together',
    story: 'A level 3 student was put into the level 1 group because it had a seat.',
    plant: (school) => {
      const pupil = school.takeEl('3D', 3);
      const group = school.classOf('ESL111', '2-3');
      school.drop(pupil, 'ESL113');
      school.enrol(pupil, group, PULL_OUT);
      return [atClass('esl-group-levels', group)];
    },
  },
  {
    id: 'two-levels-two-grades',
    story: 'A grade 1 student of level 1 sits in the level 2 group of grades K2 and 1.',
    plant: (school) => {
      const pupil = school.takeEl('1A', 1);
      const group = school.classOf('ESL102', 'K2-1');
      school.drop(pupil, 'ESL101');
      school.enrol(pupil, group, STANDALONE);
      return [atClass('esl-group-grades', group)];
    },
  },
  {
    id: 'repeat-level-3-with-level-2',
    story: 'A student who is level 3 for the second year sits with level 2.',
    plant: (school) => {
      const pupil = school.takeEl('8B', 3);
      school.drop(pupil, 'ESL634', 'S1');
      school.drop(pupil, 'ESL634', 'S2');
      school.enrol(pupil, school.classOf('ESL622', '8-FY'), STANDALONE);
      return [atPupil('esl-group-repeat-3', school.retype(pupil, { lastYearLevel: 3 }))];
    },
  },
  {
    id: 'twenty-two-in-one-group',
    story: 'All level 1 students of K2 and grade 1, those of SEI Spanish included, were pulled out together.',
    plant: (school) => {
      const group = school.classOf('ESL111', 'K2-1');
      for (const [room, course] of [
        ['K2S', 'WIN-K2'],
        ['1S', 'WIN-1'],
      ] as const) {
        const levelOne = school.school.pupils.filter((pupil) => pupil.room === room && pupil.level === 1);
        for (const pupil of levelOne) {
          school.drop(pupil, course);
          school.enrol(pupil, group, PULL_OUT);
        }
      }
      return [atClass('esl-group-size', group), atListing('class-over-cap', group)];
    },
  },
  {
    id: 'esl-group-without-teacher',
    story: 'The posting for this ESL group is not filled yet.',
    plant: (school) => {
      const group = school.classOf('ESL111', '4-5');
      group.teacher = 'TBD';
      return [atClass('esl-teacher-missing', group)];
    },
  },
  {
    id: 'esl-clash-with-math',
    story: 'An extra ESL session was put on top of math.',
    plant: (school) => {
      const pupil = school.takeEl('2A', 3);
      const group = school.openClass(school.classOf('ESL111', '2-3'), {
        courseNo: 'ESL133',
        title: 'ESL Booster',
        section: '2A',
        grade: '02',
        pattern: '2(T,R)',
      });
      school.enrol(pupil, group, PULL_OUT);
      return [atPupil('esl-time-conflict', pupil)];
    },
  },
  {
    id: 'teacher-in-two-rooms',
    story: 'A math teacher covers WIN in grade 7 while his grade 6 math class meets.',
    plant: (school) => {
      school.classOf('WIN-7', '7B').teacher = teacherOf('MATH1');
      return [atTeacher('teacher-double-booked', teacherOf('MATH1'))];
    },
  },
  {
    id: 'non-el-in-esl',
    story: 'A student who never was an EL was moved to ESL with a friend.',
    plant: (school) => {
      const pupil = school.takeNeverEl('6B');
      school.drop(pupil, 'WIN-6');
      school.enrol(pupil, school.classOf('ESL634', '6-FY'), STANDALONE);
      return [atPupil('esl-for-non-el', pupil)];
    },
  },
  {
    id: 'opted-out-in-esl',
    story: 'The parents declined ESL, and the student is in ESL all the same.',
    plant: (school) => {
      const pupil = school.take('6A', ({ optOut }) => optOut === 'Y');
      school.drop(pupil, 'WIN-6');
      school.enrol(pupil, school.classOf('ESL634', '6-FY'), STANDALONE);
      return [atPupil('esl-while-opted-out', pupil)];
    },
  },
];
