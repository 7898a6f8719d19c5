import { kindOf, type FieldOf, type KindId } from './kinds';
import { withArticle } from './near-miss';
import { fieldInSentence } from './kinds/field-words';
import type { Candidate, RecognisedSheet } from './recognised-sheet';
import type { SheetReading } from './sheet-reading';

/** What a person is asked of a column, and what speaks for it. */
export interface ColumnQuestion {
  /** As an index into a row. */
  readonly column: number;
  readonly heading: string;
  /** What it may be, the likeliest first; else it is none of them. */
  readonly fields: readonly FieldOf[];
  /** `Is "Enrl" the number of students?` */
  readonly text: string;
  readonly because: string;
}

const BECAUSE: Readonly<Record<Candidate['why'], string>> = {
  heading: 'Its heading is much like it.',
  cells: 'Its cells look like it.',
  both: 'Its heading is much like it, and its cells look like it.',
};

/**
 * What is asked about a sheet, by column: of columns whose cells hardly look like what their heading says, and of unused columns that may be a
 * field (docs/spec/recognition.md §2). What a person has answered is not asked again.
 */
export function questionsOf(sheet: RecognisedSheet): ColumnQuestion[] {
  const { candidates, misfits, columns, origins, answered } = sheet;
  const questions = new Map<number, ColumnQuestion>();
  const ask = (column: number, fields: readonly FieldOf[], because: string) => {
    const heading = sheet.texts[column] ?? '';
    const really = misfits.some((field) => fields.includes(field)) ? 'really ' : '';
    const text = `Is "${shortened(heading)}" ${really}the ${fields.map(fieldInSentence).join(', or the ')}?`;
    questions.set(column, { column, heading, fields, text, because });
  };
  for (const field of misfits) {
    const read = columns.get(field) ?? 0;
    const column = origins.get(read) ?? read;
    if (!answered.has(column)) ask(column, [field], 'Its heading says so, but its cells do not look like it.');
  }
  for (const { column, field, why } of candidates) {
    ask(column, [...(questions.get(column)?.fields ?? []), field], BECAUSE[why]);
  }
  return [...questions.values()].sort((a, b) => a.column - b.column);
}

/** How a sheet is read, or would be were a column more there; null where it resembles nothing. */
export function readOrNearly(reading: SheetReading): RecognisedSheet | null {
  return reading.recognised ?? reading.nearMiss?.as ?? null;
}

/** Whether nobody can tell of which test the scores of a sheet are, so that none is used until a person says it. */
export function asksForTest({ kind, notUsed }: RecognisedSheet): boolean {
  return kind === 'access' && notUsed !== null;
}

/** Whether what a sheet is taken for, and asked about, may be wrong altogether: then it may as well be a list of students. */
export function mayBeStudents(reading: SheetReading): boolean {
  if (reading.recognised !== null) return asksForTest(reading.recognised);
  const kinds = [...reading.mayBe, ...(reading.nearMiss === null ? [] : [reading.nearMiss.kind])];
  return kinds.length > 0 && !kinds.includes('roster');
}

/** The kinds of which a person is asked whether a sheet that is not read is one: `Is "Refusals" an opt-out forms sheet?` Empty where none is asked. */
export function kindsAsked(reading: SheetReading): readonly KindId[] {
  return reading.recognised === null ? reading.mayBe : [];
}

/** What is asked where the kind is. */
export function kindQuestion(sheet: string, kinds: readonly KindId[]): string {
  return `Is "${shortened(sheet)}" ${kinds.map((id) => withArticle(kindOf(id).title)).join(', or ')}?`;
}

/** How many questions a sheet leaves open, those about single columns or else the one about the whole sheet. */
export function countQuestions(reading: SheetReading): number {
  const sheet = readOrNearly(reading);
  if (sheet === null) return 0;
  const ofColumns = questionsOf(sheet).length;
  return ofColumns === 0 && (reading.recognised === null || asksForTest(sheet)) ? 1 : ofColumns;
}

/** How many questions a run leaves open. */
export function countOpen(sheets: readonly { readonly reading: SheetReading }[]): number {
  return sheets.reduce((sum, { reading }) => sum + countQuestions(reading), 0);
}

const LONGEST_HEADING = 80;

/** A heading as it is named in a sentence: one line, and no longer than a person reads. */
export function shortened(heading: string): string {
  const line = heading.replace(/\s+/g, ' ');
  return line.length > LONGEST_HEADING ? `${line.slice(0, LONGEST_HEADING)}…` : line;
}
