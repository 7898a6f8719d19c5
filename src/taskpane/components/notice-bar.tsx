import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { Notice } from '../session/session';
import { useSession, useSessionState } from '../session/session-context';
import { SCREEN_NAME, useReturningFocus } from './returning-focus';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What was done, and how to take it back. Read aloud by the announcer. */
export function NoticeBar() {
  const notice = useSessionState((state) => state.notice);
  return notice === null ? null : <ShownNotice notice={notice} />;
}

function ShownNotice({ notice }: { readonly notice: Notice }) {
  const session = useSession();
  const styles = useStyles();
  useReturningFocus(SCREEN_NAME);
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
