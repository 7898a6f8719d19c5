import { REPORT_MARK } from '../../compliance/sheets/own-output';

/** The line that makes a tab ours, tells which report it holds, and for which day. */
export function markLine(reportId: string, asOf: string): string {
  return `${REPORT_MARK}: ${reportId}, as of ${asOf} · rewritten at each run`;
}

/** Reads a mark line back; null where the text is none. */
export function readMarkLine(text: string): { readonly id: string; readonly asOf: string } | null {
  if (!text.startsWith(REPORT_MARK)) return null;
  const [, id, asOf] = /^: ([\w-]+), as of (\d{4}-\d{2}-\d{2})/.exec(text.slice(REPORT_MARK.length)) ?? [];
  return id === undefined || asOf === undefined ? null : { id, asOf };
}
