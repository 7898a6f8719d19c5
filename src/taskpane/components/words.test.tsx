/** @jest-environment jsdom */
import { HelpScreen } from '../screens/help';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { showScreen } from '../testing/show-screen';
import { Words } from './words';

describe('the words of the field', () => {
  let pane: Awaited<ReturnType<typeof openPane>>;
  beforeEach(async () => {
    pane = await openPane(SCHOOL);
  });
  afterEach(() => pane.end());

  const OF_THE_FIELD = ['SEI', 'BEE', 'SLIFE', 'HILT', 'FEL'];

  it('say on hover what they mean, also in the plural, and never within another word', async () => {
    const text = '3 MLs of HILT: no SEI, BEE, SLIFE, FEL nor TFEL-2';
    const screen = await showScreen(pane.session, () => <Words>{text}</Words>);
    expect(screen.text()).toBe(text);
    const explained = [...document.querySelectorAll('abbr')].map(({ textContent, title }) => [textContent, title]);
    expect(explained.map(([word]) => word)).toEqual(['ML', 'HILT', 'SEI', 'BEE', 'SLIFE', 'FEL']);
    expect(explained).toContainEqual(['SLIFE', 'Students with limited or interrupted formal education']);
    await screen.close();
  });

  it('stand in Help', async () => {
    const screen = await showScreen(pane.session, () => <HelpScreen />);
    const explained = [...document.querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(explained).toEqual(expect.arrayContaining(OF_THE_FIELD));
    await screen.close();
  });
});
