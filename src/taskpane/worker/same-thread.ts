import { CancelledError } from '../../excel/request/errors';
import type { EnginePort } from './checker';
import type { Ask, Reply } from './protocol';

/**
 * The engine on the pane's own thread, for hosts where no worker can start. Its code is fetched only then; each question, and
 * each part of a long answer, is a task of its own, so that the pane can draw and answer clicks between them.
 */
export function sameThreadPort(): EnginePort {
  let toPane: (reply: Reply) => void = () => {};
  let toEngine: ((ask: Ask) => void) | null = null;
  let isClosed = false;
  const pause = () =>
    new Promise<void>((resolve, reject) => {
      setTimeout(() => (isClosed ? reject(new CancelledError('The check was cancelled.')) : resolve()), 0);
    });
  const started = import('./serve').then(({ serve }) =>
    serve(
      {
        post: (reply) => {
          setTimeout(() => !isClosed && toPane(reply), 0);
        },
        listen: (listener) => {
          toEngine = listener;
        },
        close: () => {},
      },
      // It would hold the pane up for many seconds.
      null,
      pause,
    ),
  );
  return {
    sharesThread: true,
    post: (ask) => {
      void started.then(() => setTimeout(() => !isClosed && toEngine?.(ask), 0));
    },
    listen: (listener, failed) => {
      toPane = listener;
      started.catch(failed);
    },
    close: () => {
      isClosed = true;
    },
  };
}
