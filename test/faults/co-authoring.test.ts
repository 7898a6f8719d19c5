import { proposeFixes } from '../../src/compliance/fixes';
import { makePolicy } from '../../src/compliance/policy/policy';
import { anchorsFor, anchorsOf } from '../../src/compliance/row-anchors';
import type { ComplianceRun } from '../../src/compliance/run';
import type { CellValue, HostSheet, HostWorkbook } from '../../src/embedded-host';
import { refreshEslColumns, writeEslColumns } from '../../src/excel/esl-columns';
import { describeHostFailure } from '../../src/excel/errors';
import { applyFixes, type FixResult } from '../../src/excel/fix-cells';
import { applyHighlights } from '../../src/excel/highlight';
import { selectCells } from '../../src/excel/select-cells';
import { openPane, until } from '../../src/taskpane/testing/open-pane';
import { SCHOOL } from '../../src/taskpane/testing/school-workbook';
import { eslServices } from '../../src/taskpane/worker/esl-services';
import { checkedSchool } from './actions';
import { FaultyExcel, withoutPauses } from './faulty-excel';
import { schoolWorkbook } from './school';

let checked: ComplianceRun;
let giveBackPauses: () => void;

beforeAll(async () => {
  giveBackPauses = withoutPauses();
  checked = await checkedSchool();
});
afterAll(() => giveBackPauses());

const MOST_SYNCS = 20;
const rosterOf = (workbook: HostWorkbook) => sheetOf(workbook, 'Roster');

function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheetNamed(name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** What a colleague does to the roster; the rules and rows of everybody move as in Excel. */
const EDITS: readonly (readonly [string, (workbook: HostWorkbook) => void])[] = [
  ['a row is inserted', (workbook) => rosterOf(workbook).cells.shiftRows(2, 1)],
  ['a row is deleted', (workbook) => rosterOf(workbook).cells.shiftRows(3, -1)],
  [
    'the rows are sorted',
    (workbook) =>
      rosterOf(workbook).cells.reorderRows(
        { row: 1, column: 0, rows: 10, columns: 14 },
        Array.from({ length: 10 }, (_, at) => 10 - at),
      ),
  ],
  ['an id is typed over', (workbook) => rosterOf(workbook).cells.setContent(2, 0, '777777')],
  ['a column is inserted', (workbook) => rosterOf(workbook).cells.shiftColumns(0, 1, 0, 20)],
];
const RENAMED: readonly (readonly [string, (workbook: HostWorkbook) => void])[] = [
  ['the sheet is renamed', (workbook) => (rosterOf(workbook).name = 'Students')],
  [
    'the sheet is deleted',
    (workbook) => (workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== 'Roster')),
  ],
  [
    'another sheet gets its name',
    (workbook) => {
      rosterOf(workbook).name = 'Old';
      sheetOf(workbook, 'Schedule').name = 'Roster';
    },
  ],
];

function own({ conditionalFormats }: HostSheet): readonly string[] {
  return conditionalFormats.flatMap(({ formula, areas }) =>
    formula?.includes('ML Compliance Check:') ? areas.map(({ row }) => `row ${row + 1}`) : [],
  );
}

describe('highlights', () => {
  const mark = (excel: FaultyExcel) =>
    excel.run((context) => applyHighlights(context, checked, { at: '', version: '' }));

  it.each([...EDITS, ...RENAMED])('never stand on a wrong row where %s since the check', async (_, edit) => {
    const excel = new FaultyExcel(schoolWorkbook());
    edit(excel.workbook);
    const { skipped } = await mark(excel);
    expect(skipped.map(({ sheet }) => sheet)).toContain('Roster');
    expect(skipped[0]?.reason).toMatch(/Check again/);
    for (const sheet of excel.workbook.sheets) if (sheet.name !== 'Schedule') expect(own(sheet)).toEqual([]);
  });

  it.each(EDITS)('never stand on a wrong row where %s while they are being made', async (_, edit) => {
    let dropped = 0;
    for (let sync = 1; sync < MOST_SYNCS; sync++) {
      const excel = new FaultyExcel(schoolWorkbook());
      let isEdited = false;
      let marksBefore: readonly string[] = [];
      excel.failAt(sync, {
        meanwhile: (workbook) => {
          marksBefore = own(rosterOf(workbook));
          edit(workbook);
          isEdited = true;
        },
      });
      const { skipped } = await mark(excel);
      if (!isEdited) break;
      // Marks that stood before the edit were right; Excel moves them with their rows.
      if (marksBefore.length > 0) continue;
      dropped++;
      expect([sync, skipped.map(({ sheet }) => sheet), own(rosterOf(excel.workbook))]).toEqual([sync, ['Roster'], []]);
    }
    expect(dropped).toBeGreaterThan(2);
  });

  it('stand on every row again after the next check', async () => {
    const excel = new FaultyExcel(schoolWorkbook());
    EDITS[0]?.[1](excel.workbook);
    await mark(excel);
    excel.workbook.sheets.forEach((sheet) => sheet.name === 'Roster' && sheet.cells.shiftRows(2, -1));
    expect((await mark(excel)).skipped).toEqual([]);
    expect(own(rosterOf(excel.workbook)).length).toBeGreaterThan(0);
  });

  it('stay where a colleague edits what does not name the row', async () => {
    const excel = new FaultyExcel(schoolWorkbook());
    rosterOf(excel.workbook).cells.setContent(2, 5, 3);
    expect((await mark(excel)).skipped).toEqual([]);
  });
});

describe('going to a finding', () => {
  const goTo = (excel: FaultyExcel) => {
    const finding = checked.findings.find(({ location }) => location.sheet === 'Roster' && location.row > 4);
    if (finding === undefined) throw new Error('The roster has a finding below row 4.');
    const { location } = finding;
    const anchors = anchorsFor(anchorsOf(checked), location);
    return excel.run((context) => selectCells(context, location.sheet, location.cells[0] ?? '', anchors));
  };

  it('selects its cell', async () => {
    expect(await goTo(new FaultyExcel(schoolWorkbook()))).toBe('done');
  });

  it.each(EDITS.filter(([name]) => name !== 'an id is typed over'))('goes nowhere where %s', async (_, edit) => {
    const excel = new FaultyExcel(schoolWorkbook());
    edit(excel.workbook);
    const before = JSON.stringify(rosterOf(excel.workbook).selection);
    expect(await goTo(excel)).toBe('changed');
    expect(JSON.stringify(rosterOf(excel.workbook).selection)).toBe(before);
  });

  it.each([
    ['gone', 0],
    ['gone', 1],
    ['changed', 2],
  ] as const)('says %s where the sheet is not what it was (%i)', async (answer, at) => {
    const excel = new FaultyExcel(schoolWorkbook());
    RENAMED[at]?.[1](excel.workbook);
    expect(await goTo(excel)).toBe(answer);
  });
});

describe('in the pane, where rows were moved and Excel has not told it yet', () => {
  it('a finding is not gone to, and highlights say what to do', async () => {
    const pane = await openPane(SCHOOL);
    try {
      const { session, excel } = pane;
      await session.check();
      const finding = session.getState().run?.findings.find(({ finding: { location } }) => location.sheet === 'Roster');
      if (finding === undefined) throw new Error('The roster has a finding.');
      sheetOf(excel.workbook, 'Roster').cells.shiftRows(1, 1);
      await session.setHighlights(true);
      expect(session.getState().notice).toMatchObject({
        intent: 'warning',
        hint: expect.stringContaining('Check again'),
      });
      expect(own(sheetOf(excel.workbook, 'Roster'))).toEqual([]);
      expect(await session.goTo(finding.finding)).toBe(false);
      await until(session, ({ run }) => run?.findings.some(({ finding: { location } }) => location.row > 4) ?? false);
      const again = session.getState().run?.findings.find(({ key }) => key === finding.key);
      expect(again?.finding.location.row).toBe(finding.finding.location.row + 1);
      expect(again && (await session.goTo(again.finding))).toBe(true);
    } finally {
      pane.end();
    }
  });
});

/** The roster by student: what stands in the columns of some headings. */
function byStudent(workbook: HostWorkbook, isWanted: (heading: string) => boolean): Record<string, CellValue[]> {
  const { cells } = rosterOf(workbook);
  const headings = Array.from({ length: 30 }, (_, column) => String(cells.value(0, column) ?? ''));
  const ids = headings.indexOf('Student ID');
  const students: Record<string, CellValue[]> = {};
  for (let row = 1; row < cells.rowCount; row++) {
    const id = String(cells.value(row, ids) ?? '');
    const values = headings.flatMap((heading, column) => (isWanted(heading) ? [cells.value(row, column)] : []));
    if (id !== '') students[id] = values;
  }
  return students;
}

const isOurs = (heading: string) => heading.endsWith('(ML Check)');
const isTheirs = (heading: string) => heading !== '' && !isOurs(heading);

describe('ESL columns', () => {
  const services = () => eslServices(checked);
  const ROWS_MOVE = EDITS.filter(([name]) => name !== 'an id is typed over' && name !== 'a column is inserted');

  it.each([...ROWS_MOVE, ...ROWS_MOVE.map(([name, edit]) => [`${name}, with columns of ours`, edit] as const)])(
    'name every student’s own minutes where %s at any moment',
    async (name, edit) => {
      const isRefresh = name.includes('columns of ours');
      const right = new FaultyExcel(schoolWorkbook());
      await right.run((context) => writeEslColumns(context, services(), checked.sheets));
      const expected = byStudent(right.workbook, isOurs);
      const stale = services().map((service) => ({ ...service, owedPerWeek: 5, scheduledPerWeek: 5, gapPerWeek: 0 }));
      for (let sync = 1; sync < MOST_SYNCS; sync++) {
        const excel = new FaultyExcel(schoolWorkbook());
        if (isRefresh) await excel.run((context) => writeEslColumns(context, stale, checked.sheets));
        let theirs: Record<string, CellValue[]> | undefined;
        excel.failAt(sync, {
          meanwhile: (workbook) => {
            edit(workbook);
            theirs = byStudent(workbook, isTheirs);
          },
        });
        const write = isRefresh ? refreshEslColumns : writeEslColumns;
        await excel.run((context) => write(context, services(), checked.sheets));
        if (theirs === undefined) break;
        expect([sync, byStudent(excel.workbook, isTheirs)]).toEqual([sync, theirs]);
        for (const [id, minutes] of Object.entries(byStudent(excel.workbook, isOurs)))
          expect([sync, id, minutes]).toEqual([sync, id, expected[id]]);
      }
    },
  );

  it.each(RENAMED)('are not added, and say so, where %s', async (_, edit) => {
    const excel = new FaultyExcel(schoolWorkbook());
    edit(excel.workbook);
    const { sheets, skipped } = await excel.run((context) => writeEslColumns(context, services(), checked.sheets));
    expect([sheets, skipped.map(({ sheet }) => sheet)]).toEqual([[], ['Roster']]);
    expect(skipped[0]?.reason).toMatch(/Check again/);
  });
});

describe('fixes', () => {
  const list = () => proposeFixes(checked.sheets, makePolicy(), false);
  const fix = (excel: FaultyExcel) => {
    const { fixes, headings } = list();
    return excel.run((context) => applyFixes(context, fixes, { headings }));
  };

  it.each([...EDITS, ...RENAMED])(
    'change no cell but those that still hold what was read, where %s',
    async (_, edit) => {
      for (let sync = 1; sync < MOST_SYNCS; sync++) {
        const excel = new FaultyExcel(schoolWorkbook());
        let then: string | undefined;
        let fixedBefore = false;
        excel.failAt(sync, {
          meanwhile: (workbook) => {
            fixedBefore = isFixed(workbook);
            edit(workbook);
            then = contents(workbook);
          },
        });
        const { written, left, failure } = await fix(excel).catch(nothingWritten);
        if (then === undefined) break;
        // What was fixed before the edit moved with its row.
        if (fixedBefore) continue;
        const now = contents(excel.workbook);
        const changed = differences(then, now);
        // Where Excel fails on the way, what may have been written is told.
        if (failure !== null) expect([sync, failure.code, changed]).toEqual([sync, 'ItemNotFound', []]);
        else
          expect([sync, changed]).toEqual([
            sync,
            written.map(({ before, after }) => `${JSON.stringify(before)} → ${JSON.stringify(after)}`).sort(),
          ]);
        if (left.length > 0)
          expect(written.length + left.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(list().fixes.length);
      }
    },
  );

  /** Fixes that find their sheet gone while they read it end with words for that, and have written nothing. */
  const nothingWritten = (error: unknown): FixResult => {
    expect(describeHostFailure(error).code).toBe('ItemNotFound');
    return { written: [], left: [], failure: null };
  };

  const isFixed = (workbook: HostWorkbook) => contents(workbook) !== contents(schoolWorkbook());
});

/** Every cell's place and content, one a line. */
function contents(workbook: HostWorkbook): string {
  const lines: string[] = [];
  for (const { id, cells } of workbook.sheets)
    cells.forEachRow(({ values, formulas }, row) =>
      values.forEach(
        (value, column) =>
          value !== null && lines.push(`${id}\t${row}\t${column}\t${JSON.stringify(formulas?.[column] ?? value)}`),
      ),
    );
  return lines.join('\n');
}

function differences(then: string, now: string): string[] {
  const placed = (text: string) =>
    new Map(
      text.split('\n').map((line) => [line.slice(0, line.lastIndexOf('\t')), line.slice(line.lastIndexOf('\t') + 1)]),
    );
  const [before, after] = [placed(then), placed(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .map((place) => `${before.get(place) ?? ''} → ${after.get(place) ?? ''}`)
    .sort();
}
