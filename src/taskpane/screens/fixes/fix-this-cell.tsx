import { Button } from '@fluentui/react-components';
import { fixAddress, shownFixValue } from '../../../compliance/fixes/fix';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { fixOf } from './fix-of';

interface Props {
  readonly sheet: string;
  /** A1 addresses. */
  readonly cells: readonly string[];
}

/** Where one of the cells that a finding points at can be fixed: what the fix makes of it. Else nothing. The finding itself stays: only the form of the cell is mended. */
export function FixThisCell({ sheet, cells }: Props) {
  const session = useSession();
  const fixes = useSessionState((state) => state.fixes);
  const isBusy = useIsBusy();
  const fix = fixOf(fixes, sheet, cells);
  if (fix === undefined) return null;
  return (
    <Button size="small" disabled={isBusy} onClick={() => void session.applyFixes([fix])}>
      Fix the form of {fixAddress(fix)}: {shownFixValue(fix.was)} → {shownFixValue(fix.becomes)}
    </Button>
  );
}
