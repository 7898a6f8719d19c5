/** The part of `Office.context.ui` that shows a page above the workbook. */
export type DialogUi = Pick<Office.UI, 'displayDialogAsync'>;

/** In percent of the window. */
const SIZE = { height: 25, width: 30 };

/**
 * Shows the notice page until the user closes it; resolves then. Only the notice's name is in the address, never anything of
 * the workbook. Resolves at once where Office cannot show it (another dialog is open) or cannot tell what becomes of it, as on some
 * Macs (office-js issues 161 and 1246): there is no other way to tell.
 */
export function showNotice(ui: DialogUi, page: string, notice: string): Promise<void> {
  const address = new URL(page);
  address.searchParams.set('notice', notice);
  // In a frame, the browser asks nobody whether a window may pop up.
  const options: Office.DialogOptions = { ...SIZE, displayInIframe: true };
  return new Promise((resolve) => {
    ui.displayDialogAsync(address.href, options, ({ value: dialog, status }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) return resolve();
      try {
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
          resolve();
          dialog.close();
        });
      } catch {
        // The dialog stands, and its own window has a close box.
        resolve();
      }
    });
  });
}
