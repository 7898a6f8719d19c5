import type { RecognisedSheet } from '../recognised-sheet';
import { readEslType } from '../values/esl-types';
import { cellText } from '../values/text';

/** A cell of a timetable: the class, and who teaches it; empty where nobody is named. */
export interface ClassCell {
  readonly title: string;
  readonly teacher: string;
}

/** `ESL - Ruiz`: a class and who teaches it. */
const AFTER_DASH = /^(.+?)\s+[-–—|]\s+([\p{L}][\p{L}.'’, -]*)$/u;
/** `ESL 1 (Ortiz)`, `ELA 6 (Pike/Webb)`. */
const IN_BRACKETS = /^(.+?)\s*\(([\p{L}][\p{L}.'’,/& -]+)\)$/u;
/** What brackets say of a class besides who teaches it. */
const OF_CLASS =
  /^(?:honou?rs?|hon|ap|ib|cp|acc|adv|advanced|accelerated|general|gen|regular|reg|remedial|lab|labs|sped|support|intervention|small group|virtual|online|remote|sem(?:ester)?|year|half|daily|am|pm|room|rm|tba|tbd)$/i;
/** So large a part of the filled cells must name a teacher after a dash, which may part anything. */
const LEAST_SHARE_OF_DASHES = 0.6;
/** Brackets are clearer; gym, art and lunch often name nobody. */
const LEAST_SHARE_OF_BRACKETS = 1 / 3;

/** How the cells of a timetable name the class and the teacher; null where they name classes alone. */
export function classCellReader(
  { sheet, dataRows }: RecognisedSheet,
  columns: readonly number[],
): ((value: string) => ClassCell) | null {
  let filled = 0;
  let dashes = 0;
  let brackets = 0;
  for (const index of dataRows) {
    for (const column of columns) {
      const text = cellText(sheet.values[index]?.[column]);
      if (text === '') continue;
      filled++;
      if (AFTER_DASH.test(text)) dashes++;
      if (readBrackets(text).teacher !== '') brackets++;
    }
  }
  if (filled === 0) return null;
  if (dashes >= filled * LEAST_SHARE_OF_DASHES) return readDash;
  return brackets >= filled * LEAST_SHARE_OF_BRACKETS ? readBrackets : null;
}

function readDash(value: string): ClassCell {
  const [, title = value, teacher = ''] = AFTER_DASH.exec(value) ?? [];
  return { title: title.trim(), teacher: teacher.trim() };
}

function readBrackets(value: string): ClassCell {
  const [, title = value, inside = ''] = IN_BRACKETS.exec(value) ?? [];
  const isTeacher = inside !== '' && !OF_CLASS.test(inside.trim()) && readEslType(inside) === null;
  return isTeacher ? { title: title.trim(), teacher: inside.trim() } : { title: value, teacher: '' };
}
