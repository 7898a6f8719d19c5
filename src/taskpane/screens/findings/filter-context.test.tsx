/** @jest-environment jsdom */
import { act } from 'react';
import { openPane, openPaneOn } from '../../testing/open-pane';
import { SCHOOL } from '../../testing/school-workbook';
import { showScreen } from '../../testing/show-screen';
import type { FindingsFilter } from './filter';
import { FilterProvider, useFilter } from './filter-context';

const CHOSEN: Partial<FindingsFilter> = {
  sheet: 'Roster',
  check: 'esl-none',
  severities: new Set(['error']),
  text: 'Daniela Álvarez',
};

/** The filter as text, and a button that chooses. */
function Shown() {
  const { filter, setFilter } = useFilter();
  return (
    <>
      <button onClick={() => setFilter({ ...filter, ...CHOSEN })}>Choose</button>
      {`${filter.sheet}|${filter.check}|${[...filter.severities].join()}|${filter.text}`}
    </>
  );
}

const Screen = () => (
  <FilterProvider>
    <Shown />
  </FilterProvider>
);

describe('the filter of the findings', () => {
  /** Chooses on the Findings screen, and closes the pane there; gives back the workbook. */
  const chooseAndClose = async () => {
    const pane = await openPane(SCHOOL);
    pane.session.show('findings');
    const screen = await showScreen(pane.session, Screen);
    await screen.click(screen.button('Choose'));
    // What Excel was asked for before is done then.
    await pane.session.excel.run(() => Promise.resolve());
    await screen.close();
    pane.end();
    return pane.excel;
  };

  it('is there when the workbook is opened again, but never the text that was searched for', async () => {
    const excel = await chooseAndClose();
    expect(JSON.stringify(excel.workbook.customXmlParts)).not.toContain('Daniela');
    const next = await openPaneOn(excel);
    const again = await showScreen(next.session, Screen);
    expect(again.text()).toBe('ChooseRoster|esl-none|error|');
    await act(() => next.session.check());
    expect(again.text()).toBe('ChooseRoster|esl-none|error|');
    await again.close();
    next.end();
  });

  it('shows all checks and severities when opened again after the last finding that it let pass was mended', async () => {
    const excel = await chooseAndClose();
    // The student without any ESL gets what is owed to level 2: 90 minutes on five days.
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Schedule').getRange('C4:E4').values = [['ESL 3', '1', 450]];
      await context.sync();
    });
    const next = await openPaneOn(excel);
    const again = await showScreen(next.session, Screen);
    await act(() => next.session.check());
    expect(again.text()).toBe('ChooseRoster|||');
    await again.close();
    next.end();
  });
});
