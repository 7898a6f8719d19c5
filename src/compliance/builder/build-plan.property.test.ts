import fc from 'fast-check';
import { makePolicy } from '../policy/policy';
import { run, type ComplianceRun } from '../run/run';
import type { CellValue, WorkbookSnapshot } from '../sheets/snapshot';
import { dayOf } from '../sheets/values/dates';
import { buildPlan } from './build-plan';
import type { Plan, PlanLine, PlanMode } from './plan';
import { planned } from './planned';
import { tinySchools, tinySchoolsToday, tinyWorkbook, TINY, type TinySchool } from './testing/tiny-school';

const RUNS = { numRuns: Number(process.env['TINY_RUNS'] ?? 8) };

function checked(workbook: WorkbookSnapshot, { limit }: TinySchool): ComplianceRun {
  const policy = makePolicy({ settings: { 'eslGroupSize.standard': limit, planRounds: 20 } });
  return run(workbook, { policy, asOf: dayOf(2026, 10, 1) });
}

interface Asked {
  readonly mode?: PlanMode;
  readonly locked?: readonly string[];
  readonly rejected?: readonly string[];
}

function planOf(
  workbook: WorkbookSnapshot,
  of: ComplianceRun,
  { locked = [], mode = 'repair', rejected = [] }: Asked = {},
): Plan {
  const plan = buildPlan(workbook, of, { school: TINY, mode, locked, rejected });
  if ('missing' in plan) throw new Error(plan.missing.join());
  return plan;
}

/** The rows of every sheet in another order, the headings first. */
function shuffled(workbook: WorkbookSnapshot, order: readonly number[]): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const [head = [], ...rows] = sheet.values;
      const keyed = rows.map((row, at) => ({ row, key: order[at % order.length] ?? 0, at }));
      keyed.sort((a, b) => a.key - b.key || b.at - a.at);
      return { ...sheet, values: [head, ...keyed.map(({ row }) => row)] };
    }),
  };
}

/** The school with its plan in the sheet, after which the first teacher has lost her license. */
function withoutLicense(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const lost = (row: readonly CellValue[]) =>
    row[0] === 'Esl, A' ? row.map((cell, at) => (at === 2 ? 'N' : cell)) : row;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === 'Staff' ? { ...sheet, values: sheet.values.map(lost) } : sheet,
    ),
  };
}

/** Whether a line offers what another did: the same, or ESL for the same student at the same time. */
function isAgain(line: PlanLine, no: PlanLine): boolean {
  const isEsl = (each: PlanLine) => each.do === 'add' || each.do === 'in place';
  const isSameTime = line.studentId === no.studentId && line.pattern === no.pattern;
  return line.id === no.id || (isEsl(line) && isEsl(no) && isSameTime);
}

describe('a plan of any tiny school', () => {
  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(tinySchools, fc.array(fc.integer(), { minLength: 7, maxLength: 7 }), (school, order) => {
        const workbook = tinyWorkbook(school);
        const other = shuffled(workbook, order);
        const ids = (plan: Plan) => plan.lines.map(({ id }) => id);
        expect(ids(planOf(other, checked(other, school)))).toEqual(ids(planOf(workbook, checked(workbook, school))));
      }),
      RUNS,
    );
  });

  it('keeps what is locked and leaves out what is rejected', () => {
    fc.assert(
      fc.property(tinySchools, fc.nat(), (school, pick) => {
        const workbook = tinyWorkbook(school);
        const before = checked(workbook, school);
        const added = planOf(workbook, before).lines.filter((line) => line.do === 'add');
        const line = added[pick % Math.max(1, added.length)];
        if (line === undefined) return;
        const locked = planOf(workbook, before, { locked: [line.id] });
        expect(locked.lines.map(({ id }) => id)).toContain(line.id);
        const rejected = planOf(workbook, before, { rejected: [line.id] });
        expect(rejected.lines.map(({ id }) => id)).not.toContain(line.id);
        for (const plan of [locked, rejected]) expect(plan.verified?.problems).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each<PlanMode>(['repair', 'anew'])(
    'never offers again what is rejected, in whatever guise, once the other rows are in the sheet, by %s',
    (mode) => {
      fc.assert(
        fc.property(tinySchoolsToday, fc.nat(), (school, pick) => {
          const workbook = tinyWorkbook(school);
          const before = checked(workbook, school);
          const { lines } = planOf(workbook, before, { mode });
          const no = lines[pick % Math.max(1, lines.length)];
          if (no === undefined) return;
          const rejected = [no.id];
          const others = lines.filter((line) => line !== no);
          const added = planned(workbook, before, others);
          const after = checked(added, school);
          for (const plan of [planOf(workbook, before, { mode, rejected }), planOf(added, after, { mode, rejected })]) {
            expect(plan.lines.filter((line) => isAgain(line, no))).toEqual([]);
            expect(plan.verified?.problems).toEqual([]);
          }
        }),
        RUNS,
      );
    },
  );

  it.each<PlanMode>(['repair', 'anew'])(
    'is verified and never worse than today where a teacher has lost her license, by %s',
    (mode) => {
      fc.assert(
        fc.property(tinySchools, (school) => {
          const empty = tinyWorkbook(school);
          const first = checked(empty, school);
          const workbook = withoutLicense(planned(empty, first, planOf(empty, first).lines));
          const before = checked(workbook, school);
          const plan = planOf(workbook, before, { mode });
          expect(plan.verified?.problems).toEqual([]);
          expect(plan.after.unserved).toBeLessThanOrEqual(plan.before.unserved);
          expect(plan.after.illegalGroups).toBeLessThanOrEqual(plan.before.illegalGroups);
        }),
        RUNS,
      );
    },
  );
});
