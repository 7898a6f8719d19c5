import type { EditorArguments } from 'slickgrid';
import type { GridLine } from './sheet-view';

/** What the editor needs of the grid around it. */
interface EditorHost {
  entry(line: GridLine, cell: number): string;
  commit(line: GridLine, cell: number, text: string): void;
  /** A text typed to begin with, taken once; undefined: the cell's own entry. */
  takeFirstText(): string | undefined;
  /** The text while it is typed, for the formula bar. */
  typed(text: string): void;
}

/** Makes the class with which the grid edits a cell: one text field over the cell, as in Excel. */
export function makeCellEditor(host: EditorHost) {
  return class CellEditor {
    readonly #input = document.createElement('input');
    readonly #cell: number;
    #before = '';

    constructor(args: EditorArguments) {
      this.#cell = args.grid.getActiveCell()?.cell ?? 0;
      this.#input.className = 'cell-editor';
      this.#input.setAttribute('aria-label', 'Cell');
      this.#input.addEventListener('input', () => host.typed(this.#input.value));
      args.container.append(this.#input);
    }

    init(): void {
      this.#input.focus();
    }

    destroy(): void {
      this.#input.remove();
    }

    focus(): void {
      this.#input.focus();
    }

    loadValue(line: GridLine): void {
      this.#before = host.entry(line, this.#cell);
      const first = host.takeFirstText();
      this.#input.value = first ?? this.#before;
      this.#input.focus();
      host.typed(this.#input.value);
    }

    serializeValue(): string {
      return this.#input.value;
    }

    applyValue(line: GridLine, text: string): void {
      host.commit(line, this.#cell, text);
    }

    isValueChanged(): boolean {
      return this.#input.value !== this.#before;
    }

    validate(): { valid: boolean; msg: string | null } {
      return { valid: true, msg: null };
    }
  };
}
