import type { EnginePort } from './checker';
import type { Ask, Reply } from './protocol';
import { sameThreadPort } from './same-thread';

/** The engine in a worker of its own, or on this thread where the browser or the page's policy allows no worker. */
export function startWorker(): EnginePort {
  try {
    return workerPort(new Worker(new URL('./index.ts', import.meta.url), { name: 'ml-compliance-check' }));
  } catch {
    // No worker is allowed here: the check is slower to look at, and the same.
    return sameThreadPort();
  }
}

/**
 * A worker whose script cannot be fetched reports it only later, before it ever answers: then its questions go to the engine on
 * this thread.
 */
function workerPort(worker: Worker): EnginePort {
  let fallback: EnginePort | null = null;
  let hasAnswered = false;
  const asked: Ask[] = [];
  return {
    get sharesThread() {
      return fallback !== null;
    },
    post: (ask) => {
      if (fallback !== null) return fallback.post(ask);
      if (!hasAnswered) asked.push(ask);
      worker.postMessage(ask);
    },
    listen: (listener, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        hasAnswered = true;
        asked.length = 0;
        listener(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        if (hasAnswered) return failed();
        fallback = sameThreadPort();
        fallback.listen(listener, failed);
        for (const ask of asked) fallback.post(ask);
      };
    },
    close: () => {
      worker.terminate();
      fallback?.close();
    },
  };
}
