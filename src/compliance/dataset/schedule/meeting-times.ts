import { periodKey, readDays, readPattern, type MeetingPattern } from '../../sheets/values/meeting-pattern';
import type { CellValue } from '../../sheets/snapshot';
import { cellText, folded } from '../../sheets/values/text';
import { readTime } from '../../sheets/values/times';
import type { MeetingTimes } from '../records';

/** Reads when classes meet; rows that say the same get the same object. */
export class MeetingTimesBook {
  private readonly known = new Map<string, MeetingTimes>();

  /** @param cycleLength the cycle that numbered days count against where a school has no other */
  constructor(private readonly cycleLength: number) {}

  /** What the cells of pattern, period, days, start and end time say together, as read: `01` and `1` are one period. */
  find([pattern, period, days, startTime, endTime]: readonly (CellValue | undefined)[]): MeetingTimes {
    const start = readTime(startTime);
    const end = readTime(endTime);
    const text = cellText(pattern);
    const meetings = text === '' ? periodOnDays(cellText(period), cellText(days)) : readPattern(text);
    const said =
      meetings === null ? [folded(text), periodKey(cellText(period)), folded(cellText(days))] : keyOf(meetings);
    const key = [...said, start, end].join('\n');
    let times = this.known.get(key);
    if (times === undefined) {
      const isStated = said.some((part) => part !== '') || start !== null || end !== null;
      times = { pattern: meetings, start, end, isStated, cycleLength: this.cycleLength };
      this.known.set(key, times);
    }
    return times;
  }
}

/** The meetings in one order, however they were typed; how their days are written counts, as it says what a school's days are. */
function keyOf(pattern: MeetingPattern): string[] {
  return pattern
    .map(({ period, days, numbered, lettered, loneF }) => [period, days, numbered, lettered, loneF].join(' '))
    .sort();
}

/** `period` with `days` and no pattern is that period on those days (docs/spec/rulings.md); days alone have no period. */
function periodOnDays(period: string, days: string): MeetingPattern | null {
  const read = days === '' ? null : readDays(days);
  if (read === null) return null;
  // The pattern reader knows ranges of periods; which days it is given here does not matter.
  const periods = period === '' ? null : readPattern(`${period}(M)`);
  return (periods ?? [{ period: periodKey(period) }]).map((meeting) => ({ period: meeting.period, ...read }));
}
