/**
 * The library gives the grid, its rows and cells their roles. It also puts all its layers into the order of the Tab key;
 * only its two places that take the keyboard stay there, and get a name.
 */
export function nameParts(container: HTMLElement, sheetName: string): void {
  container.setAttribute('aria-label', `Cells of ${sheetName}`);
  for (const part of container.querySelectorAll('[tabindex="0"]')) {
    if (part.parentElement !== container || part.childElementCount > 0) part.removeAttribute('tabindex');
    else {
      part.setAttribute('role', 'rowgroup');
      part.setAttribute('aria-label', `Cells of ${sheetName}`);
    }
  }
}
