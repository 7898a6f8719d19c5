import { useCallback, useState } from 'react';
import type { HostWorkbook } from '../../embedded-host/browser';
import type { Pause } from '../../embedded-host/file';
import { describeOpenFailure, readSampleWorkbook, readWorkbookFile } from '../open-file';
import { OpenWorkbook } from '../open-workbook';
import { pausesUntil } from '../pauses';
import { downloadWorkbook, savedName } from '../save-file';

/** One line to the person at the top of the page. */
export interface Message {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
  readonly details?: readonly string[];
}

/** What waits until the person has said what becomes of unsaved changes. */
interface Waiting {
  readonly name: string;
  readonly read: (pause: Pause) => Promise<HostWorkbook>;
}

/** What is being done, in words, and how it is given up; null: it cannot be. */
export interface Busy {
  readonly doing: string;
  readonly stop: (() => void) | null;
}

/** The open workbook and what can be done with files. Only one thing at a time: `busy` says what is being done. */
export function useOpenWorkbook() {
  const [open, setOpen] = useState<OpenWorkbook | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const load = useCallback(
    async ({ name, read }: Waiting) => {
      const stopping = new AbortController();
      const mark = open?.mark;
      setMessage(null);
      setBusy({ doing: `Opening ${name}…`, stop: () => stopping.abort() });
      await nextFrame();
      try {
        const workbook = await read(pausesUntil(stopping.signal));
        // The page went on answering: what was typed meanwhile is not to be lost.
        if (open?.isUnsaved && open.mark !== mark) setWaiting({ name, read: () => Promise.resolve(workbook) });
        else setOpen(new OpenWorkbook(workbook));
      } catch (error) {
        if (!stopping.signal.aborted) setMessage({ intent: 'error', text: describeOpenFailure(error, name) });
      } finally {
        setBusy(null);
      }
    },
    [open],
  );

  /** Asks first where something is unsaved. One file at a time: another one is refused in words. */
  const begin = useCallback(
    (wanted: Waiting) => {
      if (busy !== null) setMessage(leftOut(wanted.name));
      else if (open?.isUnsaved) setWaiting(wanted);
      else void load(wanted);
    },
    [busy, open, load],
  );

  const openFile = useCallback(
    (file: File) =>
      begin({
        name: file.name,
        read: async (pause) => readWorkbookFile(new Uint8Array(await file.arrayBuffer()), file.name, pause),
      }),
    [begin],
  );
  const openSample = useCallback(() => begin({ name: 'the sample workbook', read: readSampleWorkbook }), [begin]);

  /** Saves as a download, under another name where one is given; true when it is saved. */
  const save = useCallback(
    async (as?: string): Promise<boolean> => {
      if (!open || busy !== null) return false;
      setMessage(null);
      setBusy({ doing: `Saving ${open.workbook.name}…`, stop: null });
      await nextFrame();
      try {
        const { name, losses, mark } = await downloadWorkbook(open, savedName(open.workbook, as));
        if (as !== undefined) open.workbook.name = name;
        open.saved(mark);
        setMessage(savedMessage(name, losses));
        return true;
      } catch {
        // Whatever went wrong (memory, most likely), the way on is the same.
        setMessage({
          intent: 'error',
          text: 'The workbook could not be saved. Your changes are still here; try again.',
        });
        return false;
      } finally {
        setBusy(null);
      }
    },
    [open, busy],
  );

  /** What was said about the unsaved changes. */
  const decide = useCallback(
    async (choice: 'save' | 'discard' | 'stay') => {
      setWaiting(null);
      if (waiting === null || choice === 'stay') return;
      if (choice === 'discard' || (await save())) await load(waiting);
    },
    [waiting, save, load],
  );

  return { open, busy, message, setMessage, openFile, openSample, save, waitingFor: waiting?.name ?? null, decide };
}

function leftOut(name: string): Message {
  const text = `One file at a time: ${name} was not opened. Open it again once the other one is done.`;
  return { intent: 'warning', text };
}

function savedMessage(name: string, losses: readonly string[]): Message {
  const text = `Saved as ${name} in your downloads. The file that you opened is as it was.`;
  if (losses.length === 0) return { intent: 'success', text };
  return { intent: 'warning', text: `${text} The new file could not keep everything:`, details: losses };
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
