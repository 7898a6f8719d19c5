import type { ClockTimes } from '../../sheets/values/meeting-pattern';
import { readTime, timeText } from '../../sheets/values/times';

const TO = '–';

/** `8:45 AM–9:30 AM`, as ids of lines hold it too. */
export function clockText({ start, end }: ClockTimes): string {
  return `${timeText(start)}${TO}${timeText(end)}`;
}

/** Days, and the clock times behind them, of what clockText wrote; null where there are none. */
export function readClockText(text: string): { readonly days: string; readonly clock: ClockTimes } | null {
  const match = /^(\S+) (\d+:\d+ [AP]M)–(\d+:\d+ [AP]M)$/.exec(text);
  const [start, end] = [readTime(match?.[2]), readTime(match?.[3])];
  return match?.[1] === undefined || start === null || end === null ? null : { days: match[1], clock: { start, end } };
}
