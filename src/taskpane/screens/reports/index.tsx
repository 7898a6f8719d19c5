import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OFFERED_REPORTS } from '../../../compliance/reports';
import { counted } from '../../../compliance/reports/wording';
import type { WrittenReport } from '../../../excel/report/write-report';
import { FrameScreen } from '../../components/frame-screen';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { CopyNarrative } from './copy-narrative';
import { Documents } from './documents';
import { PresentTabs } from './present-tabs';
import { ReaderSets } from './reader-sets';
import { useReportChoice } from './report-choice';
import { ReportPicker } from './report-picker';
import { SchoolPackets } from './school-packets';
import { ScopePicker } from './scope';
import { scopeOfChoice } from './scope/scope-choice';
import { whatChanges } from './what-changes';
import { WrittenTabs } from './written-tabs';

const useStyles = makeStyles({
  // In view wherever the lists above and below are scrolled to.
  write: {
    position: 'sticky',
    top: 0,
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Writes report tabs into the workbook, and lists those that are there. */
export function ReportsScreen() {
  const session = useSession();
  const isChecked = useSessionState((state) => state.run !== null);
  const present = useSessionState((state) => state.reports);
  const isBusy = useIsBusy();
  const { picked: pickedIds, pick, choice, known, regions, toKeep } = useReportChoice();
  const [written, setWritten] = useState<readonly WrittenReport[]>([]);
  const styles = useStyles();
  const picked = OFFERED_REPORTS.filter(({ id }) => pickedIds.has(id));
  const ids = picked.map(({ id }) => id);
  const scope = scopeOfChoice(choice, known, regions);
  const write = async () => {
    if (scope === null) return;
    setWritten([]);
    await session.keepChoices(toKeep);
    setWritten(await session.writeReports(ids, scope));
  };
  return (
    <FrameScreen>
      <ReaderSets picked={pickedIds} onChange={pick} />
      <ScopePicker />
      <ReportPicker picked={pickedIds} onChange={pick} />
      <Text id="what-changes">
        {scope === null ? 'Choose at least one school of this workbook.' : whatChanges(picked, present)}
      </Text>
      {!isChecked && <Text size={200}>The workbook is checked first.</Text>}
      <div className={styles.write}>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            aria-describedby="what-changes"
            disabledFocusable={isBusy || picked.length === 0 || scope === null}
            onClick={() => void write()}
          >
            Write {counted(picked.length, 'tab')}
          </Button>
          <CopyNarrative ids={ids} scope={scope} isBusy={isBusy} />
        </div>
      </div>
      {written.length > 0 && <WrittenTabs written={written} />}
      <PresentTabs />
      <Documents scope={scope} />
      <SchoolPackets />
    </FrameScreen>
  );
}
