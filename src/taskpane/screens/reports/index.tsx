import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { counted } from '../../../compliance/reports/wording';
import type { WrittenReport } from '../../../excel/report/write-report';
import { FrameScreen } from '../../components/frame-screen';
import { useIsBusy, useSession, useSessionState } from '../../session/session-context';
import { CopyNarrative } from './copy-narrative';
import { OFFERED_REPORTS } from '../../../compliance/reports';
import { PresentTabs } from './present-tabs';
import { ReportPicker } from './report-picker';
import { whatChanges } from './what-changes';
import { WritingProgress } from './writing-progress';
import { WrittenTabs } from './written-tabs';

const useStyles = makeStyles({
  write: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  field: { width: '100%' },
});

const DISTRICT = '';

/** Writes report tabs into the workbook, and lists those that are there. */
export function ReportsScreen() {
  const session = useSession();
  const schools = useSessionState((state) => state.run?.schools);
  const present = useSessionState((state) => state.reports);
  const isBusy = useIsBusy();
  const [pickedIds, setPickedIds] = useState<ReadonlySet<string>>(new Set(OFFERED_REPORTS.map(({ id }) => id)));
  const [school, setSchool] = useState(DISTRICT);
  const [written, setWritten] = useState<readonly WrittenReport[]>([]);
  const styles = useStyles();
  const picked = OFFERED_REPORTS.filter(({ id }) => pickedIds.has(id));
  const isKnown = school === DISTRICT || schools?.includes(school) === true;
  const scope = isKnown && school !== DISTRICT ? { school } : 'district';
  const write = async () => {
    setWritten([]);
    setWritten(
      await session.writeReports(
        picked.map(({ id }) => id),
        scope,
      ),
    );
  };
  return (
    <FrameScreen>
      <ReportPicker picked={pickedIds} onChange={setPickedIds} />
      <Field label="Schools" className={styles.field}>
        <Select value={isKnown ? school : DISTRICT} onChange={(_, { value }) => setSchool(value)}>
          <option value={DISTRICT}>All schools in the workbook</option>
          {(schools ?? []).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.write}>
        <Text id="what-changes">{whatChanges(picked, present)}</Text>
        <Button
          appearance="primary"
          aria-describedby="what-changes"
          disabledFocusable={isBusy || picked.length === 0}
          onClick={() => void write()}
        >
          Write {counted(picked.length, 'tab')}
        </Button>
        <WritingProgress />
        <CopyNarrative ids={picked.map(({ id }) => id)} scope={scope} isBusy={isBusy} />
        {schools === undefined && <Text size={200}>The workbook is checked first.</Text>}
      </div>
      {written.length > 0 && <WrittenTabs written={written} />}
      <PresentTabs />
    </FrameScreen>
  );
}
