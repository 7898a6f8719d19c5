import { atTeacher, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
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
