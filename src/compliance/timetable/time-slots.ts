import type { Enrolment, MeetingTimes } from '../dataset/records';

/**
 * Whether two rows meet at the same time: overlapping terms, and the same period on the same day, or overlapping clock
 * times on the same day where both rows have them (rulings.md, ESL service).
 */
export function meetTogether(a: Enrolment, b: Enrolment): boolean {
  return (a.term & b.term) !== 0 && timesMeet(a.times, b.times);
}

/** As meetTogether, by clock times alone: rows of two schools, whose periods cannot be compared. */
export function meetTogetherByClock(a: Enrolment, b: Enrolment): boolean {
  return (a.term & b.term) !== 0 && shareClockTime(a.times, b.times);
}

/** As meetTogether, for classes of the same part of the year. */
export function timesMeet(a: MeetingTimes, b: MeetingTimes): boolean {
  return sharePeriod(a, b) || shareClockTime(a, b);
}

function sharePeriod({ pattern: first }: MeetingTimes, { pattern: second }: MeetingTimes): boolean {
  if (first === null || second === null) return false;
  return first.some(
    (one) =>
      one.period !== '' &&
      second.some(
        (other) => other.period === one.period && other.numbered === one.numbered && (other.days & one.days) !== 0,
      ),
  );
}

function shareClockTime(first: MeetingTimes, second: MeetingTimes): boolean {
  if (first.start === null || first.end === null || second.start === null || second.end === null) return false;
  if (first.start >= second.end || second.start >= first.end) return false;
  return (first.pattern ?? []).some((one) =>
    (second.pattern ?? []).some((other) => other.numbered === one.numbered && (other.days & one.days) !== 0),
  );
}
