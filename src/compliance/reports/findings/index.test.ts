import type { SheetRows } from '../../checks/testing/workbook-of';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { findings } from '.';

const ROSTER = ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'ESL Minutes'];
const SHEETS = {
  Roster: [
    ROSTER,
    ['1001', 'Nguyễn, Thị Mai', 'Burke K-8', 3, 'EL', 2, 45],
    ['1002', 'Silva, Ana', 'Otis', 'thirteen', 'No', '', ''],
    ['1003', 'Cruz, Leo', 'Otis', 3, 'No', 2, ''],
  ],
};

describe('findings', () => {
  it('lists every finding with its cell, words and step, what is to fix first', () => {
    const table = tableOf(findings.build(runOf(SHEETS)), 'findings');
    expect(shownRows(table).map((row) => row.slice(0, 10))).toEqual([
      ['To fix', 'Short of ESL minutes', 'Burke K-8', '1001', 'Nguyễn, Thị Mai', '3', 'SDD 2', '', 'Roster', 'F2'],
      ['To fix', 'Grade that cannot be read', 'Otis', '1002', 'Silva, Ana', '', '', '', 'Roster', 'D3'],
      ['To review', 'Level of a student who is not an ML', 'Otis', '1003', 'Cruz, Leo', '3', '', '', 'Roster', 'F4'],
    ]);
    expect(shownRows(table)[0]?.slice(10)).toEqual([
      'Needs 90 min a day, has 45 (full year).',
      'Add 45 min of ESL a day.',
    ]);
    expect(table.rows[0]?.[9]).toEqual({ text: 'F2', link: { sheet: 'Roster', address: 'F2' } });
  });

  it('names who has no id by the row', () => {
    const byName = {
      Roster: [
        ['Student', 'Grade', 'ML Status', 'SDD'],
        ['Silva, Ana', 3, 'EL', ''],
      ],
    };
    expect(shownRows(tableOf(findings.build(runOf(byName)), 'findings')).map((row) => row.slice(1, 6))).toEqual([
      ['ML without a level', '', '', 'Silva, Ana', '3'],
    ]);
  });

  it('counts in its reading, and speaks of one school where asked', () => {
    expect(findings.build(runOf(SHEETS)).reading).toBe('3 findings, 2 of them to fix. Click a cell to go to it.');
    expect(findings.build(runOf(SHEETS), { school: 'Burke K-8' }).reading).toBe(
      '1 finding, 1 of them to fix. Click a cell to go to it.',
    );
  });

  it('shows a waived finding with the reason, and does not count it', () => {
    const waiver = { key: 'esl-minutes-short | 1001', reason: 'new block from Monday', date: '2026-09-30' };
    const report = findings.build(runOf(SHEETS, { waivers: [waiver] }));
    expect(report.reading).toBe('2 findings, 1 of them to fix; 1 more waived. Click a cell to go to it.');
    expect(shownRows(tableOf(report, 'findings'))[0]?.at(-1)).toBe('Waived 9/30/2026: new block from Monday');
  });

  it('names each row by what it is about, so that notes beside it survive a sort and new rows above it', () => {
    const keysOf = (Roster: SheetRows[string]) => {
      const { columns, rows, notesBy = [] } = tableOf(findings.build(runOf({ Roster })), 'findings');
      const at = notesBy.map((heading) => columns.findIndex((column) => column.heading === heading));
      return rows.map((row) => at.map((column) => row[column]).join(' | ')).sort();
    };
    const [headings = [], ...students] = SHEETS.Roster;
    const keys = keysOf(SHEETS.Roster);
    expect(keys).toEqual([
      'Grade that cannot be read | Otis | 1002 |  | Roster',
      'Level of a student who is not an ML | Otis | 1003 |  | Roster',
      'Short of ESL minutes | Burke K-8 | 1001 |  | Roster',
    ]);
    expect(keysOf([headings, ['1000', '', 'Otis', 3, 'No', '', ''], ...students.reverse()])).toEqual(keys);
  });

  it('names a class as a reader knows it, and dates as they are written, not the keys of the program', () => {
    const { blocks } = findings.build(
      runOf({
        Roster: SHEETS.Roster,
        Schedule: [
          ['Student ID', 'School', 'Course', 'Course Title', 'Section', 'Term', 'Minutes a Week', 'Teacher'],
          ['1001', 'Burke K-8', 'E200', 'ESL 2', '1', 'FY', 450, 'Roy, Max'],
        ],
        Staff: [
          ['Teacher', 'ESL License', 'ESL Expires'],
          ['Roy, Max', 'Y', '2026-06-30'],
        ],
      }),
    );
    const words = JSON.stringify(blocks);
    expect(words).toContain('ESL 2 (E200), section 1 · Roy, Max');
    expect(words).toContain('(expired 6/30/2026)');
  });

  it('says so where nothing was found', () => {
    const report = findings.build(runOf({ Roster: [ROSTER] }));
    expect(report.reading).toBe('No finding.');
    expect(report.blocks).toEqual([
      { kind: 'note', text: 'The checks that could run found nothing; ML Overview says which could not.' },
    ]);
  });
});
