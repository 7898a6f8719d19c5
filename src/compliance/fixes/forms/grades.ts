import { readGrade } from '../../sheets/values/grades';
import type { ColumnForm } from './column-form';

/** Spelled as Boston does. */
const PLAIN = /^(K[012]|SP)$/;
const PLAIN_NUMBER = /^([1-9]|1[0-2])$/;
/** As state files write grades, `KF` among them. */
const TWO_DIGITS = /^0[1-9]$|^KF$/i;
/** Written the same way in state files and elsewhere. */
const EITHER = /^1[0-2]$/;
/** `PK` is read as K1, and may as well be K0: it is left as it is. */
const SAYS_K1 = /k\s*1/i;

/**
 * Grade columns: other spellings get the column's own, where it has one; `K` becomes K2 unless the column is written as in
 * state files.
 */
export const GRADES: ColumnForm = {
  judge: (value) => {
    const grade = readGrade(value);
    const text = String(value);
    if (PLAIN.test(text)) return { form: 'word' };
    if (typeof value === 'number' && PLAIN_NUMBER.test(text)) return { form: 'number' };
    if (grade === null || (grade === 'K1' && !SAYS_K1.test(text))) return { form: 'other' };
    const form = formOf(text.trim());
    const kind = PLAIN_NUMBER.test(text.trim()) ? 'number-as-text' : 'grade-spelling';
    return { form, candidate: { kind, becomes: grade } };
  },
  decide: ({ kind, becomes }, counts) => {
    const isPlain = counts.areUsual('word', 'number', 'digits', ...(counts.of('two digits') > 0 ? [] : ['either']));
    if (PLAIN.test(String(becomes))) return counts.of('two digits') === 0 || isPlain ? { kind, becomes } : null;
    if (!isPlain) return null;
    if (counts.of('number') > counts.of('digits', 'either')) return { kind, becomes: Number(becomes) };
    return kind === 'number-as-text' ? null : { kind, becomes };
  },
};

function formOf(text: string): string {
  if (EITHER.test(text)) return 'either';
  if (PLAIN_NUMBER.test(text)) return 'digits';
  return TWO_DIGITS.test(text) ? 'two digits' : 'other';
}
