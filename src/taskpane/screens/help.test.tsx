/** @jest-environment jsdom */
import packageFile from '../../../package.json';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { showScreen } from '../testing/show-screen';
import { HelpScreen } from './help';

test('Help shows the number of package.json', async () => {
  const pane = await openPane(SCHOOL);
  const screen = await showScreen(pane.session, () => <HelpScreen />);
  expect(screen.text()).toContain(`Version ${packageFile.version}`);
  await screen.close();
  await pane.end();
});
