import { compacted } from '../sheets/values/text';

/**
 * Whether a survey's code (one letter a question: E English, O other) has an O; a zero beside letters is an O. Blank says no; null
 * where the text is no such code.
 */
export function saysAnotherLanguage(hls: string): boolean | null {
  const code = compacted(hls);
  if (hls === '') return false;
  return /^[eo0]{1,3}$/.test(code) && /[eo]/.test(code) ? /[o0]/.test(code) : null;
}
