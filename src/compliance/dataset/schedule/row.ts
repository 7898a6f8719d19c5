import { ESL_TYPES, type EslType } from '../../sheets/values/esl-types';
import type { TermMask } from '../../sheets/values/terms';
import { sheetRow, type RecognisedSheet } from '../../sheets/recognised-sheet';
import { readId, type Id } from '../../sheets/values/ids';
import type { ClassSection, Course, Enrolment, MeetingTimes, Student, Teacher } from '../records';
import { NONE, ROW } from './row-marks';
import type { ScheduleColumns } from './columns';
import { cellOf } from '../source-rows';

const NO_ID: Id = { text: '', key: '', ruined: false };
const NO_CELLS: Enrolment['cells'] = [];
const NO_TEACHERS: readonly Teacher[] = [];

/** A schedule row as a record; what it says is looked up in the schedule's columns. */
export class ScheduleRow implements Enrolment {
  /** @param index the row as an index into the sheet's values */
  constructor(
    private readonly columns: ScheduleColumns,
    private readonly number: number,
    readonly source: RecognisedSheet<'schedule'>,
    private readonly index: number,
  ) {}

  get row(): number {
    return sheetRow(this.source, this.index);
  }

  get cells(): Enrolment['cells'] {
    return this.source.sheet.values[this.index] ?? NO_CELLS;
  }

  get student(): Student | null {
    const { people, students } = this.columns;
    return students[people[this.number] ?? 0] ?? null;
  }

  get studentId(): Id {
    const id = readId(cellOf(this, 'studentId'));
    if (id !== null && !id.ruined) return id;
    const { student } = this;
    return student === null ? NO_ID : { text: student.id, key: student.key, ruined: false };
  }

  get personKey(): string {
    const person = this.columns.people[this.number] ?? NONE;
    return person === NONE ? `row ${this.number}` : `person ${person}`;
  }

  get course(): Course {
    return this.found(this.columns.courseList, this.columns.courses);
  }

  get section(): ClassSection {
    return this.found(this.columns.sectionList, this.columns.sections);
  }

  get term(): TermMask {
    return this.section.term;
  }

  get termIsKnown(): boolean {
    return ((this.columns.marks[this.number] ?? 0) & ROW.unreadTerm) === 0;
  }

  get times(): MeetingTimes {
    return this.found(this.columns.timesList, this.columns.times);
  }

  get teachers(): readonly Teacher[] {
    const { teamList, teams } = this.columns;
    return teamList[teams[this.number] ?? 0] ?? NO_TEACHERS;
  }

  get isEsl(): boolean {
    return ((this.columns.marks[this.number] ?? 0) & ROW.esl) !== 0;
  }

  get eslType(): EslType {
    return ESL_TYPES[this.columns.eslTypes[this.number] ?? 0] ?? 'Standalone';
  }

  private found<Item>(list: readonly Item[], places: Int32Array): Item {
    const item = list[places[this.number] ?? 0];
    if (item === undefined) throw new Error('A schedule row that was not read.');
    return item;
  }
}
