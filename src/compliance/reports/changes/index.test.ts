import { keptRunsText } from '../../changes/kept-text';
import { recordRun } from '../../changes/record-run';
import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy, type PolicyChanges } from '../../policy/policy';
import { run, type ComplianceRun } from '../../run/run';
import { dayFromIso } from '../../sheets/values/dates';
import type { Waiver } from '../../findings/finding';
import type { ReportSheet } from '../report-sheet';
import { shownRows, tableOf } from '../testing/run-of';
import { changes } from '.';

const ROSTER = ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Min/Wk', 'Teacher', 'Teacher ID'];
const STAFF = ['Teacher', 'ESL License', 'SEI'];
const THEN = {
  Roster: [
    ROSTER,
    ['1001', 'One, Ona', 'Burke', 3, 'EL', 1, ''],
    ['1002', 'Two, Tia', 'Burke', 3, 'EL', '', ''],
    ['1003', 'Three, Ty', 'Otis', 3, 'EL', '', ''],
    ['1004', 'Four, Fay', 'Otis', 3, 'EL', '', ''],
  ],
  Schedule: [
    SCHEDULE,
    ['1001', 'Burke', 'ESL 1', 1, 675, 'Lee, Ann', 'T1'],
    ['1002', 'Burke', 'ESL 1', 1, 675, 'Lee, Ann', 'T1'],
    ['1003', 'Otis', 'ESL 1', 1, 675, 'Roy, Max', 'T2'],
    ['1004', 'Otis', 'ESL 1', 1, 675, 'Roy, Max', 'T2'],
  ],
  Staff: [STAFF, ['Lee, Ann', 'N', 'Y'], ['Roy, Max', 'Y', 'Y']],
};

interface Options {
  readonly kept?: string | null | undefined;
  readonly waivers?: readonly Waiver[];
  readonly policy?: PolicyChanges;
}

function runOn(asOf: string, sheets: SheetRows, { kept, waivers = [], policy }: Options = {}): ComplianceRun {
  return run(workbookOf(sheets), {
    policy: makePolicy(policy),
    asOf: dayFromIso(asOf) ?? NaN,
    waivers,
    keptRuns: kept ?? null,
  });
}

const keptOf = (sheets: SheetRows) => changes.build(runOn('2026-09-24', sheets)).keeps;

function written(sheets: SheetRows, options: Options = {}): ReportSheet {
  return changes.build(runOn('2026-10-01', sheets, { kept: keptOf(THEN), ...options }));
}

/** Change, check, student and class of every listed row. */
function listed(report: ReportSheet): unknown[] {
  return shownRows(tableOf(report, 'changes')).map(([check, change, , , student, other]) => [
    change,
    check,
    student || other,
  ]);
}

describe('changes', () => {
  it('has nothing to compare with at first, and keeps the run', () => {
    const first = changes.build(runOn('2026-09-24', THEN));
    expect(first.reading).toBe('Nothing to compare with yet.');
    // Three levels are missing, and the ESL teacher of Burke has no license.
    expect(first.blocks[0]).toEqual({
      kind: 'note',
      text: expect.stringContaining('The workbook now keeps the 4 open findings of 9/24/2026.') as string,
    });
    expect(first.keeps).toBeDefined();
  });

  it('says what was fixed, what is new, what remains and who left', () => {
    const report = written({
      ...THEN,
      Roster: [
        ROSTER,
        ['1001', 'One, Ona', 'Burke', 3, 'EL', '', ''],
        ['1002', 'Two, Tia', 'Burke', 3, 'EL', 1, ''],
        ['1003', 'Three, Ty', 'Otis', 3, 'EL', '', ''],
        ['1004', 'Four, Fay', 'Otis', 3, 'EL', '', 'Withdrawn'],
      ],
    });
    expect(report.reading).toBe('Since 9/24/2026: 1 of 4 findings fixed, 1 new, 2 remain; 1 no longer there.');
    expect(listed(report)).toEqual([
      ['New', 'ML without a level', '1001'],
      ['Fixed', 'ML without a level', '1002'],
      ['No longer there', 'ML without a level', '1004'],
    ]);
    expect(shownRows(tableOf(report, 'checks'))).toEqual([
      ['ML without a level', 3, 1, 1, 0, 0, 1, 1, 0, 2],
      ['ESL teacher without a valid license', 1, 0, 0, 0, 0, 1, 0, 0, 1],
    ]);
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 2, 1, 0, 0, 0, 1, 1, 0, 2],
      ['Otis', 2, 0, 1, 0, 0, 1, 0, 0, 1],
    ]);
  });

  it('sees nothing new in sorted sheets, other spellings, a renamed sheet or a renamed teacher', () => {
    const [, ...students] = THEN.Roster;
    const [, ...rows] = THEN.Schedule;
    const report = written({
      Staff: [STAFF, ['Smith, Ann', 'N', 'Y'], ['Roy, Max', 'Y', 'Y']],
      'Roster of October': [ROSTER, ...[...students].reverse().map(([id, ...row]) => [Number(id), ...row])],
      Schedule: [
        SCHEDULE,
        ...[...rows].reverse().map((row) => row.map((cell) => (cell === 'Lee, Ann' ? 'Smith, Ann' : cell))),
      ],
    });
    expect(report.reading).toBe('Since 9/24/2026: 0 of 4 findings fixed, 0 new, 4 remain.');
    expect(report.blocks[0]).toEqual({ kind: 'note', text: 'Nothing changed since 9/24/2026.' });
  });

  it('knows a teacher with an id under a new name', () => {
    const doubleBooked = (name: string) => ({
      Schedule: [
        ['Student ID', 'Course', 'Section', 'Schedule', 'Min/Wk', 'Teacher', 'Teacher ID'],
        ['1001', 'Math', 1, '3(M-F)', 200, name, 'T1'],
        ['1002', 'Art', 1, '3(M-F)', 200, name, 'T1'],
      ],
    });
    const report = written(doubleBooked('Smith, Ann'), { kept: keptOf(doubleBooked('Lee, Ann')) });
    const row = shownRows(tableOf(report, 'checks')).find(
      ([check]) => check === 'Teacher in two classes at the same time',
    );
    expect(row).toEqual(['Teacher in two classes at the same time', 1, 0, 0, 0, 0, 1, 0, 0, 1]);
  });

  it('calls nothing fixed that can no longer be checked, and nothing new that could not be checked then', () => {
    const { Staff: _, ...withoutStaff } = THEN;
    const lost = written(withoutStaff);
    expect(lost.reading).toBe('Since 9/24/2026: 0 of 4 findings fixed, 0 new, 3 remain; 1 not checked now.');
    expect(listed(lost)).toEqual([['Not checked now', 'ESL teacher without a valid license', 'ESL 1, section 1']]);
    const gained = written(THEN, { kept: keptOf(withoutStaff) });
    expect(gained.reading).toBe('Since 9/24/2026: 0 of 3 findings fixed, 0 new, 3 remain; 1 first checked now.');
  });

  it('tells what was accepted since from what was fixed', () => {
    const waivers = [{ key: 'level-missing | 1002', reason: 'Screener next week', date: '2026-09-30' }];
    const report = written(THEN, { waivers });
    expect(report.reading).toBe('Since 9/24/2026: 0 of 4 findings fixed, 0 new, 3 remain; 1 reviewed.');
  });

  it('compares one school with itself', () => {
    const report = changes.build(runOn('2026-10-01', THEN, { kept: keptOf(THEN) }), { school: 'Otis' });
    expect(report.reading).toBe('Since 9/24/2026: 0 of 2 findings fixed, 0 new, 2 remain.');
  });

  it('says that settings changed in between', () => {
    const note = {
      kind: 'note',
      text: 'Settings of the policy changed in between; some changes may come from that.',
    };
    expect(written(THEN, { policy: { settings: { 'eslMinutes.1': 150 } } }).blocks).toContainEqual(note);
    expect(written(THEN).blocks).not.toContainEqual(note);
  });

  it('keeps comparing with the same run when the tab is written again on its day', () => {
    const [heading, first, ...others] = THEN.Roster;
    const mended = {
      ...THEN,
      Roster: [
        heading ?? [],
        ['1001', 'One, Ona', 'Burke', 3, 'EL', 1, ''],
        ...others.map((row) => row.map((cell, at) => (at === 5 ? 1 : cell))),
      ],
    };
    expect(first?.[0]).toBe('1001');
    const morning = written(THEN);
    const evening = written(mended, { kept: morning.keeps });
    expect(evening.reading).toBe('Since 9/24/2026: 3 of 4 findings fixed, 0 new, 1 remains.');
    const nextDay = changes.build(runOn('2026-10-02', THEN, { kept: evening.keeps }));
    expect(nextDay.reading).toBe('Since 10/1/2026: 0 of 1 finding fixed, 3 new, 1 remains.');
  });

  it('says which findings were too many to keep', () => {
    const latest = { ...recordRun(runOn('2026-09-24', THEN)), severities: ['error' as const] };
    const report = written(THEN, { kept: keptRunsText({ baseline: null, latest }) });
    expect(report.blocks).toContainEqual({
      kind: 'note',
      text: 'There were too many findings to keep all of them: those "to review" and "for information" are not compared.',
    });
  });

  it('names no student but by id, on the tab and in what is kept', () => {
    const report = written({ ...THEN, Roster: [ROSTER, ['1001', 'One, Ona', 'Burke', 3, 'EL', '', '']] });
    expect(JSON.stringify([report, recordRun(runOn('2026-10-01', THEN))])).not.toMatch(/Ona|Tia|Fay/);
  });
});
