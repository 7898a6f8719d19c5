import { cellsOf, HEADINGS, readingsOf, service } from '../testing/esl-roster';
import { excelWith } from '../testing/excel-with';
import { stoppingAt } from '../testing/stopping-at';
import { writeEslColumns } from './esl-columns';

const students = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => [from + at, `Student ${at}`, 7, 2]);
const WHOLE = [90, 450, 0, 450, 'No ESL'];
const NOTHING = [null, null, null, null, null];

/** Two small rosters and one that takes three requests. */
const SHEETS = {
  First: [HEADINGS, ...students(1_000, 2)],
  Large: [HEADINGS, ...students(20_000, 12_000)],
  Last: [HEADINGS, ...students(2_000, 2)],
};
const services = [...students(1_000, 2), ...students(20_000, 12_000), ...students(2_000, 2)].map(([id]) =>
  service(String(id), 450, 0, 'No ESL'),
);

describe('adding ESL columns that is stopped', () => {
  it('lets whole sheets stand, leaves nothing on the one under way, and names both and those after it', async () => {
    const excel = excelWith(SHEETS);
    const readings = await readingsOf(excel);
    const isBegun = () => cellsOf(excel, 4, 5, 'Large', 2)[1]?.[0] !== null;
    const result = await stoppingAt(excel, isBegun, (context, signal) =>
      writeEslColumns(context, services, readings, signal),
    );
    expect(result).toEqual({
      sheets: ['First'],
      skipped: [
        { sheet: 'Large', reason: 'It was stopped while they were being written there, so none of them is left.' },
        { sheet: 'Last', reason: 'It was stopped before this sheet, which is as it was.' },
      ],
    });
    expect(cellsOf(excel, 4, 5, 'First', 3)[2]).toEqual(WHOLE);
    expect([0, 1, 12_000].map((row) => cellsOf(excel, 4, 5, 'Large', 12_001)[row])).toEqual([
      NOTHING,
      NOTHING,
      NOTHING,
    ]);
    expect(cellsOf(excel, 4, 5, 'Last', 3)).toEqual([NOTHING, NOTHING, NOTHING]);
  });
});
