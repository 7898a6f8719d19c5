/** @jest-environment jsdom */
import { act } from 'react';
import { openPane, openPaneOn, until } from '../../testing/open-pane';
import { SCHOOL } from '../../testing/school-workbook';
import { showScreen } from '../../testing/show-screen';
import { FilterProvider, useFilter } from './filter-context';

/** The filter as text, and a button that chooses. */
function Shown() {
  const { filter, setFilter } = useFilter();
  return (
    <>
      <button onClick={() => setFilter({ ...filter, sheet: 'Roster', text: 'Daniela Álvarez' })}>Choose</button>
      {`${filter.sheet}|${filter.text}`}
    </>
  );
}

const Screen = () => (
  <FilterProvider>
    <Shown />
  </FilterProvider>
);

describe('the filter of the findings', () => {
  it('is there when the workbook is opened again, but never the text that was searched for', async () => {
    const pane = await openPane(SCHOOL);
    pane.session.show('findings');
    const screen = await showScreen(pane.session, Screen);
    await screen.click(screen.button('Choose'));
    act(() => pane.session.show('check'));
    await act(async () => void (await until(pane.session, ({ activity }) => activity.kind === 'idle')));
    await screen.close();
    expect(JSON.stringify(pane.excel.workbook.customXmlParts)).not.toContain('Daniela');
    const next = await openPaneOn(pane.excel);
    const again = await showScreen(next.session, Screen);
    expect(again.text()).toBe('ChooseRoster|');
    await again.close();
    next.end();
    await pane.end();
  });
});
