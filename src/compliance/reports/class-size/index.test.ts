import { problemKey } from '../../findings/waivers';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { classSize } from '.';

const ROSTER = ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'Enrollment Status'];
const SCHEDULE = ['Student ID', 'School', 'Course', 'Section', 'Teacher'];
const SECTIONS = ['School', 'Course', 'Section', 'Grade', 'Enrolled', 'Cap', 'Teacher', 'Program'];
const SHEETS = {
  Roster: [
    ROSTER,
    ['1', 'One, Ana', 'Burke', 3, 'EL', 1, 'Active'],
    ['2', 'Two, Ben', 'Burke', 3, 'No', '', 'Active'],
    ['3', 'Three, Cy', 'Burke', 3, 'EL', 2, 'Withdrawn'],
  ],
  Schedule: [
    SCHEDULE,
    ['1', 'Burke', 'ESL 1', 'E', 'Lee, Ann'],
    ['1', 'Burke', 'Math 3', 'A', 'Roy, Max'],
    ['2', 'Burke', 'Math 3', 'A', 'Roy, Max'],
    ['3', 'Burke', 'Math 3', 'A', 'Roy, Max'],
  ],
  Sections: [
    SECTIONS,
    ['Burke', 'Math 3', 'A', 3, 24, '', 'Roy, Max', ''],
    ['Burke', 'Math 3', 'B', 3, 29, '', 'Kim, Joy', ''],
    ['Burke', 'Math 3', 'C', 3, 18, 15, 'Kim, Joy', ''],
    ['Otis', 'Reading', 'A', 2, 10, '', '', 'SEI Spanish'],
    ['Otis', 'Play', 'A', 'K0', 30, '', '', ''],
    ['Otis', 'Reading', 'B', 2, '', '', '', ''],
  ],
};

describe('class-size', () => {
  it('shows each class with its cap and what set it, those most over the cap first; the rest is not printed', () => {
    const report = classSize.build(runOf(SHEETS));
    const [table, others] = [tableOf(report, 'classes'), tableOf(report, 'other_classes')];
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['School', 'Grade', 'Course', 'Section', 'Program', 'Teacher', 'Enrolled', 'Cap', 'Cap set by', 'Seats left'],
      ...['MLs', 'Status'],
    ]);
    expect(shownRows(table)).toEqual([
      ['Burke', '3', 'Math 3', 'B', '', 'Kim, Joy', 29, 25, 'Grade 3', -4, null, '4 over'],
      ['Burke', '3', 'Math 3', 'C', '', 'Kim, Joy', 18, 15, 'Sections sheet', -3, null, '3 over'],
      // 24 of 25 is over 95 %; the withdrawn student counts nowhere, so 1 of 2 students is an ML.
      ['Burke', '3', 'Math 3', 'A', '', 'Roy, Max', 24, 25, 'Grade 3', 1, 1, '1 seat left'],
      ['Otis', 'K0', 'Play', 'A', '', '', 30, null, '', null, null, 'No cap known'],
      ['Otis', '2', 'Reading', 'B', '', '', null, 22, 'Grade 2', null, null, 'Size not known'],
    ]);
    // A core class comes before others.
    expect(shownRows(others)).toEqual([
      ['Otis', '2', 'Reading', 'A', 'SEI Spanish', '', 10, 20, 'BPS SEI', 10, null, 'Within the cap'],
      ['Burke', '3', 'ESL 1', 'E', '', 'Lee, Ann', 1, 20, 'ESL', 19, 1, 'Within the cap'],
    ]);
    expect([table.notPrinted, others.notPrinted]).toEqual([undefined, true]);
    expect(table.rows[0]?.[3]).toEqual({ text: 'B', link: { sheet: 'Sections', address: 'C3' } });
    expect(others.rows[1]?.[3]).toEqual({ text: 'E', link: { sheet: 'Schedule', address: 'D2' } });
  });

  it('calls a class full at its cap, over from one more on, and close to full from 95 % of the cap on', () => {
    const Sections = [
      SECTIONS,
      ...[18, 19, 20, 21].map((enrolled) => ['Burke', 'Art', `S${enrolled}`, 3, enrolled, 20, '', '']),
      ['Burke', 'Art', '', 3, 20, 20, '', ''],
    ];
    const report = classSize.build(runOf({ Roster: SHEETS.Roster, Sections }));
    const statuses = ['classes', 'other_classes'].flatMap((name) =>
      tableOf(report, name).rows.map((row) => [row[6], row.at(-1)]),
    );
    expect(statuses).toEqual([
      [21, { text: '1 over', status: 'error' }],
      [19, { text: '1 seat left', status: 'info' }],
      [20, { text: 'Full', status: 'info' }],
      [20, { text: 'Full', status: 'info' }],
      [18, { text: 'Within the cap', status: 'ok' }],
    ]);
    expect(shownRows(tableOf(report, 'classes')).map((row) => row[3])).toContain('(no section)');
  });

  it('reads in one line how many classes are over', () => {
    expect(classSize.build(runOf(SHEETS)).reading).toBe(
      '2 of 5 classes are over their cap; 1 is full or close to full.',
    );
    expect(classSize.build(runOf(SHEETS), { school: 'otis' }).reading).toBe(
      '0 of 1 class are over their cap; 0 are full or close to full.',
    );
  });

  it('says sizes by median and average, and how many sit over a cap', () => {
    const [words] = classSize.build(runOf(SHEETS)).blocks;
    // 29, 18, 24, 1, 10, 30: the middle of 18 and 24, and 112 ÷ 6.
    expect(words).toEqual({
      kind: 'paragraph',
      text: 'A class has 21 students in the median and 18.7 on average. 7 students sit over a cap; the most in one class is 4 over, at Burke.',
    });
  });

  it('adds up by school and grade what the caps would need', () => {
    expect(shownRows(tableOf(classSize.build(runOf(SHEETS)), 'by_grade'))).toEqual([
      // Math 3 under 25: 24 + 29 = 53 need 3 for 2; under 15: 18 need 2 for 1; ESL 1 for 1.
      ['Burke', '3', '2 sections more needed', 72, 4, 18, 21, 2, 6, 2],
      ['Otis', 'K0', 'Within the caps', 30, 1, 30, 30, 0, 1, 0],
      ['Otis', '2', 'Within the caps', 10, 1, 10, 10, 0, 1, 0],
    ]);
  });

  it('counts classes by how full they are', () => {
    const rows = shownRows(tableOf(classSize.build(runOf(SHEETS)), 'sizes'));
    // 1 of 20, 10 of 20; 24 of 25; 29 of 25 and 18 of 15.
    expect(rows.filter(([, , within, over]) => within !== 0 || over !== 0)).toEqual([
      ['up to 50 %', null, 2, 0],
      ['91–100 %', null, 1, 0],
      ['111–120 %', null, 0, 2],
    ]);
  });

  it('agrees with the findings on every class over or near its cap', () => {
    const run = runOf(SHEETS);
    const rows = shownRows(tableOf(classSize.build(run), 'classes'));
    const found = (check: string) => run.findings.filter((finding) => finding.check === check).length;
    expect(rows.filter((row) => Number(row[9]) < 0 && row[9] !== null)).toHaveLength(found('class-over-cap'));
    expect(rows.filter((row) => /left$|^Full$/.test(String(row[11])))).toHaveLength(found('class-near-cap'));
  });

  it('shows what was reviewed and accepted with its reason, after what is to fix', () => {
    const finding = runOf(SHEETS).findings.find(
      ({ section, check }) => check === 'class-over-cap' && section?.includes('|B|'),
    );
    if (finding === undefined) throw new Error('No finding.');
    const waivers = [{ key: problemKey(finding), reason: 'Second teacher', date: '2026-09-20' }];
    const report = classSize.build(runOf(SHEETS, { waivers }));
    expect(report.reading).toBe(
      '1 of 5 classes is over its cap, 1 more reviewed and accepted; 1 is full or close to full.',
    );
    expect(
      shownRows(tableOf(report, 'classes'))
        .map((row) => row[11])
        .slice(0, 2),
    ).toEqual(['3 over', 'Reviewed 9/20/2026: Second teacher']);
  });

  it('says where sizes come from, and of how many classes a cap, a size or a student is not known', () => {
    const said = (sheets: Parameters<typeof runOf>[0]) =>
      classSize.build(runOf(sheets)).blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(said(SHEETS).slice(0, 4)).toEqual([
      '1 class counted by the distinct active students in the schedule, the others by the sections sheet.',
      '1 class without a known cap: the grade is K0, ungraded or not known.',
      '1 class without a known enrollment.',
      'MLs are those among the students in the schedule.',
    ]);
    const more = [
      ['Burke', 'Math 4', 'A', 4, 0, '', '', ''],
      ['Burke', 'Math 4', 'B', 4, 0, '', '', ''],
      ['Burke', 'Math 4', 'C', 4, 20, '', '', 'Dual Language Spanish'],
    ];
    expect(said({ Sections: [SECTIONS, ...more] }).slice(0, 3)).toEqual([
      '2 classes without a student.',
      '1 class in Dual Language under the cap of the grade, because its own cap is not known to this program.',
      'MLs are not known: no schedule tells who sits in a class.',
    ]);
  });

  it('says what is missing where no class can be counted', () => {
    const report = classSize.build(runOf({ Roster: SHEETS.Roster }));
    expect(report.reading).toBe('No class can be counted.');
    expect(report.blocks).toEqual([
      { kind: 'note', text: 'This workbook has no sections sheet, and no schedule with a section column.' },
    ]);
    expect(classSize.build(runOf(SHEETS), { school: 'Elsewhere' }).reading).toBe('No class to report.');
  });
});
