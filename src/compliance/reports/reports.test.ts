import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OFFERED_REPORTS } from '.';
import { REPORTS } from './reports';

describe('the reports', () => {
  it('are those of the folders, each once', () => {
    // A folder without an offer is made on demand, of more than a run.
    const folders = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'offer.ts')));
    expect(OFFERED_REPORTS.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it('are what is offered, one to a folder', () => {
    expect(REPORTS).toEqual(OFFERED_REPORTS.map((offer) => expect.objectContaining(offer)));
  });
});
