import { AddressError, formatArea, parseArea, quoteSheetName, splitSheetName, type CellArea } from '../model';
import { tokenize } from './tokens';

/** How areas of one sheet move: a new area, or undefined when all of it is gone. */
export type AreaMove = (area: CellArea) => CellArea | undefined;

/**
 * A formula after cells of `movedSheet` moved, as Excel rewrites it: references follow, lost ones become `#REF!`.
 * `homeSheet` is the name of the sheet that the formula stands on. A formula that is not understood comes back as it is.
 */
export function adjustFormula(formula: string, homeSheet: string, movedSheet: string, move: AreaMove): string {
  return rewriteReferences(formula, (reference) => {
    const { sheetName, rest } = splitSheetName(reference);
    if ((sheetName ?? homeSheet).toLowerCase() !== movedSheet.toLowerCase()) return reference;
    const prefix = sheetName === undefined ? '' : `${quoteSheetName(sheetName)}!`;
    const moved = moveReference(rest, move);
    return moved === undefined ? `${prefix}#REF!` : prefix + moved;
  });
}

/** What makes of a formula the one after a sheet was renamed. */
export function renamedSheet(from: string, to: string): (formula: string) => string {
  const wanted = from.toLowerCase();
  const written = from.replaceAll("'", "''");
  const rewrite = (reference: string): string => {
    const { sheetName, rest } = splitSheetName(reference);
    return sheetName?.toLowerCase() === wanted ? `${quoteSheetName(to)}!${rest}` : reference;
  };
  // A workbook can have a hundred thousand names and formulas, most of which speak of other sheets.
  return (formula) => (mentions(formula, written) ? rewriteReferences(formula, rewrite) : formula);
}

/** Whether a sheet's name, as formulas write it, stands before a `!`. To look at all of a formula without regard to case takes longer. */
function mentions(formula: string, written: string): boolean {
  for (let at = formula.indexOf('!'); at >= 0; at = formula.indexOf('!', at + 1)) {
    const end = formula[at - 1] === "'" ? at - 1 : at;
    if (formula.slice(Math.max(0, end - written.length), end).toLowerCase() === written.toLowerCase()) return true;
  }
  return false;
}

function rewriteReferences(formula: string, rewrite: (reference: string) => string): string {
  const tokens = tokenize(formula);
  if (!tokens?.some((token) => token.kind === 'reference')) return formula;
  return tokens.map((token) => (token.kind === 'reference' ? rewrite(token.text) : token.text)).join('');
}

/** Keeps the `$` signs where they were. */
function moveReference(reference: string, move: AreaMove): string | undefined {
  try {
    const area = parseArea(reference);
    const moved = move(area);
    if (!moved) return undefined;
    if (moved === area) return reference;
    return withMarks(formatArea(moved), reference);
  } catch (error) {
    if (error instanceof AddressError) return reference;
    throw error;
  }
}

function withMarks(plain: string, original: string): string {
  const marks = original.split(':').map((corner) => /^(\$?)[A-Za-z]*(\$?)/.exec(corner) ?? []);
  return plain
    .split(':')
    .map((corner, index) => {
      const [, before = '', between = ''] = marks[index] ?? marks[0] ?? [];
      const [, column = '', row = ''] = /^([A-Z]*)([0-9]*)$/.exec(corner) ?? [];
      return before + column + (column === '' || row === '' ? '' : between) + row;
    })
    .join(':');
}
