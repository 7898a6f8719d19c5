import { rosterDate } from '../../dataset/roster/roster-dates';
import { firstText } from '../../dataset/source-rows';
import type { ComplianceRun } from '../../run/run';
import type { FieldOf } from '../../sheets/kinds';
import { studentCell } from '../linked-cells';
import { dateColumn, numberColumn, textColumn, type JoinedColumn } from './column';

type RosterField = FieldOf<'roster'>;

/** What a roster says in words, and its dates; the columns of fields that no roster has are left out. */
const TEXTS: readonly (readonly [RosterField, heading: string, width: number])[] = [
  ['homeroom', 'Homeroom', 10],
  ['enrollmentStatus', 'Enrollment status', 12],
  ['mlStatus', 'ML status as typed', 12],
  ['previousLevel', 'Previous level', 10],
  ['elProgram', 'Program', 20],
  ['swd', 'SWD', 8],
  ['eslModification', 'ESL modification', 18],
  ['slife', 'SLIFE', 8],
  ['partTime', 'Part-time or exempt', 10],
  ['firstLanguage', 'First language', 14],
  ['letterLanguage', 'Letter language', 14],
  ['preferredLanguage', 'Preferred language', 14],
  ['hls', 'Home language survey', 12],
  ['accommodations', 'Accommodations asked', 20],
];

const DATES: readonly (readonly [RosterField, heading: string])[] = [
  ['entryDate', 'Entry'],
  ['leaveDate', 'Leaving'],
  ['screenerDate', 'Screener, roster'],
  ['notificationDate', 'Parent letter'],
  ['optOutDate', 'Opt-out form, roster'],
];

/** Who each ML is, as the rosters say. */
export function rosterColumns({ dataset }: ComplianceRun): JoinedColumn[] {
  const isMapped = ([field]: readonly [RosterField, ...unknown[]]) => dataset.has(`roster.${field}`);
  return [
    textColumn('School', 20, ({ student }) => student.school),
    textColumn('Student', 12, ({ student }) => studentCell(student)),
    ...(dataset.has('roster.stateId') ? [textColumn('State id', 12, ({ student }) => student.stateId)] : []),
    textColumn('Name', 22, ({ student }) => student.name),
    textColumn('Grade', 8, ({ student }) => student.grade ?? ''),
    numberColumn('Level', ({ student }) => student.level),
    textColumn('Level from', 10, ({ student: { levelSource } }) =>
      levelSource === null ? 'not known' : levelSource.toUpperCase(),
    ),
    ...TEXTS.filter(isMapped).map(([field, heading, width]) =>
      textColumn(heading, width, ({ student }) => firstText(student.rows, field)),
    ),
    textColumn('Opted out of ESL', 10, ({ student }) =>
      student.isOptOutUnknown ? 'not known' : student.optedOut ? 'yes' : 'no',
    ),
    ...DATES.filter(isMapped).map(([field, heading]) =>
      dateColumn(heading, ({ student }) => rosterDate(student, field, dataset.dates).day),
    ),
  ];
}
