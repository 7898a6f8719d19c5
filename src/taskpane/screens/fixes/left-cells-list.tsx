import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useSessionState } from '../../session/session-context';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

const MOST_NAMED = 12;

/** Cells that the last fix or restore left as they are, and why. */
export function LeftCellsList() {
  const left = useSessionState((state) => state.leftCells);
  const styles = useStyles();
  if (left.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Left as they are</MessageBarTitle>
        <ul className={styles.list}>
          {left.map(({ sheet, reason, cells }) => (
            <li key={`${sheet} ${reason}`}>
              {sheet} {named(cells)}: {reason}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** `C3, D4 and 10 more`. */
function named(cells: readonly string[]): string {
  const shown = cells.slice(0, MOST_NAMED).join(', ');
  const rest = cells.length - MOST_NAMED;
  return rest > 0 ? `${shown} and ${rest.toLocaleString('en-US')} more` : shown;
}
