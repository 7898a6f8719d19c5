/** The program that opens a document, by the ending of its file. */
export type DocumentFormat = 'docx' | 'pptx';

/** A document as it is offered to a person. What writes it is loaded only when it is asked for. */
export interface DocumentOffer {
  readonly id: string;
  readonly format: DocumentFormat;
  /** What a person calls it. */
  readonly name: string;
  /** What stands in it. */
  readonly about: string;
  /** Ids of the reports that it is made of. */
  readonly reports: readonly string[];
}

/** Every document (docs/spec/reports.md, Documents). */
export const DOCUMENTS: readonly DocumentOffer[] = [
  {
    id: 'school-visit',
    format: 'docx',
    name: 'School visit brief',
    about: 'One page for one school: key figures, strengths, gaps and next steps with dates.',
    reports: ['school-visit'],
  },
  {
    id: 'ele-criteria',
    format: 'docx',
    name: 'TFM self-assessment',
    about: 'What the records show of each ELE criterion, and room for what a person must add.',
    reports: ['ele-criteria'],
  },
  {
    id: 'program-proposal',
    format: 'docx',
    name: 'Program proposal',
    about: 'MLs by grade, language and level, educators and present programs, and room for what a person must write.',
    reports: ['program-proposal'],
  },
  {
    id: 'rule-book',
    format: 'docx',
    name: 'Rule book',
    about:
      'The rules that are checked, in plain words with their sources and numbers; what your changes of settings change.',
    reports: [],
  },
  {
    id: 'size-review',
    format: 'pptx',
    name: 'Class-size and projections review',
    about: 'Up to six slides: how full classes are, which to look at, students, sections and MLs of next year.',
    reports: ['class-size', 'projections'],
  },
];

/**
 * The documents of a format behind what a person names: `all`, or ids with commas between them.
 * @returns them in the order of the offers, or the first name that is none
 */
export function documentsNamed(
  format: DocumentFormat,
  text: string,
): { readonly documents: readonly DocumentOffer[] } | { readonly unknown: string } {
  const known = DOCUMENTS.filter((document) => document.format === format);
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => name !== 'all' && !known.some(({ id }) => id === name));
  if (unknown !== undefined) return { unknown };
  return { documents: known.filter(({ id }) => names.includes('all') || names.includes(id)) };
}
