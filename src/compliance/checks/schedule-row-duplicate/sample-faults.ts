import { atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
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
];
