import type { SheetCorrection } from '../../compliance/sheets/corrections';
import { correctionsByName, withoutSheet } from '../../compliance/sheets/corrections';
import { answeredKind, canBeAnswered, withAnswer } from '../../compliance/sheets/heading-answers';
import { columnLetters } from '../../compliance/sheets/addresses';
import type { FieldOf } from '../../compliance/sheets/kinds';
import { fieldInSentence } from '../../compliance/sheets/kinds/field-words';
import type { RecognisedSheet } from '../../compliance/sheets/recognised-sheet';
import { readOrNearly } from '../../compliance/sheets/questions';
import { folded } from '../../compliance/sheets/values/text';
import type { WorkbookSettings } from '../../excel/settings/workbook-settings';
import type { SheetView } from '../worker/view';

/** What the user said of a column: the field that it holds, or null for none. */
export interface ColumnSaid {
  readonly sheet: string;
  /** As an index into a row. */
  readonly column: number;
  readonly field: FieldOf | null;
}

type Kept = Pick<WorkbookSettings, 'corrections' | 'answers'>;

/**
 * What is kept of it. It is an answer about the heading, which holds on every sheet of the kind; where the heading stands twice here, or
 * another sheet reads it otherwise, it is a correction of this sheet and changes no other one.
 */
export function keptOfColumn(sheets: readonly SheetView[], kept: Kept, said: ColumnSaid): Kept {
  const view = sheets.find(({ name }) => name === said.sheet);
  const sheet = view === undefined ? null : readOrNearly(view.reading);
  if (sheet === null) return kept;
  const { column, field } = said;
  const heading = sheet.texts[column] ?? '';
  const before = withoutColumn(correctionsByName(kept.corrections)(said.sheet) ?? {}, letters(sheet, column), field);
  const others = sheets.filter((other) => other !== view);
  const isOfHeading =
    canBeAnswered(heading) &&
    columnsHeaded(sheet, heading).length === 1 &&
    !others.some(readsOtherwise(sheet, heading, field));
  return {
    corrections: withCorrection(kept.corrections, said.sheet, isOfHeading ? before : withColumn(before, sheet, said)),
    answers: isOfHeading ? withAnswer(kept.answers, sheet.kind, heading, field) : kept.answers,
  };
}

/** `Enrl is taken for the number of students.` */
export function saidWords(sheets: readonly SheetView[], { sheet, column, field }: ColumnSaid): string {
  const heading = sheets.find(({ name }) => name === sheet)?.headings.find(({ index }) => index === column)?.text ?? '';
  return field === null ? `${heading} is not used.` : `${heading} is taken for the ${fieldInSentence(field)}.`;
}

/** The correction without what it says of a column and of a field. */
export function withoutColumn(correction: SheetCorrection, column: string, field: string | null): SheetCorrection {
  const columns = Object.entries(correction.columns ?? {}).filter(([name, own]) => name !== field && own !== column);
  const unused = (correction.unused ?? []).filter((own) => own !== column);
  const { columns: _columns, unused: _unused, ...rest } = correction;
  return {
    ...rest,
    ...(columns.length === 0 ? {} : { columns: Object.fromEntries(columns) }),
    ...(unused.length === 0 ? {} : { unused }),
  };
}

/** The corrections with another one of a sheet; one that says nothing is left out. */
export function withCorrection(
  corrections: WorkbookSettings['corrections'],
  sheet: string,
  correction: SheetCorrection | null,
): WorkbookSettings['corrections'] {
  const others = withoutSheet(corrections, sheet);
  return correction === null || Object.keys(correction).length === 0 ? others : { ...others, [sheet]: correction };
}

function withColumn(
  correction: SheetCorrection,
  sheet: RecognisedSheet,
  { column, field }: ColumnSaid,
): SheetCorrection {
  const own = letters(sheet, column);
  return field === null
    ? { ...correction, unused: [...(correction.unused ?? []), own] }
    : { ...correction, columns: { ...correction.columns, [field]: own } };
}

/** Makes a test whether a sheet of the same kind takes the heading for anything else. */
function readsOtherwise(sheet: RecognisedSheet, heading: string, field: FieldOf | null): (other: SheetView) => boolean {
  return (other) => {
    const also = other.reading.recognised === null ? [] : other.reading.also;
    return [readOrNearly(other.reading), ...also].some(
      (read) =>
        read !== null &&
        answeredKind(read.kind) === answeredKind(sheet.kind) &&
        columnsHeaded(read, heading).some((column) => {
          const meant = read.answered.has(column) ? read.answered.get(column) : mappedTo(read, column);
          return meant !== undefined && meant !== field;
        }),
    );
  };
}

function columnsHeaded({ texts }: RecognisedSheet, heading: string): number[] {
  return texts.flatMap((text, column) => (folded(text) === folded(heading) ? [column] : []));
}

function mappedTo({ columns, origins }: RecognisedSheet, column: number): FieldOf | undefined {
  return [...columns].find(([, own]) => (origins.get(own) ?? own) === column)?.[0];
}

function letters({ sheet }: RecognisedSheet, column: number): string {
  return columnLetters(sheet.firstColumn + column);
}
