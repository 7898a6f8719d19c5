import { periodKey, type ClockTimes } from '../sheets/values/meeting-pattern';
import type { RecognisedSheet } from '../sheets/recognised-sheet';
import { readNumber } from '../sheets/values/numbers';
import { folded } from '../sheets/values/text';
import { readTime } from '../sheets/values/times';
import { cellOf, sourceRows, textOf } from './source-rows';

/** Periods by school, from the bell sheets. */
export class BellTimes {
  private readonly minutes = new Map<string, number>();
  private readonly clocks = new Map<string, ClockTimes | null>();
  private readonly unknown = new Set<string>();

  constructor(sheets: readonly RecognisedSheet<'bell'>[]) {
    for (const sheet of sheets) {
      for (const row of sourceRows(sheet)) {
        const start = readTime(cellOf(row, 'startTime'));
        const end = readTime(cellOf(row, 'endTime'));
        const stated = readNumber(cellOf(row, 'minutes'), 'minutes');
        const clock = start !== null && end !== null && end > start ? { start, end } : null;
        const length = stated.number ?? (clock === null ? null : clock.end - clock.start);
        const key = bellKey(textOf(row, 'school'), periodKey(textOf(row, 'period')));
        if (clock !== null) this.addClock(key, clock);
        if (!stated.readable) this.unknown.add(key);
        else if (length !== null && length > 0 && !this.minutes.has(key)) this.minutes.set(key, length);
      }
    }
  }

  /** Two times of one period, as on early-release days, tell no time of it. */
  private addClock(key: string, clock: ClockTimes): void {
    const known = this.clocks.get(key);
    if (known === undefined) this.clocks.set(key, clock);
    else if (known?.start !== clock.start || known.end !== clock.end) this.clocks.set(key, null);
  }

  /** Whether the only length that is stated of a period cannot be read. */
  isUnknown(school: string, period: string): boolean {
    const isUnread = (at: string) => this.unknown.has(bellKey(at, period)) && !this.minutes.has(bellKey(at, period));
    return isUnread(school) || (!this.minutes.has(bellKey(school, period)) && isUnread(''));
  }

  /** Whether any period has clock times. */
  get hasClocks(): boolean {
    return this.clocks.size > 0;
  }

  /** When a period is at a school; a bell row without a school holds for every school. Null where not known. */
  clockOf(school: string, period: string): ClockTimes | null {
    return this.clocks.get(bellKey(school, period)) ?? this.clocks.get(bellKey('', period)) ?? null;
  }

  /** The periods of a school during which a stretch of clock time is, all of it; a bell row without a school holds for every school. */
  periodsDuring(school: string, { start, end }: ClockTimes): string[] {
    return [...this.clocks].flatMap(([key, clock]) => {
      const [at = '', period = ''] = key.split('\n');
      const isThere = clock !== null && clock.start <= start && end <= clock.end;
      return isThere && (at === folded(school) || at === '') ? [period] : [];
    });
  }

  /** Minutes of a period at a school; a bell row without a school holds for every school. Null where not known. */
  lengthOf(school: string, period: string): number | null {
    return this.minutes.get(bellKey(school, period)) ?? this.minutes.get(bellKey('', period)) ?? null;
  }
}

function bellKey(school: string, period: string): string {
  return `${folded(school)}\n${period}`;
}
