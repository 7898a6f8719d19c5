import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useSession, useSessionState } from '../session/session-context';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What was done, and how to take it back. Read aloud by the announcer. */
export function NoticeBar() {
  const session = useSession();
  const notice = useSessionState((state) => state.notice);
  const styles = useStyles();
  if (notice === null) return null;
  return (
    <MessageBar intent={notice.intent} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody>
        {notice.text} {notice.hint}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label="Dismiss message"
            onClick={session.dismissNotice}
          />
        }
      />
    </MessageBar>
  );
}
