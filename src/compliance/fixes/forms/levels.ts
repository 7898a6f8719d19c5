import { readLevel, type LevelScale } from '../../sheets/values/levels';
import { cellNumber } from '../../sheets/values/numbers';
import type { ColumnForm } from './column-form';

/** A whole level behind a word; of a decimal, the part after the point would be lost. */
const IN_WORDS = /^(sdd|eld|elp|level|lvl|l)[\s:_-]*\d(?:\.0+)?$/i;
/** Up to here SDD and ELD mean the same; SDD 4 is ELD 4 or 5 (docs/spec/sheets.md §3). */
const HIGHEST_ON_BOTH_SCALES = 3;

/** Level columns: text numbers, and levels in words among plain numbers, become numbers. */
export function levelsOn(scale: LevelScale): ColumnForm {
  return {
    judge: (value) => {
      if (typeof value === 'number') return { form: 'number' };
      const { level } = readLevel(value, scale);
      if (typeof value !== 'string' || level === null) return { form: 'other' };
      const number = cellNumber(value);
      if (number !== null) return { form: 'number', candidate: { kind: 'number-as-text', becomes: number } };
      const word = IN_WORDS.exec(value.trim())?.[1]?.toLowerCase();
      const isOtherScale = word === (scale === 'sdd' ? 'eld' : 'sdd') || (word === 'elp' && scale === 'sdd');
      if (word === undefined || (isOtherScale && level > HIGHEST_ON_BOTH_SCALES)) return { form: 'other' };
      return { form: 'other', candidate: { kind: 'level-in-words', becomes: level } };
    },
    decide: (candidate, counts) => (counts.areUsual('number') ? candidate : null),
  };
}
