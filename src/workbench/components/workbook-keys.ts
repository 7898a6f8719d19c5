/** What keys do wherever the focus is. */
export interface WorkbookKeys {
  save(): void;
  undo(): void;
  redo(): void;
}

/** Ctrl+S, Ctrl+Z and Ctrl+Y (Ctrl+Shift+Z), or ⌘. In a field that is typed into, undo is the field's own. */
export function handleWorkbookKey(event: KeyboardEvent, keys: WorkbookKeys): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const act = actOf(key, event.shiftKey, keys);
  if (act === undefined || (key !== 's' && isTypedInto(event.target))) return;
  event.preventDefault();
  act();
}

function actOf(key: string, isShifted: boolean, keys: WorkbookKeys): (() => void) | undefined {
  if (key === 'z') return isShifted ? () => keys.redo() : () => keys.undo();
  if (isShifted) return undefined;
  if (key === 's') return () => keys.save();
  return key === 'y' ? () => keys.redo() : undefined;
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
