import { useCallback, useState } from 'react';
import type { HostWorkbook } from '../../embedded-host/browser';
import { describeOpenFailure, readSampleWorkbook, readWorkbookFile } from '../open-file';
import { OpenWorkbook } from '../open-workbook';
import { downloadWorkbook } from '../save-file';

/** One line to the person at the top of the page. */
export interface Message {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
  readonly details?: readonly string[];
}

/** The open workbook and what can be done with files. Only one thing at a time: `busy` says what is being done. */
export function useOpenWorkbook() {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [message, setMessage] = useState<Message | null>(null);

  const load = useCallback(async (name: string, read: () => Promise<HostWorkbook>) => {
    setMessage(null);
    setBusy(`Opening ${name}…`);
    // The line must be on screen before a large file takes the thread.
    await nextFrame();
    try {
      setOpen(new OpenWorkbook(await read()));
    } catch (error) {
      setMessage({ intent: 'error', text: describeOpenFailure(error, name) });
    } finally {
      setBusy(null);
    }
  }, []);

  const openFile = useCallback(
    (file: File) => load(file.name, async () => readWorkbookFile(new Uint8Array(await file.arrayBuffer()), file.name)),
    [load],
  );
  const openSample = useCallback(() => load('the sample workbook', readSampleWorkbook), [load]);

  const save = useCallback(async () => {
    if (!open) return;
    setMessage(null);
    setBusy(`Saving ${open.workbook.name}…`);
    await nextFrame();
    try {
      const { name, losses } = await downloadWorkbook(open.workbook);
      setMessage(savedMessage(name, losses));
    } catch {
      // Whatever went wrong (memory, most likely), the way on is the same.
      setMessage({ intent: 'error', text: 'The workbook could not be saved. Your changes are still here; try again.' });
    } finally {
      setBusy(null);
    }
  }, [open]);

  return { open, busy, message, setMessage, openFile, openSample, save };
}

function savedMessage(name: string, losses: readonly string[]): Message {
  const text = `Saved as ${name} in your downloads. The file that you opened is as it was.`;
  if (losses.length === 0) return { intent: 'success', text };
  return { intent: 'warning', text: `${text} The new file could not keep everything:`, details: losses };
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
