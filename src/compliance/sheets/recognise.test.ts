import fc from 'fast-check';
import { COLUMN_MARK, REPORT_MARK } from './own-output';
import type { SheetCorrections } from './corrections';
import { recognise } from './recognise';
import type { SheetReading } from './sheet-reading';
import type { CellValue, SheetSnapshot, TableArea } from './snapshot';

type Rows = readonly (readonly CellValue[])[];

function sheet(name: string, values: Rows, tables: readonly TableArea[] = []): SheetSnapshot {
  return { name, firstRow: 1, firstColumn: 1, values, tables };
}

function read(sheets: readonly SheetSnapshot[], corrections?: SheetCorrections): SheetReading[] {
  return recognise({ name: 'book.xlsx', date1904: false, sheets, unread: [] }, corrections);
}

/** How one sheet was read: kind, columns and data rows, or the reason why not. */
function readingOf(values: Rows, correction?: SheetCorrections[string], tables?: readonly TableArea[], name = 'Sheet') {
  const [reading] = read([sheet(name, values, tables)], correction && { [name]: correction });
  if (reading === undefined || reading.recognised === null) return reading?.reason;
  const { kind, headingRow, columns, dataRows, unused } = reading.recognised;
  return { kind, headingRow, columns: Object.fromEntries(columns), rows: [...dataRows], unused };
}

const sheetNamed = (name: string, ...values: string[][]) => ({
  name: 'Book.xlsx',
  date1904: false,
  sheets: [{ name, firstRow: 1, firstColumn: 1, values, tables: [] }],
  unread: [],
});

describe('headings that say too little', () => {
  const rows = [
    ['70211', 'Kim, Hana', '2', '11/6/2026'],
    ['70212', 'Lima, Caio', '1', '11/9/2026'],
  ];
  const kindOf = (name: string, headings: string[], cells = rows) =>
    recognise(sheetNamed(name, headings, ...cells))[0]?.recognised;

  it('name a field where the sheet says what it is about and the cells agree', () => {
    const read = kindOf('FLEP monitor', ['Stu #', 'Kid', 'Yr #', 'Dt']);
    expect([read?.kind, ...(read?.columns ?? [])]).toEqual([
      'monitoring',
      ['studentId', 0],
      ['name', 1],
      ['monitoringYear', 2],
      ['entryDate', 3],
    ]);
  });

  it('make no kind of a sheet that does not say what it is about', () => {
    expect(kindOf('Log', ['Stu #', 'Kid', 'Nr', 'Dt'])).toBeNull();
  });

  it('name nothing where the cells are something else', () => {
    const others = rows.map(([id = '', name = '']) => [id, name, 'yes', 'done']);
    expect(kindOf('FLEP monitor', ['Stu #', 'Kid', 'Yr #', 'Dt'], others)).toBeNull();
  });
});

describe('recognise', () => {
  it('reads a roster with its heading row, columns, rows and unused columns', () => {
    expect(
      readingOf([
        ['Burke K-8, October 1'],
        [],
        ['Student No', 'Birth Date', 'Grade', 'SDD Level', 'SDD'],
        ['1001', '1/1/2015', 3, 1, 2],
        ['Total', '', '', '', ''],
      ]),
    ).toEqual({
      kind: 'roster',
      headingRow: 3,
      columns: { studentId: 0, grade: 2, sdd: 3 },
      rows: [3],
      unused: [1, 4],
    });
  });

  it.each([
    ['schedule', ['Student ID', 'Course', 'Section']],
    ['sections', ['Course', 'Section', 'Enrolled']],
    ['staff', ['Teacher', 'ESL License', 'SEI']],
    ['access', ['Student ID', 'ACCESS Overall', 'Literacy', 'Listening']],
    ['projections', ['School', 'Grade', 'Projected']],
    ['bell', ['School', 'Period', 'Minutes']],
    ['monitoring', ['Student ID', 'Monitoring Year', 'Entry Date']],
    ['optouts', ['Student ID', 'Form Date', 'Scope']],
    ['screener', ['Student ID', 'Form', 'Test Date']],
    ['folders', ['Student ID', 'HLS', 'Screener report']],
  ])('knows a %s by %p', (kind, headings) => {
    expect(readingOf([headings, headings.map((_, column) => `x${column}`)])).toMatchObject({ kind });
  });

  it('reads several sheets of a kind, each with its place in the workbook', () => {
    const roster = [
      ['Student ID', 'Grade', 'School'],
      ['1', 3, 'A'],
    ];
    const readings = read([sheet('Notes', [['hello']]), sheet('Aspen', roster), sheet('Ellevation', roster)]);
    expect(readings.map(({ name, recognised }) => [name, recognised?.kind, recognised?.index])).toEqual([
      ['Notes', undefined, undefined],
      ['Aspen', 'roster', 1],
      ['Ellevation', 'roster', 2],
    ]);
  });

  it('says why a sheet is not read', () => {
    const roster = ['Student ID', 'Grade', 'School'];
    expect(readingOf([])).toBe('the sheet is empty');
    expect(readingOf([['hello'], ['Notes', 'Remarks']])).toBe('its headings fit no kind of sheet that is checked');
    expect(readingOf([['hello'], ['Student ID', 'Name', 'EL Status', 'Yr Grp']])).toBe(
      'it looks like a roster (student ID, name and ML status); no column for the grade. Not used: Yr Grp',
    );
    expect(
      readingOf([
        ['Time', 'Monday', 'Tuesday', 'Wednesday'],
        ['8:30', 'Ana, Bo', 'Ana', 'Bo'],
      ]),
    ).toMatch('it looks like a timetable with the times down and the days across');
    expect(readingOf([[REPORT_MARK], roster])).toBe('a report tab written by ML Compliance Check');
    expect(readingOf([roster], { kind: 'ignore' })).toBe('left out by you');
  });

  it('never reads a column that we wrote', () => {
    expect(readingOf([['Student ID', 'Grade', 'School', `ESL Minutes ${COLUMN_MARK}`]])).toMatchObject({
      columns: { studentId: 0, grade: 1, school: 2 },
      unused: [],
    });
  });
});

describe('a sheet that fits several kinds', () => {
  const both = ['Student ID', 'Grade', 'Homeroom', 'SDD', 'Course'];

  it('is a schedule where student ids repeat and a course column is there, however many roster headings it has', () => {
    expect(readingOf([both, ['1', 3, 'A', 2, 'ESL'], ['01', 3, 'A', 2, 'Math']])).toMatchObject({ kind: 'schedule' });
    expect(readingOf([both, ['1', 3, 'A', 2, 'ESL'], ['2', 3, 'A', 2, 'Math']])).toMatchObject({ kind: 'roster' });
  });

  it('is the kind with the most matched headings, the roster last of equals', () => {
    expect(readingOf([['Student ID', 'Grade', 'ACCESS Overall', 'Reading', 'Writing']])).toMatchObject({
      kind: 'access',
    });
    expect(readingOf([['Student ID', 'Grade', 'Overall PL', 'Literacy PL']])).toMatchObject({ kind: 'access' });
    expect(readingOf([['Student ID', 'Grade', 'Course', 'School']])).toMatchObject({ kind: 'schedule' });
  });
});

describe('a column that the kind does not list', () => {
  it.each([
    ['roster', ['Student ID', 'Student Name', 'School', 'Grade', 'Test Date']],
    ['roster', ['Student ID', 'Student Name', 'School', 'Grade', 'Overall']],
    ['roster', ['Student ID', 'Student Name', 'School', 'Grade', 'Test Date', 'Overall']],
    ['screener', ['Student ID', 'Student Name', 'School', 'Grade', 'Form', 'Test Date', 'Listening', 'Speaking']],
    ['access', ['Student ID', 'Student Name', 'School', 'Grade', 'Overall PL', 'Literacy', 'Reading', 'Writing']],
    ['monitoring', ['Student ID', 'Student Name', 'School', 'Entry Date', 'Outcome']],
  ])('does not count: a %s is %p', (kind, headings) => {
    expect(readingOf([headings, headings.map((_, column) => `x${column}`)])).toMatchObject({ kind });
  });

  it('is read all the same', () => {
    expect(readingOf([['Student ID', 'Student Name', 'School', 'Form Date', 'Scope']])).toMatchObject({
      kind: 'optouts',
      columns: { studentId: 0, name: 1, school: 2, formDate: 3, scope: 4 },
    });
  });
});

it('a roster is known by the short forms of its headings', () => {
  expect(readingOf([['Student ID Number', 'Grade Lvl', 'EL?', 'SDD (1-4)', 'Date Entered']])).toMatchObject({
    kind: 'roster',
    columns: { studentId: 0, grade: 1, mlStatus: 2, sdd: 3, entryDate: 4 },
  });
});

describe('Alternate ACCESS', () => {
  const headings = ['Student ID', 'Overall', 'Literacy'];

  it('is told by its levels, its headings or its name', () => {
    expect(readingOf([headings, ['1', 'P2', 'P1'], ['2', 'A1', ''], ['3', '', '']])).toMatchObject({
      kind: 'alternate-access',
    });
    expect(
      readingOf([
        [...headings, 'EL Services - Bilingual'],
        ['1', 2, 2],
      ]),
    ).toMatchObject({ kind: 'alternate-access' });
    expect(readingOf([headings, ['1', 2, 2]], undefined, [], 'Alt ACCESS 2026')).toMatchObject({
      kind: 'alternate-access',
    });
  });

  it('is told by the title rows above its headings', () => {
    expect(readingOf([['WIDA Alternate ACCESS, spring 2026'], [], headings, ['1', 2, 2]])).toMatchObject({
      kind: 'alternate-access',
      headingRow: 3,
    });
    expect(readingOf([['ACCESS for ELLs, spring 2026'], headings, ['1', 2, 2]])).toMatchObject({ kind: 'access' });
  });

  it("is told by the file's name, unless the scores are such as ACCESS alone has", () => {
    const kindIn = (name: string, ...overall: readonly CellValue[]) => {
      const rows = overall.map((value, row) => [String(row), value, '']);
      return recognise({ name, date1904: false, sheets: [sheet('Results', [headings, ...rows])], unread: [] })[0]
        ?.recognised?.kind;
    };
    expect(kindIn('Alternate_ACCESS_2026.csv', 1, 2, 3, 'P3')).toBe('alternate-access');
    expect(kindIn('ACCESS and Alternate ACCESS.xlsx', 1, 2.4)).toBe('access');
    expect(kindIn('Alternate and other tests.xlsx', 2, 4)).toBe('access');
    expect(kindIn('ACCESS results 2026.xlsx', 1, 2, 3)).toBe('access');
  });

  it('is not what has scores, or a level among many scores, or no levels at all', () => {
    const named = (...rows: CellValue[][]) => readingOf([headings, ...rows], undefined, [], 'ACCESS 2026');
    expect(named(['1', 2.1, 2.2])).toMatchObject({ kind: 'access' });
    expect(named(['1', 2.1, 2.2], ['3', 3.1, 3.2], ['2', 'P2', ''])).toMatchObject({ kind: 'access', rows: [1, 2] });
    expect(named()).toMatchObject({ kind: 'access' });
  });

  it('is asked for, and its scores are not used, where nothing tells whose they are', () => {
    const named = (name: string, correction?: SheetCorrections[string]) =>
      read([sheet(name, [headings, ['1', 2, 2]])], correction && { [name]: correction })[0]?.recognised?.notUsed;
    expect(named('Results')).toMatch('its scores may be of ACCESS, of a WIDA Screener or of another test');
    expect(named('ACCESS')).toBeNull();
    expect(named('Results', { kind: 'access' })).toBeNull();
  });

  it('is what the user says it is', () => {
    const plain = [headings, ['1', 2, 2]];
    const alternate = [headings, ['1', 'P2', 'P1']];
    expect(readingOf(plain, { kind: 'alternate-access' })).toMatchObject({ kind: 'alternate-access' });
    expect(readingOf(alternate, { kind: 'access' })).toMatchObject({ kind: 'access' });
  });
});

describe('Excel tables', () => {
  const values = [
    ['Student ID', 'Grade', 'School', ''],
    ['9', 9, 'Old', ''],
    ['', '', '', ''],
    ['', 'Student ID', 'Grade', 'SDD'],
    ['', '1', 3, 1],
    ['', '2', 4, 2],
    ['', '3', 5, 3],
  ];
  const table = { name: 'Roster', firstRow: 4, firstColumn: 2, rowCount: 3, columnCount: 3 };

  it('are read instead of the rest of the sheet, up to their end', () => {
    expect(readingOf(values, undefined, [table])).toEqual({
      kind: 'roster',
      headingRow: 4,
      columns: { studentId: 1, grade: 2, sdd: 3 },
      rows: [4, 5],
      unused: [],
    });
  });

  it('give way to a heading row that the user names', () => {
    expect(readingOf(values, { headingRow: 1 }, [table])).toMatchObject({ headingRow: 1 });
  });

  it('are passed over where they fit no kind', () => {
    const lookup = { name: 'Codes', firstRow: 2, firstColumn: 4, rowCount: 2, columnCount: 1 };
    expect(readingOf(values, undefined, [lookup])).toMatchObject({ kind: 'roster', headingRow: 1 });
  });
});

describe('corrections', () => {
  const values = [
    ['Pupil', 'Year', 'Student ID', 'Grade'],
    ['1001', 3, '', ''],
  ];

  it('move a field to another column, and take one away', () => {
    expect(
      readingOf(values, { kind: 'roster', headingRow: 1, columns: { studentId: 'A', grade: 'b', sdd: 'D' } }),
    ).toMatchObject({ kind: 'roster', columns: { studentId: 0, grade: 1, sdd: 3 }, rows: [1] });
    expect(readingOf(values, { kind: 'roster', headingRow: 1, columns: { grade: null } })).toMatchObject({
      columns: { studentId: 2 },
    });
  });

  it('leave out fields that the kind does not have', () => {
    expect(readingOf(values, { kind: 'roster', headingRow: 1, columns: { courseTitle: 'A' } })).toMatchObject({
      columns: { studentId: 2, grade: 3 },
    });
  });

  it('name the heading row', () => {
    const two = [
      ['Student ID', 'Grade', 'School', 'SDD'],
      ['1', 3, 'A', 1],
      ['Student ID', 'Grade', 'School', ''],
    ];
    expect(readingOf(two, { headingRow: 3 })).toMatchObject({ headingRow: 3, rows: [] });
    expect(readingOf(two, { headingRow: 99 })).toBe('its headings fit no kind of sheet that is checked');
  });

  it('make a sheet without known headings readable', () => {
    expect(
      readingOf(
        [
          ['a', 'b'],
          ['1', 3],
        ],
        { kind: 'roster', columns: { studentId: 'A', grade: 'B' } },
      ),
    ).toMatchObject({ kind: 'roster', headingRow: 1, rows: [1] });
  });
});

describe('any workbook', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      'Student ID',
      'Grade',
      'Course',
      'Section',
      'Overall',
      'Period',
      'Minutes',
      'School',
      'Teacher',
      'SEI',
    ),
    fc.constantFrom<CellValue>('', null, 0, 3, true, { error: '#REF!' }, 'Total', '__proto__'),
    fc.string(),
  );
  const values = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 });

  it('is read without a crash: mapped columns and rows lie in the sheet', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (cells, firstRow) => {
        const [reading] = read([{ name: 'Any', firstRow, firstColumn: 2, values: cells, tables: [] }]);
        const found = reading?.recognised;
        if (!found) return;
        for (const column of found.columns.values()) expect(found.texts[column]).not.toBe('');
        expect(new Set(found.columns.values()).size).toBe(found.columns.size);
        for (const index of found.dataRows) expect(firstRow + index).toBeGreaterThan(found.headingRow);
      }),
    );
  });
});

describe('a heading whose element is of another field than the name beside it', () => {
  const roster = (cells: readonly CellValue[]) =>
    read([
      sheet('Roster', [
        ['DOE001', 'DOE016 - Language', 'DOE016', 'DOE025'],
        ...cells.map((cell, at) => [1001 + at, cell, 3, '01']),
      ]),
    ])[0]?.recognised;

  it('is decided by its cells, and told', () => {
    const rows = ['Spanish', 'Korean', 'Twi', 'Thai', 'Farsi'];
    const told = roster(rows)?.readAs ?? [];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^DOE016 - Language names two things, grade and first language: taken for /);
    expect(roster(rows)?.columns.get('grade')).toBe(2);
  });

  it('is not told where the two agree', () => {
    const [reading] = read([
      sheet('Roster', [
        ['DOE001', 'DOE016 - Grade Level', 'DOE025'],
        [1001, 3, '01'],
      ]),
    ]);
    expect(reading?.recognised?.readAs).toEqual([]);
  });
});
