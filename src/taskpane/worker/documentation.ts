import { CHECK_READMES } from '../../compliance/rule-book/check-readmes';
import { plain } from '../../compliance/rule-book/plain';

/** A part of a check's documentation, as plain text. */
export type DocumentationBlock =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** The whole documentation of a check, as docs/checks.md prints it, below its title. */
export function documentationOf(checkId: string): DocumentationBlock[] {
  const [, ...paragraphs] = (CHECK_READMES.get(checkId) ?? '').split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  return paragraphs.flatMap((paragraph): DocumentationBlock[] => {
    if (paragraph === '') return [];
    if (paragraph.startsWith('## ')) return [{ kind: 'heading', text: plain(paragraph.slice(3)) }];
    // Text may stand right before a list, in the same paragraph.
    const [before = '', ...items] = `\n${paragraph}`.split(/\n(?:-|\d+\.) /);
    const text: DocumentationBlock[] = before.trim() === '' ? [] : [{ kind: 'text', text: plain(before) }];
    return items.length === 0 ? text : [...text, { kind: 'list', items: items.map(plain) }];
  });
}
