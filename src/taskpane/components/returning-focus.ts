import { useEffect, useState, type RefObject } from 'react';

/** What can take the focus, once it is there. */
export type FocusPlace = RefObject<{ focus(): void } | null>;

/** The name of the pane's screen, which is always there. */
export const SCREEN_NAME: FocusPlace = {
  get current() {
    return document.querySelector<HTMLElement>('h1');
  },
};

/**
 * Gives the focus back, once the component is gone, to what had it before, or where that is gone too, as an item of a menu is, to `otherwise`;
 * unless something else took it by then.
 */
export function useReturningFocus(otherwise?: FocusPlace): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (!isLost) return;
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
        else otherwise?.current?.focus();
      });
    },
    [before, otherwise],
  );
}
