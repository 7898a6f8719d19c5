import type { LevelScale } from '../values/levels';
import type { MinutesKind, NumberKind } from '../values/numbers';

/**
 * What the values of a field are (docs/spec/recognition.md, Values are evidence). A type of its own for each way of reading: what checks
 * cells, offers fixes or counts values goes by these, never by the names of fields.
 */
export type FieldType =
  | 'studentId'
  | 'stateId'
  | 'staffId'
  /** A name: of a student or a teacher, whole or in part. */
  | 'person'
  | 'grade'
  /** One grade or several: `6-8`, `3 and 4`. */
  | 'grades'
  | 'enrollment'
  | 'status'
  | 'level'
  | 'score'
  | 'program'
  | 'eslType'
  /** What a form opts out of. */
  | 'scope'
  | 'yesNo'
  /** Yes or no, or a plan as typed: `504`. */
  | 'specialEducation'
  /** An explicit yes; anything else is a no. */
  | 'explicitYes'
  /** Anything but a no is a yes: `x`, a name, a date. */
  | 'mark'
  /** A license or endorsement: yes, a number, a type of license or the day it expires. */
  | 'license'
  /** An ESL modification: minutes a day, or words. */
  | 'modification'
  | 'date'
  /** The day on which something ends or expires, which may lie far ahead. */
  | 'endDate'
  /** A date, or a plain yes or no. */
  | 'dateOrYesNo'
  /** The year of a test: `2026`, `2025-26`. */
  | 'year'
  /** A year of monitoring, 1–4. */
  | 'monitoringYear'
  | 'minutes'
  | 'count'
  /** Part of a full-time position. */
  | 'fte'
  | 'term'
  | 'pattern'
  | 'days'
  | 'period'
  /** A time of the clock. */
  | 'time'
  | 'text';

/** The scale of a level. Last year's may be of either. */
type LevelFieldScale = LevelScale | 'either';

/** The scale of a test's score. Screeners have scales of their own. */
export type ScoreFieldScale = 'access' | 'alternate' | 'screener';

interface Declared<Type extends FieldType> {
  readonly type: Type;
  /** The headings that name the field (docs/spec/sheets.md §2). */
  readonly headings: readonly string[];
  /** Whether the field tells one row of its sheet from another; others, such as a level, may change and the row is the same. */
  readonly isKey: boolean;
}

export interface LevelField extends Declared<'level'> {
  readonly scale: LevelFieldScale;
}

/** A number of things: what they are sets the words that may stand beside it. */
interface CountField extends Declared<'count'> {
  readonly of: NumberKind;
}

interface MinutesField extends Declared<'minutes'> {
  /** Whose minutes: a number that says another time is none of the field's. */
  readonly of: MinutesKind;
}

interface ScoreField extends Declared<'score'> {
  readonly scale: ScoreFieldScale;
}

/** A field of a kind of sheet, as it is declared. */
export type Field =
  | { [Type in FieldType]: Declared<Type> }[Exclude<FieldType, SpeciallyDeclared>]
  | LevelField
  | ScoreField
  | CountField
  | MinutesField;

type SpeciallyDeclared = 'level' | 'score' | 'count' | 'minutes';

type Headings = readonly string[];

function ofType<Type extends Exclude<FieldType, SpeciallyDeclared>>(
  type: Type,
): (headings: Headings) => Declared<Type> {
  return (headings) => ({ type, headings, isKey: false });
}

export const studentId = ofType('studentId');
export const stateId = ofType('stateId');
export const staffId = ofType('staffId');
export const person = ofType('person');
export const grade = ofType('grade');
export const grades = ofType('grades');
export const enrollment = ofType('enrollment');
export const status = ofType('status');
export const program = ofType('program');
export const eslType = ofType('eslType');
export const scope = ofType('scope');
export const yesNo = ofType('yesNo');
export const specialEducation = ofType('specialEducation');
export const explicitYes = ofType('explicitYes');
export const mark = ofType('mark');
export const license = ofType('license');
export const modification = ofType('modification');
export const date = ofType('date');
export const endDate = ofType('endDate');
export const dateOrYesNo = ofType('dateOrYesNo');
export const year = ofType('year');
export const monitoringYear = ofType('monitoringYear');
export const fte = ofType('fte');
export const term = ofType('term');
export const pattern = ofType('pattern');
export const days = ofType('days');
export const period = ofType('period');
export const time = ofType('time');
export const text = ofType('text');

export function level(scale: LevelFieldScale, headings: Headings): LevelField {
  return { type: 'level', scale, headings, isKey: false };
}

/** The scale that the cells of a level field are read on: ELD, which has every level, where either may stand. */
export function readScale({ scale }: LevelField): LevelScale {
  return scale === 'sdd' ? 'sdd' : 'eld';
}

export function count(of: NumberKind, headings: Headings): CountField {
  return { type: 'count', of, headings, isKey: false };
}

export function minutes(headings: Headings, of: MinutesKind = 'minutes'): MinutesField {
  return { type: 'minutes', of, headings, isKey: false };
}

/** How the cells of a field are read as numbers; null where they are none, or a scale or a calendar reads them. */
export function numberKindOf(field: Field): NumberKind | null {
  if (field.type === 'count' || field.type === 'minutes') return field.of;
  if (field.type === 'fte') return 'fte';
  return field.type === 'monitoringYear' ? 'year' : null;
}

export function score(scale: ScoreFieldScale, headings: Headings): ScoreField {
  return { type: 'score', scale, headings, isKey: false };
}

/** The same field, as one that tells one row of its sheet from another. */
export function key<Some extends Field>(field: Some): Some {
  return { ...field, isKey: true };
}
