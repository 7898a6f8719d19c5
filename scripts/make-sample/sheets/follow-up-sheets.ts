import {
  SCHOOL_NAME,
  type AccessRow,
  type Benchmark,
  type ChangeRequest,
  type EllevationRow,
  type Folder,
  type MonitoringEntry,
  type OptOutForm,
  type Projection,
  type Pupil,
  type Registration,
  type School,
  type Screening,
} from '../model';
import { fullName } from './people-sheets';
import { anySheet, column, type SampleColumn, type SampleSheet } from './sample-sheet';

const DATE = { date: true };

/** Headings as WIDA's student data file has them. */
const ACCESS_COLUMNS: readonly SampleColumn<AccessRow>[] = [
  column('State Student ID', 13, ({ pupil }) => pupil.sasid),
  column('District Student ID', 13, ({ pupil }) => String(pupil.studentNo)),
  column('Student Last Name', 20, ({ pupil }) => pupil.lastName),
  column('Student First Name', 18, ({ pupil }) => pupil.firstName),
  column('Grade', 7, ({ pupil }) => testedGrade(pupil)),
  column('Composite (Overall) Proficiency Level', 14, ({ overall }) => overall),
  column('Composite (Literacy) Proficiency Level', 14, ({ literacy }) => literacy),
  column('Listening Proficiency Level', 12, ({ listening }) => listening),
  column('Speaking Proficiency Level', 12, ({ speaking }) => speaking),
  column('Reading Proficiency Level', 12, ({ reading }) => reading),
  column('Writing Proficiency Level', 12, ({ writing }) => writing),
  column('Test Completion Date', 12, ({ testDate }) => testDate, DATE),
  column('Reported Record', 10, () => 1),
];

/** Notes without headings: it fits no kind of sheet. */
const NOTES: readonly string[] = [
  'Ms. Halloran out 10/5 to 10/9, sub requested',
  'Ask OMME about the HILT evaluation dates',
  'LAT meeting moved to Thursday 10/8 at 2:50',
  'Class-size review packet is due to the superintendent on 10/15',
];

/** The later sheets: test results, opt-outs, monitoring, projections, screening, folders, and the office's own notes. */
export function followUpSheets(school: School): SampleSheet<unknown>[] {
  return [
    anySheet({ name: 'ACCESS 2026', titles: [], columns: ACCESS_COLUMNS, records: school.access }),
    anySheet({ name: 'Alt ACCESS 2026', titles: [], columns: ACCESS_COLUMNS, records: school.alternateAccess }),
    anySheet({
      name: 'Opt-Outs',
      titles: ['{school}: opt-out forms', ''],
      columns: [
        ...who<OptOutForm>(),
        column<OptOutForm>('Form Date', 12, ({ formDate }) => formDate, DATE),
        column<OptOutForm>('Parent Meeting', 14, ({ meetingDate }) => meetingDate, DATE),
        column<OptOutForm>('OMME Approval', 14, ({ approvedDate }) => approvedDate, DATE),
        column<OptOutForm>('Scope', 16, ({ scope }) => scope),
      ],
      records: school.optOuts,
    }),
    anySheet({
      name: 'Monitoring',
      titles: ['{school}: monitoring of former ELs and of MLs who are opted out', ''],
      columns: [
        ...who<MonitoringEntry>(),
        column<MonitoringEntry>('Monitoring Year', 11, ({ year }) => year),
        column<MonitoringEntry>('Marking Period', 10, () => 1),
        column<MonitoringEntry>('Entry Date', 12, ({ entryDate }) => entryDate, DATE),
        column<MonitoringEntry>('Outcome', 20, ({ outcome }) => outcome),
      ],
      records: school.monitoring,
    }),
    anySheet({
      name: 'Projections',
      titles: ['{school}: SY 2027-28 projections for review', ''],
      columns: [
        column<Projection>('School', 12, () => SCHOOL_NAME),
        column<Projection>('Grade', 7, ({ grade }) => grade),
        column<Projection>('Program', 30, ({ program }) => program),
        column<Projection>('Oct 1 Enrollment', 12, ({ current }) => current),
        column<Projection>('Projected', 11, ({ projected }) => projected),
        column<Projection>('Sections', 9, ({ sections }) => sections),
        column<Projection>('Current ML', 9, ({ currentMl }) => currentMl),
        column<Projection>('Projected ML', 9, ({ projectedMl }) => projectedMl),
      ],
      records: school.projections,
    }),
    anySheet({
      name: 'K1 Screening',
      titles: ['{school}: K1 screening, spring 2026', ''],
      columns: [
        ...who<Screening>(),
        column<Screening>('Grade', 7, ({ grade }) => grade),
        column<Screening>('Form', 13, ({ form }) => form),
        column<Screening>('Listening', 10, ({ listening }) => listening),
        column<Screening>('Speaking', 10, ({ speaking }) => speaking),
        column<Screening>('Test Date', 12, ({ testDate }) => testDate, DATE),
        column<Screening>('Entered in Aspen', 11, ({ inAspen }) => inAspen),
        column<Screening>('Entered in Ellevation', 11, ({ inEllevation }) => inEllevation),
      ],
      records: school.screenings,
    }),
    anySheet({
      name: 'Progress Targets',
      titles: ["{school}: DESE's progress targets, and success plans", ''],
      columns: [
        ...who<Benchmark>(),
        column<Benchmark>('Progress Target', 10, ({ target }) => target),
        column<Benchmark>('Met Target', 9, ({ met }) => met),
        column<Benchmark>('Success Plan Date', 12, ({ planDate }) => planDate, DATE),
        column<Benchmark>('Parent Input', 18, ({ parentInput }) => parentInput),
      ],
      records: school.benchmarks,
    }),
    anySheet({
      name: 'Change Requests',
      titles: ['{school}: change and opt-out requests (EL-CCR)', ''],
      columns: [
        ...who<ChangeRequest>(),
        column<ChangeRequest>('Request Date', 12, ({ requestDate }) => requestDate, DATE),
        column<ChangeRequest>('Request Type', 12, ({ kind }) => kind),
        column<ChangeRequest>('From', 10, ({ from }) => from),
        column<ChangeRequest>('To', 10, ({ to }) => to),
        column<ChangeRequest>('Decision', 12, ({ decision }) => decision),
        column<ChangeRequest>('Decided Date', 12, ({ decidedDate }) => decidedDate, DATE),
        column<ChangeRequest>('In Aspen', 9, ({ inAspen }) => inAspen),
        column<ChangeRequest>('In Ellevation', 10, ({ inEllevation }) => inEllevation),
      ],
      records: school.requests,
    }),
    anySheet({
      name: 'ACCESS Registration',
      titles: ['{school}: students registered for ACCESS 2027', ''],
      columns: [
        ...who<Registration>(),
        column<Registration>('Grade', 7, ({ pupil }) => pupil.grade),
        column<Registration>('Cluster', 8, ({ cluster }) => cluster),
        column<Registration>('Accommodations', 16, ({ accommodations }) => accommodations),
        column<Registration>('Session', 12, ({ session }) => session),
      ],
      records: school.registrations,
    }),
    anySheet({
      name: 'ELE Folders',
      titles: ['{school}: ELE folder checklist', 'X = in the folder', ''],
      columns: [
        ...who<Folder>(),
        column<Folder>('HLS', 8, ({ hls }) => hls),
        column<Folder>('Screener Report', 10, ({ screenerReport }) => screenerReport),
        column<Folder>('Notification Letter', 12, ({ notificationLetter }) => notificationLetter),
        column<Folder>('ACCESS Report', 10, ({ accessReport }) => accessReport),
        column<Folder>('Opt-out Form', 10, ({ optOutForm }) => optOutForm),
        column<Folder>('Monitoring Form', 12, ({ monitoringForm }) => monitoringForm),
      ],
      records: school.folders,
    }),
    anySheet({
      name: 'Ellevation',
      titles: ['{school}: Ellevation students, room 3D', ''],
      columns: [
        column<EllevationRow>('Student Local ID', 12, ({ pupil }) => pupil.studentNo),
        column<EllevationRow>('Full Name', 28, ({ pupil }) => fullName(pupil)),
        column<EllevationRow>('Grade Level', 8, ({ grade }) => grade),
        column<EllevationRow>('LEP Status', 9, ({ pupil }) => pupil.mlStatus),
        column<EllevationRow>('EL Level', 8, ({ pupil }) => pupil.sdd ?? pupil.eld),
      ],
      records: school.ellevation,
    }),
    anySheet({
      name: 'Notes',
      titles: ['Office notes, not for the district', ''],
      columns: [column<string>('Remember', 70, (note) => note)],
      records: NOTES,
    }),
  ];
}

function who<Row extends { readonly pupil: Pupil }>(): SampleColumn<Row>[] {
  return [
    column('Student No', 11, ({ pupil }) => pupil.studentNo),
    column('Student', 28, ({ pupil }) => fullName(pupil)),
  ];
}

/** The grade at the time of the test, a year ago. */
function testedGrade({ grade }: Pupil): string {
  const number = Number(grade);
  return Number.isNaN(number) ? String(grade) : number === 1 ? '00' : String(number - 1).padStart(2, '0');
}
