import path from 'node:path';
import { makeDistrict, DISTRICT_AS_OF as BENCH_AS_OF } from '../../bench/district';
import { makeSample } from '../../scripts/make-sample/sample';
import { snapshotOf } from '../../scripts/make-sample/sheets';
import { checkInput } from '../../src/cli/check-input';
import { openInput } from '../../src/cli/inputs';
import { makePolicy } from '../../src/compliance/policy/policy';
import { OFFERED_REPORTS } from '../../src/compliance/reports';
import { buildReports } from '../../src/compliance/reports/build-reports';
import type { ReportSheet } from '../../src/compliance/reports/report-sheet';
import type { ReportScope } from '../../src/compliance/reports/scope';
import { run, type ComplianceRun } from '../../src/compliance/run/run';
import type { WorkbookSnapshot } from '../../src/compliance/sheets/snapshot';
import { dayOf, isoDate, type Day } from '../../src/compliance/sheets/values/dates';

/** All reports of a workbook, as one writing makes them. */
export interface MadeReports {
  readonly name: string;
  readonly asOf: string;
  readonly sheets: readonly ReportSheet[];
}

const SAMPLE_AS_OF = dayOf(2026, 10, 1);
const TINY = path.resolve(__dirname, '../fixtures/faults/tiny.xlsx');
const SCHOOLS = 6;
const STUDENTS_A_SCHOOL = 250;

/** Every report of a run, or some. */
export function reportsOf(
  name: string,
  one: ComplianceRun,
  scope: ReportScope = 'district',
  ids: readonly string[] = OFFERED_REPORTS.map(({ id }) => id),
): MadeReports {
  return { name, asOf: isoDate(one.asOf), sheets: buildReports(one, ids, scope).written };
}

/** The sample, the smallest workbook there is, six schools of 250 students, and one of these schools. */
export async function madeReports(): Promise<MadeReports[]> {
  const options = { asOf: SAMPLE_AS_OF, reports: [], highlight: false, schools: [], regions: [] };
  const tiny = await checkInput(await openInput(TINY), options, {}, {});
  const six = runOf(district(), BENCH_AS_OF);
  const [school = ''] = six.services.map(({ student }) => student.school);
  return [
    reportsOf('the sample', runOf(snapshotOf(makeSample().sheets), SAMPLE_AS_OF)),
    reportsOf('tiny', tiny.run),
    reportsOf('six schools', six),
    reportsOf('one school of six', six, { school }),
  ];
}

/** Some reports of six schools of 250 students. */
export function sixSchools(ids: readonly string[]): MadeReports {
  return reportsOf('six schools', runOf(district(), BENCH_AS_OF), 'district', ids);
}

/** Every report of so many schools of 12 students. */
export function reportsOfSchools(schools: number): MadeReports {
  return reportsOf(`${schools} schools`, runOf(makeDistrict(schools * 12, 12), BENCH_AS_OF));
}

/** The pages that are promised are those of a district that keeps no list of letters or of progress targets. */
function district(): WorkbookSnapshot {
  const { sheets, ...workbook } = makeDistrict(SCHOOLS * STUDENTS_A_SCHOOL, STUDENTS_A_SCHOOL);
  return { ...workbook, sheets: sheets.filter(({ name }) => name !== 'Letters' && name !== 'Benchmarks') };
}

function runOf(workbook: WorkbookSnapshot, asOf: Day): ComplianceRun {
  return run(workbook, { policy: makePolicy(), asOf });
}
