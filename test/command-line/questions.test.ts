import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readMapFile } from '../../src/cli/map-file';
import { printable } from '../../src/cli/plain-text';
import { questionLines } from '../../src/cli/print-questions';
import { workbookOf } from '../../src/compliance/checks/testing/workbook-of';
import { recognise } from '../../src/compliance/sheets/recognise';
import { anyCharacter } from '../any-character';
import { checkQuickly, inFolder, useOwnFolder, write } from './command-line';

useOwnFolder();

/** The answers below the questions, by their label, as they were printed. */
const answersIn = (out: string) => out.split('\n').filter((line) => /^ {4}[\w ]+: \{/.test(line));
const json = (text: string) => JSON.parse(text);

const OPEN = 'Student ID,Grade,EL Status,SDD,Exit Date,Den\n1001,3,EL,2,2026-06-20,12\n1002,4,EL,3,,14\n';
const NEARLY = 'Student ID,EL Status,Yr Grp,Bus\n1001,EL,3,A\n1002,EL,4,B\n1003,Not EL,K2,A\n';

describe('the command line asks', () => {
  it('what an unused column is, names every unused heading, and takes the answer as it was printed', async () => {
    const file = write('open.csv', OPEN);
    const { out } = await checkQuickly(file);
    expect(out).toContain('      Not used: "Exit Date" (E), "Den" (F)\n');
    expect(out).toContain(
      '  Is "Exit Date" the leave date, or the FEL date? Column E of open. Its heading is much like it.\n' +
        '    Leave date: {"open":{"columns":{"leaveDate":"E"}}}\n' +
        '    FEL date: {"open":{"columns":{"felDate":"E"}}}\n' +
        '    neither: {"open":{"unused":["E"]}}',
    );
    for (const [line, columns] of [
      [answersIn(out)[0], { leaveDate: 'E' }],
      [answersIn(out)[1], { felDate: 'E' }],
      [answersIn(out)[2], {}],
    ] as const) {
      const map = write('map.txt', `${line}\n`);
      const answered = await checkQuickly(file, '--map', map, '--json', inFolder('a.json'));
      expect(answered.error).toBe('');
      expect(answered.out).not.toContain('Questions');
      const [sheet] = json(readFileSync(inFolder('a.json'), 'utf8')).sheets;
      expect(sheet.columns).toEqual({ studentId: 'A', grade: 'B', mlStatus: 'C', sdd: 'D', ...columns });
    }
  });

  it('which column is missing, and reads the sheet once it is named', async () => {
    const file = write('list.csv', NEARLY);
    const before = await checkQuickly(file);
    expect([before.status, before.error]).toEqual([2, expect.stringContaining('no column for the grade')]);
    expect(before.out).toContain('  Is "Yr Grp" the grade? Column C of list. Its cells look like it.');
    const [yes = ''] = answersIn(before.out);
    const { out } = await checkQuickly(file, '--map', write('map.txt', yes), '--json', '-');
    expect(json(out).sheets[0]).toMatchObject({
      kind: 'roster',
      columns: { studentId: 'A', grade: 'C', mlStatus: 'B' },
    });
  });

  it('names any unused column where none looks like what is missing', async () => {
    const file = write('list.csv', NEARLY.replaceAll(/(EL),(?:3|4|K2),/g, '$1,Maple,'));
    const { out } = await checkQuickly(file);
    expect(out).toContain('  Which column of list is the grade?\n    column C: {"list":{"columns":{"grade":"C"}}}\n');
  });

  it('which test the scores are of', async () => {
    const file = write('scores.csv', 'Student ID,Grade,Overall\n1001,3,4.2\n1002,4,3.1\n');
    const before = await checkQuickly(file);
    expect(before.out).toContain('  Which test are the scores of scores?\n    ACCESS: {"scores":{"kind":"access"}}');
    expect(before.out).toContain('    none of this, it is a list of students: {"scores":{"kind":"roster"}}');
    const [access = ''] = answersIn(before.out);
    const { out } = await checkQuickly(file, '--map', write('map.txt', access));
    expect(out).not.toContain('Questions');
    expect(out).not.toContain('not used: its scores');
  });

  it('what a sheet is, where its name says it but its columns do not suffice', async () => {
    const file = write('Refusals.csv', 'Kid,Room,Said no on\nKim Hana,12,9/8/2026\nVo Hai,14,9/9/2026\n');
    const before = await checkQuickly(file);
    expect(before.out).toContain('it looks like an opt-out forms sheet (name); no column for the form date');
    expect(before.out).toContain('  Is "Refusals" an opt-out forms sheet?\n    yes: {"Refusals":{"kind":"optouts"}}');
    const { out } = await checkQuickly(file, '--map', write('map.txt', '{"Refusals":{"kind":"ignore"}}'));
    expect(out).not.toContain('Is "Refusals"');
  });

  it('beside what could not be checked, which column may be missing', async () => {
    const { out } = await checkQuickly(
      write('open.csv', 'Student ID,Grade,EL Status,EL Program Grp\n1001,3,EL,A\n1002,4,EL,B\n'),
    );
    expect(out).toMatch(/no EL program column on a roster: .*\n {6}It may be "EL Program Grp" \(column D of open\)/);
  });

  it('takes several answers of one file, also beside a whole map, and no other lines', async () => {
    const first = write('Adams.csv', OPEN);
    const second = write('Burke.csv', OPEN);
    const { out } = await checkQuickly(first, second);
    const answers = answersIn(out).filter((line) => line.includes('felDate'));
    const map = write('map.txt', `\uFEFF${answers.join('\r\n')}\r\n`);
    const read = await checkQuickly(first, second, '--map', map, '--json', '-');
    const columns = json(read.out).map(({ sheets }: { sheets: { columns: object }[] }) => sheets[0]?.columns);
    expect(columns).toEqual([expect.objectContaining({ felDate: 'E' }), expect.objectContaining({ felDate: 'E' })]);
    const wrong = await checkQuickly(first, '--map', write('map.txt', `${answers[0]}\nIs it the FEL date?\n`));
    expect([wrong.status, wrong.error]).toEqual([
      2,
      expect.stringContaining('The map file is not valid JSON: see line 2.'),
    ]);
  });

  it('names a column that was named for two fields', async () => {
    const map = write('map.json', '{"Adams":{"columns":{"felDate":"e","leaveDate":"E"}}}');
    const { status, error } = await checkQuickly(write('Adams.csv', OPEN), '--map', map);
    expect([status, error]).toEqual([
      2,
      expect.stringContaining('column E is named for "felDate" and for "leaveDate"; a column holds one field'),
    ]);
  });

  it('in lines that hold no sign for a terminal, and are read again nevertheless', async () => {
    const name = 'ro\u001b[2J\u202Ester';
    const file = write(`${name}.csv`, OPEN);
    const { out } = await checkQuickly(file);
    const [leave = ''] = answersIn(out);
    expect(leave).toBe('    Leave date: {"ro__2J\\u202ester":{"columns":{"leaveDate":"E"}}}');
    const read = await checkQuickly(file, '--map', write('map.txt', leave), '--json', '-');
    expect(json(read.out).sheets[0].columns).toMatchObject({ leaveDate: 'E' });
  });
});

describe('printed answers', () => {
  it('are read as they were meant, whatever the sheet is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 31 }), (name) => {
        const cells = OPEN.trim()
          .split('\n')
          .map((line) => line.split(','));
        const printed = questionLines({ sheets: recognise(workbookOf({ [name]: cells })) }).join('\n');
        const answers = answersIn(printed).map((line) => readMapFile(printable(line)));
        expect(answers).toEqual([
          { [name]: { columns: { leaveDate: 'E' } } },
          { [name]: { columns: { felDate: 'E' } } },
          { [name]: { unused: ['E'] } },
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an office that has said what its headings mean', () => {
  it('is understood in every workbook by its policy file, and is told', async () => {
    const policy = write('policy.json', '{ "headings": { "roster": { "yr grp": "grade", "Bus": null } } }');
    const { out } = await checkQuickly(write('list.csv', NEARLY), '--policy', policy);
    expect(out).toContain('  list: roster, 3 rows, headings in row 1\n');
    expect(out).toContain('      Yr Grp is taken for the grade: so it was answered.\n');
    expect(out).not.toContain('Questions');
  });

  it('is told what is wrong with it, by key and file', async () => {
    const policy = write('policy.json', '{ "headings": { "roster": { "Yr Grp": "year" } } }');
    const { status, error } = await checkQuickly(write('list.csv', NEARLY), '--policy', policy);
    expect(status).toBe(2);
    expect(error).toMatch(/policy\.json: .*"headings" of roster, "Yr Grp": a roster has no field "year"/);
  });
});
