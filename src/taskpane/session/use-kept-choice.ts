import { useEffect, useEffectEvent, useRef } from 'react';
import type { PaneChoices } from '../../excel/settings/kinds/pane-choices';
import type { ScreenName } from './session';
import { useSession, useSessionState } from './session-context';

/** Keeps in the workbook what was chosen on a screen, once the user leaves it. */
export function useKeptChoice(screen: ScreenName, chosen: Partial<PaneChoices>): void {
  const session = useSession();
  const isHere = useSessionState((state) => state.screen === screen);
  const wasHere = useRef(false);
  const keep = useEffectEvent(() => void session.keepChoices(chosen));
  useEffect(() => {
    if (wasHere.current && !isHere) keep();
    wasHere.current = isHere;
  }, [isHere]);
}
