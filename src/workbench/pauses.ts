import type { Pause } from '../embedded-host/file';

/** So long, in milliseconds, a piece of work may keep the page from answering. */
const LONGEST = 40;

/** Pauses between slices of long work, in which the page answers. Once the signal is given the work ends with an error. */
export function pausesUntil(signal: AbortSignal): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await nextTask();
    signal.throwIfAborted();
    since = performance.now();
  };
}

/** A timer would wait for a second where the page is behind another one. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
