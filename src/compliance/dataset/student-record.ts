import { readEslType } from '../sheets/values/esl-types';
import { isCellError, type CellValue } from '../sheets/snapshot';
import type { Grade } from '../sheets/values/grades';
import { readLevel, type Level, type LevelReading } from '../sheets/values/levels';
import { lastFirst } from '../sheets/values/names';
import { minutesAtStart, rateOf, readNumber } from '../sheets/values/numbers';
import type { Program } from '../sheets/values/programs';
import type { MlStatus } from '../sheets/values/statuses';
import { cellText, isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';
import type { Enrolment, Modification, RosterEsl, SourceRow, Student } from './records';
import type { RosterRow } from './roster/roster-reader';
import { ROW } from './schedule/row-marks';
import type { Schedule } from './schedule/schedule';
import { cellOf, firstFilled, firstStated, firstText } from './source-rows';

const NO_ROWS: readonly Enrolment[] = [];

/** What nearly every check asks of a student; read once. */
export interface StudentBasics {
  readonly id: string;
  readonly key: string;
  readonly hasId: boolean;
  readonly stateId: string;
  readonly rows: readonly RosterRow[];
  readonly active: boolean;
  readonly school: string;
  readonly grade: Grade | null;
  readonly status: MlStatus | null;
  readonly level: Level | null;
  readonly levelSource: Student['levelSource'];
  readonly levelTyped: boolean;
  readonly program: Program;
  readonly optedOut: boolean;
  readonly isOptOutUnknown: boolean;
}

/** A student of the rosters. What few checks ask is read from the rows when it is asked for. */
export class StudentRecord implements Student {
  readonly id: string;
  readonly key: string;
  readonly hasId: boolean;
  readonly stateId: string;
  readonly rows: readonly RosterRow[];
  readonly active: boolean;
  readonly school: string;
  readonly grade: Grade | null;
  readonly status: MlStatus | null;
  readonly level: Level | null;
  readonly levelSource: Student['levelSource'];
  readonly levelTyped: boolean;
  readonly program: Program;
  readonly optedOut: boolean;
  readonly isOptOutUnknown: boolean;
  private records: readonly Enrolment[] | undefined;
  private esl: readonly Enrolment[] | undefined;
  private previous: LevelReading | undefined;

  /**
   * @param number the student's place among all students
   * @param dailyMinutesUpTo ESL minutes on the roster up to so many are a day's where the heading does not say
   */
  constructor(
    basics: StudentBasics,
    readonly number: number,
    private readonly schedule: () => Schedule,
    private readonly dailyMinutesUpTo: number,
  ) {
    this.id = basics.id;
    this.key = basics.key;
    this.hasId = basics.hasId;
    this.stateId = basics.stateId;
    this.rows = basics.rows;
    this.active = basics.active;
    this.school = basics.school;
    this.grade = basics.grade;
    this.status = basics.status;
    this.level = basics.level;
    this.levelSource = basics.levelSource;
    this.levelTyped = basics.levelTyped;
    this.program = basics.program;
    this.optedOut = basics.optedOut;
    this.isOptOutUnknown = basics.isOptOutUnknown;
  }

  get name(): string {
    const text = (field: 'name' | 'lastName' | 'firstName') => firstText(this.rows, field);
    return text('name') || lastFirst(text('lastName'), text('firstName'));
  }

  get homeroom(): string {
    return firstText(this.rows, 'homeroom');
  }

  get previousLevel(): Level | null {
    return this.previousReading.level;
  }

  get isPreviousLevelUnknown(): boolean {
    return !this.previousReading.readable;
  }

  get modification(): Modification | null {
    return readModification(firstFilled(this.rows, 'eslModification'));
  }

  get isModificationUnknown(): boolean {
    return isCellError(firstFilled(this.rows, 'eslModification'));
  }

  get exempt(): boolean {
    return readYesNo(firstStated(this.rows, 'partTime')) === true;
  }

  get isExemptUnknown(): boolean {
    return readYesNo(firstStated(this.rows, 'partTime')) === null;
  }

  get rosterEsl(): RosterEsl | null {
    return readRosterEsl(this.rows, this.dailyMinutesUpTo);
  }

  get enrolments(): readonly Enrolment[] {
    return (this.records ??= this.schedule().recordsOfPerson(this.number));
  }

  get eslRows(): readonly Enrolment[] {
    return (this.esl ??= this.hasEslRow ? this.schedule().recordsOfPerson(this.number, ROW.esl) : NO_ROWS);
  }

  get isScheduled(): boolean {
    return this.schedule().columns.personMarks[this.number] !== 0;
  }

  get hasEslRow(): boolean {
    return ((this.schedule().columns.personMarks[this.number] ?? 0) & ROW.esl) !== 0;
  }

  private get previousReading(): LevelReading {
    return (this.previous ??= readLevel(firstFilled(this.rows, 'previousLevel'), 'eld'));
  }
}

const DAYS_A_WEEK = 5;
const SEVERAL_TIMES = /\d\s*(?:x\b|×|times|days|sessions|meetings)/i;

/**
 * A number at the start of the text is minutes a day, or a week's where the text says week; any other text is a modification in
 * words; a plain no is none, and 0 is 0 (docs/spec/rulings.md, Cells and sheets).
 */
function readModification(value: CellValue | undefined): Modification | null {
  if (isBlank(value) || isCellError(value)) return null;
  if (readYesNo(value) === false && !/^0+(\.0+)?$/.test(cellText(value))) return null;
  const text = cellText(value);
  const start = minutesAtStart(text);
  // `1` says yes, and `30 min 3x a week` says more than one number.
  if (start === null || start.minutes === 1 || SEVERAL_TIMES.test(text)) return { words: text };
  return { minutesPerDay: start.isWeekly ? start.minutes / DAYS_A_WEEK : start.minutes };
}

function readRosterEsl(rows: readonly SourceRow<'roster'>[], dailyMinutesUpTo: number): RosterEsl | null {
  const row = rows.find(({ source }) => source.columns.has('eslMinutes') || source.columns.has('eslType'));
  if (row === undefined) return null;
  const filled = rows.find((candidate) => !isBlank(cellOf(candidate, 'eslMinutes'))) ?? row;
  const cell = cellOf(filled, 'eslMinutes');
  const minutes = readNumber(cell, 'serviceMinutes').number;
  const heading = filled.source.headings.get('eslMinutes') ?? '';
  const typeText = firstText(rows, 'eslType');
  return {
    minutesPerWeek:
      minutes === null ? null : isDaily(cell, heading, minutes, dailyMinutesUpTo) ? minutes * DAYS_A_WEEK : minutes,
    unreadable: minutes === null && !isBlank(cell),
    type: typeText === '' ? null : readEslType(typeText),
    typeText,
  };
}

/** `day` in the cell or the heading means minutes a day, `week` a week; without a unit a small value is a day's (docs/spec/esl-service.md). */
function isDaily(cell: CellValue | undefined, heading: string, minutes: number, dailyMinutesUpTo: number): boolean {
  const rate = rateOf(cell);
  if (rate !== null) return rate === 'day';
  if (/day|daily/i.test(heading)) return true;
  if (/week|wk/i.test(heading)) return false;
  return minutes <= dailyMinutesUpTo;
}
