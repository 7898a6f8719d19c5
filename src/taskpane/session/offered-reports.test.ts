import { REPORTS } from '../../compliance/reports';
import { OFFERED_REPORTS } from './offered-reports';

it('offers every report that there is, under the name of its tab', () => {
  expect(OFFERED_REPORTS.map(({ id, tabName }) => ({ id, tabName }))).toEqual(
    REPORTS.map(({ id, tabName }) => ({ id, tabName })),
  );
});
