import type { StaffMember } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import type { Policy } from '../policy/policy';
import { readNumber } from '../sheets/values/numbers';
import { folded } from '../sheets/values/text';
import { teachingMinutes } from './teaching-minutes';

/** A teacher's position in full-time equivalents, 0 where no row says any, and the minutes a week that it teaches. */
export interface Position {
  readonly fte: number;
  readonly minutes: number;
}

/** A teacher's FTE and the minutes a week that it teaches; rows at several schools add up, one a school. Unread where a cell of them cannot be read. */
export function positionOf({ rows }: StaffMember, policy: Policy): Position | 'unread' {
  const schools = new Set<string>();
  let [fte, minutes] = [0, 0];
  for (const row of rows) {
    const school = textOf(row, 'school');
    const { number: own, readable } = readNumber(cellOf(row, 'fte'), 'fte');
    if (!readable) return 'unread';
    if (own === null || own <= 0 || schools.has(folded(school))) continue;
    schools.add(folded(school));
    const teaching = teachingMinutes(row);
    if (!teaching.readable) return 'unread';
    fte += own;
    minutes +=
      own *
      (teaching.number !== null && teaching.number > 0 ? teaching.number : policy.at(school).weeklyTeachingMinutes);
  }
  return { fte, minutes };
}
