import type { CellValue } from '../sheets/snapshot';
import type { SentRecord } from './packet';

/** A tab of a packet as it came back. */
export interface AnsweredTab {
  readonly name: string;
  /** The cells of each row that has any, by the row's number from 1. */
  readonly rows: ReadonlyMap<number, readonly CellValue[]>;
}

/** A packet that came back. */
export interface AnsweredPacket {
  /** The file's name, for people. */
  readonly file: string;
  /** What was sent, as the packet says it under its seal. */
  readonly sent: SentRecord;
  /** Whether its dates count from 1904 by now: a program may have saved it the other way. */
  readonly date1904: boolean;
  readonly tabs: readonly AnsweredTab[];
}
