import { counted } from '../compliance/reports/wording';
import type { ComplianceRun } from '../compliance/run/run';
import { columnLetters } from '../compliance/sheets/addresses';
import { howRead } from '../compliance/sheets/how-read';
import { kindOf } from '../compliance/sheets/kinds';
import { shortened } from '../compliance/sheets/questions';
import type { RecognisedSheet } from '../compliance/sheets/recognised-sheet';
import type { SheetReading } from '../compliance/sheets/sheet-reading';
import { plainName } from './plain-text';

/** What each sheet was read as, how, and which headings are not used. */
export function sheetLines(run: ComplianceRun): string[] {
  return [
    ...run.sheets.flatMap((reading) => linesOf(reading, run)),
    ...run.unread.map(({ name, reason }) => `  ${plainName(name)}: could not be read (${reason})`),
  ];
}

function linesOf(reading: SheetReading, { dataset }: ComplianceRun): string[] {
  const name = plainName(reading.name);
  if (reading.recognised === null) return [`  ${name}: not read (${reading.reason})`];
  const { recognised, also } = reading;
  const { kind, dataRows, headingRow } = recognised;
  const own = [recognised, ...also];
  const told = new Set(dataset.readAs.flatMap(({ sheet, text }) => (own.includes(sheet) ? [text] : [])));
  const rows = counted(dataRows.length, 'row');
  return [
    `  ${name}: ${kindOf(kind).title}, ${rows}, headings in row ${headingRow}`,
    ...howRead(recognised, [...told]).map((line) => `      ${plainName(line)}`),
    ...unusedLine(recognised),
  ];
}

function unusedLine({ unused, texts, sheet }: RecognisedSheet): string[] {
  if (unused.length === 0) return [];
  const names = unused.map(
    (column) => `"${plainName(shortened(texts[column] ?? ''))}" (${columnLetters(sheet.firstColumn + column)})`,
  );
  return [`      Not used: ${names.join(', ')}`];
}
