import { arranged } from './arrange';
import { note, sourceNote } from './note';
import type { ReportBlock, ReportTable } from './report-sheet';

const table = (name: string, rows: number, more: Partial<ReportTable> = {}): ReportTable => ({
  kind: 'table',
  name,
  columns: [{ heading: 'School', type: 'text', width: 10 }],
  rows: Array.from({ length: rows }, () => ['Burke']),
  totals: false,
  ...more,
});
const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
const chart = (of: string): ReportBlock => ({
  ...{ kind: 'chart', type: 'bar', title: `Chart of ${of}`, table: of, categories: 'School', series: [] },
});
const told = (blocks: readonly ReportBlock[]) =>
  blocks.map((block) =>
    block.kind === 'table' ? block.name : block.kind === 'chart' ? block.title : 'text' in block && block.text,
  );

describe('the order of a report', () => {
  it('puts the list last with its heading, its charts and small print before it', () => {
    const { blocks } = arranged([
      heading('Every student'),
      table('students', 3, { list: true }),
      chart('students'),
      note('A note on the list.'),
      heading('By school'),
      table('schools', 40),
    ]);
    expect(told(blocks)).toEqual([
      ...['By school', 'schools'],
      ...['Chart of students', 'Every student', 'A note on the list.', 'students'],
    ]);
  });

  it('takes the last table of more than 25 rows for the list where none is named', () => {
    expect(told(arranged([table('long', 26), table('small', 25)]).blocks)).toEqual(['small', 'long']);
    expect(told(arranged([table('first', 25), table('second', 25)]).blocks)).toEqual(['first', 'second']);
  });

  it('puts what is not printed after everything', () => {
    const blocks = [heading('Rest'), table('rest', 30, { notPrinted: true }), heading('Over'), table('over', 30)];
    expect(told(arranged(blocks).blocks)).toEqual(['Over', 'over', 'Rest', 'rest']);
  });

  it('takes out what says where numbers come from', () => {
    const { blocks, sources } = arranged([note('Said.'), sourceNote('CAO-05.'), table('a', 1)]);
    expect(told(blocks)).toEqual(['Said.', 'a']);
    expect(sources).toEqual(['CAO-05.']);
  });
});
