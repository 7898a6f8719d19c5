import { PairNumbers } from '../../sheets/pair-numbers';
import type { Meeting } from '../../sheets/values/meeting-pattern';
import type { BellTimes } from '../bell-times';
import type { ClassSection, MeetingTimes } from '../records';
import type { Named } from './parts';

/** The rows of all schedules by their class, and when they meet. */
interface TimedRows {
  readonly sections: Int32Array;
  readonly sectionList: readonly ClassSection[];
  readonly times: Named<MeetingTimes>;
}

/**
 * Gives the periods of rows without clock times those of their school's bell sheet, so that such a row can be compared with one
 * that has clock times of its own (docs/spec/schedule-builder.md, The time grid). Where no row has any, nothing is to be compared.
 */
export function withBellClocks({ sections, sectionList, times }: TimedRows, bell: BellTimes): Named<MeetingTimes> {
  if (!bell.hasClocks || times.list.every(({ start }) => start === null)) return times;
  const list = [...times.list];
  const schools = new Map<string, number>();
  const schoolOf = Int32Array.from(sectionList, ({ school }) => {
    const place = schools.get(school) ?? schools.size;
    schools.set(school, place);
    return place;
  });
  const names = [...schools.keys()];
  const pairs = new PairNumbers();
  const numbers: number[] = [];
  const known = new Map<string, number>();
  const places = times.places.map((time, row) => {
    const read = times.list[time];
    if (read === undefined || read.start !== null || read.pattern === null) return time;
    const school = schoolOf[sections[row] ?? 0] ?? 0;
    const pair = pairs.of(time, school);
    return (numbers[pair] ??= numberOf(time, read, read.pattern, names[school] ?? ''));
  });
  return { places, list };

  /** Schools whose bells say the same of a row's periods share one object. */
  function numberOf(time: number, read: MeetingTimes, periods: readonly Meeting[], school: string): number {
    const pattern = periods.map((meeting): Meeting => {
      const clock = meeting.period === '' ? null : bell.clockOf(school, meeting.period);
      return clock === null ? meeting : { ...meeting, clock };
    });
    const clocks = pattern.map(({ clock }) => (clock === undefined ? '' : `${clock.start}-${clock.end}`));
    const key = `${time} ${clocks.join(' ')}`;
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = list.push({ ...read, pattern }) - 1));
    return number;
  }
}
