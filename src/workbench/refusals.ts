/** Excel's refusals by code, in plain words with what to do. */
const WORDS: Readonly<Record<string, string>> = {
  AccessDenied: 'This sheet is protected. Take the protection off in Excel (Review, Unprotect Sheet), then try again.',
  InvalidOperation: 'Merged cells stand in the way. Unmerge them in Excel, then sort again.',
  UnsupportedSheet: 'This is a chart sheet, it has no cells.',
};

/** What to tell when an edit or a sort was refused. */
export function describeRefusal(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? 'That could not be done here. The sheet is as it was.';
}
