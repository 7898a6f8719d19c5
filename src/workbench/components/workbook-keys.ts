/** What keys do wherever the focus is. */
export interface WorkbookKeys {
  save(): void;
  undo(): void;
  redo(): void;
  find(): void;
  replace(): void;
  print(): void;
  turnSheet(step: 1 | -1): void;
}

/** Ctrl+S, F, H, P, PageUp and PageDown, Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z), or ⌘. In a field that is typed into, undo is the field's own. */
export function handleWorkbookKey(event: KeyboardEvent, keys: WorkbookKeys): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const act = actOf(key, event.shiftKey, keys);
  if (act === undefined || (['z', 'y'].includes(key) && isTypedInto(event.target))) return;
  event.preventDefault();
  act();
}

function actOf(key: string, isShifted: boolean, keys: WorkbookKeys): (() => void) | undefined {
  if (key === 'z') return isShifted ? () => keys.redo() : () => keys.undo();
  if (isShifted) return undefined;
  const acts: Readonly<Record<string, () => void>> = {
    y: () => keys.redo(),
    s: () => keys.save(),
    f: () => keys.find(),
    h: () => keys.replace(),
    p: () => keys.print(),
    pageup: () => keys.turnSheet(-1),
    pagedown: () => keys.turnSheet(1),
  };
  return acts[key];
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
