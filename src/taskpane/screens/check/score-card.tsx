import { Button, Card, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../../compliance/findings/finding';
import { SEVERITIES } from '../../../compliance/findings/finding-counts';
import { percent } from '../../../compliance/reports/wording';
import { serviceSentence } from '../../components/run-sentence';
import { SEVERITY_PHRASES, SeverityIcon } from '../../components/severity';
import type { RunView } from '../../worker/view';
import { useSession } from '../../session/session-context';
import { NO_FILTER } from '../findings/filter';
import { useFilter } from '../findings/filter-context';

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  score: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

/** The score in words, and the problems by how bad they are; each count opens its findings. */
export function ScoreCard({ run }: { readonly run: RunView }) {
  const styles = useStyles();
  const { owed, served, notJudged } = run.service;
  const total = run.counts.error + run.counts.warning + run.counts.info;
  const isGood = owed > 0 && served === owed;
  return (
    <Card className={styles.card} role="group" aria-label="Score">
      <div className={styles.score}>
        <Text size={400} weight="semibold">
          {isGood && <SeverityIcon severity="ok" />} {serviceSentence(run)}
          {isGood ? '.' : ''}
        </Text>
        {!isGood && notJudged < owed && <Text size={400}>{percent(served, owed).replace(' ', '')}</Text>}
      </div>
      {notJudged > 0 && notJudged < owed && (
        <Text size={200}>{notJudged.toLocaleString('en-US')} could not be judged, see below.</Text>
      )}
      {total === 0 ? (
        <Text>Nothing to fix.</Text>
      ) : (
        <div className={styles.counts}>
          {SEVERITIES.map((severity) => (
            <Count key={severity} severity={severity} count={run.counts[severity]} />
          ))}
        </div>
      )}
      {run.waived > 0 && <Waived count={run.waived} />}
    </Card>
  );
}

function Count({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const session = useSession();
  const { setFilter } = useFilter();
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.count}
      icon={<SeverityIcon severity={severity} />}
      disabled={count === 0}
      onClick={() => {
        setFilter({ ...NO_FILTER, severities: new Set([severity]) });
        session.show('findings');
      }}
    >
      {count.toLocaleString('en-US')} {SEVERITY_PHRASES[severity]}
    </Button>
  );
}

function Waived({ count }: { readonly count: number }) {
  const session = useSession();
  const { setFilter } = useFilter();
  const styles = useStyles();
  return (
    <div>
      <Button
        appearance="subtle"
        size="small"
        className={styles.count}
        onClick={() => {
          setFilter({ ...NO_FILTER, isWaived: true });
          session.show('findings');
        }}
      >
        {count.toLocaleString('en-US')} waived
      </Button>
    </div>
  );
}
