import type { SessionParts } from './parts';

/** Does something once the page has nothing else to do. */
export type WhenIdle = (work: () => void) => void;

/** Has the engine get ready while the pane does nothing: at the start, and again after one was stopped. Gives back what ends that. */
export function keepReady({ store, checker }: SessionParts, whenIdle: WhenIdle): () => void {
  let isOver = false;
  const stopListening = store.subscribe(() => {
    if (store.getState().activity.kind !== 'idle' || checker.isStarted) return;
    whenIdle(() => {
      if (!isOver) checker.getReady();
    });
  });
  return () => {
    isOver = true;
    stopListening();
  };
}
