import { REPORT_MARK } from '../../compliance/sheets/own-output';

/** The rows among which the mark stands (see `isOwnReport`); the grey line is the one above it. */
export const MARK_ROWS = 'A1:A4';

/** The line that makes a tab ours, tells which report it holds, and for which day. */
export function markLine(reportId: string, asOf: string): string {
  return `${REPORT_MARK}: ${reportId}, as of ${asOf} · rewritten at each run`;
}

/** Which of the first texts of a tab is its mark, from 0; -1 where it has none. */
export function markRowOf(texts: readonly string[]): number {
  return texts.findIndex((text) => text.startsWith(REPORT_MARK));
}

/** Reads a mark line back; null where the text is none. */
export function readMarkLine(text: string): { readonly id: string; readonly asOf: string } | null {
  if (!text.startsWith(REPORT_MARK)) return null;
  const [, id, asOf] = /^: ([\w-]+), as of (\d{4}-\d{2}-\d{2})/.exec(text.slice(REPORT_MARK.length)) ?? [];
  return id === undefined || asOf === undefined ? null : { id, asOf };
}
