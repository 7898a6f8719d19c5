import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { FilePicker } from '../../taskpane/components/file-picker';
import { FILE_TYPES } from '../open-file';

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '640px',
    padding: tokens.spacingHorizontalXXXL,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface StartScreenProps {
  /** What is being done; null when nothing is. */
  readonly busy: string | null;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
}

/** What is seen before a workbook is open: what this is for, and the two ways to begin. */
export function StartScreen({ busy, onOpen, onSample }: StartScreenProps) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <Title2 as="h1">Check ML services in your own sheets</Title2>
        <Text>
          Open a workbook with your roster and schedule. The sheet appears here with the check beside it, as in Excel.
        </Text>
        <FilePicker ref={picker} label="Workbook file" accept={FILE_TYPES} onPick={onOpen} />
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy !== null} onClick={() => picker.current?.click()}>
            Open your workbook…
          </Button>
          <Button disabledFocusable={busy !== null} onClick={onSample}>
            Try the sample workbook
          </Button>
        </div>
        <Text size={200} className={styles.quiet} role="status">
          {busy ?? 'Or drop an .xlsx or .csv file anywhere on this page. It is read in this browser and goes nowhere.'}
        </Text>
      </div>
    </main>
  );
}
