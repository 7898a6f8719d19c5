import type { ReportBlock } from './report-sheet';

/** A sentence in small print as a block of a report. */
export function note(text: string): ReportBlock {
  return { kind: 'note', text };
}
