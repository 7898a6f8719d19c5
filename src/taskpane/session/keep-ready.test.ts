import { excelWith } from '../../excel/testing/excel-with';
import { channelPort } from '../testing/engine-port';
import { openPaneOn, until } from '../testing/open-pane';
import { SCHOOL } from '../testing/school-workbook';
import { createSession } from './pane-session';

it('has an engine before anybody asks for a check, another one after Cancel, and none after the end', async () => {
  let engines = 0;
  const { session, end } = await openPaneOn(excelWith(SCHOOL), undefined, () => {
    engines++;
    return channelPort();
  });
  expect(engines).toBe(1);
  await session.check();
  expect(engines).toBe(1);
  const checking = session.check();
  await until(session, ({ activity }) => activity.kind === 'checking' && activity.doing === 'Checking');
  session.cancel();
  await checking;
  expect(engines).toBe(2);
  expect(session.getState()).toMatchObject({ problem: null, notice: { text: 'Check stopped. Nothing was changed.' } });
  end();
  expect(engines).toBe(2);
});

it('starts none where the pane was closed before the page had nothing to do', async () => {
  let engines = 0;
  const waiting: (() => void)[] = [];
  const excel = excelWith(SCHOOL);
  const { begin, end } = createSession(
    { run: (batch) => excel.run(batch), isSetSupported: () => true },
    {
      startEngine: () => {
        engines++;
        return channelPort();
      },
      version: 'test',
      whenIdle: (work) => waiting.push(work),
    },
  );
  await begin();
  end();
  for (const work of waiting) work();
  expect([engines, waiting.length > 0]).toEqual([0, true]);
});
