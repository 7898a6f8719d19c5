import type { SourceRow, Student } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import type { FieldOf } from '../sheets/kinds';
import { isSameLevel, readLevel } from '../sheets/values/levels';
import { programText } from '../sheets/values/programs';
import type { MlStatus } from '../sheets/values/statuses';
import { compacted, isBlank } from '../sheets/values/text';
import { readYesNo } from '../sheets/values/yes-no';
import type { CellValue } from '../sheets/snapshot';
import type { ChangeRequest } from './requests';

type RosterField = FieldOf<'roster'>;

/** A roster that shows another value than an approved request asks for. */
export interface OtherValue {
  readonly row: SourceRow<'roster'>;
  readonly field: RosterField;
  /** As typed; empty where the cell is blank. */
  readonly shown: string;
}

/** How the rosters stand to an approved request: those that differ; null where no roster has the field; unknown where a value cannot be read. */
export type Applied = readonly OtherValue[] | 'no column' | 'unknown';

/**
 * Compares an approved request with the student's rosters, each value as its own field reads it (docs/spec/checks.md,
 * request-not-applied): status, level (SDD, else ELD where the row's SDD is blank), program as text without case and
 * spaces (`1` is `01`), opt-out as yes or no.
 */
export function compareWithRosters(
  request: ChangeRequest,
  { rows }: Student,
  readStatus: (value: CellValue | undefined) => MlStatus | null,
): Applied {
  const reader = readerOf(request, readStatus);
  if (reader === null) return 'unknown';
  const others: OtherValue[] = [];
  let isMapped = false;
  for (const row of rows) {
    const mapped = reader.fields.filter((candidate) => row.source.columns.has(candidate));
    const field = mapped.find((candidate) => !isBlank(cellOf(row, candidate))) ?? mapped[0];
    if (field === undefined) continue;
    isMapped = true;
    const isApplied = reader.isApplied(cellOf(row, field), field);
    if (isApplied === null) return 'unknown';
    if (!isApplied) others.push({ row, field, shown: textOf(row, field) });
  }
  return isMapped ? others : 'no column';
}

interface Reader {
  /** The first that is filled on a roster's row is compared; where none is, the first that the roster maps. */
  readonly fields: readonly RosterField[];
  /** Whether a cell says what was asked for; null where that cannot be told. */
  readonly isApplied: (value: CellValue | undefined, field: RosterField) => boolean | null;
}

/** Null where what is asked for cannot be read. */
function readerOf(
  { change, to }: ChangeRequest,
  readStatus: (value: CellValue | undefined) => MlStatus | null,
): Reader | null {
  switch (change) {
    case 'status': {
      const wanted = to === '' ? null : readStatus(to);
      if (wanted === null) return null;
      return {
        fields: ['mlStatus'],
        isApplied: (value) => {
          const status = readStatus(value);
          return status === null ? null : status === wanted;
        },
      };
    }
    case 'level':
      if (readLevel(to, 'eld').level === null) return null;
      return { fields: /eld|elp/i.test(to) ? ['eld', 'sdd'] : ['sdd', 'eld'], isApplied: isLevelApplied(to) };
    case 'program':
      if (to === '') return null;
      return { fields: ['elProgram'], isApplied: (value) => comparedProgram(value) === comparedProgram(to) };
    case 'opt-out':
    case 'opt-in':
      return {
        fields: ['optOut'],
        isApplied: (value) => {
          const isOut = readYesNo(value);
          return isOut === null ? null : isOut === (change === 'opt-out');
        },
      };
    case null:
      return null;
  }
}

function comparedProgram(value: CellValue | undefined): string {
  return compacted(programText(value));
}

/** Both sides are read as the column reads them, so that a bare 5, which no SDD is, cannot be told of one. */
function isLevelApplied(to: string): Reader['isApplied'] {
  return (value, field) => {
    const scale = field === 'sdd' ? 'sdd' : 'eld';
    const [wanted, shown] = [readLevel(to, scale), readLevel(value, scale)];
    return wanted.readable && shown.readable ? isSameLevel(wanted, shown) : null;
  };
}
