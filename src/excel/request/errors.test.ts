import { describeHostFailure } from './errors';
import { withRetry } from './retry';
import { excelWith } from '../testing/excel-with';

async function failureOf(
  work: (context: Excel.RequestContext) => Promise<unknown>,
  failWith?: string,
): Promise<unknown> {
  const excel = excelWith({ Roster: [['Nguyen, Mai']] });
  if (failWith !== undefined) excel.failNextSync(failWith);
  return excel.run(work).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('describeHostFailure', () => {
  it('tells a person what happened and what to do, from the code', async () => {
    const error = await failureOf((context) => context.sync(), 'InvalidOperationInCellEditMode');
    expect(describeHostFailure(error)).toEqual({
      code: 'InvalidOperationInCellEditMode',
      message: 'Excel is still editing a cell.',
      hint: 'Press Enter or Esc in the sheet, then try again.',
    });
  });

  it('names the place in Office.js but never what stands in a cell', async () => {
    const error = await failureOf(async (context) => {
      context.workbook.worksheets.getItem('Roster').getRange('A1:B1').values = [
        ['Nguyen, Mai', 'x'],
        ['y', 'z'],
      ];
      await context.sync();
    });
    const failure = describeHostFailure(error);
    expect(failure).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(JSON.stringify(failure)).not.toContain('Nguyen');
  });

  it.each([
    ['ResponsePayloadSizeLimitExceeded', 'smaller'],
    ['RequestPayloadSizeLimitExceeded', 'smaller'],
    ['MemoryLimitReached', 'smaller'],
    ['GeneralException', 'later'],
    ['RequestAborted', 'later'],
    ['AccessDenied', undefined],
    ['InvalidArgument', 'restarted'],
  ])('tells of %s whether to try again: %s', async (code, retry) => {
    const error = await failureOf((context) => context.sync(), code);
    expect(describeHostFailure(error).retry).toBe(retry);
  });

  it.each([new Error('Nguyen, Mai is missing'), 'text', null, { code: 'constructor' }, { code: 7 }])(
    'has words for an error that is not of Excel: %p',
    (error) => {
      const failure = describeHostFailure(error);
      expect(failure.message).toBe('Something went wrong in ML Compliance Check.');
      expect(JSON.stringify(failure)).not.toContain('Nguyen');
    },
  );
});

describe('withRetry', () => {
  const readName = (failures: readonly string[]) => {
    const excel = excelWith({ Roster: [] });
    failures.forEach((code, at) => excel.failAtSync(at + 1, code));
    return withRetry(
      () =>
        excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Roster');
          sheet.load('name');
          await context.sync();
          return sheet.name;
        }),
      [1, 1],
    );
  };

  it('does the work again after passing failures', async () => {
    await expect(readName(['GeneralException', 'ServiceNotAvailable'])).resolves.toBe('Roster');
  });

  it('gives up after the last pause', async () => {
    await expect(readName(['Conflict', 'Conflict', 'Conflict'])).rejects.toMatchObject({ code: 'Conflict' });
  });

  it('does not repeat what a person must mend', async () => {
    await expect(readName(['AccessDenied'])).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});
