import { useEffect, useState } from 'react';

/** What is done sooner shows nothing but its result (docs/spec/ui.md, Waiting). */
const UNTOLD_IN_MILLISECONDS = 1_000;

/** True once `active` has been true for a second. */
export function useDelayed(active: boolean): boolean {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    if (!active) return setIsDue(false);
    const timer = setTimeout(() => setIsDue(true), UNTOLD_IN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [active]);
  return active && isDue;
}
