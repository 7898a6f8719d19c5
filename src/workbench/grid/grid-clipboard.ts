import type { CellArea, HostSheet } from '../../embedded-host/browser';
import { copyText, pastedTexts, spreadOver } from './clipboard';
import type { SheetView } from './sheet-view';

/** Cells that were copied here, and the text by which they are known again when they are pasted. */
interface Copied {
  readonly sheet: HostSheet;
  readonly area: CellArea;
  readonly text: string;
}

/** What the clipboard needs of the grid. */
interface ClipboardGrid {
  view(): SheetView;
  selected(): CellArea;
  isTyping(): boolean;
  /** What cells hold, to be put elsewhere so many rows and columns on. */
  written(from: HostSheet, area: CellArea, rows: number, columns: number): unknown[][];
  write(area: CellArea, values: unknown[][]): void;
  clear(): void;
}

/** What was copied last in this page; another program's copy has another text. */
let copied: Copied | undefined;

/** Copy, cut and paste of the selected cells. Cells from this page are pasted as they are: a text stays a text, a formula moves along. */
export class GridClipboard {
  readonly #element: HTMLElement;
  readonly #grid: ClipboardGrid;

  constructor(element: HTMLElement, grid: ClipboardGrid) {
    this.#element = element;
    this.#grid = grid;
    for (const type of ['copy', 'cut'] as const) element.addEventListener(type, this.#copy);
    element.addEventListener('paste', this.#paste);
  }

  remove(): void {
    for (const type of ['copy', 'cut'] as const) this.#element.removeEventListener(type, this.#copy);
    this.#element.removeEventListener('paste', this.#paste);
  }

  readonly #copy = (event: ClipboardEvent): void => {
    if (this.#grid.isTyping()) return;
    const view = this.#grid.view();
    const area = this.#grid.selected();
    const text = copyText(view, area);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    copied = event.type === 'copy' ? { sheet: view.sheet, area, text } : undefined;
    if (event.type === 'cut') this.#grid.clear();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    if (this.#grid.isTyping()) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    const area = this.#grid.selected();
    const values = sameText(copied?.text, text) && copied ? this.#fromHere(copied, area) : pastedTexts(text);
    this.#grid.write(area, spreadOver(values, area));
  };

  #fromHere({ sheet, area, text }: Copied, to: CellArea): unknown[][] {
    const rows = text.split('\r\n').length;
    const columns = text.split('\r\n')[0]?.split('\t').length ?? 1;
    return this.#grid.written(sheet, { ...area, rows, columns }, to.row - area.row, to.column - area.column);
  }
}

/** The browser may change line ends on the way. */
function sameText(one: string | undefined, other: string): boolean {
  return one !== undefined && one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
