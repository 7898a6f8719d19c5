import { TextRun, type IRunOptions } from 'docx';
import { safeText } from '../text/safe-text';

/** A text as runs of Word; a line break stays one. */
export function runs(text: string, look: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] {
  return safeText(text)
    .split(/\r\n|\r|\n/)
    .map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

/** `Services: …`: what comes before the first colon of a paragraph says what it speaks of. */
const LEAD = /^[A-Z][^.:;]{1,40}:(?= )/;

/** The same, with what it speaks of in bold. */
export function runsWithLead(text: string): TextRun[] {
  const lead = LEAD.exec(text)?.[0] ?? '';
  return [...(lead === '' ? [] : runs(lead, { bold: true })), ...runs(text.slice(lead.length))];
}
