import type { Pause } from '../../../xlsx/slices';
import type { HostWorkbook } from '../../model';
import type { PackageEdit } from '../../../xlsx/package/package-edit';
import type { RichTexts } from './cell-xml';
import type { StyleWriter } from './style-writer';

/** What the writers of one save share. */
export interface SaveContext {
  readonly workbook: HostWorkbook;
  readonly edit: PackageEdit;
  readonly workbookPart: string;
  readonly styles: StyleWriter;
  /** The original's shared strings with several formats in them. */
  readonly richTexts: () => RichTexts;
  /** Plain sentences about what the file could not keep. */
  readonly losses: string[];
  /** Comes between slices of the work. */
  readonly pause: Pause;
  /** Formulas were written, whose results Excel must check when it opens the file. */
  recalculate: boolean;
  /** Cells with formulas may have come or gone, so the file's list of them no longer holds. */
  cellsChanged: boolean;
}
