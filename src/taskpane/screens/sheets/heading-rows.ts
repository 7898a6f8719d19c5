import type { SheetCorrection } from '../../../compliance/sheets/corrections';
import { MATCH } from '../../../compliance/sheets/heading-match';
import { kindOf, type FieldOf } from '../../../compliance/sheets/kinds';
import { questionsOf, readOrNearly, type ColumnQuestion } from '../../../compliance/sheets/questions';
import type { RecognisedSheet } from '../../../compliance/sheets/recognised-sheet';
import type { HeadingView, SheetView } from '../../worker/view';

/** Who said what a column is, where a person did: of the heading wherever it stands, or of this sheet. */
type Said = 'heading' | 'sheet' | null;

/** A column of a sheet: what it was taken for, and why. */
export interface HeadingRow extends HeadingView {
  readonly field: FieldOf | null;
  /** What the column is where the sheet is read as another kind besides. */
  readonly besides: FieldOf | null;
  readonly why: string;
  readonly question: ColumnQuestion | null;
  readonly said: Said;
}

/** The columns of a sheet: first those that are asked about, then the unused, then the others, each as they stand. */
export function headingRows(view: SheetView, correction: SheetCorrection | undefined): HeadingRow[] {
  const sheet = readOrNearly(view.reading);
  if (sheet === null) return [];
  const others = view.reading.recognised === null ? [] : view.reading.also;
  const letters = new Set([...Object.values(correction?.columns ?? {}), ...(correction?.unused ?? [])]);
  const questions = new Map(questionsOf(sheet).map((question) => [question.column, question]));
  const rows = view.headings.map((heading): HeadingRow => {
    const { index, column } = heading;
    const field = fieldAt(sheet, index);
    const said = letters.has(column) ? 'sheet' : sheet.answered.has(index) ? 'heading' : null;
    const besides = field === null ? others.find((other) => fieldAt(other, index) !== null) : undefined;
    const question = said === null ? (questions.get(index) ?? null) : null;
    const why =
      besides === undefined ? whyOf(sheet, index, field, said) : `Read besides, as in a ${kindOf(besides.kind).title}.`;
    return { ...heading, field, besides: besides === undefined ? null : fieldAt(besides, index), said, question, why };
  });
  const rank = ({ question, field, besides }: HeadingRow) =>
    question !== null ? 0 : field === null && besides === null ? 1 : 2;
  return rows.sort((a, b) => rank(a) - rank(b));
}

function fieldAt({ columns, origins }: RecognisedSheet, index: number): FieldOf | null {
  return [...columns].find(([, column]) => (origins.get(column) ?? column) === index)?.[0] ?? null;
}

function whyOf(sheet: RecognisedSheet, index: number, field: FieldOf | null, said: Said): string {
  if (said === 'sheet') return 'You said so, for this sheet.';
  if (said === 'heading') return 'You said so, for every sheet with this heading.';
  if (field === null) return '';
  const match = kindOf(sheet.kind)
    .book.find(sheet.texts[index] ?? '')
    .find((each) => each.field === field);
  if (match === undefined) return 'By the shape of the sheet.';
  if (match.doubtful === true || match.score === MATCH.shared) return 'By its heading and its cells.';
  return match.score === MATCH.exact ? 'By its heading.' : 'By the words of its heading.';
}
