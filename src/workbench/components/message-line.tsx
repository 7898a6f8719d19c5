import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Message } from './use-open-workbook';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '20px' }, bar: { flexShrink: 0 } });

/** The last message, until it is put away. */
export function MessageLine({ message, onClose }: { readonly message: Message; readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar role="region" intent={message.intent} layout="multiline" className={styles.bar}>
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
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          Close
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
