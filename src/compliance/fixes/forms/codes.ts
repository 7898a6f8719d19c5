import { folded } from '../../sheets/values/text';
import type { ColumnForm } from './column-form';

/** Columns of state files are named by their element: `DOE026`, `DOE 16`, `SCS07`. */
const STATE_HEADING = /^(doe|scs)[\s_-]*0*\d/;

/** Whether a heading is that of a state file. */
export function isStateHeading(heading: string): boolean {
  return STATE_HEADING.test(folded(heading));
}

/**
 * Columns of two-digit codes: a digit alone gets its zero back where the heading is a state file's, or other cells have it.
 * @param readsTheSame whether a run takes both for the same code
 */
export function codesUnder(heading: string, readsTheSame: (a: string | number, b: string) => boolean): ColumnForm {
  const isState = isStateHeading(heading);
  return {
    judge: (value) => {
      const text = typeof value === 'string' ? value.trim() : String(value);
      if (typeof value === 'string' && /^\d\d$/.test(text)) return { form: 'two digits' };
      if ((typeof value !== 'string' && typeof value !== 'number') || !/^\d$/.test(text)) return { form: 'other' };
      const becomes = `0${text}`;
      if (!readsTheSame(value, becomes)) return { form: 'other' };
      return { form: 'digit', candidate: { kind: 'code-as-number', becomes } };
    },
    decide: (candidate, counts) => (isState || counts.of('two digits') > 0 ? candidate : null),
  };
}
