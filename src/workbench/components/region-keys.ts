const FOCUSABLE =
  'button:not(:disabled), [href], input:not([hidden]):not(:disabled), select, textarea, [tabindex]:not([tabindex="-1"])';

/** F6 goes from one part of the page to the next, Shift+F6 back, as in Excel. */
export function handleRegionKey(event: KeyboardEvent, focusCells: () => void): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  for (let turn = 1; turn <= regions.length; turn++) {
    const region = regions[(here + step * turn + regions.length * 2) % regions.length];
    if (region?.dataset['region'] === 'cells') return focusCells();
    const target = [...(region?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find(isReachable);
    if (target) return target.focus();
  }
}

function isReachable(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.getClientRects().length > 0;
}
