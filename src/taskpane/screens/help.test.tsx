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

test('Help says what is saved in the workbook without a further word, and that whoever has the file can read it', async () => {
  const pane = await openPane(SCHOOL);
  const screen = await showScreen(pane.session, () => <HelpScreen />);
  for (const kept of ['waivers', 'ticked', 'earlier runs', 'what fixed cells held before', 'can read it'])
    expect(screen.text()).toContain(kept);
  await screen.close();
  await pane.end();
});
