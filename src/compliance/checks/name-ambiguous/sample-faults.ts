import { atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'schedule-row-of-two-of-one-name',
    story: 'Two students of one name are in one room, and the number of a schedule row of one was deleted by mistake.',
    plant: (school) => {
      const [one, other] = [school.takeNeverEl('5D'), school.takeNeverEl('5D')];
      const { lastName, firstName } = one;
      school.retype(other, { lastName, firstName });
      const row = school.replaceRow(school.rowOf(one, 'ART-5'), { studentNo: null });
      return [atRow('name-ambiguous', row), atRow('student-id-missing', row)];
    },
  },
];
