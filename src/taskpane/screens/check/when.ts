import { localIsoDay } from '../../session/today';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-10-01` as `Oct 1`. */
export function monthAndDay(isoDay: string): string {
  const [, month = '1', day = '1'] = isoDay.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${Number(day)}`;
}

/** A moment as the clock shows it: `10:42`. */
export function clockTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
}

/** A moment before another: `at 10:42` on the same day, else `on Oct 1`. */
export function momentOf(milliseconds: number, now: number): string {
  const [then, today] = [localDay(milliseconds), localDay(now)];
  return then === today ? `at ${clockTime(milliseconds)}` : `on ${monthAndDay(then)}`;
}

function localDay(milliseconds: number): string {
  return localIsoDay(new Date(milliseconds));
}
