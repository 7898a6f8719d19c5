import { compacted } from '../sheets/values/text';

/** Whether a survey's code (one letter a question: E English, O other) has an O; a zero beside letters is an O. */
export function saysAnotherLanguage(hls: string): boolean {
  const code = compacted(hls);
  return /^[eo0]{1,3}$/.test(code) && /[eo]/.test(code) && /[o0]/.test(code);
}
