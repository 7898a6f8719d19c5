import { datasetOf } from './testing/dataset-of';

const ROSTER = [
  ['Student ID', 'Student Name', 'Grade', 'ML Status'],
  ['1001', 'Ruiz, Ana', 3, 'EL'],
  ['1002', 'Lee, Kim', 3, 'EL'],
];

/** The rows without an id: sheet, row, kind, and who each is. */
function openRows(sheets: Parameters<typeof datasetOf>[0]) {
  return datasetOf(sheets).rowsWithoutId.map(({ row: { source, row }, join }) => [
    `${source.sheet.name}:${String(row)}`,
    source.kind,
    join.student?.id ?? null,
  ]);
}

describe('rows without an id', () => {
  it('are those with a blank or a ruined one, and all of a sheet that has no column of them', () => {
    expect(
      openRows({
        Roster: ROSTER,
        Results: [
          ['Student ID', 'Student Name', 'ACCESS Overall', 'Test Year'],
          ['1001', 'Ruiz, Ana', 3.1, 2026],
          ['', 'Ruiz, Ana', 3.1, 2026],
          ['9.9E+11', 'Lee, Kim', 3.1, 2026],
        ],
        Forms: [
          ['Student Name', 'Form Date', 'Scope'],
          ['Lee, Kim', '9/8/2026', 'ESL'],
        ],
        Staff: [
          ['Teacher', 'ESL License', 'SEI'],
          ['Ruiz, Ana', 'Yes', 'Yes'],
        ],
      }),
    ).toEqual([
      ['Results:3', 'access', '1001'],
      ['Results:4', 'access', '1002'],
      ['Forms:2', 'optouts', '1002'],
    ]);
  });

  it('count once where a sheet is read as several: a roster with the quarters of its monitoring is one list', () => {
    const quarters = [
      ['Student Name', 'Grade', 'ML Status', 'FEL Year', 'Q1 Date', 'Q1 Outcome', 'Q2 Date', 'Q2 Outcome'],
      ['Ruiz, Ana', 3, 'FEL', 1, '11/6/2026', 'Met', '1/20/2027', 'Met'],
      ['Lee, Kim', 3, 'FEL', 1, '11/6/2026', 'Met', '1/20/2027', 'Met'],
    ];
    const read = datasetOf({ Roster: ROSTER, Monitoring: quarters }).sheets.map(({ kind }) => kind);
    expect(read.length).toBeGreaterThan(2);
    expect(openRows({ Roster: ROSTER, Monitoring: quarters }).map(([row]) => row)).toEqual([
      'Monitoring:2',
      'Monitoring:3',
    ]);
  });

  it('of a schedule count once for each student whom a cell names', () => {
    expect(
      openRows({
        Roster: ROSTER,
        Groups: [
          ['Course', 'Teacher', 'Days', 'Students'],
          ['ESL', 'Ito, Ann', 'MWF', 'Ruiz, Ana; Lee, Kim; Poe, Max'],
          ['ESL', 'Ito, Ann', 'TR', 'Lee, Kim; Ruiz, Ana'],
        ],
      }),
    ).toEqual([
      ['Groups:2', 'schedule', '1001'],
      ['Groups:3', 'schedule', '1002'],
      ['Groups:2', 'schedule', '1002'],
      ['Groups:3', 'schedule', '1001'],
      ['Groups:2', 'schedule', null],
    ]);
  });
});

describe('a row without an id', () => {
  const rosterHeadings = ['Student ID', 'SASID', 'Student Name', 'Grade', 'ML Status', 'Enrollment Status'];
  const roster = [
    rosterHeadings,
    ['1001', '1000000001', 'Ruiz, Ana', 3, 'EL', ''],
    ['1002', '', 'Poe, Max', 3, 'EL', ''],
    ['1003', '', 'Max Poe', 3, 'EL', ''],
    ['1004', '', 'Left, Lou', 3, 'EL', 'Withdrawn'],
  ];
  const read = (sheets: Parameters<typeof datasetOf>[0]) => {
    const { rowsWithoutId, readAs } = datasetOf({ Roster: roster, ...sheets });
    return {
      joins: rowsWithoutId.map(({ join }) =>
        join.student === null ? join.because : `${join.student.id} by ${join.by}`,
      ),
      told: readAs.map(({ text }) => text),
    };
  };

  it('joins by the state id before the name, or says why it joins nobody; rows are told by what became of them', () => {
    const { joins, told } = read({
      Results: [
        ['Student ID', 'State Student ID', 'Student Name', 'ACCESS Overall', 'Test Year'],
        ...[
          ['1000000001', 'Poe, Max'],
          ['', 'Ruiz, Ana'],
          ['1000000009', 'Nobody, Nell'],
          ['', 'Nobody, Nell'],
          ['9.9E+11', 'Nobody, Nell'],
          ['', 'Left, Lou'],
          ['', ''],
          ['', 'Poe, Max'],
        ].map((named) => ['', ...named, 3.1, 2026]),
      ],
    });
    expect(joins).toEqual([
      '1001 by id',
      '1001 by name',
      'unknown id',
      'unknown name',
      'unknown name',
      'unknown name',
      'no name',
      'several',
    ]);
    expect(told).toEqual([
      '1 row without a student id joined to the roster by name. 1 row without a student id not joined: the name fits several students. 3 rows without a student id not joined: nobody enrolled on a roster with an id has the name.',
    ]);
  });

  it('of another roster joins as well, and need not be on the first', () => {
    const { joins, told } = read({
      More: [
        rosterHeadings,
        ['', '1000000001', 'Poe, Max', 3, 'EL', ''],
        ['', '', 'Ruiz, Ana', 3, 'EL', ''],
        ['', '', 'Nobody, Nell', 3, 'EL', ''],
        ['', '', '', 3, 'EL', ''],
        ['', '', 'Poe, Max', 3, 'EL', ''],
      ],
    });
    expect(joins).toEqual(['1001 by id', '1001 by name', 'unknown name', 'no name', 'several']);
    expect(told).toEqual([
      '1 row without a student id joined to the roster by name. 1 row without a student id not joined: the name fits several students.',
    ]);
  });
});

describe('what is told of rows without an id', () => {
  const told = (sheets: Parameters<typeof datasetOf>[0]) =>
    datasetOf(sheets).readAs.map(({ sheet, text }) => [sheet.sheet.name, text]);
  const forms = (...names: string[]) => [
    ['Student Name', 'Form Date', 'Scope'],
    ...names.map((name) => [name, '9/8/2026', 'ESL']),
  ];

  it('is said of each sheet by itself, and nothing of one whose rows name nobody', () => {
    const Results = [
      ['Student ID', 'Student Name', 'ACCESS Overall', 'Test Year'],
      ['', 'Ruiz, Ana', 3.1, 2026],
      ['', 'Poe, Max', 3.1, 2026],
    ];
    const Refusals = [
      ['Student ID', 'Form Date', 'Scope'],
      ['', '9/8/2026', 'ESL'],
    ];
    expect(told({ Roster: ROSTER, Forms: forms('Lee, Kim', 'Ruiz, Ana'), Results, Refusals })).toEqual([
      ['Forms', '2 rows without a student id joined to the roster by name.'],
      [
        'Results',
        '1 row without a student id joined to the roster by name. 1 row without a student id not joined: nobody enrolled on a roster with an id has the name.',
      ],
    ]);
  });

  it('is nothing without a roster', () => {
    expect(told({ Forms: forms('Lee, Kim') })).toEqual([]);
  });
});
