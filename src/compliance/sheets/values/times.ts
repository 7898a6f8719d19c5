import type { CellValue } from '../snapshot';
import { cellText, isBlank } from './text';

const MINUTES_A_DAY = 1440;
const NOON = 720;
/** No school day starts before 7: `1:15` without AM or PM is in the afternoon, as text and as what Excel makes of it. */
const FIRST_SCHOOL_HOUR = 7;

/** Reads a clock time as minutes since midnight: an Excel time, `8:30`, `8:30 AM`, `13:05`. Null where blank or unreadable; a whole number (`830`) is no Excel time. */
export function readTime(value: CellValue | undefined): number | null {
  if (isBlank(value)) return null;
  if (typeof value === 'number')
    return isPartOfADay(value) ? inSchoolHours(Math.round((value % 1) * MINUTES_A_DAY)) : null;
  const match = /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap])?\.?m?\.?$/i.exec(cellText(value));
  if (match === null) return null;
  const [hour, minute, half] = [Number(match[1]), Number(match[2]), match[3]?.toLowerCase()];
  if (hour > 23 || minute > 59) return null;
  if (half === undefined) return inSchoolHours(hour * 60 + minute);
  return (hour % 12) * 60 + minute + (half === 'p' ? NOON : 0);
}

/** A clock time for a reader, which readTime reads: `8:45 AM`. */
export function timeText(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

function inSchoolHours(minutes: number): number {
  return minutes >= 60 && minutes < FIRST_SCHOOL_HOUR * 60 ? minutes + NOON : minutes;
}

function isPartOfADay(value: number): boolean {
  return value > 0 && value % 1 !== 0;
}
