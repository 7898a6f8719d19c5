import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run, type ComplianceRun } from '../../run/run';
import type { Waiver } from '../../findings/finding';
import type { WorkbookSnapshot } from '../../sheets/snapshot';
import { dayOf } from '../../sheets/values/dates';
import { makePackets } from '../make-packets';
import type { Packet } from '../packet';

/** An office's workbook and its run. */
export interface Office {
  readonly workbook: WorkbookSnapshot;
  readonly run: ComplianceRun;
}

/** The run of sheets written by hand, as of 2026-10-01. */
export function officeOf(sheets: SheetRows, waivers: readonly Waiver[] = []): Office {
  const workbook = workbookOf(sheets);
  return { workbook, run: run(workbook, { policy: makePolicy(), asOf: dayOf(2026, 10, 1), waivers }) };
}

/** Three schools; every kind of thing by which one may show through in another's packet. All people are invented. */
export const THREE_SCHOOLS = {
  Roster: [
    ['Student ID', 'State ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD', 'First Language', 'Bus'],
    ['700101', '1055500001', 'Araújo, Inês', 'Adams', 3, 'EL', 2, 'Portuguese', 'sits with 700202'],
    ['700102', '1055500002', 'Berisha, Lule', 'Adams', 4, 'EL', '', 'Albanian', ''],
    ['700201', '1055500003', 'Castro, Leo', 'Burke K-8', 3, 'EL', 9, 'Spanish', ''],
    ['700202', '1055500001', 'Dang, Mai', 'Burke K-8', 7, 'EL', 3, 'Vietnamese, as Berisha, Lule', ''],
    ['700301', '1055500005', 'Elmi, Sahra', 'Otis', 5, 'EL', 1, 'Somali', ''],
    ['700102', '1055500006', 'Fofana, Awa', 'Otis', 5, 'EL', 4, 'French', ''],
    ['700401', '1055500007', 'Gomes, Rui', '', 5, 'EL', 4, 'French', ''],
  ],
  Schedule: [
    ['Student ID', 'School', 'Course Title', 'Section', 'Term', 'Schedule', 'Min/Mtg', 'Teacher'],
    ['700101', 'Adams', 'ESL 1', '1', 'FY', '1(M-F)', 45, 'Quill, Ada'],
    ['700101', 'Adams', 'Math', '2', 'FY', '2(M-F)', 45, 'Reyes, Bo'],
    ['700201', 'Burke K-8', 'ESL 1', '1', 'FY', '1(M-F)', 45, 'Quill, Ada'],
    ['700202', 'Burke K-8', 'ESL 2', '2', 'FY', '2(M-F)', 45, 'Stone, Cy'],
    ['700301', 'Adams', 'ESL 1', '1', 'FY', '1(M-F)', 45, 'Quill, Ada'],
    ['700301', '', 'Art', '4', 'FY', '3(M-F)', 45, 'Tran, Di'],
  ],
  Staff: [
    ['Teacher', 'School', 'ESL License', 'SEI'],
    ['Quill, Ada', 'Adams', 'Y', 'Y'],
    ['Stone, Cy', 'Burke K-8', 'N', 'N'],
    ['Tran, Di', 'Otis', 'N', 'Y'],
  ],
} as const;

/** The packets of an office; a refusal is a fault of the test. */
export function packetsOf({ run: made, workbook }: Office): readonly Packet[] {
  const packets = makePackets(made, workbook);
  if ('refused' in packets) throw new Error(packets.refused);
  return packets.packets;
}
