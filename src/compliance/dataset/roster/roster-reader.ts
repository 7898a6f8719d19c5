import type { Policy } from '../../policy/policy';
import { codedColumns, type CodedColumn } from '../../sheets/coded-columns';
import { idsOf } from '../../sheets/id-column';
import type { RecognisedSheet } from '../../sheets/recognised-sheet';
import type { CellValue } from '../../sheets/snapshot';
import { readGrade, type Grade } from '../../sheets/values/grades';
import type { Day } from '../../sheets/values/dates';
import type { Id } from '../../sheets/values/ids';
import { readLevel, type LevelReading } from '../../sheets/values/levels';
import { programReader, type Program } from '../../sheets/values/programs';
import { enrollmentReader, mlStatusReader, saysOptedOut, type MlStatus } from '../../sheets/values/statuses';
import { cellText, isBlank } from '../../sheets/values/text';
import { readYesNo } from '../../sheets/values/yes-no';
import type { DateCells } from '../date-cells';
import { enrolledRows } from '../enrolled-rows';
import { meaningAt, type Meanings } from '../meanings';
import type { ReadAs } from '../read-as';
import type { SourceRow } from '../records';

/** A roster's column; undefined where a cell says nothing. */
type RosterColumn<Value> = Meanings<Value | undefined>;

/** A row of a roster, with its place among the data rows. */
export interface RosterRow extends SourceRow<'roster'> {
  readonly roster: RosterReader;
  readonly place: number;
}

/** The columns of one roster that every student is read from; each distinct cell is read once. */
export class RosterReader {
  readonly ids: RosterColumn<Id>;
  readonly stateId: RosterColumn<Id>;
  /** By place among the data rows: 1 where the row counts as enrolled. */
  readonly enrolled: Uint8Array;
  readonly readAs: readonly ReadAs[];
  readonly school: RosterColumn<string>;
  readonly grade: RosterColumn<Grade | null>;
  readonly sdd: RosterColumn<LevelReading>;
  readonly eld: RosterColumn<LevelReading>;
  readonly program: RosterColumn<Program>;
  /** A blank status and a blank opt-out say something: not an EL, no. Null is what cannot be read. */
  readonly status: RosterColumn<MlStatus | null>;
  readonly optOut: RosterColumn<boolean | null>;
  /** Whether the status says besides that the student is opted out. */
  readonly statusOptOut: RosterColumn<boolean>;

  constructor(
    readonly source: RecognisedSheet<'roster'>,
    { values }: Policy,
    dates: DateCells,
    asOf: Day,
  ) {
    const columns = codedColumns(source, ...FIELDS);
    const filled = <Value>(
      field: (typeof FIELDS)[number],
      read: (value: CellValue | undefined) => Value | undefined,
    ) => ({
      codes: columns[field].codes,
      meanings: columns[field].values.map((value) => (isBlank(value) ? undefined : read(value))),
    });
    const stated = <Value>(field: (typeof FIELDS)[number], read: (value: CellValue | undefined) => Value) => ({
      codes: columns[field].codes,
      meanings: source.columns.has(field) ? columns[field].values.map(read) : [undefined],
    });
    const readEnrolled = enrollmentReader(values['enrollment.active'], values['enrollment.inactive']);
    const { counts, readAs } = enrolledRows(source, readEnrolled, dates, asOf);
    this.enrolled = counts;
    this.readAs = readAs;
    this.ids = idMeanings(columns.studentId);
    this.stateId = idMeanings(columns.stateId);
    this.school = filled('school', cellText);
    this.grade = filled('grade', readGrade);
    this.sdd = filled('sdd', (value) => readLevel(value, 'sdd'));
    this.eld = filled('eld', (value) => readLevel(value, 'eld'));
    this.program = filled('elProgram', programReader(values.partnerLanguages));
    this.status = stated(
      'mlStatus',
      mlStatusReader({ el: values['mlStatus.el'], fel: values['mlStatus.fel'], notEl: values['mlStatus.notEl'] }),
    );
    this.optOut = stated('optOut', readYesNo);
    this.statusOptOut = stated('mlStatus', saysOptedOut);
  }
}

/** All that is asked of every student is read in one go. */
const FIELDS = [
  ...(['studentId', 'stateId', 'school', 'grade'] as const),
  ...(['sdd', 'eld', 'elProgram', 'mlStatus', 'optOut'] as const),
  ...(['enrollmentStatus', 'entryDate', 'leaveDate', 'screenerDate'] as const),
] as const;

function idMeanings(column: CodedColumn): RosterColumn<Id> {
  return { codes: column.codes, meanings: idsOf(column).map((id) => id ?? undefined) };
}

/** What the first row of a person that says something in a column says. */
export function firstMeaning<Value>(
  rows: readonly RosterRow[],
  columnOf: (roster: RosterReader) => RosterColumn<Value>,
): Value | undefined {
  for (const { roster, place } of rows) {
    const meaning = meaningAt(columnOf(roster), place);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}
