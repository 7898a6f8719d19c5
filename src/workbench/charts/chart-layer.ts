import './chart-layer.css';
import type { HostChart } from '../../embedded-host/browser';
import type { SheetView } from '../grid/sheet-view';
import { chartData } from './chart-data';
import { drawChart } from './draw-chart';

const PIXELS_A_POINT = 4 / 3;

/** What the layer needs of the grid below it. */
interface GridBelow {
  /** The box of a line and a cell in the cells' own coordinates; null where it does not exist. */
  box(line: number, column: number): { readonly top: number; readonly left: number } | null;
  /** The part of the page in which the cells scroll, below and right of what is frozen. */
  viewport(): HTMLElement | undefined;
}

/**
 * Draws a sheet's charts over its cells. The drawings lie beside the grid, not in it, so that the grid's own parts stay a table
 * to those who listen; clicks go through to the cells.
 */
export class ChartLayer {
  readonly #layer = document.createElement('div');
  readonly #sheet = document.createElement('div');
  readonly #area: HTMLElement;
  readonly #grid: GridBelow;
  #followed: HTMLElement | undefined;

  constructor(area: HTMLElement, grid: GridBelow) {
    this.#area = area;
    this.#grid = grid;
    this.#layer.className = 'chart-layer';
    this.#sheet.className = 'chart-sheet';
    this.#layer.append(this.#sheet);
    area.append(this.#layer);
  }

  /** Draws all charts anew. */
  draw(view: SheetView): void {
    this.#sheet.replaceChildren(...view.sheet.charts.flatMap((chart) => this.#drawn(chart, view) ?? []));
    this.place();
  }

  /** Puts the layer over the part that scrolls. */
  place(): void {
    const viewport = this.#grid.viewport();
    if (viewport !== this.#followed) {
      this.#followed?.removeEventListener('scroll', this.#follow);
      viewport?.addEventListener('scroll', this.#follow);
      this.#followed = viewport;
    }
    // Asking where things stand makes the browser lay the page out at once.
    if (!viewport || this.#sheet.childElementCount === 0) return;
    const [outer, inner] = [this.#area.getBoundingClientRect(), viewport.getBoundingClientRect()];
    Object.assign(this.#layer.style, {
      left: `${inner.left - outer.left}px`,
      top: `${inner.top - outer.top}px`,
      width: `${viewport.clientWidth}px`,
      height: `${viewport.clientHeight}px`,
    });
    this.#follow();
  }

  remove(): void {
    this.#followed?.removeEventListener('scroll', this.#follow);
    this.#layer.remove();
  }

  readonly #follow = (): void => {
    const { scrollLeft = 0, scrollTop = 0 } = this.#followed ?? {};
    this.#sheet.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  };

  #drawn(chart: HostChart, view: SheetView): SVGSVGElement | null {
    const { left, top, width, height } = chart.box;
    const row = placeOf(top, (index) => (view.sheet.hiddenRows.has(index) ? 0 : view.sheet.rowHeight(index)));
    const column = placeOf(left, (index) => (view.sheet.hiddenColumns.has(index) ? 0 : view.sheet.columnWidth(index)));
    const cell = this.#grid.box(view.rows.line(row.index), column.index);
    if (cell === null) return null;
    const scale = PIXELS_A_POINT * view.zoom;
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const drawing = drawChart(chartData(chart, view.sheet, view.workbook), size);
    Object.assign(drawing.style, {
      left: `${cell.left + column.rest * scale}px`,
      top: `${cell.top + row.rest * scale}px`,
    });
    return drawing;
  }
}

/** The row or column in which a place lies, and how many points into it. */
function placeOf(points: number, sizeOf: (index: number) => number): { index: number; rest: number } {
  let index = 0;
  let rest = points;
  for (; rest >= sizeOf(index); index += 1) rest -= sizeOf(index);
  return { index, rest };
}
