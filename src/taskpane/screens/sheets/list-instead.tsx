import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
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
  const id = useId();
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
    <div role="group" aria-labelledby={id} className={styles.box}>
      <Text id={id}>
        A timetable like {sheet} does not say which student is in which class. Make a sheet that does, one row a student
        and class: your student system can export it as a student schedule.
      </Text>
      <Button className={styles.answer} onClick={() => void copy()}>
        Copy the headings for such a sheet
      </Button>
    </div>
  );
}
