import type { ComplianceRun } from '../compliance/run/run';
import { columnLetters } from '../compliance/sheets/addresses';
import type { SheetCorrection, SheetCorrections } from '../compliance/sheets/corrections';
import { kindOf, type FieldOf } from '../compliance/sheets/kinds';
import { fieldInSentence, fieldWords } from '../compliance/sheets/kinds/field-words';
import {
  asksForTest,
  kindQuestion,
  kindsAsked,
  mayBeStudents,
  questionsOf,
  readOrNearly,
} from '../compliance/sheets/questions';
import type { RecognisedSheet } from '../compliance/sheets/recognised-sheet';
import type { SheetReading } from '../compliance/sheets/sheet-reading';
import { plainName } from './plain-text';

/** Answers that are printed to a question of which column is meant; a person may name any other one. */
const MOST_COLUMNS = 20;

/**
 * What is asked of the sheets, with the answers as lines that `--map` reads: those that are true, in a file, are the map.
 */
export function questionLines({ sheets }: Pick<ComplianceRun, 'sheets'>): string[] {
  const lines = sheets.flatMap((reading) => [
    ...ofColumns(reading),
    ...ofKind(reading),
    ...ofMissing(reading),
    ...ofTest(reading),
    ...ofStudents(reading),
  ]);
  return lines.length === 0
    ? []
    : ['', 'Questions. Put the answers that are true into a file, a line each, and name it with --map:', ...lines];
}

function ofColumns(reading: SheetReading): string[] {
  const sheet = readOrNearly(reading);
  if (sheet === null) return [];
  return questionsOf(sheet).flatMap(({ column, fields, text, because }) => {
    const letters = lettersOf(sheet, column);
    const answers = fields.map((field) =>
      answer(fields.length === 1 ? 'yes' : fieldWords(field), reading, { columns: { [field]: letters } }),
    );
    return [
      `  ${plainName(text)} Column ${letters} of ${plainName(reading.name)}. ${because}`,
      ...answers,
      answer(fields.length === 1 ? 'no' : 'neither', reading, { unused: [letters] }),
    ];
  });
}

/** A sheet that lacks a column for which no question stands: any unused one may be it. */
function ofMissing(reading: SheetReading): string[] {
  if (reading.recognised !== null || reading.nearMiss === null) return [];
  const { as, missing } = reading.nearMiss;
  const asked = new Set(questionsOf(as).flatMap(({ fields }) => fields));
  return missing
    .filter((field) => !asked.has(field))
    .flatMap((field) => [
      `  Which column of ${plainName(reading.name)} is the ${fieldInSentence(field)}?`,
      ...as.unused.slice(0, MOST_COLUMNS).map((column) => columnAnswer(reading, as, field, column)),
    ]);
}

function columnAnswer(reading: SheetReading, as: RecognisedSheet, field: FieldOf, column: number): string {
  const letters = lettersOf(as, column);
  return answer(`column ${letters}`, reading, { columns: { [field]: letters } });
}

function ofKind(reading: SheetReading): string[] {
  const kinds = kindsAsked(reading);
  if (kinds.length === 0) return [];
  return [
    `  ${plainName(kindQuestion(reading.name, kinds))}`,
    ...kinds.map((kind) => answer(kinds.length === 1 ? 'yes' : kindOf(kind).title, reading, { kind })),
    answer(kinds.length === 1 ? 'no' : 'none of them', reading, { kind: 'ignore' }),
  ];
}

function ofTest(reading: SheetReading): string[] {
  if (reading.recognised === null || !asksForTest(reading.recognised)) return [];
  return [
    `  Which test are the scores of ${plainName(reading.name)}?`,
    answer('ACCESS', reading, { kind: 'access' }),
    answer('Alternate ACCESS', reading, { kind: 'alternate-access' }),
    answer('WIDA Screener', reading, { kind: 'screener' }),
    answer('another test', reading, { kind: 'ignore' }),
  ];
}

/** Stands under whichever question the sheet is asked. */
function ofStudents(reading: SheetReading): string[] {
  return mayBeStudents(reading) ? [answer('none of this, it is a list of students', reading, { kind: 'roster' })] : [];
}

function answer(label: string, { name }: SheetReading, correction: SheetCorrection): string {
  return `    ${label}: ${asciiControls(JSON.stringify({ [name]: correction } satisfies SheetCorrections))}`;
}

/** Signs that a terminal would act on, as JSON writes them too. */
function asciiControls(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

function lettersOf({ sheet }: RecognisedSheet, column: number): string {
  return columnLetters(sheet.firstColumn + column);
}
