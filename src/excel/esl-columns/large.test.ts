import { writeEslColumns } from './esl-columns';
import { add, cellsOf, HEADINGS, readingsOf, refresh, service } from '../testing/esl-roster';
import { excelWith, sheetOf, syncsOf } from '../testing/excel-with';

describe('ESL columns of a large roster', () => {
  it('needs no more syncs for two thousand students than for three', async () => {
    const syncs = async (students: number) => {
      const rows = Array.from({ length: students }, (_, at) => [2_000 + at, `Student ${at}`, 7, 2]);
      const excel = excelWith({ Roster: [HEADINGS, ...rows] });
      const services = rows.map(([id]) => service(String(id), 450, 0, 'No ESL'));
      const readings = await readingsOf(excel);
      const counted = await syncsOf(excel, () => excel.run((context) => writeEslColumns(context, services, readings)));
      expect(cellsOf(excel, 4, 5, 'Roster', students + 1)[students]).toEqual([90, 450, 0, 450, 'No ESL']);
      return counted.syncs;
    };
    expect(await syncs(2_000)).toBe(await syncs(3));
  });

  it('writes 48,000 students in requests that Excel on the web takes', async () => {
    const rows = Array.from({ length: 48_000 }, (_, at) => [100_000 + at, 'Student', 7, 2]);
    const excel = excelWith({ Roster: [HEADINGS, ...rows] });
    const services = rows.map(([id]) => service(String(id), 450, 90, 'Short (full year)'));
    const readings = await readingsOf(excel);
    const counted = await syncsOf(excel, () => excel.run((context) => writeEslColumns(context, services, readings)));
    expect(cellsOf(excel, 4, 5, 'Roster', 48_001)[48_000]).toEqual([90, 450, 90, 360, 'Short (full year)']);
    expect(counted.syncs).toBeLessThan(25);
  });

  it('takes values and look off thousands of rows whose students are gone', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => [2_000 + at, `Student ${at}`, 7, 2]);
    const excel = excelWith({ Roster: [HEADINGS, ...rows] });
    const services = rows.map(([id]) => service(String(id), 450, 0, 'No ESL'));
    await add(excel, services);
    excel.host.userEdit(
      'Roster',
      'A12',
      rows.slice(10).map(() => ['', '', '', '']),
    );
    await refresh(excel, services);
    expect(cellsOf(excel, 4, 5, 'Roster', 6_001).filter((row) => row[0] !== null)).toHaveLength(11);
    const { cells } = sheetOf(excel, 'Roster');
    expect([cells.ownStyle(10, 4), cells.ownStyle(11, 4), cells.ownStyle(6_000, 8)]).toEqual([
      cells.ownStyle(1, 4),
      undefined,
      undefined,
    ]);
  });
});
