import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { LIST_HEADINGS } from '../../../compliance/sheets/timetable-grid';
import { copyText } from '../../components/copy-text';
import { useSession } from '../../session/session-context';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  answer: { minWidth: 0 },
});

/** A timetable grid, of which no question makes a list: what to bring instead, and its headings to begin with. */
export function ListInstead({ sheet }: { readonly sheet: string }) {
  const session = useSession();
  const styles = useStyles();
  const copy = async () => {
    const isCopied = await copyText(LIST_HEADINGS.join('\t'));
    session.tell(
      isCopied
        ? { intent: 'success', text: 'Copied the headings.', hint: 'Paste them into the first row of a new sheet.' }
        : {
            intent: 'warning',
            text: 'The headings could not be copied.',
            hint: `Type them into the first row of a new sheet: ${LIST_HEADINGS.join(', ')}.`,
          },
    );
  };
  return (
    <div role="group" aria-label={`What to bring instead of ${sheet}`} className={styles.box}>
      <Text>
        It does not say which student is in which class. Export a student schedule from your student system, or begin a
        sheet with the headings of one.
      </Text>
      <Button className={styles.answer} onClick={() => void copy()}>
        Copy the headings
      </Button>
    </div>
  );
}
