/** @jest-environment jsdom */
import { act } from 'react';
import { openPane } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { showScreen } from '../testing/show-screen';
import { WorkingBar } from './working-bar';

it('says after a second, not sooner, what is being done, and Cancel stops it', async () => {
  const pane = await openPane(SCHOOL);
  await pane.session.check();
  const bar = await showScreen(pane.session, WorkingBar);
  jest.useFakeTimers();
  // Excel does not answer until it is let.
  let letGo = () => {};
  const held = pane.session.excel.run(() => new Promise<void>((resolve) => (letGo = resolve)));
  let done: Promise<void> = Promise.resolve();
  act(() => void (done = pane.session.addEslColumns()));
  act(() => jest.advanceTimersByTime(999));
  expect(bar.text()).toBe('');
  act(() => jest.advanceTimersByTime(1));
  expect(bar.text()).toBe('Adding ESL columns…Cancel');
  await bar.click(bar.button('Cancel'));
  expect(bar.text()).toBe('Stopping…Cancel');
  jest.useRealTimers();
  letGo();
  await held;
  await act(() => done);
  expect(bar.text()).toBe('');
  expect(pane.session.getState().notice?.text).toBe('Stopped. Nothing was changed.');
  await bar.close();
  pane.end();
});
