import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { fixAddress, shownFixValue, type ProposedFix } from '../../../compliance/fixes/fix';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { fixOf } from './fix-of';

interface Props {
  readonly sheet: string;
  /** A1 addresses. */
  readonly cells: readonly string[];
}

/** Where one of the cells that a finding points at can be fixed: what the fix makes of it. Else nothing. The finding itself stays: only the form of the cell is mended. */
export function FixThisCell({ sheet, cells }: Props) {
  const fixes = useSessionState((state) => state.fixes);
  const fix = fixOf(fixes, sheet, cells);
  return fix === undefined ? null : <FixButton fix={fix} />;
}

function FixButton({ fix }: { readonly fix: ProposedFix }) {
  const session = useSession();
  const isBusy = useIsBusy();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      // It goes when it has worked; its card goes on from there.
      if (own === null || document.activeElement !== own) return;
      own.closest<HTMLElement>('[data-finding]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Button ref={button} size="small" disabledFocusable={isBusy} onClick={() => void session.applyFixes([fix])}>
      Fix the form of {fixAddress(fix)}: {shownFixValue(fix.was)} → {shownFixValue(fix.becomes)}
    </Button>
  );
}
