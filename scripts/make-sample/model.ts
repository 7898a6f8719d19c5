import type { CellValue } from '../../src/compliance/sheets/snapshot';

/** A cell as a snapshot holds it: dates are serials. */
export type Cell = CellValue;

/** A row of the roster, cell by cell, with what the generator knows of the student beside it. */
export interface Pupil {
  readonly strand: Strand;
  readonly room: string;
  /** The level the student is served at, whatever the cells say; null where not an EL. */
  readonly level: number | null;
  studentNo: Cell;
  sasid: Cell;
  readonly lastName: string;
  readonly firstName: string;
  grade: Cell;
  homeroom: Cell;
  enrollment: Cell;
  mlStatus: Cell;
  sdd: Cell;
  eld: Cell;
  lastYearLevel: Cell;
  program: Cell;
  optOut: Cell;
  optOutDate: Cell;
  mlwd: Cell;
  elGrid: Cell;
  slife: Cell;
  exempt: Cell;
  homeLanguage: Cell;
  letterLanguage: Cell;
  accommodations: Cell;
  hls: Cell;
  entryDate: Cell;
  screenerDate: Cell;
  letterDate: Cell;
  felDate: Cell;
}

/** State SEI and general, Dual Language, SEI Spanish, HILT for SLIFE, substantially separate, middle grades. */
export type Strand = 'general' | 'dual' | 'sei' | 'hilt' | 'separate' | 'middle';

/** A row of the sections sheet, and what every schedule row of the class says. */
export interface ClassRecord {
  courseNo: string;
  title: string;
  section: string;
  grade: string | null;
  program: string | null;
  teacher: string;
  cap: number;
  para: string | null;
  term: string;
  pattern: string;
  minutesPerMeeting: number | null;
  room: string;
  /** Typed over the count of the schedule; null where the count stands. */
  enrolled: number | null;
}

/** A row of the schedule: one pupil in one class, with cells that differ from what pupil and class say. */
export interface ScheduleRow {
  readonly pupil: Pick<Pupil, 'studentNo' | 'lastName' | 'firstName' | 'grade'>;
  readonly class: ClassRecord;
  readonly eslType: string | null;
  readonly overrides: { studentNo?: Cell; term?: Cell; pattern?: Cell; eslType?: Cell };
}

export interface TeacherRecord {
  readonly lastName: string;
  readonly firstName: string;
  readonly staffId: string;
  readonly position: string;
  eslLicense: Cell;
  eslExpires: Cell;
  sei: Cell;
  bee: Cell;
  pathway: Cell;
  fte: Cell;
  readonly teachingMinutes: number | null;
  startDate: Cell;
  endDate: Cell;
  leaveFrom: Cell;
  leaveTo: Cell;
}

/** ACCESS or Alternate ACCESS results of one pupil. */
export interface AccessRow {
  readonly pupil: Pupil;
  overall: Cell;
  literacy: Cell;
  listening: Cell;
  speaking: Cell;
  reading: Cell;
  writing: Cell;
  readonly testDate: number;
}

export interface OptOutForm {
  readonly pupil: Pupil;
  formDate: Cell;
  meetingDate: Cell;
  approvedDate: Cell;
  readonly scope: string;
}

export interface MonitoringEntry {
  readonly pupil: Pupil;
  /** The year of monitoring; null for who is opted out. */
  readonly year: number | null;
  readonly entryDate: number;
  readonly outcome: string;
}

/** The state's progress target of one pupil, and the plan for who missed it. */
export interface Benchmark {
  readonly pupil: Pupil;
  readonly target: number;
  readonly met: Cell;
  planDate: Cell;
  readonly parentInput: Cell;
}

/** A request to change a status, level or program, or to opt out or in. */
export interface ChangeRequest {
  readonly pupil: Pupil;
  readonly requestDate: number;
  readonly kind: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly decision: Cell;
  readonly decidedDate: Cell;
  readonly inAspen: Cell;
  readonly inEllevation: Cell;
}

/** A row of the list of the coming ACCESS test. */
export interface Registration {
  readonly pupil: Pupil;
  readonly cluster: string;
  accommodations: Cell;
  readonly session: string;
}

/** A row of the Ellevation roster: what the pupil's own cells say, where it has no value of its own. */
export interface EllevationRow {
  readonly pupil: Pupil;
  grade: Cell;
}

export interface Screening {
  readonly pupil: Pupil;
  readonly grade: string;
  readonly form: string;
  listening: Cell;
  speaking: Cell;
  readonly testDate: number;
  readonly inAspen: Cell;
  inEllevation: Cell;
}

export interface Folder {
  readonly pupil: Pupil;
  hls: Cell;
  screenerReport: Cell;
  notificationLetter: Cell;
  accessReport: Cell;
  optOutForm: Cell;
  monitoringForm: Cell;
}

export interface Projection {
  readonly grade: string;
  readonly program: string;
  readonly current: number;
  projected: Cell;
  readonly sections: number;
  currentMl: Cell;
  readonly projectedMl: number;
}

/** Everything the workbook is written from. */
export interface School {
  readonly teachers: TeacherRecord[];
  readonly pupils: Pupil[];
  readonly classes: ClassRecord[];
  readonly schedule: ScheduleRow[];
  readonly access: AccessRow[];
  readonly alternateAccess: AccessRow[];
  readonly optOuts: OptOutForm[];
  readonly monitoring: MonitoringEntry[];
  readonly screenings: Screening[];
  readonly benchmarks: Benchmark[];
  readonly requests: ChangeRequest[];
  readonly registrations: Registration[];
  readonly folders: Folder[];
  readonly ellevation: EllevationRow[];
  readonly projections: Projection[];
}

export const SCHOOL_NAME = 'Burke K-8';
