import type { ComplianceRun } from '../../run/run';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { CHECKS } from '../../checks';
import { CRITERIA } from './criteria';
import { eleCriteria } from '.';

const ROSTER = [
  'Student ID',
  'School',
  'Grade',
  'ML Status',
  'SDD',
  'ESL Minutes',
  'FEL Date',
  'ACCESS Overall',
  'ACCESS Literacy',
  'ACCESS Year',
];

/** Burke: one served, one short; Otis: a former EL who met exit in 2025. */
const SHEETS = {
  Roster: [
    ROSTER,
    ['1001', 'Burke', 3, 'EL', 2, 90, '', 2.5, 2.4, 2026],
    ['1002', 'Burke', 3, 'EL', 2, 45, '', 2.1, 2.2, 2026],
    ['2001', 'Otis', 5, 'FEL', '', '', '2025-06-15', 4.8, 4.5, 2025],
  ],
};

const rowsOf = (run: ComplianceRun, scope?: { school: string }) =>
  shownRows(tableOf(eleCriteria.build(run, scope), 'criteria'));
const rowOf = (run: ComplianceRun, number: string) => rowsOf(run).find(([first]) => first === number);

describe('ele-criteria', () => {
  it('says of each check how it ran and what is open, in columns that add up', () => {
    const { columns } = tableOf(eleCriteria.build(runOf(SHEETS)), 'checks');
    expect(columns.map(({ heading, type, total }) => [heading, type, total ?? null])).toEqual([
      ['Criterion', 'text', 'label'],
      ['Check', 'text', null],
      ['How it ran', 'text', null],
      ['To fix', 'integer', 'sum'],
      ['To review', 'integer', 'sum'],
      ['For information', 'integer', 'sum'],
      ['What is missing', 'text', null],
    ]);
  });

  it('shows the twelve criteria in the order of their numbers to SY24-25', () => {
    expect(rowsOf(runOf(SHEETS)).map(([number]) => number)).toEqual([
      'ELE 1',
      'ELE 2',
      'ELE 3',
      'ELE 5',
      'ELE 6',
      'ELE 7',
      'ELE 8',
      'ELE 10',
      'ELE 13',
      'ELE 14',
      'ELE 15',
      'ELE 18',
    ]);
  });

  it('says of each criterion its title, and what it asks for that no sheet can show', () => {
    const shown = rowsOf(runOf(SHEETS)).map((row) => [row[1], row.join(' | ')]);
    expect(shown.map(([title]) => title)).toEqual(CRITERIA.map(({ title }) => title));
    expect(CRITERIA.map(({ title }) => title)).toEqual([
      'Annual English Language Proficiency Assessment',
      'State Accountability Assessment',
      'Initial Identification of ELs and FELs',
      'ELE Program and Services',
      'Program Exit and Readiness',
      'Parent Involvement',
      'Declining Entry to a Program',
      'Parental Notification',
      'Follow-up Support',
      'Licensure Requirements',
      'Professional Development Requirements',
      'Records of ELs',
    ]);
    expect(CRITERIA.map(({ beyond }) => beyond)).toEqual([
      'the IEP or 504 plan behind a do-not-score code',
      'MCAS results by grade, and the first-year ELA exemption',
      'the screener score, and whether the HLS code fits the language recorded',
      'individual learning plans for missed benchmarks, and the curriculum',
      null,
      'translated letters, interpreters, and the parent council (ELPAC)',
      'the signed forms themselves',
      'the language of the letters, and what they say',
      'entries of earlier years, the support given, and parent permission for a re-entry',
      'content licenses, and the endorsement of evaluators',
      'hours of professional development in SEI or ESL, and the training of SEI homeroom teachers',
      'the documents in the folders themselves',
    ]);
  });

  it('says gaps with their count where a check found any, and what the others lack', () => {
    expect(rowOf(runOf(SHEETS), 'ELE 5')?.slice(0, 6)).toEqual([
      'ELE 5',
      'ELE Program and Services',
      'Gaps',
      1,
      0,
      '2 of 2 MLs owed ESL: 1 served, 1 not served, 0 not judged',
    ]);
    expect(rowOf(runOf(SHEETS), 'ELE 5')?.[6]).toBe('Roster');
    expect(rowOf(runOf(SHEETS), 'ELE 5')?.[7]).toContain('ESL class over its size limit');
    expect(rowOf(runOf(SHEETS), 'ELE 5')?.[7]).toContain('no schedule');
  });

  it('says met only where every check ran in full on somebody, and records show all there is', () => {
    expect(rowOf(runOf(SHEETS), 'ELE 6')?.slice(2)).toEqual([
      'Met',
      0,
      0,
      '2 of 2 MLs with an ACCESS score; 1 of 1 former EL with one of the year of exit',
      'Roster',
      ...['', '', null],
    ]);
    const untested = { Roster: [...SHEETS.Roster, ['1003', 'Burke', 4, 'EL', 2, 90, '', '', '', '']] };
    expect(rowOf(runOf(untested), 'ELE 6')?.[2]).toBe('No gap found');
    const unknownExit = { Roster: [...SHEETS.Roster, ['2002', 'Otis', 5, 'FEL', '', '', 'soon', 4.8, 4.5, 2025]] };
    expect(rowOf(runOf(unknownExit), 'ELE 6')?.[2]).toBe('No gap found');
  });

  it('never says met where nothing could be checked, or there is nobody', () => {
    const run = runOf(SHEETS);
    expect(rowOf(run, 'ELE 1')?.slice(2, 6)).toEqual(['Not checkable here', null, null, '']);
    expect(rowOf(run, 'ELE 1')?.slice(6)).toEqual([
      '',
      'ACCESS result missing, Too few MLs with ACCESS results: no ACCESS results sheet.',
      'The IEP or 504 plan behind a do-not-score code',
      null,
    ]);
    expect(rowOf(run, 'ELE 2')?.slice(2)).toEqual([
      'Not checkable here',
      null,
      null,
      ...['', '', ''],
      'MCAS results by grade, and the first-year ELA exemption',
      null,
    ]);
    const noFormer = runOf({
      Roster: SHEETS.Roster.slice(0, 2),
      Monitoring: [
        ['Student ID', 'Monitoring Date'],
        ['1001', '2026-09-30'],
      ],
    });
    expect(rowOf(noFormer, 'ELE 13')?.slice(2, 6)).toEqual([
      'Nobody here to check',
      0,
      0,
      '0 former ELs, 0 in the years of monitoring',
    ]);
  });

  it('says no gap found where a part of the criterion is in no sheet', () => {
    expect(rowOf(runOf(SHEETS), 'ELE 18')?.[2]).toBe('No gap found');
  });

  it('reads in one line how the criteria stand', () => {
    expect(eleCriteria.build(runOf(SHEETS)).reading).toBe(
      'Gaps in 1 of 12 criteria (ELE 5); 1 met; 2 without a gap in what could be checked; 8 not checkable here.',
    );
  });

  it('reads which criteria are to review, and where there is nobody to check', () => {
    // The text that no list knows is to review (ELE 18); nobody is a former EL (ELE 13).
    const reading = eleCriteria.build(
      runOf({
        Roster: [
          [...ROSTER, 'Enrollment Status'],
          [...(SHEETS.Roster[1] ?? []), 'on leave'],
        ],
        Monitoring: [
          ['Student ID', 'Monitoring Date'],
          ['1001', '2026-09-30'],
        ],
      }),
    ).reading;
    expect(reading).toMatch(/^No gap to fix was found; 1 to review; /);
    expect(reading).toContain('; 1 with nobody here to check; ');
  });

  it('says in one sentence where most is to fix, and leaves a place for where papers are', () => {
    expect(eleCriteria.build(runOf(SHEETS)).blocks[0]).toEqual({
      kind: 'paragraph',
      text: 'Most is to fix in ELE 5, ELE Program and Services (1).',
    });
    expect(tableOf(eleCriteria.build(runOf(SHEETS)), 'criteria').columns.at(-1)).toMatchObject({ fillIn: true });
  });

  it('prints the numbers that the policy maps the old ones to', () => {
    const run = runOf(SHEETS, { policy: { settings: { criteria: { 'ELE 5': 'ELE 3 (new)' } } } });
    expect(rowsOf(run).map(([number]) => number)).toContain('ELE 3 (new)');
    expect(eleCriteria.build(run).reading).toContain('(ELE 3 (new))');
  });

  it('lists every check of a criterion that is in season, and its counts are those of the findings', () => {
    const run = runOf(SHEETS);
    const rows = shownRows(tableOf(eleCriteria.build(run), 'checks'));
    // The checks of the ACCESS registration are out of season on October 1.
    const shown = CHECKS.filter(({ criterion, inSeason }) => criterion.startsWith('ELE ') && inSeason === undefined);
    expect(rows).toHaveLength(shown.length);
    const fixed = rows.reduce((sum, row) => sum + Number(row[3] ?? 0), 0);
    const ids = new Set<string>(shown.map(({ id }) => id));
    expect(fixed).toBe(run.findings.filter(({ check, severity }) => ids.has(check) && severity === 'error').length);
  });

  it('leaves waived findings and other schools out', () => {
    const waivers = [{ key: 'esl-minutes-short | 1002', reason: 'leaves', date: '2026-09-30' }];
    expect(rowOf(runOf(SHEETS, { waivers }), 'ELE 5')?.[2]).toBe('No gap found');
    const otis = rowsOf(runOf(SHEETS), { school: 'Otis' }).find(([number]) => number === 'ELE 5');
    expect(otis?.slice(2, 6)).toEqual([
      'Nobody here to check',
      0,
      0,
      '0 of 0 MLs owed ESL: 0 served, 0 not served, 0 not judged',
    ]);
  });

  it('says not checkable for all where the workbook has no roster', () => {
    const report = eleCriteria.build(runOf({ Notes: [['Dear all'], ['see you']] }));
    expect(report.reading).toBe('None of the 12 criteria can be checked in this workbook.');
  });
});
