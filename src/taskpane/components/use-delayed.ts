import { useEffect, useState } from 'react';

/** True once `active` has been true for a while: what is done within a second shows nothing but its result. */
export function useDelayed(active: boolean, milliseconds: number): boolean {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    if (!active) return setIsDue(false);
    const timer = setTimeout(() => setIsDue(true), milliseconds);
    return () => clearTimeout(timer);
  }, [active, milliseconds]);
  return active && isDue;
}
