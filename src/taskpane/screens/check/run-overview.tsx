import { Button, Link, makeStyles } from '@fluentui/react-components';
import { counted } from '../../../compliance/reports/wording';
import { HighlightLegend } from '../../components/highlight-legend';
import type { RunView } from '../../worker/view';
import { useSession, useSessionState } from '../../session/session-context';
import { FixesLine } from '../fixes/fixes-line';
import { AsOf } from './as-of';
import { CauseList } from './cause-list';
import { CheckAgain } from './check-again';
import { CouldNotCheckList } from './could-not-check-list';
import { GroupList } from './group-list';
import { QuestionsLine } from './questions-line';
import { ScoreCard } from './score-card';
import { monthAndDay } from './when';

const useStyles = makeStyles({ read: { textAlign: 'start' } });

/** The whole answer on one page. */
export function RunOverview({ run }: { readonly run: RunView }) {
  const session = useSession();
  const highlightsOn = useSessionState((state) => state.settings.highlights !== null);
  const styles = useStyles();
  return (
    <>
      <div data-line>
        <Link as="button" className={styles.read} onClick={() => session.show('sheets')}>
          {whatWasRead(run)}
        </Link>
      </div>
      <QuestionsLine run={run} />
      <ScoreCard run={run} />
      <CheckAgain />
      <CauseList causes={run.causes} />
      <GroupList run={run} />
      <FixesLine />
      <CouldNotCheckList run={run} />
      {highlightsOn && <HighlightLegend />}
      <AsOf day={run.asOf} />
      <Button data-line onClick={() => session.show('reports')}>
        Write report tabs
      </Button>
      {run.mlSchools.length > 0 && (
        <Button data-line onClick={() => session.show('plan')}>
          Plan the ESL schedule
        </Button>
      )}
    </>
  );
}

/** `Burke K-8 · 2 sheets read · Oct 1`. */
function whatWasRead({ schools, workbook, sheets, asOf, unread }: RunView): string {
  const read = sheets.filter(({ reading }) => reading.recognised !== null).length;
  const [only] = schools;
  const where =
    schools.length === 1 && only !== undefined
      ? only
      : schools.length === 0
        ? workbook
        : counted(schools.length, 'school');
  const parts = [where, `${counted(read, 'sheet')} read`, monthAndDay(asOf)];
  if (unread.length > 0) parts.splice(2, 0, `${unread.length} not readable`);
  return parts.join(' · ');
}
