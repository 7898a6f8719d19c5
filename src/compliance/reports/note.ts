import type { ReportBlock } from './report-sheet';

/** A sentence in small print as a block of a report. */
export function note(text: string): ReportBlock {
  return { kind: 'note', text };
}

/** Where numbers come from, how they are counted or how sure they are: it stands apart from what the report says. */
export function sourceNote(text: string): ReportBlock {
  return { kind: 'note', text, isSource: true };
}

/** What a list says of its rows after the first, which are not printed; nothing where all are. */
export function notPrintedNote(count: number, what: string): ReportBlock[] {
  if (count === 0) return [];
  const [come, are] = count === 1 ? ['comes', 'is'] : ['come', 'are'];
  return [note(`${count.toLocaleString('en-US')} ${what} ${come} after these and ${are} not printed.`)];
}
