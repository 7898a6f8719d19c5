import { serial } from '../../../../scripts/make-sample/dates';
import { atPupil, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
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
];
