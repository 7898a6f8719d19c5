import type { Severity } from '../findings/finding';
import type { CellValue } from '../sheets/snapshot';

/** The column of a packet by which its rows and answers are known again, wherever they stand. */
export const KEY_HEADING = 'Key';

/** What a school may answer to a finding (docs/spec/reports.md, School packets). */
export const ANSWERS = ['Agree', 'Fixed', 'Waive', 'Question'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The headings of what is sent of a finding, in their order, and of what a school fills in beside it. */
export const FINDING_HEADINGS = [
  'Status',
  'What was found',
  'Student',
  'Name',
  'Grade',
  'Class or teacher',
  'Where',
  'What is wrong',
  'What to do',
] as const;
export const ANSWER_HEADINGS = ['Answer', 'Reason or note', 'Answered by', 'Date'] as const;

/** Tabs of every packet, beside those of the rows. */
export const START_TAB = 'Start here';
export const FINDINGS_TAB = 'Findings';
export const SENT_TAB = 'As sent';
/** The row of the headings on each tab but the first and the last, from 1. */
export const HEADING_ROW = 3;

/** A row of the office's workbook as it was sent. */
export interface SentRow {
  /** A number made of what tells the row from others of its sheet; of rows that are alike, with `-2` and so on. */
  readonly key: string;
  /** A number made of the student id; null where it has none. */
  readonly person: string | null;
  readonly values: readonly CellValue[];
  /** The places of cells that were left out, since they name somebody of another school. */
  readonly withheld?: readonly number[];
}

/** A column of the office's sheet, by the kind and the field that it is read as. */
export interface SentColumn {
  readonly heading: string;
  /** `roster.sdd`. */
  readonly field: string;
  readonly isDate: boolean;
  /** Whether it tells one row of the sheet from another. */
  readonly isKey: boolean;
}

/** The rows of one sheet of the office that are the school's. */
export interface SentSheet {
  /** The tab's name in the packet. */
  readonly tab: string;
  /** A number made of the office's name for the sheet: the name itself may be another school's. */
  readonly of: string;
  /** The heading row in the office's sheet when it was sent, from 1: a sheet may hold two tables. */
  readonly headingRow: number;
  readonly columns: readonly SentColumn[];
  readonly rows: readonly SentRow[];
}

/** A finding that was sent. */
export interface SentFinding {
  /** A number made of the problem's key; of several findings of one problem, with `-2` and so on. */
  readonly key: string;
  /** A number made of what stands beside the answer: a row that was torn apart no longer has it. */
  readonly says: string;
}

/** What a packet held when it was sent. It travels in the packet, and a merge compares with it: three ways. */
export interface SentRecord {
  readonly version: 1;
  readonly school: string;
  /** The day of the run, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly schoolYear: string;
  readonly date1904: boolean;
  readonly sheets: readonly SentSheet[];
  readonly findings: readonly SentFinding[];
}

/** A finding as a school reads it: a text for each of `FINDING_HEADINGS`. */
export interface PacketFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly texts: readonly string[];
}

/** What is sent to one school. */
export interface Packet {
  readonly sent: SentRecord;
  readonly findings: readonly PacketFinding[];
  /** What was left out of it and why, a sentence each. */
  readonly leftOut: readonly string[];
}

/** The packets of a run, and what is in none of them. */
export interface Packets {
  readonly packets: readonly Packet[];
  readonly remarks: readonly string[];
}
