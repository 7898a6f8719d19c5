import { readLevel, type LevelScale } from '../../sheets/values/levels';
import { cellNumber } from '../../sheets/values/numbers';
import type { ColumnForm } from './column-form';

/** A whole level behind a word; of a decimal, the part after the point would be lost. */
const IN_WORDS = /^(?:sdd|eld|elp|level|lvl|l)[\s:_-]*\d(?:\.0+)?$/i;

/** Level columns: text numbers, and levels in words among plain numbers, become numbers. */
export function levelsOn(scale: LevelScale): ColumnForm {
  return {
    judge: (value) => {
      if (typeof value === 'number') return { form: 'number' };
      const { level, scale: said } = readLevel(value, scale);
      if (typeof value !== 'string' || level === null) return { form: 'other' };
      const number = cellNumber(value);
      if (number !== null) return { form: 'number', candidate: { kind: 'number-as-text', becomes: number } };
      // `ELD 3` among SDDs is of the ELD scale, which a bare 3 would not say.
      if (said !== scale || !IN_WORDS.test(value.trim())) return { form: 'other' };
      return { form: 'other', candidate: { kind: 'level-in-words', becomes: level } };
    },
    decide: (candidate, counts) => (counts.areUsual('number') ? candidate : null),
  };
}
