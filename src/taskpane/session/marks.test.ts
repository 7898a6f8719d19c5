import { sheetOf, type SheetCells } from '../../excel/testing/excel-with';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';

type Pane = Awaited<ReturnType<typeof openPane>>;

/** The school with enough ESL for everybody: nothing is to be fixed or reviewed. */
const IN_ORDER: Readonly<Record<string, SheetCells>> = {
  ...SCHOOL,
  Schedule: (SCHOOL.Schedule ?? []).map((row, at) =>
    at === 0 ? row : [...row.slice(0, 2), 'ESL 3', '1', 450, row[5] ?? ''],
  ),
};

const REMOVE_MARKS = 'Remove highlights is under ⋯.';
const PROTECTED = 'Take the protection off under Review, then try again.';

describe('what is told of highlights and ESL columns', () => {
  let pane: Pane;
  const open = async (sheets: Readonly<Record<string, SheetCells>>) => {
    pane = await openPane(sheets);
    await pane.session.check();
    return pane.session;
  };
  afterEach(() => pane.end());

  const told = () => {
    const { notice } = pane.session.getState();
    return notice === null ? null : [notice.intent, notice.text, notice.hint];
  };
  const protect = (isProtected: boolean) =>
    pane.excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Roster');
      if (isProtected) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  const headings = () => (sheetOf(pane.excel, 'Roster').cells.row(0)?.values ?? []).filter((value) => value !== null);

  it('marks rows, says how many and how they go, and takes them away', async () => {
    const session = await open(SCHOOL);
    await session.setHighlights(true);
    expect(told()).toEqual(['success', 'Marked 2 rows on 1 sheet.', REMOVE_MARKS]);
    expect(session.getState().settings.highlights).not.toBeNull();
    await session.setHighlights(false);
    expect(told()).toEqual(['success', 'Highlights removed.', undefined]);
    expect(session.getState().settings.highlights).toBeNull();
    await session.removeHighlights();
    expect(told()).toEqual(['success', 'There were no highlights.', undefined]);
  });

  it('says that there is nothing to mark where all is in order', async () => {
    const session = await open(IN_ORDER);
    await session.setHighlights(true);
    expect(told()).toEqual([
      'success',
      'There is nothing to mark now. The next check that finds something does.',
      REMOVE_MARKS,
    ]);
  });

  it('says that no row was marked where the sheet is protected, and why', async () => {
    const session = await open(SCHOOL);
    await protect(true);
    await session.setHighlights(true);
    expect(told()).toEqual(['warning', 'No row was marked.', expect.stringContaining(PROTECTED)]);
  });

  it('says that marks stayed where the sheet was protected since', async () => {
    const session = await open(SCHOOL);
    await session.setHighlights(true);
    await protect(true);
    await session.removeHighlights();
    expect(told()).toEqual(['warning', 'No highlight was removed.', expect.stringContaining(PROTECTED)]);
    await protect(false);
    await session.removeHighlights();
    expect(told()).toEqual(['success', 'Highlights removed.', undefined]);
  });

  it('puts ESL columns beside the roster, says where, and takes them away', async () => {
    const session = await open(SCHOOL);
    const before = headings();
    await session.addEslColumns();
    expect(told()).toEqual(['success', 'ESL columns stand right of Roster.', 'Remove ESL columns is under ⋯.']);
    expect(headings().length).toBeGreaterThan(before.length);
    expect(session.getState().eslColumnsOn).toBe(true);
    await session.removeEslColumns();
    expect(told()).toEqual(['success', 'ESL columns removed.', undefined]);
    expect([headings(), session.getState().eslColumnsOn]).toEqual([before, false]);
    await session.removeEslColumns();
    expect(told()).toEqual(['success', 'There were no ESL columns to remove.', undefined]);
  });

  it('adds no ESL columns to a protected sheet, and leaves those that stand on one', async () => {
    const session = await open(SCHOOL);
    await protect(true);
    await session.addEslColumns();
    expect(told()).toEqual(['warning', 'No ESL columns were added.', expect.stringContaining(PROTECTED)]);
    expect(session.getState().eslColumnsOn).toBe(false);
    await protect(false);
    await session.addEslColumns();
    await protect(true);
    await session.removeEslColumns();
    expect(told()).toEqual(['warning', 'No ESL columns were removed.', expect.stringContaining(PROTECTED)]);
    expect(session.getState().eslColumnsOn).toBe(true);
  });
});
