import path from 'node:path';

/** A Markdown table with even columns, as Prettier writes it. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [heading = []] = rows;
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(heading), rule, ...rows.slice(1).map(line)].join('\n');
}

/** A heading's link on GitHub: lower case, spaces as hyphens, other signs gone. */
export function headingLink(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** A document whose links to files, which are told from one folder, are told from another. */
export function linkedFrom(markdown: string, from: string, to: string): string {
  return markdown.replace(/\]\((?![a-z]+:|#)([^)#\s]+)/g, (_, link: string) => {
    return `](${path.relative(to, path.resolve(from, link)).replaceAll(path.sep, '/')}`;
  });
}

/** A document whose headings become chapters of another one. */
export function oneLevelDown(markdown: string): string {
  return markdown.replace(/^#/gm, '##');
}
