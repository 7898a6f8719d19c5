import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../session/session-context';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Excel holds a request and says nothing: what may be the reason, and a way to go on. */
export function SilentBar() {
  const isExcelSilent = useSessionState((state) => state.isExcelSilent);
  return isExcelSilent ? <Silence /> : null;
}

function Silence() {
  const session = useSession();
  const styles = useStyles();
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Cancel gave way to this button, and may have had the focus.
    if (document.activeElement === document.body) stop.current?.focus();
  }, []);
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>Excel is not answering.</MessageBarTitle> If you are editing a cell, press Enter or Esc in the
        sheet. Otherwise wait a little; if it stays so, save the workbook, close it and open it again.
      </MessageBarBody>
      <MessageBarActions>
        <Button ref={stop} onClick={session.stopWaiting}>
          Stop waiting
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
