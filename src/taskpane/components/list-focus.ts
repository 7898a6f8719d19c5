import { useEffect, useRef, type RefObject } from 'react';

type Place = RefObject<HTMLElement | null>;

/** Does something with Excel, and gives the focus back to what had it before. */
export async function keepingFocus(act: () => Promise<unknown>): Promise<void> {
  const focused = document.activeElement;
  await act();
  if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus({ preventScroll: true });
}

/** When `changed` is another, and what had the focus in `place` is gone with it, calls `onLost`. */
export function useLostFocus(place: Place, changed: unknown, onLost: () => void): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      hadFocus.current = target instanceof Node && (place.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [place]);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) onLost();
  }, [changed]);
}

/**
 * Focuses the element in `place` that a selector names, once it is wanted and drawn: the line of a step far away is drawn only
 * after the scroll. `wanted` is false again when it has the focus.
 */
export function useFocusWhenDrawn(place: Place, selector: string, wanted: RefObject<boolean>): void {
  useEffect(() => {
    if (!wanted.current) return;
    const element = place.current?.querySelector<HTMLElement>(selector) ?? null;
    if (element === null) return;
    wanted.current = false;
    element.focus({ preventScroll: true });
  });
}
