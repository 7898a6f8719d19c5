import type { SourceRow, Student } from '../dataset/records';
import { cellOf, textOf } from '../dataset/source-rows';
import type { FieldOf } from '../sheets/kinds';
import { readLevel } from '../sheets/values/levels';
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
    const shown = reader.read(cellOf(row, field), field);
    if (shown === undefined) return 'unknown';
    if (shown !== reader.wanted) others.push({ row, field, shown: textOf(row, field) });
  }
  return isMapped ? others : 'no column';
}

interface Reader {
  /** The first that is filled on a roster's row is compared; where none is, the first that the roster maps. */
  readonly fields: readonly RosterField[];
  readonly wanted: string;
  /** A cell's value in the form of `wanted`; undefined where it cannot be read. */
  readonly read: (value: CellValue | undefined, field: RosterField) => string | undefined;
}

/** Null where what is asked for cannot be read. */
function readerOf(
  { change, to }: ChangeRequest,
  readStatus: (value: CellValue | undefined) => MlStatus | null,
): Reader | null {
  switch (change) {
    case 'status': {
      const wanted = to === '' ? null : readStatus(to);
      return wanted === null ? null : { fields: ['mlStatus'], wanted, read: (value) => readStatus(value) ?? undefined };
    }
    case 'level': {
      const wanted = levelText(to, 'eld');
      return wanted === undefined || wanted === ''
        ? null
        : {
            fields: /eld|elp/i.test(to) ? ['eld', 'sdd'] : ['sdd', 'eld'],
            wanted,
            read: (value, field) => levelText(value, field === 'sdd' ? 'sdd' : 'eld'),
          };
    }
    case 'program':
      return to === '' ? null : { fields: ['elProgram'], wanted: comparedProgram(to), read: comparedProgram };
    case 'opt-out':
    case 'opt-in':
      return {
        fields: ['optOut'],
        wanted: String(change === 'opt-out'),
        read: (value) => {
          const isOut = readYesNo(value);
          return isOut === null ? undefined : String(isOut);
        },
      };
    case null:
      return null;
  }
}

function comparedProgram(value: CellValue | undefined): string {
  return compacted(programText(value));
}

function levelText(value: CellValue | undefined, scale: 'sdd' | 'eld'): string | undefined {
  if (isBlank(value)) return '';
  const { level, readable } = readLevel(value, scale);
  return readable && level !== null ? String(level) : undefined;
}
