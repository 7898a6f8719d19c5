import type { Severity } from '../findings/finding';
import type { ReportStatus } from './report-sheet';

export { counted } from '../sheets/values/word-list';

/** Severities as a reader meets them; files say error, warning, info. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'To fix',
  warning: 'To review',
  info: 'For information',
};

export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function severityCell(severity: Severity): ReportStatus {
  return { text: SEVERITY_WORDS[severity], status: severity };
}

/** A share as whole percent: `91 %`; empty where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.floor((100 * part) / whole)} %`;
}
