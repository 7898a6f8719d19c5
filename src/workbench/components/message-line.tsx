import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useReturningFocus, type FocusPlace } from '../../taskpane/components/returning-focus';
import type { Message } from './use-open-workbook';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' }, bar: { flexShrink: 0 } });

interface MessageLineProps {
  readonly message: Message;
  readonly onClose: () => void;
  /** What takes the focus where the message had it and is gone. */
  readonly returnTo: FocusPlace;
}

/** The last message, until it is put away. A screen reader speaks it when it comes. */
export function MessageLine({ message, onClose, returnTo }: MessageLineProps) {
  const styles = useStyles();
  useReturningFocus(returnTo);
  return (
    <MessageBar
      role={message.intent === 'success' ? 'status' : 'alert'}
      intent={message.intent}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody>
        <MessageBarTitle>{message.text}</MessageBarTitle>
        {message.details && (
          <ul className={styles.list}>
            {message.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label="Dismiss message" onClick={onClose} />
        }
      />
    </MessageBar>
  );
}
