import type { SheetReading } from './sheet-reading';
import type { SheetSnapshot } from './snapshot';

/**
 * Readings of sheets, for the next run of a workbook most of whose sheets are as they were. A snapshot never changes, so the very same
 * one, told of in the same words, is read the same.
 */
export class KeptReadings {
  readonly #kept = new WeakMap<SheetSnapshot, { readonly told: string; readonly reading: SheetReading }>();

  /** @param told all that a reading comes from besides the sheet */
  of(sheet: SheetSnapshot, told: string, read: () => SheetReading): SheetReading {
    const kept = this.#kept.get(sheet);
    if (kept?.told === told) return kept.reading;
    const reading = read();
    this.#kept.set(sheet, { told, reading });
    return reading;
  }
}
