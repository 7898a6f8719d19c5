import { OFFERED_REPORTS } from '../../../compliance/reports';
import { whatChanges } from './what-changes';

const present = [{ id: 'overview', tabName: 'ML Overview (2)', worksheetId: 's1', asOf: '2026-10-01', isStale: false }];

describe('whatChanges', () => {
  it('tells which tabs are added and which are written anew, by the names that they have', () => {
    expect(whatChanges(OFFERED_REPORTS.slice(0, 2), present)).toBe(
      'Adds 1 tab: ML Changes. Writes ML Overview (2) anew; what you wrote beside the rows is kept, colors and comments are not. Your own sheets stay as they are.',
    );
  });

  it('asks for a choice where nothing is picked', () => {
    expect(whatChanges([], present)).toBe('Pick at least one report.');
  });
});
