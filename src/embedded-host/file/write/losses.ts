import { quoteSheetName, type HostConditionalFormat, type HostSheet } from '../../model';
import type { PackageEdit } from '../../../xlsx/package/package-edit';
import type { SplitSheet } from '../../../xlsx/read/split-sheet';
import { byteSlices, type Sliced } from '../../../xlsx/slices';
import { childOf } from '../../../xlsx/xml/xml-tree';

/** What stands in a sheet's part by its place, is not in the model, and so does not move with the cells. */
const FIXED_ELEMENTS: Readonly<Record<string, string>> = {
  dataValidations: 'drop-down lists and other data validation',
  drawing: 'pictures, shapes and charts',
  legacyDrawing: 'notes',
  protectedRanges: 'ranges that may be edited',
  rowBreaks: 'page breaks',
  colBreaks: 'page breaks between columns',
  ignoredErrors: 'ignored error marks',
  sortState: 'the stored sort order',
};

/** How a cell in a file says that its formula is of an array. */
const ARRAY_FORMULA = 't="array"';

/** What is lost when a sheet's rows or columns were inserted, deleted or sorted outside Excel. `edit` is the file before the change. */
export function* lostByMoving({ frame, data }: SplitSheet, { name }: HostSheet, edit: PackageEdit): Sliced<string[]> {
  const fixed = Object.entries(FIXED_ELEMENTS).filter(([element]) => childOf(frame.root, element));
  const losses = fixed.map(
    ([, words]) =>
      `On sheet "${name}", ${words} did not move along with rows or columns that were inserted, deleted or sorted.`,
  );
  losses.push(...(yield* lostArrayFormulas({ data }, { name })));
  const charts = partsNaming(edit, name, /^xl\/charts\/[^/]+\.xml$/i);
  if (charts > 0)
    losses.push(`${count(charts, 'chart')} of cells on sheet "${name}" may show other cells than before.`);
  return losses;
}

/** What is lost when a sheet's rows are written anew. */
export function* lostArrayFormulas(
  { data }: Pick<SplitSheet, 'data'>,
  { name }: Pick<HostSheet, 'name'>,
): Sliced<string[]> {
  const decoder = new TextDecoder();
  for (const slice of byteSlices(data, ARRAY_FORMULA.length)) {
    if (decoder.decode(slice).includes(ARRAY_FORMULA))
      return [`On sheet "${name}", array formulas were written as ordinary formulas.`];
    yield;
  }
  return [];
}

/** How many parts point to a sheet by its name. */
function partsNaming(edit: PackageEdit, sheetName: string, parts: RegExp): number {
  const reference = `${quoteSheetName(sheetName)}!`;
  return edit.parts.filter((part) => parts.test(part) && edit.xml(part).source.includes(reference)).length;
}

/** Criteria that were set outside Excel. */
export function lostCriteria({ name }: HostSheet): string {
  return `On sheet "${name}", the choice made in a filter was not kept; the rows that it hides stay hidden.`;
}

/** Charts of a type that cannot be written. */
export function lostCharts(number: number, { name }: HostSheet): string[] {
  return number === 0 ? [] : [`On sheet "${name}", ${count(number, 'new chart')} could not be kept.`];
}

/** Rules that cannot be written to a file. */
export function lostRules(rules: readonly HostConditionalFormat[], { name }: HostSheet): string[] {
  if (rules.length === 0) return [];
  const kinds = [...new Set(rules.map(({ kind }) => kind))].join(', ');
  return [`On sheet "${name}", ${count(rules.length, 'new conditional format')} (${kinds}) could not be kept.`];
}

/** References to a sheet's old name in parts that are not in the model, such as charts. */
export function lostByRenaming(edit: PackageEdit, oldName: string, newName: string): string[] {
  const holders = partsNaming(edit, oldName, /^xl\/(?:charts|pivotCache|worksheets|tables)\/[^/]+\.xml$/i);
  if (holders === 0) return [];
  const message = `Sheet "${oldName}" is now called "${newName}", but ${count(holders, 'chart, list or formula part')} of the file still refer to its old name.`;
  return [message];
}

/** Takes away digital signatures, which no longer fit a changed file and would make Excel call it damaged. */
export function removeSignatures(edit: PackageEdit): string[] {
  const signatures = edit.relationships('').filter(({ kind }) => kind === 'origin');
  if (signatures.length === 0) return [];
  edit.unrelate('', new Set(signatures.map(({ id }) => id)));
  return ['The digital signature was removed, because it does not fit the changed workbook.'];
}

function count(number: number, words: string): string {
  return `${number} ${words}${number === 1 ? '' : 's'}`;
}
