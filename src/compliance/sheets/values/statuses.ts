import { isCellError, type CellValue } from '../snapshot';
import { cellText, compacted } from './text';

/** EL = an active English learner; FEL = a former one, monitored for four years. */
export type MlStatus = 'EL' | 'FEL' | 'Not EL';

/** The policy's lists of status words (each compared without case, accents, spaces and punctuation). */
interface StatusWords {
  readonly el: readonly string[];
  readonly fel: readonly string[];
  readonly notEl: readonly string[];
}

/** Makes a reader of ML status cells from the policy's word lists; blank is Not EL; a text on no list and an Excel error are null. */
export function mlStatusReader(words: StatusWords): (value: CellValue | undefined) => MlStatus | null {
  const known = new Map<string, MlStatus>();
  const list = (texts: readonly string[], status: MlStatus) => {
    for (const text of texts) known.set(compacted(text), status);
  };
  list(words.notEl, 'Not EL');
  list(words.fel, 'FEL');
  list(words.el, 'EL');
  return (value) => {
    if (isCellError(value)) return null;
    const text = compacted(cellText(value).replace(/^([01])\.0+$/, '$1'));
    return text === '' ? (cellText(value) === '' ? 'Not EL' : null) : (known.get(text) ?? null);
  };
}

/** Whether a student is enrolled now; `unknown` is a text on no list, taken as active. */
type Enrolled = 'active' | 'inactive' | 'unknown';

/** Makes a reader of enrollment status cells (rulings.md, Who counts); blank is active. */
export function enrollmentReader(
  active: readonly string[],
  inactive: readonly string[],
): (value: CellValue | undefined) => Enrolled {
  const activeWords = new Set(active.map(compacted));
  const inactiveWords = new Set(inactive.map(compacted));
  return (value) => {
    const text = compacted(cellText(value).replace(/^(\d+)\.0+$/, '$1'));
    if (cellText(value) === '' || activeWords.has(text)) return 'active';
    return inactiveWords.has(text) ? 'inactive' : 'unknown';
  };
}
