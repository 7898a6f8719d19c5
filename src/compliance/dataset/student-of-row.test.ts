import { sourceRows } from './source-rows';
import { studentOfRow } from './student-of-row';
import { datasetOf } from './testing/dataset-of';

function named(id: string | number, stateId: string | number): string | undefined {
  const dataset = datasetOf({
    Roster: [
      ['Student ID', 'SASID', 'Grade'],
      ['1001', '1000000001', 3],
      ['1002', '1000000002', 3],
    ],
    ACCESS: [
      ['Student ID', 'State Student ID', 'Overall'],
      [id, stateId, 3],
    ],
  });
  const [sheet] = dataset.sheetsOf('access');
  const [row] = sheet === undefined ? [] : sourceRows(sheet);
  return row === undefined ? undefined : studentOfRow(dataset, row)?.id;
}

describe('the student of a row', () => {
  it('is named by the local id, however it is typed', () => {
    expect([named('1001', ''), named(1001, ''), named('001001', '1000000002')]).toEqual(['1001', '1001', '1001']);
  });

  it('is named by the state id where the local id is blank or ruined', () => {
    expect([named('', 1000000002), named('9.90694E+11', '1000000002')]).toEqual(['1002', '1002']);
  });

  it('is nobody where the local id is on no roster, or neither id is usable', () => {
    expect([named('7777', '1000000001'), named('', '9.9E+11')]).toEqual([undefined, undefined]);
  });

  it('is named by the name in brackets or without it, and a name of nobody is nobody', () => {
    const { rowsWithoutId } = datasetOf({
      Roster: [
        ['Student ID', 'Student Name', 'Grade'],
        ['1001', 'Diallo, Aissatou (Aisha)', 3],
        ['1002', 'Lee, Kim', 3],
      ],
      Schedule: [
        ['Student Name', 'Course'],
        ...['Aissatou Diallo', 'Diallo, Aisha', 'Kim (Kimmy) Lee', 'Kimmy Lee', 'Nobody, Nell'].map((name) => [
          name,
          'ESL',
        ]),
      ],
    });
    expect(rowsWithoutId.map(({ join }) => join.student?.id ?? null)).toEqual(['1001', '1001', '1002', null, null]);
  });

  it('is named by a name whose name in brackets is somebody, and by no name of somebody with another state id', () => {
    const joinedBy = (...rows: readonly [string, string][]) =>
      datasetOf({
        Roster: [
          ['Student ID', 'SASID', 'Student Name', 'Grade'],
          ['1001', '1000000001', 'Lee, Kimmy', 3],
          ['1002', '1000000002', 'Poe, Maximilian (Max)', 3],
        ],
        Schedule: [['SASID', 'Student Name', 'Course'], ...rows.map((row) => [...row, 'ESL'])],
      }).rowsWithoutId.map(({ join }) => join.student?.id ?? null);
    expect(joinedBy(['', 'Lee, Kim (Kimmy)'], ['', 'Poe, M. (Max)'], ['', 'Poe, M.'])).toEqual(['1001', '1002', null]);
    expect(
      joinedBy(['', 'Lee, Kimmy'], ['1000000009', 'Lee, Kimmy'], ['PENDING', 'Lee, Kimmy'], ['1000000002', '']),
    ).toEqual(['1001', null, '1001', '1002']);
  });

  it('is one of two namesakes where school, grade or homeroom is told and agrees; blanks agree with nothing', () => {
    const joinedBy = (...row: string[]) => {
      const { rowsWithoutId } = datasetOf({
        Roster: [
          ['Student ID', 'Student Name', 'School', 'Grade', 'Homeroom', 'ML Status'],
          ['1001', 'Lee, Kim', 'Oak', 3, '3A', 'EL'],
          ['1002', 'Lee, Kim', '', '', '', 'EL'],
          ['1003', 'Poe, Max', 'Oak', 3, '3A', 'EL'],
          ['1004', 'Poe, Max', 'Elm', 4, '4A', 'EL'],
        ],
        More: [
          ['Student ID', 'Student Name', 'School', 'Grade', 'Homeroom', 'ML Status'],
          ['', ...row, 'EL'],
        ],
      });
      return rowsWithoutId.map(({ join }) => join.student?.id ?? null);
    };
    expect(joinedBy('Lee, Kim', '', '', '')).toEqual([null]);
    expect(joinedBy('Poe, Max', '', '', '')).toEqual([null]);
    expect(joinedBy('Poe, Max', 'elm', '', '')).toEqual(['1004']);
    expect(joinedBy('Poe, Max', '', '4', '')).toEqual(['1004']);
    expect(joinedBy('Lee, Kim', 'Oak', '', '')).toEqual(['1001']);
    expect(joinedBy('Lee, Kim', 'Elm', '', '')).toEqual([null]);
  });
});
