import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { PaneSession, PaneState } from './session';

const SessionContext = createContext<PaneSession | null>(null);

export function SessionProvider({
  session,
  children,
}: {
  readonly session: PaneSession;
  readonly children: ReactNode;
}) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The pane's session. Throws outside a `SessionProvider`. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it.');
  return session;
}

/** A part of the state; the component renders again when it is another value. The selector must build nothing new. */
export function useSessionState<Part>(select: (state: PaneState) => Part): Part {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

/** Whether the workbook is being read, checked or written: what would change it has to wait. */
export function useIsBusy(): boolean {
  return useSessionState((state) => state.activity.kind !== 'idle');
}
