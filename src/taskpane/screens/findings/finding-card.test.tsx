/** @jest-environment jsdom */
import { openPane } from '../../testing/open-pane';
import { findingView } from '../../testing/finding-view';
import { SCHOOL } from '../../testing/school-workbook';
import { showScreen } from '../../testing/show-screen';
import type { FindingView } from '../../worker/view';
import { FindingCard } from './finding-card';

/** The links of the current card of a finding, and where each was asked to go: null where to the cell to mend. */
async function linksOf(view: FindingView) {
  const pane = await openPane(SCHOOL);
  const asked: (string | null)[] = [];
  const Card = () => (
    <FindingCard
      {...{ view, also: [], place: 1, of: 1, why: '', isOfClasses: false, isCurrent: true }}
      {...{ onPick: () => {}, onStep: () => {}, onGo: (_, cell) => void asked.push(cell ?? null) }}
    />
  );
  const card = await showScreen(pane.session, Card);
  const links = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent.endsWith('→'));
  for (const link of links) await card.click(link);
  const texts = links.map(({ textContent }) => textContent);
  await card.close();
  pane.end();
  return { texts, asked };
}

describe('the links of a finding', () => {
  const location = { sheetIndex: 0, sheet: 'Roster', row: 2, cells: ['A2'] };

  it('lead first to the cell to mend, in whichever row it stands, then to the one that is pointed to', async () => {
    const mend = { sheetIndex: 3, sheet: 'Requests', row: 5, cells: ['E5', 'F5'] };
    expect(await linksOf(findingView({ check: 'request-open', location, mend }))).toEqual({
      texts: ['Requests!E5 →', 'Roster!A2 →'],
      asked: [null, 'A2'],
    });
  });

  it('lead to its own cells where those are to be mended', async () => {
    expect(await linksOf(findingView({ location }))).toEqual({ texts: ['Roster!A2 →'], asked: ['A2'] });
  });
});
