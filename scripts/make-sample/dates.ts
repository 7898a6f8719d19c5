import { dayFromIso } from '../../src/compliance/sheets/values/dates';
import type { Random } from './random';

const SERIAL_OF_1970 = 25_569;

/** The Excel serial (1900 system) of an ISO date such as `2026-09-08`. */
export function serial(iso: string): number {
  const day = dayFromIso(iso);
  if (day === null) throw new Error(`${iso} is no date.`);
  return day + SERIAL_OF_1970;
}

/** A school day (Monday to Friday) from one date to another, both included. */
export function schoolDayBetween(random: Random, from: string, to: string): number {
  return onSchoolDay(random.whole(serial(from), serial(to)), serial(from));
}

/** The Friday before where a serial falls on a weekend; the Monday after where that would be before `earliest`. */
export function onSchoolDay(day: number, earliest: number): number {
  const sinceSaturday = day % 7;
  if (sinceSaturday > 1) return day;
  const friday = day - sinceSaturday - 1;
  return friday >= earliest ? friday : day + 2 - sinceSaturday;
}
