import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FrameScreen } from '../../components/frame-screen';
import { absentSheets, correctionsByName } from '../../../compliance/sheets/corrections';
import { countQuestions } from '../../../compliance/sheets/questions';
import { isUnreadGrid } from '../../../compliance/sheets/timetable-grid';
import type { SheetView } from '../../worker/view';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { AbsentCorrections } from './absent-corrections';
import { KeptAnswers } from './kept-answers';
import { SheetItem } from './sheet-item';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  unread: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
});

/** What was read, and as what; each sheet can be corrected. */
export function SheetsScreen() {
  const session = useSession();
  const run = useSessionState((state) => state.run);
  const corrections = useSessionState((state) => state.settings.corrections);
  const answers = useSessionState((state) => state.settings.answers);
  const sheetNames = useSessionState((state) => state.sheetNames);
  const isBusy = useIsBusy();
  // What is asked is in view at once.
  const [open, setOpen] = useState(() => {
    const sheets = run?.sheets ?? [];
    const asked = sheets.find(({ reading }) => countQuestions(reading) > 0);
    return (asked ?? sheets.find(({ reading }) => isUnreadGrid(reading)))?.name ?? null;
  });
  const styles = useStyles();
  if (run === null) {
    return (
      <FrameScreen>
        <Text>The workbook has not been read yet.</Text>
        <div>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void session.check()}>
            Check workbook
          </Button>
        </div>
      </FrameScreen>
    );
  }
  const correctionOf = correctionsByName(corrections);
  const inputs = run.sheets.filter(isInput);
  return (
    <FrameScreen>
      <Text>
        Every sheet, and what it was read as. Open one to answer a question or to correct it; this workbook remembers
        it.
      </Text>
      <ul className={styles.list} aria-label="Sheets">
        {inputs.map((view) => (
          <SheetItem
            key={view.name}
            view={view}
            correction={correctionOf(view.name)}
            isOpen={open === view.name}
            onToggle={() => setOpen(open === view.name ? null : view.name)}
          />
        ))}
      </ul>
      <AbsentCorrections absent={absentSheets(corrections, sheetNames)} sheets={inputs.map(({ name }) => name)} />
      <KeptAnswers answers={answers} />
      {run.unread.length > 0 && (
        <section aria-labelledby="unread-sheets">
          <Text as="h2" id="unread-sheets" weight="semibold" size={300} className={styles.heading}>
            Could not be read
          </Text>
          <ul className={styles.unread}>
            {run.unread.map(({ name, reason }) => (
              <li key={name}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </FrameScreen>
  );
}

/** Report tabs of ours are no input, whatever a user may say. */
function isInput({ reading }: SheetView): boolean {
  return reading.recognised !== null || reading.reason !== 'a report tab written by ML Compliance Check';
}
