import { SCHOOL_NAME, type Pupil, type School, type TeacherRecord } from '../model';
import { anySheet, column, type SampleColumn, type SampleSheet } from './sample-sheet';

const DATE = { date: true };

const ROSTER_COLUMNS: readonly SampleColumn<Pupil>[] = [
  column('Student No', 11, ({ studentNo }) => studentNo),
  column('SASID', 12, ({ sasid }) => sasid),
  column('Student', 30, fullName),
  column('School', 12, () => SCHOOL_NAME),
  column('Grade', 7, ({ grade }) => grade),
  column('Homeroom', 10, ({ homeroom }) => homeroom),
  column('Enrollment Status', 13, ({ enrollment }) => enrollment),
  column('ML Status', 9, ({ mlStatus }) => mlStatus),
  column('SDD', 8, ({ sdd }) => sdd),
  column('ELD Level', 8, ({ eld }) => eld),
  column('Last Year ELD/SDD', 11, ({ lastYearLevel }) => lastYearLevel),
  column('EL Program', 28, ({ program }) => program),
  column('Opt Out', 8, ({ optOut }) => optOut),
  column('Opt-Out Form Date', 12, ({ optOutDate }) => optOutDate, DATE),
  column('MLWD', 7, ({ mlwd }) => mlwd),
  column('EL Grid', 16, ({ elGrid }) => elGrid),
  column('SLIFE', 7, ({ slife }) => slife),
  column('ESL Exempt', 8, ({ exempt }) => exempt),
  column('Home Language', 19, ({ homeLanguage }) => homeLanguage),
  column('Letter Language', 19, ({ letterLanguage }) => letterLanguage),
  column('ACCESS Accommodations', 16, ({ accommodations }) => accommodations),
  column('HLS', 6, ({ hls }) => hls),
  column('Entry Date', 11, ({ entryDate }) => entryDate, DATE),
  column('Screener Date', 12, ({ screenerDate }) => screenerDate, DATE),
  column('Parent Letter Date', 12, ({ letterDate }) => letterDate, DATE),
  column('Exit Date', 11, ({ felDate }) => felDate, DATE),
  column('Bus', 6, ({ studentNo }) => (typeof studentNo === 'number' ? `B${String((studentNo % 14) + 1)}` : null), {
    hidden: true,
  }),
];

const STAFF_COLUMNS: readonly SampleColumn<TeacherRecord>[] = [
  column('Last Name', 18, ({ lastName }) => lastName),
  column('First Name', 16, ({ firstName }) => firstName),
  column('Staff ID', 10, ({ staffId }) => staffId),
  column('School', 12, () => SCHOOL_NAME),
  column('Position', 26, ({ position }) => position),
  column('ESL License', 12, ({ eslLicense }) => eslLicense),
  column('ESL Expires', 12, ({ eslExpires }) => eslExpires, DATE),
  column('SEI', 7, ({ sei }) => sei),
  column('BEE', 7, ({ bee }) => bee),
  column('SEI Pathway', 12, ({ pathway }) => pathway),
  column('FTE', 6, ({ fte }) => fte),
  column('Weekly Teaching Minutes', 12, ({ teachingMinutes }) => teachingMinutes),
  column('Start Date', 11, ({ startDate }) => startDate, DATE),
  column('End Date', 11, ({ endDate }) => endDate, DATE),
  column('Leave From', 11, ({ leaveFrom }) => leaveFrom, DATE),
  column('Leave To', 11, ({ leaveTo }) => leaveTo, DATE),
];

/** A pupil as the office writes a name. */
export function fullName({ lastName, firstName }: Pick<Pupil, 'lastName' | 'firstName'>): string {
  return `${lastName}, ${firstName}`;
}

/** The roster and the staff sheet; the staff sheet is an Excel table. */
export function peopleSheets({ pupils, teachers }: School): SampleSheet<unknown>[] {
  return [
    anySheet({
      name: 'Roster',
      titles: ['{school}: Student Roster SY 2026-27', 'Aspen export of 9/30/2026, kept by the main office', ''],
      columns: ROSTER_COLUMNS,
      records: pupils,
    }),
    anySheet({
      name: 'Staff',
      titles: ['{school}: teachers and licenses', ''],
      columns: STAFF_COLUMNS,
      records: teachers,
      table: 'StaffLicenses',
    }),
  ];
}
