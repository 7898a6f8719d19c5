import type { ReportSheet } from './report-sheet';

/**
 * A report's sentences as plain text, as a person would put them into a letter: title, scope and day, the reading, and each
 * paragraph under its heading. Tables, charts and small print stay on the tab.
 */
export function narrativeOf({ title, cover, reading, blocks }: ReportSheet): string {
  const about = cover.filter(({ label }) => TOLD.has(label)).map(({ label, value }) => `${label}: ${value}`);
  const parts = [[title, ...about].join('\n'), reading];
  let heading: string | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'paragraph') continue;
    parts.push(heading === null ? block.text : `${heading}\n${block.text}`);
    heading = null;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Several reports one after the other. */
export function narrativesOf(sheets: readonly ReportSheet[]): string {
  return sheets.map(narrativeOf).join('\n\n');
}

const TOLD: ReadonlySet<string> = new Set(['As of', 'Scope', 'Small groups']);
