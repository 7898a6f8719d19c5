import { CancelledError } from '../../excel/request/errors';
import type { EnginePort } from './checker';
import type { Ask, Reply } from './protocol';

/**
 * The engine on the pane's own thread, for hosts where no worker can start. Its code is fetched at the first question, as it would hold
 * the pane up; each question, and each part of a long answer, is a task of its own, so that the pane can draw and answer clicks between them.
 */
export function sameThreadPort(): EnginePort {
  let toPane: (reply: Reply) => void = () => {};
  let hasFailed = () => {};
  let started: Promise<void> | null = null;
  let toEngine: ((ask: Ask) => void) | null = null;
  let isClosed = false;
  const pause = () =>
    new Promise<void>((resolve, reject) => {
      setTimeout(() => (isClosed ? reject(new CancelledError('The check was cancelled.')) : resolve()), 0);
    });
  const start = async () => {
    const { serve } = await import('./serve');
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
      { pause },
    );
  };
  return {
    sharesThread: true,
    post: (ask) => {
      started ??= start();
      started.then(
        () => setTimeout(() => !isClosed && toEngine?.(ask), 0),
        () => !isClosed && hasFailed(),
      );
    },
    listen: (listener, failed) => {
      toPane = listener;
      hasFailed = failed;
    },
    close: () => {
      isClosed = true;
    },
  };
}
