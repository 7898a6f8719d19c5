import { mountPane } from './mount-pane';

/** In Excel a batch waits while a cell is being edited (docs/guides/office-js.md 2.1). */
const whenNotEditing = { delayForCellEdit: true } as const;

void Office.onReady().then(() => {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('The page has no element with the id "pane".');
  // The pane itself has no landmark of the page, since the workbench shows it beside its own.
  element.setAttribute('role', 'main');
  Object.assign(element.style, { position: 'fixed', inset: '0' });
  return mountPane(
    element,
    {
      run: (batch) => Excel.run(whenNotEditing, batch),
      isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
    },
    {
      officeTheme: () => Office.context.officeTheme,
      checksAtOnce: true,
    },
  );
});
