import { columnLetters } from '../../src/compliance/sheets/addresses';
import { headingTexts } from '../../src/compliance/sheets/tables/heads';
import { fieldColumn } from '../../src/compliance/sheets/recognised-sheet';
import { recognise } from '../../src/compliance/sheets/recognise';
import type { SheetReading } from '../../src/compliance/sheets/sheet-reading';
import type { Case } from './cases';

/** What came out of some sheets. */
export interface Measure {
  kinds: number;
  kindsRight: number;
  /** Columns that a person would map. */
  columns: number;
  columnsRight: number;
  mapped: number;
  /** Mapped columns that are mapped to another field than a person would. */
  columnsWrong: number;
  /** What is not right, a line each. */
  readonly remarks: string[];
}

/** The two kinds of ACCESS results are told apart a row at a time; headings alone often say nothing about it. */
const FAMILY: Readonly<Record<string, string>> = { 'alternate-access': 'access' };

/** Reads sheets and compares the readings with the right ones. */
export function measure(cases: readonly Case[]): Measure {
  const sum: Measure = {
    kinds: 0,
    kindsRight: 0,
    columns: 0,
    columnsRight: 0,
    mapped: 0,
    columnsWrong: 0,
    remarks: [],
  };
  for (const each of cases) addCase(sum, each);
  return sum;
}

function addCase(sum: Measure, { name, workbook, sheet, kind, columns }: Case): void {
  const reading = recognise(workbook)[sheet];
  const recognised = reading?.recognised ?? null;
  const found = recognised?.kind ?? null;
  sum.kinds++;
  if (familyOf(found) === familyOf(kind)) sum.kindsRight++;
  else sum.remarks.push(`${name}: read as ${found ?? 'nothing'}, is ${kind ?? 'nothing'}`);
  const fieldsOf = fieldsByColumn(reading);
  const source = workbook.sheets[sheet];
  const headingAt = (letters: string) => {
    if (source === undefined) return '';
    const row = recognised === null ? 0 : recognised.headingRow - source.firstRow;
    const place = headingTexts(source, row).findIndex((_, at) => columnLetters(source.firstColumn + at) === letters);
    return headingTexts(source, row)[place] ?? '';
  };
  for (const [letters, field] of Object.entries(columns)) {
    sum.columns++;
    if (fieldsOf.get(letters)?.has(field) === true) sum.columnsRight++;
    else if (!fieldsOf.has(letters))
      sum.remarks.push(`${name}: ${letters} "${headingAt(letters)}" missed, is ${field}`);
  }
  for (const [letters, fields] of fieldsOf) {
    sum.mapped++;
    const right = columns[letters];
    if (right !== undefined && fields.has(right)) continue;
    sum.columnsWrong++;
    const read = [...fields].join(' and ');
    sum.remarks.push(`${name}: ${letters} "${headingAt(letters)}" read as ${read}, is ${right ?? 'nothing'}`);
  }
}

/** What each column of a table is read as; it may be read as sheets of several kinds. */
function fieldsByColumn(reading: SheetReading | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  if (reading === undefined || reading.recognised === null) return found;
  const { recognised, also } = reading;
  for (const read of [recognised, ...also.filter(({ headingRow }) => headingRow === recognised.headingRow)]) {
    for (const field of read.columns.keys()) {
      const letters = fieldColumn(read, field);
      if (letters !== null) found.set(letters, (found.get(letters) ?? new Set()).add(field));
    }
  }
  return found;
}

function familyOf(kind: string | null): string | null {
  return kind === null ? null : (FAMILY[kind] ?? kind);
}
