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
});
