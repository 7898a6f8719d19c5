import { folded } from './values/text';

/**
 * A heading as it is spelled (docs/spec/sheets.md §1): case, accents, spaces, line breaks and punctuation ignored; `DOE 16` is
 * `DOE016`.
 */
export function comparableHeading(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^doe0*(\d{1,3})$/, (_, digits: string) => `doe${digits.padStart(3, '0')}`);
}
