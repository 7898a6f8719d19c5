import { useEffect, useEffectEvent } from 'react';
import type { PaneChoices } from '../../excel/settings/kinds/pane-choices';
import type { ScreenName } from './session';
import { useSession, useSessionState } from './session-context';

/** Keeps in the workbook what is chosen on a screen, as it is chosen: a pane that is closed has no time left to write. */
export function useKeptChoice(screen: ScreenName, chosen: Partial<PaneChoices>): void {
  const session = useSession();
  const isHere = useSessionState((state) => state.screen === screen);
  const keep = useEffectEvent(() => void session.keepChoices(chosen));
  const content = JSON.stringify(chosen);
  useEffect(() => {
    if (isHere) keep();
  }, [isHere, content]);
}
