import type { CellValue } from '../../sheets/snapshot';
import type { StudentService } from '../student-service';
import { readSheets } from './read-sheets';

/** A student as a test describes one; grade 3, SDD 2 unless it says otherwise. */
interface Pupil {
  readonly grade?: string | number;
  readonly sdd?: CellValue;
  readonly modification?: CellValue;
  readonly optOut?: string;
  readonly entry?: string;
}

/** An ESL row of the schedule; each stands in a section of its own unless the test says otherwise. */
export interface Row {
  readonly section?: number;
  readonly term?: string;
  readonly perWeek?: CellValue;
  readonly minutes?: CellValue;
  readonly meetings?: CellValue;
  readonly pattern?: string;
  readonly course?: string;
}

/** What an active EL with these schedule rows is owed and gets. */
export function serve(
  { grade = 3, sdd = 2, modification = '', optOut = '', entry = '' }: Pupil,
  rows: readonly Row[],
): StudentService {
  return readSheets({
    Roster: [
      ['Student ID', 'Grade', 'ML Status', 'SDD', 'ESL Modification', 'Opt Out', 'Entry Date'],
      ['1', grade, 'EL', sdd, modification, optOut, entry],
    ],
    Schedule: [
      ['Student ID', 'Course', 'Section', 'Term', 'Min/Wk', 'Min/Mtg', 'Mtgs/Wk', 'Meets'],
      ...rows.map((row, index) => [
        '1',
        row.course ?? 'ESL',
        row.section ?? index + 1,
        row.term ?? 'FY',
        row.perWeek ?? '',
        row.minutes ?? '',
        row.meetings ?? '',
        row.pattern ?? '',
      ]),
    ],
  }).service('1');
}
