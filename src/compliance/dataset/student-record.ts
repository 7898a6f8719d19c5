import { readEslType } from '../sheets/values/esl-types';
import { isCellError, type CellValue } from '../sheets/snapshot';
import type { Grade } from '../sheets/values/grades';
import { readLevel, type Level } from '../sheets/values/levels';
import { lastFirst } from '../sheets/values/names';
import { cellMinutes, cellNumber } from '../sheets/values/numbers';
import type { Program } from '../sheets/values/programs';
import type { MlStatus } from '../sheets/values/statuses';
import { cellText, isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';
import type { Enrolment, Modification, RosterEsl, SourceRow, Student } from './records';
import { ROW } from './row-marks';
import type { Schedule } from './schedule';
import { cellOf, firstFilled, firstStated, firstText } from './source-rows';

/** What nearly every check asks of a student; read once. */
export interface StudentBasics<Row extends SourceRow<'roster'> = SourceRow<'roster'>> {
  readonly id: string;
  readonly key: string;
  readonly stateId: string;
  readonly rows: readonly Row[];
  readonly active: boolean;
  readonly school: string;
  readonly grade: Grade | null;
  readonly status: MlStatus | null;
  readonly level: Level | null;
  readonly levelSource: Student['levelSource'];
  readonly levelTyped: boolean;
  readonly program: Program;
  readonly optedOut: boolean;
}

/** A student of the rosters. What few checks ask is read from the rows when it is asked for. */
export class StudentRecord implements Student {
  readonly id: string;
  readonly key: string;
  readonly stateId: string;
  readonly rows: readonly SourceRow<'roster'>[];
  readonly active: boolean;
  readonly school: string;
  readonly grade: Grade | null;
  readonly status: MlStatus | null;
  readonly level: Level | null;
  readonly levelSource: Student['levelSource'];
  readonly levelTyped: boolean;
  readonly program: Program;
  readonly optedOut: boolean;
  private records: readonly Enrolment[] | undefined;

  /**
   * @param number the student's place among all students
   * @param dailyMinutesUpTo ESL minutes on the roster up to so many are a day's where the heading does not say
   */
  constructor(
    basics: StudentBasics,
    readonly number: number,
    private readonly schedule: Schedule,
    private readonly dailyMinutesUpTo: number,
  ) {
    this.id = basics.id;
    this.key = basics.key;
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
  }

  get name(): string {
    const text = (field: 'name' | 'lastName' | 'firstName') => firstText(this.rows, field);
    return text('name') || lastFirst(text('lastName'), text('firstName'));
  }

  get homeroom(): string {
    return firstText(this.rows, 'homeroom');
  }

  get previousLevel(): Level | null {
    return readLevel(firstFilled(this.rows, 'previousLevel'), 'eld').level;
  }

  get modification(): Modification | null {
    return readModification(firstFilled(this.rows, 'eslModification'));
  }

  get exempt(): boolean {
    return readYesNo(firstStated(this.rows, 'partTime')) === true;
  }

  get rosterEsl(): RosterEsl | null {
    return readRosterEsl(this.rows, this.dailyMinutesUpTo);
  }

  get enrolments(): readonly Enrolment[] {
    return (this.records ??= this.schedule.recordsOf(this.schedule.byPerson(), this.number));
  }

  get eslRows(): readonly Enrolment[] {
    return this.hasEslRow ? this.schedule.recordsOf(this.schedule.byPerson(), this.number, ROW.esl) : [];
  }

  get isScheduled(): boolean {
    return this.schedule.personMarks[this.number] !== 0;
  }

  get hasEslRow(): boolean {
    return ((this.schedule.personMarks[this.number] ?? 0) & ROW.esl) !== 0;
  }
}

/** A number is minutes a day; any other text is a modification in words; a plain no is none (esl-service.md). */
function readModification(value: CellValue | undefined): Modification | null {
  if (isBlank(value) || isCellError(value) || readYesNo(value) === false) return null;
  const minutesPerDay = cellNumber(value);
  return minutesPerDay !== null && minutesPerDay > 1 ? { minutesPerDay } : { words: cellText(value) };
}

function readRosterEsl(rows: readonly SourceRow<'roster'>[], dailyMinutesUpTo: number): RosterEsl | null {
  const row = rows.find(({ source }) => source.columns.has('eslMinutes') || source.columns.has('eslType'));
  if (row === undefined) return null;
  const filled = rows.find((candidate) => !isBlank(cellOf(candidate, 'eslMinutes'))) ?? row;
  const minutes = cellMinutes(cellOf(filled, 'eslMinutes'));
  const heading = filled.source.headings.get('eslMinutes') ?? '';
  const typeText = firstText(rows, 'eslType');
  return {
    minutesPerWeek: minutes === null ? null : isDaily(heading, minutes, dailyMinutesUpTo) ? minutes * 5 : minutes,
    unreadable: minutes === null && !isBlank(cellOf(filled, 'eslMinutes')),
    type: typeText === '' ? null : readEslType(typeText),
    typeText,
  };
}

/** `day` in the heading means minutes a day, `week` a week; without a unit a small value is a day's (esl-service.md). */
function isDaily(heading: string, minutes: number, dailyMinutesUpTo: number): boolean {
  if (/day|daily/i.test(heading)) return true;
  if (/week|wk/i.test(heading)) return false;
  return minutes <= dailyMinutesUpTo;
}
