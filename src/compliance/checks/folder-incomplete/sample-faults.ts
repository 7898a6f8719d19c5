import { folder } from '../../../../scripts/make-sample/faults/follow-up-records';
import { atRow, type Fault } from '../../../../scripts/make-sample/faults/planting';

/** The mistakes in the sample workbook that this check must find. */
export const FAULTS: readonly Fault[] = [
  {
    id: 'folder-without-letter',
    story: 'The notification letter is not in the folder.',
    plant: (school) => {
      const record = folder(school, school.takeEl('1D', 4));
      record.notificationLetter = null;
      return [atRow('folder-incomplete', record)];
    },
  },
];
