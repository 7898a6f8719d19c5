import { candidatesFor } from './candidates';
import { isDoubted } from './evidence/column-evidence';
import { cellsAs, type Fit } from './fit';
import { withGroupValues } from './tables/group-values';
import type { FieldOf, KindId } from './kinds';
import { fieldInSentence } from './kinds/field-words';
import { mergedTold, withoutJoinedRows } from './tables/merged-cells';
import { isOwnHeading, LEAVES, markedRows, PLAN_HEADING } from './own-output';
import { isPlainList } from './plain-list';
import type { RecognisedSheet } from './recognised-sheet';
import type { SheetSnapshot } from './snapshot';
import { rowsOf } from './tables/table-rows';
import { tableHeadings } from './tables/tables';
import { counted, wordList } from './values/word-list';

/** Makes a reader of tables of a sheet as what they fit. */
export function describeAs(sheet: SheetSnapshot, index: number): (fit: Fit) => RecognisedSheet {
  return (fit) => describe(sheet, index, fit, fit.kind.id);
}

/** A table as the sheet of a kind that it is read as: its columns and rows, what is not used and asked, and how it was read. */
export function describe(typed: SheetSnapshot, index: number, fit: Fit, kind: KindId): RecognisedSheet {
  const { table, columns, readAs, answered } = fit;
  const mapped = new Set(columns.values());
  const found = rowsOf(typed, fit);
  const { dataRows, readAs: joined } = withoutJoinedRows(typed, kind, columns, found.rows);
  const { sheet, rows, banners, readAs: spread } = withGroupValues(typed, fit, dataRows);
  const { scheduled, unknown } =
    kind === 'schedule'
      ? markedRows(sheet, table.head.texts, rows, fit.planMarks, columns.get('studentId'))
      : { scheduled: rows, unknown: 0 };
  const ordered = fit.kind.fieldNames.filter((field) => columns.has(field));
  const unused = tableHeadings(table).flatMap((text, column) => (text !== '' && !mapped.has(column) ? [column] : []));
  return {
    sheet,
    index,
    kind,
    headingRow: sheet.firstRow + table.head.index,
    columns: new Map(ordered.map((field) => [field, columns.get(field) ?? 0])),
    headings: new Map(ordered.map((field) => [field, table.head.texts[columns.get(field) ?? 0] ?? ''])),
    unused,
    dataRows: scheduled,
    texts: table.head.texts.map((text) => (isOwnHeading(text) ? '' : text)),
    subtotals: found.subtotals,
    otherRows: [...new Set([...found.others, ...banners])].sort((a, b) => a - b),
    misfits: ordered.filter((field) => fit.kind.fields.get(field)?.type !== 'person' && isMisfit(sheet, fit, field)),
    candidates: candidatesFor(
      sheet,
      fit,
      unused.filter((column) => !answered.has(column)),
    ),
    answered,
    readAs: [
      ...[...readAs, ...elementsTold(fit), ...mergedTold(typed, columns, table.head.texts, dataRows), ...joined],
      ...spread,
      ...leftTold(rows.length - scheduled.length),
      ...unknownTold(unknown),
    ],
    standing: kind === 'roster' && isPlainList(columns) ? 'names' : 'leading',
    notUsed: null,
    origins: NO_ORIGINS,
  };
}

/** What to tell of headings whose element is of another field than the name beside it (docs/spec/recognition.md §1). */
function elementsTold({ kind, table, columns, answered }: Fit): string[] {
  const fieldAt = new Map(Array.from(columns, ([field, column]) => [column, field]));
  return tableHeadings(table).flatMap((text, column) => {
    const fields = answered.has(column) ? [] : kind.book.disagreeing(text);
    const field = fieldAt.get(column);
    if (fields.length === 0) return [];
    const taken =
      field === undefined ? 'neither: its cells tell neither' : `the ${fieldInSentence(field)}, by its cells`;
    return [`${text} names two things, ${wordList(fields.map(fieldInSentence))}: taken for ${taken}.`];
  });
}

function leftTold(left: number): string[] {
  if (left === 0) return [];
  return [
    `${counted(left, 'row')} that a plan leaves (${PLAN_HEADING} says "${LEAVES} …") ${left === 1 ? 'counts' : 'count'} as not scheduled.`,
  ];
}

function unknownTold(unknown: number): string[] {
  if (unknown === 0) return [];
  return [
    `${counted(unknown, 'row')} with a mark "${LEAVES} …" in ${PLAN_HEADING} that this workbook does not know from a plan ${unknown === 1 ? 'counts' : 'count'} as scheduled.`,
  ];
}

const NO_ORIGINS: ReadonlyMap<number, number> = new Map();

function isMisfit(sheet: SheetSnapshot, fit: Fit, field: FieldOf): boolean {
  const look = cellsAs(sheet, fit, field, fit.columns.get(field) ?? 0);
  const declared = fit.kind.fields.get(field);
  return look !== null && declared !== undefined && isDoubted(look, declared);
}
