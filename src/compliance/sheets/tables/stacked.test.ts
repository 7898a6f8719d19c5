import { workbookOf, type SheetRows } from '../../checks/testing/workbook-of';
import { makePolicy } from '../../policy/policy';
import { run } from '../../run/run';
import { dayOf } from '../values/dates';

const runOf = (sheets: SheetRows) => run(workbookOf(sheets), { policy: makePolicy(), asOf: dayOf(2026, 10, 1) });
const HEADINGS = ['Student ID', 'Name', 'EL Status', 'SDD'];
const THIRD = [[2001, 'Gil, Gia', 'EL', 1] as const, [2002, 'Ito, Ike', 'EL', 2] as const];
const FOURTH = [[2003, 'Hall, Hal', 'EL', 9] as const, [2004, 'Jones, Jo', 'EL', 3] as const];

it('tables below each other are read each with its own title, and findings point at their own cells', () => {
  const { dataset, sheets, findings } = runOf({
    ELs: [['Grade 3'], HEADINGS, ...THIRD, [], ['Grade 4'], HEADINGS, ...FOURTH],
  });
  expect(Array.from(dataset.students.values(), ({ id, grade }) => [id, grade])).toEqual([
    ['2001', '3'],
    ['2002', '3'],
    ['2003', '4'],
    ['2004', '4'],
  ]);
  expect(sheets[0]?.recognised?.readAs.at(-1)).toBe(
    'Tables that stand below each other, each under headings of its own, are read each by itself: 2 rosters.',
  );
  expect(dataset.sheets.map(({ readAs }) => readAs.filter((text) => text.startsWith('Tables')).length)).toEqual([1, 0]);
  expect(findings.flatMap(({ check, location }) => (check === 'level-invalid' ? location.cells : []))).toEqual(['D8']);
});

it('tables of several kinds below each other are read as what each is', () => {
  const { dataset } = runOf({
    ELs: [
      ['Student ID', 'Grade', 'EL Status', 'SDD'],
      [1001, 3, 'EL', 1],
      [],
      ['Teachers'],
      ['Teacher', 'School', 'ESL License', 'SEI'],
      ['Ruiz, Carmen', 'Adams', 'Yes', 'Yes'],
    ],
  });
  expect(dataset.sheets.map(({ kind, dataRows }) => [kind, dataRows.length])).toEqual([
    ['roster', 1],
    ['staff', 1],
  ]);
});

it('headings that repeat under the same title or none are those of the next page', () => {
  const page = (number: number) => [`Grade 3   Page ${number} of 2`];
  const { dataset, sheets } = runOf({ ELs: [page(1), HEADINGS, ...THIRD, page(2), HEADINGS, ...FOURTH] });
  expect(dataset.sheets.map(({ kind }) => kind)).toEqual(['roster']);
  expect(sheets[0]?.recognised?.dataRows).toHaveLength(4);
});

it('a table under a title that does not say what the first one said is told, and not read with the words of that', () => {
  const { dataset, sheets } = runOf({
    ELs: [
      ...[['Grade 3'], HEADINGS, ...THIRD, [], ['Grade 4'], HEADINGS, ...FOURTH],
      ...[[], ['Newcomers'], HEADINGS, [2005, 'Ali, Al', 'EL', 1]],
    ],
  });
  expect(Array.from(dataset.students.keys())).toEqual(['2001', '2002', '2003', '2004']);
  expect(sheets[0]?.recognised?.otherRows).toEqual([10, 11, 12]);
});

it('a row of codes above the names of the columns is a part of the head', () => {
  const { dataset, sheets } = runOf({
    SIMS: [
      ['DOE001', 'DOE016', 'DOE025', 'DOE012'],
      ['LOCAL ID', 'GRADE LEVEL', 'LEP STATUS', 'ENROLLMENT STATUS'],
      ['10001', '03', '01', '01'],
      ['10002', '04', '01', '04'],
    ],
  });
  expect(sheets[0]?.recognised?.headingRow).toBe(2);
  expect(Array.from(dataset.students.values(), ({ id, active }) => [id, active])).toEqual([
    ['10001', true],
    ['10002', false],
  ]);
});

describe('where a table below another begins', () => {
  const GRADE_3 = [['Grade 3'], HEADINGS, ...THIRD];
  const STAFF = [['Teachers'], ['Teacher', 'School', 'ESL License', 'SEI'], ['Ruiz, Carmen', 'Adams', 'Yes', 'Yes']];
  /** Each table with the row of its headings and how many rows it has, and the rows that are told as none of them. */
  const read = (...rows: SheetRows[string]) => {
    const { dataset, sheets } = runOf({ ELs: rows });
    const tables = dataset.sheets.map(({ kind, headingRow, dataRows }) => [kind, headingRow, dataRows.length]);
    const [recognised] = sheets.map((sheet) => sheet.recognised);
    return { tables, others: recognised?.otherRows.map((index) => index + 1), told: recognised?.readAs.at(-1) };
  };
  const TOLD = 'Tables that stand below each other, each under headings of its own, are read each by itself:';
  const TWO = [
    ['roster', 2, 2],
    ['roster', 6, 2],
  ];

  it('each kind is told with how many there are', () => {
    const between = read(...GRADE_3, [], ...STAFF, [], ['Grade 4'], HEADINGS, ...FOURTH);
    expect(between.tables).toEqual([
      ['roster', 2, 2],
      ['staff', 7, 1],
      ['roster', 11, 2],
    ]);
    expect(between.told).toBe(`${TOLD} 2 rosters and 1 staff sheet.`);
    const above = read(...STAFF, [], ...GRADE_3);
    expect(above.told).toBe(`${TOLD} 1 staff sheet and 1 roster.`);
  });

  it('rows of a table that says too little by itself are told, wherever it stands, its blank ones are not', () => {
    const newcomers = [['Newcomers'], HEADINGS, [2005, 'Ali, Al', 'EL', 1], [], [2006, 'Bo, Bea', 'EL', 1]];
    const { tables, others, told } = read(...STAFF, [], ...GRADE_3, [], ...newcomers);
    expect(tables).toEqual([
      ['staff', 2, 1],
      ['roster', 6, 2],
    ]);
    expect(others).toEqual([10, 11, 12, 14]);
    expect(told).toBe(`${TOLD} 1 staff sheet and 1 roster.`);
  });

  it('is a title right below the rows of the one above, or one with blank rows about it', () => {
    expect(read(...GRADE_3, ['Grade 4'], HEADINGS, ...FOURTH).tables).toEqual([
      ['roster', 2, 2],
      ['roster', 6, 2],
    ]);
    expect(read(...GRADE_3, [], ['Grade 4'], [], HEADINGS, ...FOURTH).tables).toEqual([
      ['roster', 2, 2],
      ['roster', 8, 2],
    ]);
  });

  it('is no more than three titles above its headings: what stands above those is told', () => {
    const titles = (...above: string[]) =>
      read(...GRADE_3, [], ...above.map((text) => [text]), ['Grade 4'], HEADINGS, ...FOURTH);
    expect(titles('a', 'b')).toMatchObject({ tables: [TWO[0], ['roster', 9, 2]], others: [] });
    expect(titles('a', 'b', 'c')).toMatchObject({ tables: [TWO[0], ['roster', 10, 2]], others: [6] });
    // The fourth is what the grade would stand in.
    const far = read(...GRADE_3, [], ['Grade 4'], ['a'], ['b'], ['c'], HEADINGS, ...FOURTH);
    expect(far.tables).toEqual([['roster', 2, 4]]);
  });

  it('is nowhere in one table whose headings repeat: without a title, or below more than a title', () => {
    for (const between of [[[]], [], [['Grade 4', 'Room 3', 'Bus 2']]])
      expect(read(...GRADE_3, ...between, HEADINGS, ...FOURTH).tables).toHaveLength(1);
  });

  it('may have headings of which only half are known', () => {
    const half = ['Student ID', 'Kid', 'Phone', 'EL Status', 'Locker', 'Bus'];
    const { tables } = read(...GRADE_3, [], ['Grade 4'], half, [2003, 'Hall, Hal', '', 'EL', '7', '3']);
    expect(tables).toEqual([TWO[0], ['roster', 7, 1]]);
  });
});
