import { SchoolYears } from '../../calendar/school-year';
import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { buildDataset, type Dataset } from '../../dataset/dataset';
import type { ClassSection, Enrolment, Student } from '../../dataset/records';
import { scheduleRows } from '../../dataset/testing/schedule-rows';
import { makePolicy, type Policy, type PolicyChanges } from '../../policy/policy';
import { recognise } from '../../sheets/recognise';
import { dayFromIso } from '../../sheets/values/dates';
import { studentService, type StudentService } from '../student-service';

/** Records read from sheets that a test writes by hand. */
interface SheetsRead {
  readonly dataset: Dataset;
  readonly policy: Policy;
  readonly student: (id: string) => Student;
  /** A schedule row by its place among the schedule rows, from 0. */
  readonly row: (index: number) => Enrolment;
  /** A class by its place among the classes, from 0. */
  readonly section: (index: number) => ClassSection;
  readonly service: (id: string) => StudentService;
}

/** Reads sheets as a run does. The as-of date is 2026-10-01. */
export function readSheets(sheets: SheetRows, changes: PolicyChanges = {}): SheetsRead {
  const policy = makePolicy(changes);
  const asOf = dayFromIso('2026-10-01') ?? 0;
  const dataset = buildDataset(recognise(workbookOf(sheets)), policy, asOf, false);
  const years = new SchoolYears(policy, asOf);
  const rows = scheduleRows(dataset);
  const student = (id: string) => found(dataset.students.get(id), `student ${id}`);
  return {
    dataset,
    policy,
    student,
    row: (index) => found(rows[index], `schedule row ${index}`),
    section: (index) => found(dataset.sections[index], `class ${index}`),
    service: (id) =>
      studentService(student(id), {
        policy,
        bell: dataset.bell,
        years,
        dates: dataset.dates,
        hasSource: true,
        schedules: dataset.sheetsOf('schedule'),
      }),
  };
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The test's sheets hold no ${what}.`);
  return value;
}
