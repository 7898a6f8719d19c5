import type { SlickEventData } from 'slickgrid';
import { ARROWS } from './navigation';

/** What keys can do to the grid. */
export interface KeyboardTarget {
  startEdit(text?: string): void;
  commitEdit(): boolean;
  move(direction: 'down' | 'up'): void;
  /** Opens the menu of what is selected. */
  menu(): void;
}

/** What keys can do to the selected cells. */
export interface KeyboardActs {
  clear(): void;
  fillDown(): void;
  select(what: 'all' | 'rows' | 'columns'): void;
  /** To where the data end that way, or to the first or last cell; with the cells between where `extends`. */
  jump(to: readonly [number, number] | 'first' | 'last', extends_: boolean): void;
  /** Inserts or deletes the selected rows or columns. */
  changeLines(what: 'insert' | 'delete'): void;
  /** To the next sheet that can be seen, or the one before. */
  turnSheet(step: 1 | -1): void;
}

/** Excel's keys that the grid does not have of itself. Others are left to it. */
export function handleGridKey(
  event: SlickEventData,
  grid: KeyboardTarget,
  acts: KeyboardActs,
  isTyping: boolean,
): void {
  const native = event.getNativeEvent<KeyboardEvent>();
  const { key, ctrlKey, metaKey, altKey, shiftKey } = native;
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
  if (isTyping || altKey) return;
  const act = ctrlKey || metaKey ? actWithCtrl(native, acts) : actOf(native, grid, acts);
  if (act === undefined) return;
  take();
  act();
}

function actOf({ key, shiftKey }: KeyboardEvent, grid: KeyboardTarget, acts: KeyboardActs): (() => void) | undefined {
  if (key === 'F2') return () => grid.startEdit();
  if (key === 'Delete' || key === 'Backspace') return () => acts.clear();
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return () => grid.menu();
  if (key === ' ' && shiftKey) return () => acts.select('rows');
  return key.length === 1 ? () => grid.startEdit(key) : undefined;
}

function actWithCtrl({ key, shiftKey }: KeyboardEvent, acts: KeyboardActs): (() => void) | undefined {
  const arrow = ARROWS[key];
  if (arrow) return () => acts.jump(arrow, shiftKey);
  if (key === 'End' || key === 'Home') return () => acts.jump(key === 'End' ? 'last' : 'first', shiftKey);
  if (key === ' ') return () => acts.select('columns');
  if (key === '+' || (key === '=' && shiftKey)) return () => acts.changeLines('insert');
  if (key === '-') return () => acts.changeLines('delete');
  if (shiftKey) return undefined;
  // Left to the grid, they would select a page of cells.
  if (key === 'PageDown' || key === 'PageUp') return () => acts.turnSheet(key === 'PageDown' ? 1 : -1);
  if (key.toLowerCase() === 'a') return () => acts.select('all');
  return key.toLowerCase() === 'd' ? () => acts.fillDown() : undefined;
}
