import { findDataRows, type DataRows } from './data-rows';
import type { Fit } from '../fit';
import type { FieldOf } from '../kinds';
import type { SheetSnapshot } from '../snapshot';

const IDS: ReadonlySet<FieldOf> = new Set<FieldOf>(['studentId', 'stateId', 'teacherId']);
const NAMES: ReadonlySet<FieldOf> = new Set<FieldOf>(['name', 'lastName', 'firstName', 'teacher']);
/** Kinds whose rows are no subtotals while one of these says what they are about (docs/spec/recognition.md §3). */
const NAMING: ReadonlySet<FieldOf> = new Set<FieldOf>(['courseCode', 'courseTitle', 'section', 'teacher', 'lastName']);

const known = new WeakMap<Fit, DataRows>();

/** The rows of a table that is read as a kind; looked for once a reading. */
export function rowsOf(sheet: SheetSnapshot, fit: Fit): DataRows {
  let rows = known.get(fit);
  if (rows === undefined) known.set(fit, (rows = findRows(sheet, fit)));
  return rows;
}

function findRows(sheet: SheetSnapshot, { kind, table, columns }: Fit): DataRows {
  const columnsOf = (names: ReadonlySet<FieldOf>) =>
    Array.from(columns).flatMap(([field, column]) => (names.has(field) ? [column] : []));
  return findDataRows({
    values: sheet.values,
    headingIndex: table.head.index,
    end: table.end,
    columns: [...columns.values()].sort((a, b) => a - b),
    // A class has no id of its own: that of its teacher is no more than her name.
    idColumns: kind.id === 'sections' ? [] : columnsOf(IDS),
    nameColumns: columnsOf(NAMES),
    neededColumns: columnsOf(new Set(kind.neededFields)),
    namingColumns: kind.id === 'sections' || kind.id === 'staff' ? columnsOf(NAMING) : [],
    isExcelTable: table.isExcelTable,
  });
}
