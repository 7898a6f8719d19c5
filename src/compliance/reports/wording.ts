import type { Severity } from '../findings/finding';
import { monthDayYear } from '../sheets/values/dates';
import type { ReportStatus } from './report-sheet';
import { roundedPercent, share } from './statistics';

export { counted } from '../sheets/values/word-list';

const QUOTED_OR_ISO = /"[^"]*"|(?<![\d-])(\d{4}-\d{2}-\d{2})(?!\d)/g;

/** A text with its dates as a reader writes them, 9/24/2026; what a sheet holds and the text quotes stays as it is. */
export function readersDates(text: string): string {
  return text.replaceAll(QUOTED_OR_ISO, (found, date: string | undefined) =>
    date === undefined ? found : monthDayYear(date),
  );
}

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

/** A share in brackets, to follow its two numbers in a sentence: ` (91 %)`; empty where none is shown. */
export function inPercent(part: number, whole: number): string {
  return share(part, whole) === null ? '' : ` (${roundedPercent(part, whole)} %)`;
}
