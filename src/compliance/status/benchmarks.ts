import type { CellValue } from '../sheets/snapshot';
import { readYesNo } from '../sheets/values/yes-no';
import { folded, isBlank, cellText } from '../sheets/values/text';

const MET = /^(met|exceeded|yes,? met)$/;
const NOT_MET = /^(not met|did not meet|not meeting|missed)$/;

/** Whether a student met the state's progress target; null where the cell is blank or says neither, which is not judged. */
export function readMet(value: CellValue | undefined): boolean | null {
  if (isBlank(value)) return null;
  const words = folded(cellText(value)).trim();
  if (NOT_MET.test(words)) return false;
  return MET.test(words) ? true : readYesNo(value);
}
