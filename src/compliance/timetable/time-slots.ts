import type { Enrolment, MeetingTimes } from '../dataset/records';
import type { ClockTimes, Meeting } from '../sheets/values/meeting-pattern';

/**
 * Whether two rows meet at the same time: overlapping terms, and the same period on the same day, or overlapping clock
 * times on the same day where both rows have them, or one has and the bell gives them to the other (docs/spec/rulings.md, ESL service).
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

/** One of the two has clock times of its own: periods that differ are not compared by the bell alone, for bells hold lunch waves too. */
function shareClockTime(first: MeetingTimes, second: MeetingTimes): boolean {
  if (first.start === null && second.start === null) return false;
  return (first.pattern ?? []).some((one) =>
    (second.pattern ?? []).some(
      (other) =>
        other.numbered === one.numbered &&
        (other.days & one.days) !== 0 &&
        overlap(clockOf(first, one), clockOf(second, other)),
    ),
  );
}

/** The row's own clock times, else those that the bell gives a period. */
function clockOf({ start, end }: MeetingTimes, { clock }: Meeting): ClockTimes | null {
  if (start !== null && end !== null) return { start, end };
  return start === null && end === null ? (clock ?? null) : null;
}

function overlap(a: ClockTimes | null, b: ClockTimes | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
