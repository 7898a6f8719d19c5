import { atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
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
];
