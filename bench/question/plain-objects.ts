import type { CellValue, WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { cellsOf, DAYS_A_WEEK, OWED_A_DAY, type Answer, type Cells } from './answer';

type Row = Readonly<Record<string, CellValue>>;

/** A row each as an object by heading, as any script starts. */
export interface PlainObjects {
  readonly roster: readonly Row[];
  readonly schedule: readonly Row[];
}

/** Turns cells into objects. */
export function loadObjects(workbook: WorkbookSnapshot): PlainObjects {
  return { roster: toObjects(cellsOf(workbook, 'Roster')), schedule: toObjects(cellsOf(workbook, 'Schedule')) };
}

function toObjects({ headings, rows }: Cells): Row[] {
  return rows.map((row) => {
    const object: Record<string, CellValue> = {};
    headings.forEach((heading, column) => (object[heading] = row[column] ?? null));
    return object;
  });
}

/** Sums the ESL minutes of each student and compares. */
export function askObjects({ roster, schedule }: PlainObjects): Answer {
  const minutes = new Map<CellValue | undefined, number>();
  for (const row of schedule) {
    if (!row['ESL Type']) continue;
    const id = row['Student ID'];
    minutes.set(id, (minutes.get(id) ?? 0) + Number(row['Min/Mtg']) * DAYS_A_WEEK);
  }
  let [owed, short, scheduled] = [0, 0, 0];
  for (const row of roster) {
    if (row['Enrollment Status'] !== 'Active' || row['ML Status'] !== 'EL' || row['Opt Out'] === 'Y') continue;
    const has = minutes.get(row['Student ID']) ?? 0;
    owed++;
    scheduled += has;
    if (has < (OWED_A_DAY[Number(row['SDD']) - 1] ?? 0) * DAYS_A_WEEK) short++;
  }
  return { owed, short, scheduled };
}
