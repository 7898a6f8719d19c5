import path from 'node:path';
import { filesOf, headingRows } from '../scripts/measure-recognition/cases';
import { measure, type Measure } from '../scripts/measure-recognition/measure';
import { snapshotOf } from '../scripts/measure-recognition/snapshot-of';
import { fieldColumn } from '../src/compliance/sheets/recognised-sheet';
import { recognise } from '../src/compliance/sheets/recognise';

const WILD = path.join(__dirname, 'fixtures/wild');

/** How the first sheet of a file is read: kind and columns, and the kinds that it holds besides. */
async function readingOf(file: string) {
  const [reading] = recognise(await snapshotOf(path.join(WILD, 'min', file)));
  if (reading === undefined || reading.recognised === null) return reading;
  const { recognised, also } = reading;
  const columns = Array.from(recognised.columns.keys(), (field) => [field, fieldColumn(recognised, field)]);
  return { kind: recognised.kind, columns: Object.fromEntries(columns), also: also.map(({ kind }) => kind) };
}

/** Kinds, then columns, that are not found, and columns that are mapped to another field than a person would. */
function expectAtMost({ remarks, ...result }: Measure, [kinds, columns, wrong]: readonly number[]): void {
  const missed = [result.kinds - result.kindsRight, result.columns - result.columnsRight, result.columnsWrong];
  const isMore = missed.some((count, at) => count > ([kinds, columns, wrong][at] ?? 0));
  expect(isMore ? remarks : []).toEqual([]);
}

describe('sheets that nobody has shown the program before', () => {
  it('files in the wild are read as a person who knows the field would read them', async () => {
    const result = measure(await filesOf('wild'));
    expect([result.kindsRight, result.columnsRight]).toEqual([result.kinds, result.columns]);
    expect(result.remarks).toEqual([]);
  });

  it('heading rows of public exports of tests are', () => {
    const result = measure(headingRows('wild/headings.json'));
    expect([result.kindsRight, result.columnsRight]).toEqual([result.kinds, result.columns]);
    expect(result.remarks).toEqual([]);
  });

  // How much is read otherwise today: who mends something lowers a number, and what was read once is read tomorrow.
  it.each([
    ['rarer', 0, 0, 0],
    ['shortened', 0, 0, 0],
    ['tuned', 0, 0, 0],
    ['kept-aside', 0, 7, 0],
    ['invented-tuned', 0, 7, 0],
    ['invented-kept-aside', 0, 11, 1],
    ['sixth', 0, 1, 0],
  ])(
    'heading rows of headings/%s.json: %i kinds and %i columns are missed, %i columns wrong, no more',
    (file, ...most) => expectAtMost(measure(headingRows(`headings/${file}.json`)), most),
  );

  it.each([
    ['blind', 1, 4, 0],
    ['unseen/tuned', 0, 0, 1],
    ['unseen/kept-aside', 0, 0, 0],
    ['unseen/second-tuned', 0, 1, 0],
    ['unseen/fourth', 0, 1, 0],
    ['unseen/fifth', 0, 14, 1],
    ['unseen/seventh', 3, 27, 0],
    ['unseen/eighth-tuned', 1, 16, 2],
    ['unseen/eighth-kept-aside', 0, 17, 2],
    ['unseen/ninth-first', 0, 0, 0],
    ['unseen/ninth-kept-aside', 0, 2, 1],
    ['unseen/tenth-first', 2, 16, 10],
    ['unseen/tenth-kept-aside', 1, 10, 4],
    ['unseen/eleventh', 2, 14, 8],
    ['unseen/twelfth', 0, 3, 0],
    ['unseen/thirteenth', 1, 11, 0],
    ['unseen/fourteenth', 0, 1, 0],
    ['unseen/fifteenth', 0, 10, 0],
    ['unseen/sixteenth', 0, 8, 0],
    ['unseen/seventeenth', 0, 6, 0],
  ])('files of %s: %i kinds and %i columns are missed, %i columns wrong, no more', async (folder, ...most) =>
    expectAtMost(measure(await filesOf(folder)), most),
  );
});

describe('the smallest inputs of single faults', () => {
  it('brackets say which id, and which scale', async () => {
    expect(await readingOf('a2.csv')).toMatchObject({
      kind: 'access',
      columns: { stateId: 'A', studentId: 'B', overall: 'D' },
    });
    expect(await readingOf('s2-bracket-state.csv')).toMatchObject({
      columns: { stateId: 'A', studentId: 'B', overall: 'D' },
    });
    expect(await readingOf('s3-bracket-scale.csv')).toMatchObject({ kind: 'access', columns: { overall: 'D' } });
    expect(await readingOf('s4-ssid.csv')).toMatchObject({ kind: 'access', columns: { stateId: 'A', overall: 'E' } });
  });

  it('a column that asks for Alternate ACCESS turns no sheet', async () => {
    expect(await readingOf('s1-alternate-flag-column.csv')).toMatchObject({ kind: 'access', also: [] });
  });

  it('short, qualified, coded and API names are read', async () => {
    expect(await readingOf('s8-enrl.csv')).toMatchObject({
      kind: 'sections',
      columns: { courseTitle: 'A', section: 'B', teacher: 'C', enrolled: 'D', cap: 'E' },
    });
    expect(await readingOf('s9-eslmin.csv')).toMatchObject({
      kind: 'roster',
      columns: { studentId: 'A', grade: 'B', mlStatus: 'C', sdd: 'D', eslMinutes: 'E' },
    });
    const three = { kind: 'roster', columns: { studentId: 'A', grade: 'B', mlStatus: 'C' } };
    expect(await readingOf('s10-qualified.csv')).toMatchObject(three);
    expect(await readingOf('s11-code-and-name.csv')).toMatchObject(three);
    expect(await readingOf('s12-codes-only.csv')).toMatchObject({
      ...three,
      columns: { ...three.columns, elProgram: 'D' },
    });
    expect(await readingOf('s13-students-plural.csv')).toMatchObject({
      kind: 'roster',
      columns: { firstName: 'A', lastName: 'B', studentId: 'C', grade: 'D' },
    });
    expect(await readingOf('s16-elldesc.csv')).toMatchObject({
      kind: 'roster',
      columns: { studentId: 'A', grade: 'B', mlStatus: 'C', eld: 'D', firstLanguage: 'E' },
    });
  });

  it('two name columns make one teacher', async () => {
    expect(await readingOf('s7-teachers.csv')).toMatchObject({
      kind: 'schedule',
      columns: { teacher: 'D', days: 'F', period: 'G' },
    });
  });

  it('quarters and periods as columns are read as monitoring entries and classes', async () => {
    expect(await readingOf('s14-fel-roster.csv')).toMatchObject({ kind: 'roster', also: ['monitoring', 'monitoring'] });
    expect(await readingOf('s15-crosstab.csv')).toMatchObject({
      kind: 'schedule',
      columns: { name: 'A', studentId: 'B', courseTitle: 'C', teacher: 'C', period: 'C' },
      also: ['schedule', 'schedule'],
    });
  });
});
