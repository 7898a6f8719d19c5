import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf } from '../../sheets/values/dates';
import { runOf, shownRows, tableOf } from '../testing/run-of';
import { joined } from '.';

const SHEETS = {
  Roster: [
    ['Student ID', 'Student', 'School', 'Grade', 'ML Status', 'SDD', 'First Language', 'Entry Date', 'Opt Out'],
    ['1', '=HYPERLINK("http://x","Ann")', 'Burke', 3, 'EL', 3, '+Spanish', '2026-09-10', ''],
    ['2', 'None, Nia', 'Burke', 4, 'EL', '', 'Somali', 'soon', ''],
    ['3', 'Outs, Oli', 'Otis', 5, 'EL', 2, '', '', 'Y'],
    ['4', 'Not, Ned', 'Otis', 5, 'No', '', '', '', ''],
  ],
  Schedule: [
    ['Student ID', 'Course', 'Section', 'Min/Wk', 'Teacher'],
    ['1', 'ESL 3', 1, 300, 'Lee, Ann'],
  ],
  ACCESS: [
    ['Student ID', 'Overall', 'Literacy', 'Listening', 'Reading', 'Speaking', 'Writing', 'Test Year'],
    ['1', 4.2, 3.8, 5, 4, 4, 3.6, 2026],
  ],
  Benchmarks: [
    ['Student ID', 'Progress Target', 'Met Target', 'Success Plan Date'],
    ['2', '3.1', 'No', '2026-09-20'],
  ],
};

const table = tableOf(joined.build(runOf(SHEETS)), 'joined');
const valuesOf = (id: string) => {
  const headings = table.columns.map(({ heading }) => heading);
  const row = shownRows(table).find((cells) => cells[1] === id) ?? [];
  return Object.fromEntries(headings.map((heading, at) => [heading, row[at]]));
};

describe('joined', () => {
  it('says of a list by names what is wrong with whom', () => {
    const { columns, rows } = tableOf(
      joined.build(
        runOf({
          Roster: [
            ['Student', 'Grade', 'ML Status', 'SDD'],
            ['Silva, Ana', 3, 'EL', ''],
            ['Sosa, Luis', 3, 'EL', 2],
          ],
        }),
      ),
      'joined',
    );
    const under = (heading: string) => {
      const at = columns.findIndex((column) => column.heading === heading);
      return rows.map((row) => row[at]);
    };
    expect(under('An error names the ML or a class')).toEqual(['yes', 'no']);
    expect(under('To fix')).toEqual([1, 0]);
    expect(under('What is wrong')).toEqual(['ML without a level', '']);
  });

  it('has one row an active ML, with what the rosters, schedules, tests and other sheets say', () => {
    expect(table.rows).toHaveLength(3);
    expect(valuesOf('1')).toMatchObject({
      ...{ School: 'Burke', Grade: '3', Level: 3, 'Level from': 'SDD', Entry: dayOf(2026, 9, 10) },
      ...{ 'ESL owed a week': 300, 'ESL scheduled a week, worst part': 300, 'Fully served': 'yes' },
      ...{ 'ESL classes': 'ESL 3, section 1', 'ESL teachers': 'Lee, Ann', 'ACCESS year': 2026 },
      ...{ 'ACCESS overall': 4.2, 'ACCESS literacy': 3.8, 'ACCESS writing': 3.6, 'Meets exit scores': 'no' },
    });
    expect(valuesOf('2')).toMatchObject({
      ...{ Level: null, 'Level from': 'not known', Entry: null, 'Fully served': 'no', 'ESL owed a week': 675 },
      ...{ 'Meets exit scores': 'no score', 'Target met': 'no', 'Success plan': dayOf(2026, 9, 20) },
    });
    expect(valuesOf('2')['What is wrong']).toContain('No ESL scheduled');
    expect(valuesOf('3')).toMatchObject({
      'Opted out of ESL': 'yes',
      'ESL owed a week': 0,
      'Fully served': 'nothing owed',
    });
  });

  it('has no column for what the workbook does not hold, and each heading once', () => {
    const headings = table.columns.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).not.toContain('Homeroom');
    expect(headings).not.toContain('Requests open');
  });

  it('holds every text in a column that no program takes for a formula or a number', () => {
    expect(valuesOf('1')).toMatchObject({ Name: '=HYPERLINK("http://x","Ann")', 'First language': '+Spanish' });
    const texts = table.columns.filter((_, at) => shownRows(table).some((row) => typeof row[at] === 'string'));
    expect(texts.filter(({ type }) => type !== 'text')).toEqual([]);
  });

  it('has its columns explained in the README', () => {
    const readme = readFileSync(path.join(__dirname, 'README.md'), 'utf8');
    const cells = Array.from(readme.matchAll(/^\| ([^|]+?) +\|/gm), ([, cell = '']) => cell.split(' · ')).flat();
    expect(table.columns.map(({ heading }) => heading).filter((heading) => !cells.includes(heading))).toEqual([]);
  });

  it('says how much it is in one sentence, and is empty without an ML', () => {
    expect(joined.build(runOf(SHEETS)).reading).toBe(`3 MLs, each in one row of ${table.columns.length} columns.`);
    const none = joined.build(runOf(SHEETS), { school: 'Nowhere' });
    expect([none.reading, none.blocks]).toEqual(['No active ML is on a roster.', []]);
  });
});
