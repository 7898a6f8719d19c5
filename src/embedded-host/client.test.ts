import { createExcelHost, HostWorkbook, startClient, type ExcelHost } from '.';

function workbookOf(text: string): HostWorkbook {
  const workbook = new HostWorkbook();
  workbook.addSheet('Roster').cells.loadRow(0, { values: [text], formulas: undefined, styles: undefined });
  return workbook;
}

const firstCell = ({ run }: ExcelHost) =>
  run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Roster').getRange('A1').load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });

describe('a client that serves several workbooks', () => {
  it('answers each from its own cells, also where they take turns', async () => {
    const client = startClient();
    const [burke, curie] = ['Burke', 'Curie'].map((name) => createExcelHost(workbookOf(name), { client }));
    if (burke === undefined || curie === undefined) throw new Error('Two hosts were made.');
    expect([await firstCell(burke), await firstCell(curie), await firstCell(burke)]).toEqual([
      'Burke',
      'Curie',
      'Burke',
    ]);
    expect([burke.statistics.syncs, curie.statistics.syncs]).toEqual([2, 1]);
  });

  it('says of each what its Excel can do', () => {
    const client = startClient();
    const sets = (profile: 'ltsc2021' | 'desktop') => {
      const { Office: office } = createExcelHost(workbookOf(profile), { client, profile });
      return (office as unknown as typeof Office).context.requirements.isSetSupported('ExcelApi', '1.18');
    };
    expect([sets('ltsc2021'), sets('desktop')]).toEqual([false, true]);
  });

  it('tells a workbook of its events in a later run too', async () => {
    const excel = createExcelHost(workbookOf('Burke'), { client: startClient() });
    const told: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void told.push(address)));
      await context.sync();
    });
    await firstCell(excel);
    excel.host.userEdit('Roster', 'A3', [['typed']]);
    await excel.host.eventsDelivered();
    expect(told).toEqual(['A3']);
  });
});
