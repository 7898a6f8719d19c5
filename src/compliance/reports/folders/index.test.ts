import { runOf, shownRows, tableOf } from '../testing/run-of';
import { folders } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'Entry Date', 'Opt Out', 'Enrollment Status'],
    ['1', 'Full, Fay', 'Burke', 3, 'EL', 2, '2024-09-05', '', ''],
    ['2', 'Half, Hal', 'Burke', 3, 'EL', 2, '2024-09-05', 'Y', ''],
    ['3', 'Absent, Abe', 'Otis', 3, 'EL', 2, '2026-09-10', '', ''],
    ['4', 'Former, Flo', 'Otis', 5, 'FEL', '', '2020-09-05', '', ''],
    ['5', 'Former, Fred', 'Otis', 5, 'FEL', '', '2020-09-05', '', ''],
    ['6', 'Gone, Gil', 'Otis', 5, 'EL', 2, '2020-09-05', '', 'Withdrawn'],
  ],
  Folders: [
    ['Student ID', 'HLS', 'Screener Report', 'Notification Letter', 'ACCESS Report', 'Monitoring Form'],
    ['1', 'Y', 'Y', 'Y', 'Y', ''],
    ['2', 'Y', 'N', 'Y', '', ''],
    ['4', '', '', '', '', 'Y'],
  ],
};

describe('folders', () => {
  const report = folders.build(runOf(SHEETS));

  it('shows each folder with its documents, who lacks most first', () => {
    expect(shownRows(tableOf(report, 'folders'))).toEqual([
      [
        'Otis',
        '3',
        'Absent, Abe',
        '3',
        'EL',
        'Missing',
        'Missing',
        'Missing',
        'not needed',
        'not needed',
        'not needed',
        'Not on the checklist',
      ],
      [
        'Burke',
        '2',
        'Half, Hal',
        '3',
        'EL',
        'There',
        'Missing',
        'There',
        'Missing',
        'no column',
        'not needed',
        'Incomplete',
      ],
      [
        'Burke',
        '1',
        'Full, Fay',
        '3',
        'EL',
        'There',
        'There',
        'There',
        'There',
        'not needed',
        'not needed',
        'Complete',
      ],
      [
        'Otis',
        '4',
        'Former, Flo',
        '5',
        'FEL',
        'not needed',
        'not needed',
        'not needed',
        'not needed',
        'not needed',
        'There',
        'Complete',
      ],
    ]);
  });

  it('counts each document over the folders that need it', () => {
    expect(shownRows(tableOf(report, 'by_document'))).toEqual([
      ['Screener report', 3, 1, 2, 0, null],
      ['HLS', 3, 2, 1, 0, null],
      ['Notification letter', 3, 2, 1, 0, null],
      ['ACCESS report', 2, 1, 1, 0, null],
      ['Opt-out form', 1, 0, 0, 1, null],
      ['Monitoring form', 1, 1, 0, 0, null],
    ]);
  });

  it('adds up by school, and reads in one line', () => {
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([
      ['Burke', 2, 0, 1, 0, 0, 1, null],
      ['Otis', 2, 1, 0, 0, 0, 1, null],
    ]);
    expect(report.reading).toBe('2 of 4 ELE folders are complete; 1 lacks a document, 1 ML is not on the checklist.');
    expect(folders.build(runOf(SHEETS), { school: 'Burke' }).reading).toBe(
      '1 of 2 ELE folders is complete; 1 lacks a document.',
    );
  });

  it('calls no folder complete that needs a document without a column', () => {
    const Folders = SHEETS.Folders.map(([id, , ...documents]) => [id ?? '', ...documents]);
    const report = folders.build(runOf({ ...SHEETS, Folders }), { school: 'Burke' });
    expect(shownRows(tableOf(report, 'folders')).map((row) => [row[1], row[5], row.at(-1)])).toEqual([
      ['2', 'no column', 'Incomplete'],
      ['1', 'no column', 'Not all checked'],
    ]);
    expect(shownRows(tableOf(report, 'by_school'))).toEqual([['Burke', 2, 0, 1, 0, 1, 0, null]]);
    expect(report.reading).toBe('0 of 2 ELE folders are complete; 1 lacks a document, 1 cannot be checked in full.');
  });

  it('says who is not judged', () => {
    expect(report.blocks).toContainEqual({ kind: 'note', text: '1 former EL on no checklist is not judged.' });
  });

  it('finds gaps in the very folders that the findings name, the accepted ones reviewed', () => {
    const waivers = [{ key: 'folder-incomplete | 2', reason: 'At the old school', date: '2026-09-20' }];
    const run = runOf(SHEETS, { waivers });
    const named = run.findings.filter(({ check, waiver }) => check === 'folder-incomplete' && waiver === null);
    const rows = shownRows(tableOf(folders.build(run), 'folders'));
    const gaps = rows.filter((row) => ['Incomplete', 'Not on the checklist'].includes(String(row.at(-1))));
    expect(gaps.map((row) => row[1])).toEqual(named.map(({ studentId }) => studentId));
    expect(rows.find((row) => row[1] === '2')?.at(-1)).toBe('Reviewed 9/20/2026: At the old school');
  });

  it('says what is missing', () => {
    expect(folders.build(runOf({ Roster: SHEETS.Roster })).blocks).toEqual([
      { kind: 'note', text: 'Missing in this workbook: no ELE folder checklist.' },
    ]);
    expect(folders.build(runOf(SHEETS), { school: 'Nowhere' }).reading).toBe('No ELE folder is needed.');
  });
});
