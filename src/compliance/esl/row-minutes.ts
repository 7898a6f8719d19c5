import type { BellTimes } from '../dataset/bell-times';
import type { Enrolment } from '../dataset/records';
import { textOf, cellOf } from '../dataset/source-rows';
import type { Policy } from '../policy/policy';
import { cellMinutes, cellNumber } from '../sheets/values/numbers';
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
 * Minutes of a schedule row (esl-service.md): minutes a week as stated; else minutes a meeting × meetings a week; else the
 * length of each period (clock times, bell sheet, the school's block length) × its meetings.
 */
export function rowMinutes(row: Enrolment, policy: Policy, bell: BellTimes): RowMinutes {
  const { blockLength } = policy.at(row.section.school);
  const { cycleLength } = row.times;
  const statedPerWeek = cellMinutes(cellOf(row, 'minutesPerWeek'));
  const perMeeting = cellMinutes(cellOf(row, 'minutesPerMeeting'));
  const statedMeetings = meetingsStated(row);
  const pattern = countedPattern(row);
  const patternMeetings = pattern?.reduce((sum, meeting) => sum + meetingsPerWeek(meeting, cycleLength), 0) ?? null;
  const count = statedMeetings ?? patternMeetings;
  const lengthOf = (period: string) =>
    (period === '' ? null : bell.lengthOf(row.section.school, period)) ?? blockLength;

  const meetings =
    sameLength(perMeeting, count) ??
    sameLength(clockLength(row), statedMeetings ?? daysMet(pattern, cycleLength)) ??
    (pattern === null
      ? sameLength(lengthOf(periodKey(textOf(row, 'period'))), statedMeetings)
      : eachPeriod(pattern, lengthOf, cycleLength)) ??
    (statedPerWeek !== null && count !== null && count > 0
      ? [{ minutes: statedPerWeek / count, perWeek: count }]
      : null);
  const total = meetings?.reduce((sum, group) => sum + group.minutes * group.perWeek, 0) ?? null;
  return { perWeek: statedPerWeek ?? total, meetings };
}

/** Whether a row says how often its class meets; where its minutes are not known, the other thing missing is how long. */
export function saysMeetings(row: Enrolment): boolean {
  return countedPattern(row) !== null || meetingsStated(row) !== null;
}

/** The meetings that can be counted: none where a day is above the cycle (rulings.md, Cells and sheets). */
function countedPattern({ times }: Enrolment): MeetingPattern | null {
  return times.isAboveCycle ? null : times.pattern;
}

/** Meetings a week as stated; what is no number of meetings is left to the pattern. */
function meetingsStated(row: Enrolment): number | null {
  const stated = cellNumber(cellOf(row, 'meetingsPerWeek'));
  return stated !== null && stated >= 0 ? stated : null;
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
