import type { CellValue } from '../../compliance/sheets/snapshot';
import { rangeOf } from '../request/areas';
import { shareBlankRows, suspectArea, withErrors } from '../request/cell-block';
import type { CellArea } from '../request/cell-position';
import { describeHostFailure, HostRefusal, isSheetFailure } from '../request/errors';
import { BYTES_PER_SYNC, estimateBytes } from '../request/payload';

/** A sheet whose cells are being read. */
export interface PendingSheet {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly used: CellArea;
  /** The rows read so far. */
  readonly rows: (readonly CellValue[])[];
  /** Set where the sheet cannot be read. */
  failure?: string;
}

interface Block {
  readonly sheet: PendingSheet;
  readonly area: CellArea;
}

/** Blocks of 5,000 to 20,000 rows are advised; 200,000 cells are 20,000 rows of ten columns (docs/guides/office-js.md 2.2). */
const CELLS_PER_SYNC = 200_000;
/** What a cell is expected to take in an answer until some were read: much, so that the first block is small. */
const FIRST_GUESS_IN_BYTES = 100;
/** So many rows, spread over a block, tell what its cells take. */
const ROWS_LOOKED_AT = 500;

/**
 * Reads the cells of sheets in blocks that an answer can hold: several small sheets in one sync, a large one in many.
 * Learns from what it read how many bytes a cell takes, and halves the block where Excel says that it is too large.
 */
export class BlockReader {
  #bytesPerCell = FIRST_GUESS_IN_BYTES;
  #cellsPerSync = CELLS_PER_SYNC;
  #pending: PendingSheet[];
  readonly #context: Excel.RequestContext;

  constructor(context: Excel.RequestContext, sheets: readonly PendingSheet[]) {
    this.#context = context;
    this.#pending = [...sheets];
  }

  /** The sheet that the next read begins with; undefined when everything was read. */
  get next(): PendingSheet | undefined {
    return this.#pending[0];
  }

  /**
   * Reads the next blocks. A sheet that fails gets its `failure` and is left. Throws what concerns no single sheet. Returns whether all
   * went well, and so whatever else was queued before.
   */
  async read(): Promise<boolean> {
    const blocks = this.#nextBlocks();
    let isRead = true;
    try {
      await this.#readBlocks(blocks);
    } catch (error) {
      isRead = false;
      await this.#recover(error, blocks);
    }
    this.#pending = this.#pending.filter((sheet) => sheet.failure === undefined && sheet.rows.length < sheet.used.rows);
    return isRead;
  }

  #nextBlocks(): Block[] {
    const blocks: Block[] = [];
    let cellsLeft = Math.min(this.#cellsPerSync, Math.floor(BYTES_PER_SYNC / this.#bytesPerCell));
    for (const sheet of this.#pending) {
      const { row, column, rows, columns } = sheet.used;
      const done = sheet.rows.length;
      const count = Math.min(rows - done, Math.floor(cellsLeft / columns));
      // One row is read in any case, however wide it is.
      if (count < 1 && blocks.length > 0) break;
      blocks.push({ sheet, area: { row: row + done, column, rows: Math.max(1, count), columns } });
      cellsLeft -= Math.max(1, count) * columns;
      if (done + count < rows) break;
    }
    return blocks;
  }

  async #readBlocks(blocks: readonly Block[]): Promise<void> {
    const ranges = blocks.map((block) => ({
      ...block,
      range: rangeOf(block.sheet.worksheet, block.area).load('values'),
    }));
    await this.#context.sync();
    const read = ranges.map(({ range, ...block }) => ({ ...block, values: valuesOf(range) }));
    const suspects = read.flatMap((block) => {
      const within = suspectArea(block.values);
      if (within === null) return [];
      const { row, column } = block.area;
      const area = { ...within, row: row + within.row, column: column + within.column };
      const range = rangeOf(block.sheet.worksheet, area).load('valueTypes');
      return [{ block, within, range }];
    });
    if (suspects.length > 0) await this.#context.sync();
    // The client would keep every range with its values until the end of the run.
    for (const { range } of [...ranges, ...suspects]) range.untrack();
    for (const block of read) {
      const suspect = suspects.find((each) => each.block === block);
      const cells = suspect ? withErrors(block.values, suspect.within, suspect.range.valueTypes) : block.values;
      for (const row of shareBlankRows(cells, block.area.columns)) block.sheet.rows.push(row);
    }
    this.#learn(read.map(({ values }) => values));
  }

  #learn(blocks: readonly unknown[][][]): void {
    let cells = 0;
    let bytes = 0;
    for (const rows of blocks) {
      const step = Math.ceil(rows.length / ROWS_LOOKED_AT);
      for (let at = 0; at < rows.length; at += step) {
        const row = rows[at] ?? [];
        cells += row.length;
        for (const value of row) bytes += estimateBytes(value);
      }
    }
    if (cells > 0) this.#bytesPerCell = Math.max(4, bytes / cells);
  }

  async #recover(error: unknown, blocks: readonly Block[]): Promise<void> {
    const { retry, message } = describeHostFailure(error);
    const [first] = blocks;
    const isSmallest = blocks.length === 1 && first?.area.rows === 1;
    if (retry === 'smaller' && !isSmallest) {
      const asked = blocks.reduce((cells, { area }) => cells + area.rows * area.columns, 0);
      this.#cellsPerSync = Math.max(1, Math.floor(asked / 2));
      return;
    }
    if (retry !== 'smaller' && !isSheetFailure(error)) throw error;
    if (blocks.length > 1) for (const block of blocks) await this.#readAlone(block);
    else if (first) first.sheet.failure = message;
  }

  async #readAlone(block: Block): Promise<void> {
    try {
      await this.#readBlocks([block]);
    } catch (error) {
      if (!isSheetFailure(error)) throw error;
      block.sheet.failure = describeHostFailure(error).message;
    }
  }
}

/** Excel answers null instead of an error for some ranges that are too large (docs/guides/office-js.md 2.2). */
function valuesOf(range: Excel.Range): (string | number | boolean)[][] {
  const values = range.values as (string | number | boolean)[][] | null;
  if (values === null) throw new HostRefusal('RangeExceedsLimit');
  return values;
}
