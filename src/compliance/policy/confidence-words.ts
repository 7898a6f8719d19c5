import type { Confidence } from './setting';

/** How sure a value is, as a person reads it (docs/spec/ui.md, Words a clerk knows). */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, { readonly short: string; readonly long: string }>> = {
  CONFIRMED: { short: 'source read', long: 'The text of the source was read.' },
  LIKELY: { short: 'our reading', long: 'Our reading of the source; ask your office where it matters.' },
  UNKNOWN: { short: 'no source known', long: 'No source is known to this program: yours to set.' },
};
