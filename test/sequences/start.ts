import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { HostWorkbook } from '../../src/embedded-host';
import { loadXlsx, saveXlsx } from '../../src/embedded-host/file';
import { putCells } from '../../src/excel/testing/excel-with';
import { PLAN_SCHOOL } from '../../src/taskpane/testing/plan-school';
import { sheetOf } from '../faults/colleague';
import { schoolWorkbook } from '../faults/school';

/** The school that is planned; the sheets of it begin so. */
export const PLANNED = 'Adams';

const NOTES_PART = 'xl/comments1.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Clerk</author></authors><commentList><comment ref="B2" authorId="0"><text><t>ask the family again</t></text></comment></commentList></comments>`;

/** The school with names, merged cells and a note besides, and a second one for which a schedule can be planned, as a file that was saved once. */
export async function startFile(): Promise<Uint8Array> {
  const workbook = schoolWorkbook();
  const [notes, roster, schedule] = ['Notes', 'Roster', 'Schedule'].map((name) => sheetOf(workbook, name));
  if (notes === undefined || roster === undefined || schedule === undefined)
    throw new Error('The school has three sheets.');
  notes.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
  notes.columnWidths.set(0, 200);
  roster.freeze = { rows: 1, columns: 2 };
  schedule.freeze = { rows: 1, columns: 0 };
  workbook.names.push(
    { name: 'Levels', formula: '=Roster!$F$2:$F$11', comment: 'of all students', visible: true },
    { name: 'Minutes', formula: '=Schedule!$E$2:$E$7', comment: '', visible: true },
  );
  for (const [name, rows] of Object.entries(PLAN_SCHOOL)) putCells(workbook.addSheet(`${PLANNED} ${name}`), rows);
  return withNotes((await saveXlsx(workbook)).bytes);
}

/** Cell notes are no part of what the host knows: they stay in the file as they are. */
function withNotes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = 'xl/worksheets/_rels/sheet2.xml.rels';
  const relationship = `<Relationship Id="rIdNotes" Type="${OFFICE}/comments" Target="../comments1.xml"/>`;
  const own =
    parts[sheet] === undefined
      ? ''
      : strFromU8(parts[sheet]).replace(/^[^]*?<Relationships[^>]*>|<\/Relationships>\s*$/g, '');
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const override = `<Override PartName="/${NOTES_PART}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
  return zipSync({
    ...parts,
    [NOTES_PART]: strToU8(NOTES),
    [sheet]: strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}${relationship}</Relationships>`,
    ),
    '[Content_Types].xml': strToU8(types.replace('</Types>', `${override}</Types>`)),
  });
}

/** The notes of a file, as they stand in it. */
export function notesIn(bytes: Uint8Array): string {
  const part = unzipSync(bytes)[NOTES_PART];
  return part === undefined ? '' : strFromU8(part);
}

export const open = (bytes: Uint8Array): Promise<HostWorkbook> | HostWorkbook => loadXlsx(bytes, 'School.xlsx');
