import type { SlickEventData } from 'slickgrid';

/** What keys can do to the grid. */
export interface KeyboardTarget {
  startEdit(text?: string): void;
  commitEdit(): boolean;
  move(direction: 'down' | 'up'): void;
  clearSelected(): void;
}

/** Excel's keys that the grid does not have of itself. Others are left to it. */
export function handleGridKey(event: SlickEventData, grid: KeyboardTarget, isTyping: boolean): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event.getNativeEvent<KeyboardEvent>();
  const take = () => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  if (key === 'Enter' && !altKey) {
    take();
    grid.commitEdit();
    grid.move(shiftKey ? 'up' : 'down');
    return;
  }
  if (isTyping) return;
  if (key === 'F2') {
    take();
    grid.startEdit();
  } else if (key === 'Delete' || key === 'Backspace') {
    take();
    grid.clearSelected();
  } else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) {
    take();
    grid.startEdit(key);
  }
}
