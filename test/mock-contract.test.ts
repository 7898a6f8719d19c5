import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { createExcelHost, HostWorkbook } from '../src/embedded-host';

/**
 * Microsoft's office-addin-mock is what its documentation proposes for tests of add-ins. These show what it lets pass and our host does
 * not, which is why the tests here run over the host (docs/guides/office-js.md 4). Where a newer mock is as strict, a test here fails.
 */
const IN_THE_MOCK = `
  const { OfficeMockObject } = require('office-addin-mock');
  const { range } = new OfficeMockObject({ range: { values: [['']] } });
  const unloaded = range.values;
  range.values = [[1, 2, 3]];
  process.stdout.write(JSON.stringify({ unloaded, reshaped: range.values }));`;

/** In a process of its own, because Jest cannot load the ES modules that the mock requires. */
const mocked = JSON.parse(
  execFileSync(process.execPath, ['-e', IN_THE_MOCK], { cwd: path.resolve(__dirname, '..'), encoding: 'utf8' }),
) as { unloaded: unknown; reshaped: unknown };

function onRange(act: (range: Excel.Range, context: Excel.RequestContext) => unknown): Promise<unknown> {
  const workbook = new HostWorkbook();
  workbook.addSheet('A');
  return createExcelHost(workbook).run(async (context) => {
    const result = act(context.workbook.worksheets.getItem('A').getRange('A1:B2'), context);
    await context.sync();
    return result;
  });
}

test('what was not loaded: the mock answers with a text, the host refuses', async () => {
  expect(mocked.unloaded).toBe('Error, property was not loaded');
  await expect(onRange((range) => range.values)).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('cells of another shape than the range: the mock takes them, the host refuses', async () => {
  expect(mocked.reshaped).toEqual([[1, 2, 3]]);
  await expect(onRange((range) => (range.values = [[1, 2, 3]]))).rejects.toMatchObject({ code: 'InvalidArgument' });
});
