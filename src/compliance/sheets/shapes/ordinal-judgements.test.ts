import { recognise } from '../recognise';

it('what was found in each term is an entry of monitoring on a day that is unknown, by name and under a head of two lines', () => {
  const values = [
    ['FEL Monitoring'],
    ['Student', '', 'Exit', 'Yr', 'Term 1', '', 'Term 2', '', ''],
    ['', 'Gr', 'date', '(1-4)', 'ELA', 'OK?', 'ELA', 'OK?', 'Decision'],
    ['Ana Ruiz', '4', '6/18/26', '1', 'C', '✓', 'B', 'concern', 'continue'],
    ['Ben Le', '6', '6/20/25', '2', 'D', '✓', '', '', 'tutoring'],
  ];
  const sheet = { name: 'Sheet1', firstRow: 1, firstColumn: 1, values, tables: [] };
  const [reading] = recognise({ name: 'Book.xlsx', date1904: false, sheets: [sheet], unread: [] });
  const views = reading === undefined || reading.recognised === null ? [] : [reading.recognised, ...reading.also];
  expect(
    views.map(({ kind, columns, dataRows }) => [
      kind,
      columns.get('entryDate'),
      columns.get('outcome'),
      dataRows.length,
    ]),
  ).toEqual([
    ['monitoring', 5, 5, 2],
    ['monitoring', 7, 7, 1],
  ]);
});
