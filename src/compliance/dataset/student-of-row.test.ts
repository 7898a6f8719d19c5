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
});
