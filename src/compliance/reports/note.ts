import type { ReportBlock } from './report-sheet';

/** A sentence in small print as a block of a report. */
export function note(text: string): ReportBlock {
  return { kind: 'note', text };
}

/** Where numbers come from, how they are counted or how sure they are: it stands apart from what the report says. */
export function sourceNote(text: string): ReportBlock {
  return { kind: 'note', text, isSource: true };
}
