import { proposeFixes } from '../../src/compliance/fixes';
import { makePolicy } from '../../src/compliance/policy/policy';
import type { ComplianceRun } from '../../src/compliance/run/run';
import type { HostWorkbook } from '../../src/embedded-host';
import { describeHostFailure } from '../../src/excel/request/errors';
import { applyFixes, type FixResult } from '../../src/excel/fixes/cells';
import { readState } from '../../src/excel/settings/kept-state';
import { FIXES } from '../../src/excel/settings/kinds/fixes';
import { checkedSchool } from './actions';
import { beforeEverySync, EDITS, insertColumn, RENAMINGS, rosterOf, type, type Edit } from './colleague';
import { FaultyExcel, passPausesAtOnce } from './faulty-excel';
import { schoolWorkbook } from './school';

let checked: ComplianceRun;

passPausesAtOnce();
beforeAll(async () => (checked = await checkedSchool()));

const list = () => proposeFixes(checked.sheets, makePolicy(), false);
const school = () => Promise.resolve(new FaultyExcel(schoolWorkbook()));

/** Fixes that find their sheet gone while they read it end with words for that, and have written nothing. */
const fix = (excel: FaultyExcel): Promise<FixResult> => {
  const { fixes, headings } = list();
  return excel
    .run((context) => applyFixes(context, fixes, { headings, keep: { id: 1, title: 'All' } }))
    .catch((error: unknown) => {
      expect(describeHostFailure(error).code).toBe('ItemNotFound');
      return { written: [], left: [], failure: null, unreached: 0, isKept: false };
    });
};

/** What the workbook keeps to take the fixes back, after they were made. */
const fixAndRead = async (excel: FaultyExcel) => {
  const { written, failure } = await fix(excel);
  const { made } = await excel.run(async (context) => (await readState(context, [FIXES])).of(FIXES).value);
  return { written, failure, kept: made.flatMap(({ cells }) => cells) };
};

describe('fixes', () => {
  it.each([...EDITS, ...RENAMINGS])(
    'change no cell but those that still hold what was read, where %s',
    async (_, edit) => {
      const untouched = contents(schoolWorkbook());
      await beforeEverySync(school, edit, fix, contents, ({ sync, excel, before, then, result }) => {
        // What was fixed before the edit moved with its row.
        if (before !== untouched) return;
        const { written, left, failure } = result;
        const changed = differences(then, contents(excel.workbook));
        // Where Excel fails on the way, what may have been written is told.
        if (failure !== null) expect([sync, failure.code, changed]).toEqual([sync, 'ItemNotFound', []]);
        else
          expect([sync, changed]).toEqual([
            sync,
            written.map(({ before: was, after }) => `${JSON.stringify(was)} → ${JSON.stringify(after)}`).sort(),
          ]);
        if (left.length > 0)
          expect(written.length + left.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(list().fixes.length);
      });
    },
  );

  it.each(EDITS)('can be taken back where they stand, and nowhere else, where %s', async (_, edit) => {
    await beforeEverySync(school, edit, fixAndRead, contents, ({ sync, result: { written, failure, kept } }) =>
      expect([sync, failure, kept]).toEqual([sync, null, written]),
    );
  });

  it('stay out of a column that came to stand there, also where it holds the same', async () => {
    const same: Edit[1] = (excel) => {
      insertColumn('F')(excel);
      // The level that is fixed in row 5 is the text 3.
      type('F5', "'3")(excel);
    };
    await beforeEverySync(school, same, fix, contents, ({ sync, excel, before, then, result }) => {
      if (before !== contents(schoolWorkbook())) return;
      const held = (workbook: HostWorkbook) => rosterOf(workbook).cells.value(4, 5);
      expect([sync, held(excel.workbook)]).toEqual([sync, '3']);
      expect([sync, differences(then, contents(excel.workbook)).length]).toEqual([sync, result.written.length]);
    });
  });
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
