import path from 'node:path';
import { snapshotOf } from '../scripts/measure-recognition/snapshot-of';
import { makePolicy } from '../src/compliance/policy/policy';
import { renderFinding } from '../src/compliance/run/render-finding';
import { run } from '../src/compliance/run/run';
import { headlineOf } from '../src/compliance/run/score';
import { dayFromIso } from '../src/compliance/sheets/values/dates';
import { workbookOf } from '../src/compliance/checks/testing/workbook-of';

const FAULTS = path.join(__dirname, 'fixtures/faults');
const AS_OF = '2026-11-28';

/** What a run says of files of `test/fixtures/faults` that are read as one workbook. */
async function resultOf(files: readonly string[], asOf = AS_OF, more: Parameters<typeof workbookOf>[0] = {}) {
  const day = dayFromIso(asOf);
  if (day === null) throw new Error('The test names no day.');
  const books = await Promise.all(files.map((file) => snapshotOf(path.join(FAULTS, file))));
  const sheets = [...workbookOf(more).sheets, ...books.flatMap((book) => book.sheets)];
  const result = run(
    { name: files[0] ?? '', date1904: false, unread: [], sheets },
    { policy: makePolicy(), asOf: day },
  );
  const { dataset, findings, services, couldNotRun } = result;
  return {
    findings: findings.map(({ check, location, studentId }) => [check, ...location.cells, studentId]),
    checks: [...new Set(findings.map(({ check }) => check))],
    messages: findings.map((finding) => renderFinding(finding).message),
    readAs: dataset.readAs.map(({ text }) => text),
    services: services.map(({ student, scheduledPerWeek, served }) => [student.id, scheduledPerWeek, served]),
    reasons: result.sheets.flatMap((sheet) => (sheet.recognised === null ? [sheet.reason] : [])),
    headline: headlineOf(result),
    couldNotRun,
    dataset,
  };
}

describe('small inputs that went wrong once (the project’s data/faults)', () => {
  it('names without ids: all twelve rows are joined, the grid beside them says what shape is needed', async () => {
    const { dataset, readAs, headline, reasons, checks } = await resultOf(['names-without-ids.xlsx']);
    expect(readAs).toEqual(['12 rows without a student id joined to the roster by name.']);
    expect([...dataset.students.values()].filter(({ isScheduled }) => isScheduled)).toHaveLength(12);
    expect(headline.served).toMatchObject({ of: 12, notJudged: 0 });
    expect(headline.served.full).toBeGreaterThan(0);
    expect(checks).not.toContain('el-not-scheduled');
    expect(checks).not.toContain('esl-none');
    expect(reasons).toEqual([expect.stringContaining('to be checked it needs one row a student and class')]);
  });

  it('two teachers of one name at two schools are found by school', async () => {
    const { findings } = await resultOf(['04a-same-name-teachers-school.xlsx']);
    expect(findings).toEqual([['esl-teacher-unlicensed', 'H2', null]]);
  });

  it('a name that fits two teachers decides nothing: told once, and nobody is unlicensed or missing', async () => {
    const { findings, couldNotRun } = await resultOf(['04b-same-name-teachers-ids.xlsx']);
    expect(findings).toEqual([['name-ambiguous', 'H2', null]]);
    expect(couldNotRun).toContainEqual({
      check: 'esl-teacher-unlicensed',
      missing: 'no ESL license of Kelly, Pat for 1 class: the name fits several teachers in the staff sheet',
    });
  });

  it('two teachers in a cell are two teachers', async () => {
    const { dataset } = await resultOf(['17-two-teachers-in-a-cell.xlsx']);
    const both = dataset.sections.filter(({ teachers }) => teachers.length === 2);
    expect(both.map(({ sectionName }) => sectionName)).toEqual(['13', '14', '15', '16']);
    expect(both.flatMap(({ teachers }) => teachers.map(({ staff }) => staff?.name))).toEqual(
      both.flatMap(() => ['Núñez, José', 'Lee, Kim']),
    );
  });

  it('ids with signs around them match', async () => {
    const { services } = await resultOf(['06-roster-formula-ids.csv', '06-schedule.csv']);
    expect(services.map(([id, minutes]) => [id, minutes])).toEqual([
      ['0010001', 450],
      ['0010002', 450],
      ['0010003', 450],
    ]);
    const { dataset, findings } = await resultOf(['06b-ids.xlsx']);
    const unscheduled = [...dataset.students.values()].filter(({ isScheduled }) => !isScheduled).map(({ id }) => id);
    // Other letters and digits are other ids.
    expect(unscheduled).toEqual(['10007-1', '1.0010E+04', 'ID10016', '0x10018', '1001 9']);
    expect(findings).toContainEqual(['student-id-ruined', 'A11', '1.0010E+04']);
  });

  it('PowerSchool’s codes are read by column: four active ELs to the day on which they leave, then nobody', async () => {
    const told =
      "enroll_status holds PowerSchool's codes: 0 is enrolled, -1 pre-registered, the others are not enrolled.";
    const before = await resultOf(['02-powerschool-status-0.xlsx'], '2026-06-30');
    expect(before.services).toHaveLength(4);
    expect(before.readAs).toContain(told);
    const after = await resultOf(['02-powerschool-status-0.xlsx'], '2026-07-01');
    expect(after.services).toEqual([]);
    expect(after.readAs).toContain('No row counts as enrolled on this day: nobody on this sheet is judged.');
  });

  it('an exit date beside the entry date is a leaving date, and no monitoring is asked for it', async () => {
    const { dataset, checks } = await resultOf(['09-exit-date.xlsx']);
    expect(Array.from(dataset.students.values(), ({ id, active }) => [id, active])).toEqual([
      ['9000', false],
      ['9001', true],
      ['9002', true],
      ['9003', false],
    ]);
    expect(checks).toEqual([]);
  });

  it('-1 and -2 are no codes without PowerSchool’s column', async () => {
    const { findings, dataset } = await resultOf(['12-minus-1.xlsx']);
    expect(findings).toEqual([
      ['value-unknown', 'D2', '1'],
      ['status-invalid', 'E3', '2'],
      ['level-invalid', 'F4', '3'],
    ]);
    expect(dataset.students.get('1')?.active).toBe(true);
  });

  it('rows after a gap are read', async () => {
    const { services } = await resultOf(['blank20.csv']);
    expect(services.map(([id]) => id)).toEqual(['1002', '1001']);
  });

  it('five invalid state ids are five findings, and no duplicates', async () => {
    const { findings } = await resultOf(['state-id-pending.xlsx']);
    expect(findings).toEqual([2, 3, 4, 5, 6].map((row) => ['state-id-invalid', `G${row}`, String(999 + row)]));
  });

  it('the order of copies decides nothing', async () => {
    const results = await Promise.all(
      ['order/schedule-45-first.csv', 'order/schedule-blank-first.csv'].map((file) =>
        resultOf(['order/roster.csv', file]),
      ),
    );
    const [one, other] = results.map(({ findings, services }) => ({ findings, services }));
    expect(one).toEqual(other);
    expect(one?.services).toEqual([['1003', 225, false]]);
  });

  it('lettered days make the cycle where nothing else does', async () => {
    const roster = [
      ['Student ID', 'Student Name', 'School', 'Grade', 'ML Status', 'SDD'],
      ['9001', 'Test, Ana', 'Elm School', 3, 'EL', 3],
    ];
    const { services, readAs, checks } = await resultOf(['ab-days.csv'], AS_OF, { Roster: roster });
    expect(services).toEqual([['9001', 225, false]]);
    expect(readAs).toEqual(['Lettered days at Elm School: the highest is B, so the cycle has 2 days.']);
    expect(checks).not.toContain('value-unknown');
  });

  it('statuses of Aspen are read by their words', async () => {
    const { findings } = await resultOf(['08-aspen-status.xlsx']);
    const unknown = findings.filter(([check]) => check === 'value-unknown').map(([, cell]) => cell);
    expect(unknown).toEqual(['D14', 'D17', 'D21', 'D22', 'D23', 'D28', 'D31', 'D32', 'D33']);
  });

  it('a day-first column is told once, with both counts, and has no invalid dates', async () => {
    const { findings, readAs } = await resultOf(['10-dmy-column.xlsx']);
    expect(readAs).toEqual([
      'Entry Date is written day first: 2 dates read so; 3 dates that could be either way not known.',
    ]);
    expect(findings).toEqual([]);
  });

  it('a student who came back is one student', async () => {
    const { services, findings } = await resultOf(['11-reentry.xlsx']);
    expect(services.map(([id]) => id)).toEqual(['1', '2']);
    expect(findings).toEqual([]);
  });

  it('a number with words beside it is no number, and nothing is taken in its place', async () => {
    const files = ['roster', 'cap-sections', 'staff', 'schedule'].map((file) => `numbers/${file}.csv`);
    const { findings, services } = await resultOf(files);
    expect(findings).toEqual([
      ['number-invalid', 'F2', null],
      ['number-invalid', 'E2', null],
      ['number-invalid', 'F2', '100234'],
    ]);
    expect(services).toEqual([['100234', null, null]]);
  });

  it('pull-out of a child of K2–5 from ELA is no conflict', async () => {
    const { findings, services } = await resultOf(['pullout-roster.csv', 'pullout-schedule.csv']);
    expect([findings, services]).toEqual([[], [['9001', 225, true]]]);
  });

  it('a teacher who leaves is told once, in the headline too; benchmark columns of a roster are read', async () => {
    const files = ['staff/roster.csv', 'staff/schedule.csv', 'staff/staff.csv'];
    const { findings, services, headline } = await resultOf(files);
    expect(findings).toEqual([
      ['benchmark-plan-missing', 'A2', '200001'],
      ['esl-teacher-away', 'I2', null],
    ]);
    expect(services.map(([id, , served]) => [id, served])).toEqual([
      ['200001', true],
      ['200002', true],
    ]);
    expect(headline.served).toMatchObject({ full: 0, of: 2 });
    expect((await resultOf(files, '2026-10-15')).checks).not.toContain('benchmark-plan-missing');
    expect((await resultOf(files, '2026-10-16')).checks).toContain('benchmark-plan-missing');
  });

  it('a teacher with more ESL than her FTE, and letters in another language, are found', async () => {
    const { findings } = await resultOf(['staff/roster2.csv', 'staff/schedule2.csv', 'staff/staff2.csv']);
    expect(findings.filter(([check]) => check === 'letter-language')).toHaveLength(20);
    expect(findings.filter(([check]) => check !== 'letter-language')).toEqual([['teacher-overloaded', 'I2', null]]);
  });
});
