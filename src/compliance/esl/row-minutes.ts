import type { BellTimes } from '../dataset/bell-times';
import type { Enrolment } from '../dataset/records';
import { textOf, cellOf } from '../dataset/source-rows';
import type { Policy } from '../policy/policy';
import { readNumber, type NumberReading } from '../sheets/values/numbers';
import { isBlank } from '../sheets/values/text';
import {
  bitCount,
  meetingsPerWeek,
  periodKey,
  type Meeting,
  type MeetingPattern,
} from '../sheets/values/meeting-pattern';

/** Meetings of one length: minutes a meeting, meetings a week. */
export interface MeetingGroup {
  readonly minutes: number;
  readonly perWeek: number;
}

/** What a schedule row gives: minutes a week, and its meetings where the minutes of each are known. */
export interface RowMinutes {
  readonly perWeek: number | null;
  readonly meetings: readonly MeetingGroup[] | null;
}

/**
 * Minutes of a schedule row (docs/spec/esl-service.md): minutes a week as stated; else minutes a meeting × meetings a week; else the
 * length of each period (clock times, bell sheet, the school's block length) × its meetings. A cell that cannot be read is unknown,
 * and nothing is taken in its place (docs/spec/rulings.md, Cells and sheets).
 */
export function rowMinutes(row: Enrolment, policy: Policy, bell: BellTimes): RowMinutes {
  const perWeek = readNumber(cellOf(row, 'minutesPerWeek'), 'weeklyMinutes');
  if (!perWeek.readable) return { perWeek: null, meetings: null };
  const perMeeting = readNumber(cellOf(row, 'minutesPerMeeting'), 'meetingMinutes');
  const stated = meetingsStated(row);
  const { cycleLength } = row.times;
  const patternMeetings =
    countedPattern(row)?.reduce((sum, meeting) => sum + meetingsPerWeek(meeting, cycleLength), 0) ?? null;
  const count = stated.readable ? (stated.number ?? patternMeetings) : null;
  const areRead = perMeeting.readable && stated.readable;
  const meetings =
    sameLength(perMeeting.number, count) ??
    (areRead ? byLength(row, stated.number, policy, bell) : null) ??
    (perWeek.number !== null && count !== null && count > 0
      ? [{ minutes: perWeek.number / count, perWeek: count }]
      : null);
  const total = meetings?.reduce((sum, group) => sum + group.minutes * group.perWeek, 0) ?? null;
  return { perWeek: perWeek.number ?? total, meetings };
}

/** Meetings by the length of each period: the clock times, the bell sheet, the school's block length. Null where a clock time cannot be read. */
function byLength(
  row: Enrolment,
  statedMeetings: number | null,
  policy: Policy,
  bell: BellTimes,
): readonly MeetingGroup[] | null {
  const { school } = row.section;
  const pattern = countedPattern(row);
  const { cycleLength } = row.times;
  const lengthOf = (period: string) => {
    if (period !== '' && bell.isUnknown(school, period)) return null;
    return (period === '' ? null : bell.lengthOf(school, period)) ?? policy.at(school).blockLength;
  };
  if (hasUnreadClock(row)) return null;
  return (
    sameLength(clockLength(row), statedMeetings ?? daysMet(pattern, cycleLength)) ??
    (pattern === null
      ? sameLength(lengthOf(periodKey(textOf(row, 'period'))), statedMeetings)
      : eachPeriod(pattern, lengthOf, cycleLength))
  );
}

/** Whether a row says how often its class meets; where its minutes are not known, the other thing missing is how long. */
export function saysMeetings(row: Enrolment): boolean {
  return countedPattern(row) !== null || meetingsStated(row).number !== null;
}

/** The meetings that can be counted: none where a day is above the cycle (docs/spec/rulings.md, Cells and sheets). */
function countedPattern({ times }: Enrolment): MeetingPattern | null {
  return times.isAboveCycle ? null : times.pattern;
}

function meetingsStated(row: Enrolment): NumberReading {
  return readNumber(cellOf(row, 'meetingsPerWeek'), 'meetings');
}

function hasUnreadClock(row: Enrolment): boolean {
  const { start, end } = row.times;
  return (start === null && !isBlank(cellOf(row, 'startTime'))) || (end === null && !isBlank(cellOf(row, 'endTime')));
}

function sameLength(minutes: number | null, perWeek: number | null): MeetingGroup[] | null {
  return minutes === null || perWeek === null ? null : [{ minutes, perWeek }];
}

function eachPeriod(
  pattern: readonly Meeting[],
  lengthOf: (period: string) => number | null,
  cycleLength: number,
): MeetingGroup[] | null {
  const groups: MeetingGroup[] = [];
  for (const meeting of pattern) {
    const minutes = lengthOf(meeting.period);
    if (minutes === null) return null;
    groups.push({ minutes, perWeek: meetingsPerWeek(meeting, cycleLength) });
  }
  return groups;
}

function clockLength({ times: { start, end } }: Enrolment): number | null {
  return start !== null && end !== null && end > start ? end - start : null;
}

/** A clock time is met once a day, however many periods it spans. */
function daysMet(pattern: readonly Meeting[] | null, cycleLength: number): number | null {
  if (pattern === null) return null;
  const days = pattern.reduce((bits, meeting) => bits | meeting.days, 0);
  const numbered = pattern.some((meeting) => meeting.numbered);
  return numbered ? (bitCount(days) * 5) / cycleLength : bitCount(days);
}
