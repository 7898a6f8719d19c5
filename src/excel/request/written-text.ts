import type { ReportLink } from '../../compliance/reports/report-sheet';

/** Characters that a cell and a formula may have. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
/** A text within a formula may have 255 characters; a sign outside the first plane counts as two. */
const LITERAL_PIECE = /[^]{1,127}/gu;

/** Text for a cell of any format: the apostrophe keeps Excel from reading it as a formula, number or date, and is not shown. */
export function asText(text: string): string {
  return text === '' ? '' : `'${shortened(text)}`;
}

/** Text for a cell of the text format, which Excel takes as it is, but for a leading apostrophe. */
export function inTextFormat(text: string): string {
  return text.startsWith("'") ? asText(text) : shortened(text);
}

/** A sheet's name as formulas and addresses quote it. */
function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A formula that shows the link's text and goes to its cell; null where the text is too long for a formula. */
export function linkFormula({ text, link }: ReportLink): string | null {
  const target = `#${quotedSheet(link.sheet)}!${link.address}`;
  const shown = typeof text === 'number' ? String(text) : literal(text);
  const formula = `=HYPERLINK(${literal(target)},${shown})`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

/** A text within a formula, in pieces that Excel takes. */
function literal(text: string): string {
  const pieces = text.match(LITERAL_PIECE) ?? [''];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

function shortened(text: string): string {
  return text.length < LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 2)}…`;
}
