import { useEffect } from 'react';
import type { OpenWorkbook } from '../open-workbook';

/**
 * While something is unsaved the browser asks before it reloads or closes the page, and its tab shows a mark.
 * `finish` ends what is being typed, which is work as well.
 */
export function useUnsavedWarning(open: OpenWorkbook | null, finish: () => void): void {
  const name = open?.workbook.name;
  const isUnsaved = open?.isUnsaved ?? false;
  useEffect(() => {
    if (name !== undefined) document.title = `${isUnsaved ? '● ' : ''}${name}: ML Compliance Check`;
  }, [name, isUnsaved]);

  useEffect(() => {
    if (open === null) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      finish();
      if (open.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [open, finish]);
}
