/** Markdown without its marks. */
export function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\b_(?=\w)|(?<=\w)_\b/g, '')
    .replace(/^[-|] ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
