import { onWorkbookChanged, withoutEvents, type WorkbookChange } from './events';
import { excelWith } from './testing/excel-with';

const SHEETS = { Roster: [['Student ID'], [2], [1]] };

/** Watches a workbook and resolves with what is told next. */
async function watch(excel: ReturnType<typeof excelWith>) {
  const told: WorkbookChange[] = [];
  let wake: () => void = () => undefined;
  const stop = await onWorkbookChanged(
    excel.run,
    (change) => {
      told.push(change);
      wake();
    },
    0,
  );
  const next = async (act: () => unknown): Promise<WorkbookChange | undefined> => {
    const woken = new Promise<void>((resolve) => (wake = resolve));
    await act();
    await woken;
    return told.at(-1);
  };
  return { told, stop, next };
}

/** Raises an event as Excel does for an edit on another machine. */
function editRemotely(excel: ReturnType<typeof excelWith>): void {
  const [sheet] = excel.workbook.sheets;
  const details = {
    worksheetId: sheet?.id,
    address: 'A2',
    changeType: 'RangeEdited',
    source: 'Remote',
    triggerSource: 'Unknown',
  };
  const message = { messageCategory: 65_536, messageType: 10, targetId: 'Workbook', message: JSON.stringify(details) };
  const extension = excel.OfficeExtension as unknown as {
    _testTriggerRichApiMessageEvent(message: { entries: object[] }): void;
  };
  extension._testTriggerRichApiMessageEvent({ entries: [message] });
}

describe('onWorkbookChanged', () => {
  it('tells an edit of the user', async () => {
    const excel = excelWith(SHEETS);
    const { next } = await watch(excel);
    expect(await next(() => excel.host.userEdit('Roster', 'A2', [[7]]))).toEqual({ remote: false });
  });
});
